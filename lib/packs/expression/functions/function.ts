import type { Environment } from '@marcbachmann/cel-js';

/**
 * One domain function, written once. In a signature `Value` stands for each typed value and `Row` for the row of each
 * table of the form at hand; both are spelled out when the function is registered.
 */
export interface DomainFunction {
  signature: string;
  /** one line for those who write packs */
  says: string;
  run: (...args: never[]) => unknown;
}

export const fn = (signature: string, says: string, run: (...args: never[]) => unknown): DomainFunction => ({
  signature,
  says,
  run,
});

const spelled = (signature: string, word: RegExp, types: readonly string[]): string[] =>
  word.test(signature) ? types.map((type) => signature.replace(new RegExp(word, 'g'), type)) : [signature];

/** Registers functions on an environment, spelling out `Value` and `Row`. */
export function register(
  environment: Environment,
  functions: readonly DomainFunction[],
  types: { values: readonly string[]; rows: readonly string[] },
): void {
  for (const { signature, says, run } of functions) {
    for (const valued of spelled(signature, /\bValue\b/, types.values)) {
      for (const rowed of spelled(valued, /\bRow\b/, types.rows)) {
        environment.registerFunction(rowed, run as (...args: unknown[]) => unknown, { description: says });
      }
    }
  }
}
