import type { Row } from '@/lib/model/filing';
import type { RuleCase, RuleSpec, TableSpec } from '@/lib/model/pack';
import { bindFiling } from './bound-filing';
import type { CompiledRule } from './compiled-rule';
import type { RuleSet } from './rule-set';

/** An example of a rule that does not come out as its writer says. */
export interface FailedExample {
  rule: string;
  kind: 'pass' | 'fail';
  index: number;
  /** what the rule said; '' for nothing */
  said: string;
}

/** The day on which an example is checked that names none. */
const exampleDay = '2026-06-30';

/** Runs a rule's own examples, the rule alone: no other rule can hide what it says. */
export function failedExamples(rule: CompiledRule, set: RuleSet): FailedExample[] {
  return (['pass', 'fail'] as const).flatMap((kind) =>
    rule.spec.examples[kind].flatMap((example, index) => {
      const said = saidOn(rule, example, set);
      const asWritten = (said === undefined) === (kind === 'pass');
      return asWritten ? [] : [{ rule: rule.id, kind, index, said: said ?? '' }];
    }),
  );
}

/** What a rule says on an example; of several rows what it says on the example's own row, or on the first it minds. */
function saidOn(rule: CompiledRule, example: RuleCase, set: RuleSet): string | undefined {
  const bound = bindFiling(set.types, exampleContents(example, rule.spec, set.form.tables), example.today ?? exampleDay);
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
export function exampleContents(example: RuleCase, { each }: Pick<RuleSpec, 'each'>, tables: readonly TableSpec[]) {
  return {
    fields: example.fields,
    tables: Object.fromEntries(
      tables.map((table) => {
        const own = table.id === each && example.row !== undefined ? [example.row] : [];
        return [table.id, [...(example.tables[table.id] ?? []), ...own].map((row) => whole(table, row))];
      }),
    ),
  };
}
