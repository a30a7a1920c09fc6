/**
 * Keeps what a pure function made of a text. A rule over rows reads the same names sixty times sixty times, and a form's
 * texts change one at a time. Forgets everything when full, so that it cannot grow.
 */
export function remember<T>(make: (text: string) => T, most = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    if (known.size >= most) known.clear();
    const value = make(text);
    known.set(text, value);
    return value;
  };
}
