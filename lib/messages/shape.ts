/**
 * What our own background sends to a frame is checked by these few shapes: Zod would be a sixth of the script that runs in
 * every frame of a portal. They answer as a Zod schema does. What comes from a page is parsed by Zod, in the background.
 */
export interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

type Of<S> = S extends Shape<infer T> ? T : never;

const shape = <T>(fits: (value: unknown) => boolean): Shape<T> => ({
  safeParse: (value) => (fits(value) ? { success: true, data: value as T } : { success: false }),
});

const fits = (one: Shape<unknown>, value: unknown): boolean => one.safeParse(value).success;

export const text = shape<string>((value) => typeof value === 'string');
export const number = shape<number>((value) => typeof value === 'number' && Number.isFinite(value));
export const flag = shape<boolean>((value) => typeof value === 'boolean');
export const oneOf = <const T extends string>(...values: T[]): Shape<T> => shape((value) => values.some((one) => one === value));
export const list = <T>(of: Shape<T>): Shape<T[]> => shape((value) => Array.isArray(value) && value.every((one) => fits(of, one)));
export const maybe = <T>(of: Shape<T>): Shape<T | undefined> => shape((value) => value === undefined || fits(of, value));
export const either = <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> => shape((value) => fits(a, value) || fits(b, value));

/** Exactly these keys. */
export const record = <S extends Record<string, Shape<unknown>>>(keys: S): Shape<{ [Key in keyof S]: Of<S[Key]> }> =>
  shape((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const held = value as Record<string, unknown>;
    return Object.keys(held).every((key) => Object.hasOwn(keys, key)) && Object.entries(keys).every(([key, of]) => fits(of, held[key]));
  });

export const anything = shape<unknown>(() => true);
