import { stringify } from 'yaml';
import type { RuleCase } from '@/lib/model/pack';
import { packsGiven, type NamedText } from '../commands/packs-given.ts';
import { listedOf, unlisted } from './listed.ts';
import { mutationRun, type RuleOutcome } from './survivors.ts';

interface Result {
  pack: string;
  rules: number;
  mutants: number;
  killed: number;
  unlisted: ReturnType<typeof unlisted>;
  suggestions: Pick<RuleOutcome, 'rule' | 'suggestions'>[];
}

export interface Wanted {
  /** ids of packs; none and no file: all built-in ones */
  packs: readonly string[];
  files: readonly NamedText[];
  rules: readonly string[];
  suggest: boolean;
}

/** A mutation run over packs by id and pack files, as data and as text. */
export function mutationReport({ packs, files, rules, suggest }: Wanted) {
  const { all, chosen, unknown, problems } = packsGiven(packs, files);
  const results = chosen.map((pack): Result => {
    const outcomes = mutationRun(all, pack, { wanted: (id) => rules.length === 0 || rules.includes(id), suggest });
    const mutants = outcomes.reduce((sum, outcome) => sum + outcome.mutants, 0);
    const alive = outcomes.reduce((sum, { survivors }) => sum + survivors.length, 0);
    return { pack: pack.id, rules: outcomes.length, mutants, killed: mutants - alive, unlisted: unlisted(outcomes, listedOf(pack.id)), suggestions: outcomes.filter(({ suggestions }) => suggestions.length > 0).map(({ rule, suggestions }) => ({ rule, suggestions })) };
  });
  return {
    packs: results,
    unknown,
    problems,
    clean: results.every((result) => result.unlisted.length === 0),
    text: results.map(asText).join('\n'),
  };
}

function asText({ pack, rules, mutants, killed, unlisted: open, suggestions }: Result): string {
  const lines = open.flatMap(({ rule, survivors, needless }) => [
    `  ${rule}`,
    ...survivors.map((change) => `    survives: ${change}`),
    ...needless.map((change) => `    listed, but killed: ${change}`),
    ...(suggestions.find((each) => each.rule === rule)?.suggestions ?? []).map(({ kind, example, kills }) => `    ${kind}: ${inYaml(example)} # ${kills.join('; ')}`),
  ]);
  return [`${pack}: ${rules} rules, ${mutants} mutants, ${killed} killed`, ...lines].join('\n');
}

/** An example as it is written in a rule, on one line, without what is blank or empty. */
function inYaml(example: RuleCase): string {
  const filled = Object.entries(example).filter(([, value]) => value !== undefined && Object.keys(value).length > 0);
  return stringify(Object.fromEntries(filled), { collectionStyle: 'flow', defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }).trim();
}
