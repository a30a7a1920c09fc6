/** The outcome of something that may fail in an expected way. Inside our code, `throw` means a bug. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/**
 * Why something could not be done. `code` picks the sentence in the message catalogue (`problem.<code>`: what happened
 * and what to do); `at` names the place; `values` fill the sentence's gaps.
 */
export interface Problem {
  code: ProblemCode;
  at?: string;
  values?: Record<string, string>;
}

/** The closed list; every code has its sentence in each language (kept by the structure test). */
export const problemCodes = [
  'internal',
  'not-allowed',
  'no-form',
  'frame-silent',
  'page-changed',
  'nothing-to-undo',
  'plan-unknown',
  'message-refused',
  'pack-syntax',
  'pack-shape',
  'pack-rule',
  'pack-reference',
  'pack-stale',
  'store-blocked',
  'store-unreadable',
  'store-rebuilt',
  'store-newer',
  'disk-full',
  'conflict',
  'row-quarantined',
  'not-found',
  'input-shape',
  'points-refused',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ProblemCode, at?: string, values?: Record<string, string>): Result<never> => ({
  ok: false,
  problem: { code, ...(at === undefined ? {} : { at }), ...(values === undefined ? {} : { values }) },
});
