import type { Problem, ProblemCode } from '@/lib/model/result';

const codes: [pattern: RegExp, code: ProblemCode][] = [
  [/quota|disk.?full|no space|FILE_ERROR_NO_SPACE/i, 'disk-full'],
  [/VersionError/, 'store-newer'],
  [/UnknownError|backing store|corrupt|IO error/i, 'store-unreadable'],
  [/InvalidState|DatabaseClosed|MissingAPI|NotFoundError/, 'store-unreadable'],
];

/**
 * What a storage error means for the user. Dexie and IndexedDB wrap the true reason (a full disk arrives as the `inner`
 * of an AbortError), so the innermost one that says something counts. Anything unforeseen is `internal`.
 */
export function toProblem(error: unknown): Problem {
  const texts = chain(error).map(({ name, message }) => `${name}: ${message}`);
  for (const [pattern, code] of codes) {
    if (texts.some((text) => pattern.test(text))) return { code, values: { reason: texts.at(-1) ?? '' } };
  }
  return { code: 'internal', values: { reason: texts.join(' < ') } };
}

function chain(error: unknown): { name: string; message: string }[] {
  const found: { name: string; message: string }[] = [];
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    const { name, message, inner, cause } = at as Partial<Record<'name' | 'message' | 'inner' | 'cause', unknown>>;
    found.push({ name: String(name ?? ''), message: String(message ?? '') });
    at = inner ?? cause;
  }
  return found.length > 0 ? found : [{ name: '', message: String(error) }];
}
