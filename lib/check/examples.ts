import type { Contents, Row } from '@/lib/model/filing';
import type { Pack, RuleCase, TableSpec } from '@/lib/model/pack';
import type { Related } from '@/lib/model/related';
import { exampleForm } from '@/lib/packs/example-form';
import { onField, overValue } from '@/lib/packs/expression/over-fields';
import { fullForm } from '@/lib/packs/form-graph';
import { bindFiling, type BoundFiling } from './bound-filing';
import type { CompiledRule } from './compiled-rule';
import { compileRules, type RuleSet } from './rule-set';

/** An example of a rule that does not come out as its writer says. */
export interface FailedExample {
  /** `<pack>/<rule>` */
  rule: string;
  kind: 'pass' | 'fail';
  index: number;
  /** the form it was tried on; '' when no form is there for it */
  form: string;
  /** what the rule said; '' for nothing */
  said: string;
}

/** The day on which an example is checked that names none. */
const exampleDay = '2026-06-30';

/** The rules of each form, compiled once. */
export function ruleSets(packs: readonly Pack[]): (form: string) => RuleSet | undefined {
  const made = new Map<string, RuleSet | undefined>();
  return (form) => {
    if (!made.has(form)) made.set(form, compileRules(packs, form));
    return made.get(form);
  };
}

/**
 * Runs the examples of a pack's rules, each rule alone: no other can hide what it says. An example is tried on the form it
 * names, else on the first that has every place it fills. `packs` are all that the rules need, the pack among them.
 */
export function failedExamples(packs: readonly Pack[], pack: Pack, setOf = ruleSets(packs)): FailedExample[] {
  return pack.rules.flatMap((rule) =>
    (['pass', 'fail'] as const).flatMap((kind) =>
      rule.examples[kind].flatMap((example, index) => {
        const id = `${pack.id}/${rule.id}`;
        const form = exampleForm(packs, pack, rule, example);
        const set = form === undefined ? undefined : setOf(form);
        const said = (set?.rules ?? []).filter((each) => each.id === id).map((each) => set && saidOn(each, example, set));
        if (said.length > 0 && comesOut(kind, said, overValue in example.fields)) return [];
        return [{ rule: id, kind, index, form: form ?? '', said: said.find((message) => message !== undefined) ?? '' }];
      }),
    ),
  );
}

/** A rule over fields must mind each of them where the example fills the field at hand, and any of them where it names fields. */
const comesOut = (kind: 'pass' | 'fail', said: readonly (string | undefined)[], filled: boolean): boolean => {
  if (kind === 'pass') return said.every((message) => message === undefined);
  return filled ? said.every((message) => message !== undefined) : said.some((message) => message !== undefined);
};

/** What a rule says on an example; of several rows what it says on the example's own row, or on the first it minds. */
const saidOn = (rule: CompiledRule, example: RuleCase, set: RuleSet): string | undefined =>
  saidOnBound(rule, example, bindExample(rule, example, set));

/** An example as a rule of a set sees it. */
export function bindExample(rule: Pick<CompiledRule, 'pack' | 'spec' | 'over'>, example: RuleCase, set: RuleSet): BoundFiling {
  const contents = exampleContents(example, rule, set.form.tables);
  return bindFiling(set.types, contents, example.today ?? exampleDay, exampleRelated(example, rule.pack));
}

/** As `saidOn`, for an example that is bound already. */
export function saidOnBound(rule: CompiledRule, example: RuleCase, bound: BoundFiling): string | undefined {
  const table = rule.spec.each;
  if (table === undefined) return rule.run(bound, undefined)?.message;
  const rows = bound.contents.tables[table] ?? [];
  const asked = example.row === undefined ? rows.map((_, row) => row) : [rows.length - 1];
  const findings = asked.map((row) => (bound.asked(table, row) ? rule.run(bound, row) : undefined));
  return findings.find((finding) => finding !== undefined)?.message;
}

const whole = (table: TableSpec, row: Row): Row => ({
  ...Object.fromEntries(table.columns.map(({ id }) => [id, ''])),
  ...row,
});

/** An example as a filing: every declared column is there, and the example's own row comes after the other rows. */
function exampleContents(example: RuleCase, { spec, over }: Pick<CompiledRule, 'spec' | 'over'>, tables: readonly TableSpec[]): Contents {
  return {
    fields: Object.fromEntries(Object.entries(example.fields).map(([id, text]) => [onField(id, over), text])),
    tables: Object.fromEntries(
      tables.map((table) => {
        const own = table.id === spec.each && example.row !== undefined ? [example.row] : [];
        return [table.id, [...(example.tables[table.id] ?? []), ...own].map((row) => whole(table, row))];
      }),
    ),
    ...(example.moneyUnit === undefined ? {} : { moneyUnit: example.moneyUnit }),
  };
}

/** The other filings of an example of a pack, whose own forms it names by their ids alone. */
const exampleRelated = ({ related }: Pick<RuleCase, 'related'>, pack: string): Related =>
  Object.fromEntries(Object.entries(related).map(([role, other]) => [role, { ...other, form: fullForm(pack, other.form) }]));
