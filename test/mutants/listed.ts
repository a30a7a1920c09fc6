import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RuleOutcome } from './survivors.ts';

/** Mutants of one pack that no example can kill, with the reason: rule id → change → why. */
export type Listed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads the list of a pack, `test/mutants/equivalent/<pack>.yaml`; a pack without one has none. */
export function listedOf(pack: string): Listed {
  const file = join(import.meta.dirname, 'equivalent', `${pack}.yaml`);
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) ?? {}) as Listed) : {};
}

/** What is not as the list says: survivors that it does not have, and lines of it whose mutant is killed or gone. */
export function unlisted(outcomes: readonly RuleOutcome[], listed: Listed): { rule: string; survivors: string[]; needless: string[] }[] {
  return outcomes
    .map(({ rule, survivors }) => {
      const known = Object.keys(listed[rule.split('/', 2)[1] ?? ''] ?? {});
      return {
        rule,
        survivors: survivors.filter((change) => !known.includes(change)),
        needless: known.filter((change) => !survivors.includes(change)),
      };
    })
    .filter(({ survivors, needless }) => survivors.length + needless.length > 0);
}
