import { parsePlace, type Filing, type Place } from '@/lib/model/filing';
import type { Finding } from '@/lib/model/finding';
import type { Use } from '@/lib/packs/expression/references';
import { bindFiling, type BoundFiling } from './bound-filing';
import type { CompiledRule } from './compiled-rule';
import { toldOnce, withoutDismissed, withoutHidden } from './consequences';
import { inFormOrder, placeRank } from './place-order';
import type { RuleSet } from './rule-set';

type Contents = Pick<Filing, 'fields' | 'tables'>;

export interface CheckOptions {
  /** ISO date of the day of checking */
  today: string;
  /** findings waved away with a reason: `<rule>@<place>` → reason; errors cannot be */
  dismissed?: Readonly<Record<string, string>>;
}

/** What checking gave: the findings to show, and what each rule said, so that the next check need not ask all again. */
export interface Checked {
  findings: Finding[];
  /** by rule: one answer, or one for each row of its table */
  answers: readonly (readonly (Finding | undefined)[])[];
  today: string;
}

/** Checks a whole filing. Findings come in the order of the form, each fault once. */
export function check(set: RuleSet, filing: Contents, options: CheckOptions): Checked {
  const bound = bindFiling(set.types, filing, options.today);
  return conclude(set, set.rules.map((rule) => answer(rule, bound)), options);
}

/**
 * Checks again after some places changed: the same result as `check`, from the rules that can be touched. A place may be
 * a field, a cell, a row or a table; name the table when rows came, went or moved.
 */
export function recheck(previous: Checked, set: RuleSet, filing: Contents, changed: readonly Place[], options: CheckOptions): Checked {
  const touched = touchedBy(changed);
  const year = set.form.identity.year;
  const allAnew = options.today !== previous.today || (year !== undefined && touched.fields.has(year));
  if (allAnew) return check(set, filing, options);
  const bound = bindFiling(set.types, filing, options.today);
  const answers = set.rules.map((rule, index) => {
    const before = previous.answers[index];
    if (before === undefined || rule.uses().some((use) => reaches(use, touched))) return answer(rule, bound);
    const table = rule.spec.each;
    if (table === undefined) return before;
    const rows = touched.rows.get(table);
    if (rows === 'all' || before.length !== (filing.tables[table]?.length ?? 0)) return answer(rule, bound);
    return rows === undefined ? before : before.map((had, row) => (rows.has(row) ? answerRow(rule, bound, table, row) : had));
  });
  return conclude(set, answers, options);
}

function answer(rule: CompiledRule, bound: BoundFiling): (Finding | undefined)[] {
  const table = rule.spec.each;
  if (table === undefined) return [rule.run(bound, undefined)];
  return (bound.contents.tables[table] ?? []).map((_, row) => answerRow(rule, bound, table, row));
}

const answerRow = (rule: CompiledRule, bound: BoundFiling, table: string, row: number): Finding | undefined =>
  bound.asked(table, row) ? rule.run(bound, row) : undefined;

function conclude(set: RuleSet, answers: Checked['answers'], { today, dismissed = {} }: CheckOptions): Checked {
  const found = set.rules.flatMap((rule, index) =>
    (answers[index] ?? []).flatMap((finding) => (finding === undefined ? [] : [{ rule, finding }])),
  );
  const told = toldOnce(withoutHidden(found)).map(({ finding }) => finding);
  return { findings: inFormOrder(withoutDismissed(told, dismissed), placeRank(set.form)), answers, today };
}

interface Touched {
  fields: Set<string>;
  /** by table: the rows, or all of them when the table itself changed */
  rows: Map<string, Set<number> | 'all'>;
  /** by table: the columns, or all of them when a whole row or the table changed */
  columns: Map<string, Set<string> | 'all'>;
}

function touchedBy(changed: readonly Place[]): Touched {
  const touched: Touched = { fields: new Set(), rows: new Map(), columns: new Map() };
  for (const place of changed) {
    const parts = parsePlace(place);
    if (parts === undefined) continue;
    if (parts.kind === 'field') touched.fields.add(parts.id);
    else {
      note(touched.rows, parts.table, parts.kind === 'table' ? undefined : parts.row);
      note(touched.columns, parts.table, parts.kind === 'cell' ? parts.column : undefined);
    }
  }
  return touched;
}

function note<T>(map: Map<string, Set<T> | 'all'>, table: string, item: T | undefined): void {
  const had = map.get(table);
  if (item === undefined || had === 'all') map.set(table, 'all');
  else map.set(table, new Set([...(had ?? []), item]));
}

/** Can a change there change what an expression sees, its own row left aside. */
function reaches({ reference }: Use, touched: Touched): boolean {
  if (reference.kind === 'field') return touched.fields.has(reference.id);
  if (reference.kind !== 'cells') return false;
  const columns = touched.columns.get(reference.table);
  if (columns === undefined) return false;
  return columns === 'all' || reference.columns === undefined || reference.columns.some((column) => columns.has(column));
}
