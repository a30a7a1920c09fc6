import { parse } from '@marcbachmann/cel-js';
import type { Pack, RuleSpec } from '@/lib/model/pack';
import { expressionsOf } from '@/lib/packs/rule-forms';
import type { Node } from './expression-text.ts';
import { mutationsOf, neighbours, type Mutation } from './mutations.ts';

/** A rule with one thing changed. */
export interface Mutant {
  /** what was changed, and to what; no two mutants of a rule say the same */
  change: string;
  rule: RuleSpec;
  /** the pack's parameters, one of them possibly changed */
  parameters: Pack['parameters'];
}

const always: Mutation[] = ['true', 'false'].map((source) => ({ source, change: source }));

/** Every mutant of a rule: of its conditions, its own thresholds, those of its pack that it names, and what `missing` says. */
export function mutantsOf(rule: RuleSpec, parameters: Pack['parameters']): Mutant[] {
  const of = (key: 'when' | 'require') => (source: string) =>
    [...always, ...mutationsOf(parse(source).ast as Node)].map(({ source: to, change }): Mutant => ({ change: `${key}: ${change}`, rule: { ...rule, [key]: to }, parameters }));
  const conditions = [...(rule.when === undefined ? [] : of('when')(rule.when)), ...of('require')(rule.require)];
  const params = Object.entries(rule.params).flatMap(([name, value]) =>
    neighbours(String(value)).map((text): Mutant => {
      const to = typeof value === 'number' ? Number(text) : text;
      return { change: `params: ${name}: ${value} → ${text}`, rule: { ...rule, params: { ...rule.params, [name]: to } }, parameters };
    }),
  );
  const missing = (['skip', 'fail', 'zero'] as const)
    .filter((other) => other !== rule.missing)
    .map((other): Mutant => ({ change: `missing: ${rule.missing} → ${other}`, rule: { ...rule, missing: other }, parameters }));
  return numbered([...conditions, ...params, ...ofParameters(rule, parameters), ...missing]);
}

function ofParameters(rule: RuleSpec, parameters: Pack['parameters']): Mutant[] {
  const words = new Set(expressionsOf({ ...rule, message: '', fix: '', mend: undefined }).flatMap((source) => source.match(/\w+/g) ?? []));
  return parameters
    .filter(({ id, value }) => words.has(id) && typeof value === 'number')
    .flatMap((parameter) =>
      neighbours(String(parameter.value)).map((text): Mutant => ({
        change: `parameter: ${parameter.id}: ${parameter.value} → ${text}`,
        rule,
        parameters: parameters.map((each) => (each === parameter ? { ...each, value: Number(text) } : each)),
      })),
    );
}

/** The same change at two places of an expression makes two mutants: the second is told by a number. */
function numbered(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const times = (seen.get(mutant.change) ?? 0) + 1;
    seen.set(mutant.change, times);
    return times === 1 ? mutant : { ...mutant, change: `${mutant.change} (${times})` };
  });
}
