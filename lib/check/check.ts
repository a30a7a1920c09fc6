import type { Contents, Place } from '@/lib/model/filing';
import type { Finding } from '@/lib/model/finding';
import type { Related } from '@/lib/model/related';
import { bindFiling, type BoundFiling } from './bound-filing';
import type { CompiledRule } from './compiled-rule';
import { toldOnce, withoutDismissed, withoutHidden, type Found } from './consequences';
import { rulesTooLong } from './effort';
import { inFormOrder, placeRank } from './place-order';
import { reachedBy } from './reach';
import type { RuleSet } from './rule-set';
import { touchedBy, touchTable } from './touched';

export interface CheckOptions {
  /** ISO date of the day of checking */
  today: string;
  /** findings waved away with a reason: `<rule>@<place>` → reason; errors cannot be */
  dismissed?: Readonly<Record<string, string>>;
  /** other filings that rules look into: the same object as long as none of them changed */
  related?: Related;
}

/** What one rule found: by row of its table, or under 0 for a rule about the whole filing. */
type Answers = ReadonlyMap<number, Finding>;

/** What checking gave: the findings to show, and what each rule said, so that the next check need not ask all again. */
export interface Checked {
  findings: Finding[];
  answers: readonly Answers[];
  /** rules that were passed over because so large a filing would take them too long */
  passedOver: ReadonlySet<CompiledRule>;
  /** what all answers rest on: when one of these is another, all rules are asked anew */
  on: { bound: BoundFiling; set: RuleSet; today: string; related: Related | undefined; moneyUnit: Contents['moneyUnit']; rows: ReadonlyMap<string, number> };
}

const nothing: Answers = new Map();

/** Checks a whole filing. Findings come in the order of the form, each fault once. */
export function check(set: RuleSet, filing: Contents, options: CheckOptions): Checked {
  const bound = bindFiling(set.types, filing, options.today, options.related);
  const passedOver = rulesTooLong(set.rules, filing);
  return conclude(set, bound, set.rules.map((rule) => (passedOver.has(rule) ? nothing : answer(rule, bound))), passedOver, options);
}

/**
 * Checks again after some places changed: the same result as `check`, from the rules that can be touched. A place may be
 * a field, a cell, a row or a table; name the table when rows came, went or moved.
 */
export function recheck(previous: Checked, set: RuleSet, filing: Contents, changed: readonly Place[], options: CheckOptions): Checked {
  const touched = touchedBy(changed);
  const year = set.form.identity.year;
  const { on } = previous;
  const allAnew =
    on.set !== set ||
    on.today !== options.today ||
    on.related !== options.related ||
    on.moneyUnit !== filing.moneyUnit ||
    (year !== undefined && touched.fields.has(year));
  if (allAnew) return check(set, filing, options);
  for (const [table, rows] of on.rows) if (rows !== rowCount(filing, table)) touchTable(touched, table);
  const same = (table: string, at: number) => {
    const rows = touched.rows.get(table);
    return rows === undefined || (rows !== 'all' && !rows.has(at));
  };
  const bound = bindFiling(set.types, filing, options.today, options.related, { bound: on.bound, same });
  const passedOver = rulesTooLong(set.rules, filing);
  const reached = reachedBy(set.rules, touched);
  const answers = set.rules.map((rule, index) => {
    if (passedOver.has(rule)) return nothing;
    const before = previous.answers[index];
    if (before === undefined || reached.whole.has(index) || previous.passedOver.has(rule)) return answer(rule, bound);
    const rows = reached.rows.get(index);
    return rows === undefined ? before : answerRows(rule, bound, before, rows);
  });
  return conclude(set, bound, answers, passedOver, options);
}

const rowCount = (filing: Contents, table: string): number => filing.tables[table]?.length ?? 0;

function answer(rule: CompiledRule, bound: BoundFiling): Answers {
  const table = rule.spec.each;
  const rows = table === undefined ? 1 : rowCount(bound.contents, table);
  let found: Map<number, Finding> | undefined;
  for (let row = 0; row < rows; row++) {
    const finding = answerOne(rule, bound, row);
    if (finding !== undefined) (found ??= new Map()).set(row, finding);
  }
  return found ?? nothing;
}

function answerOne(rule: CompiledRule, bound: BoundFiling, row: number): Finding | undefined {
  const table = rule.spec.each;
  if (table === undefined) return rule.run(bound, undefined);
  return bound.asked(table, row) ? rule.run(bound, row) : undefined;
}

/** Asks again about some rows. */
function answerRows(rule: CompiledRule, bound: BoundFiling, before: Answers, rows: ReadonlySet<number>): Answers {
  let after: Map<number, Finding> | undefined;
  for (const row of rows) {
    const finding = row < rowCount(bound.contents, rule.spec.each ?? '') ? answerOne(rule, bound, row) : undefined;
    if (finding === undefined && !before.has(row)) continue;
    after ??= new Map(before);
    if (finding === undefined) after.delete(row);
    else after.set(row, finding);
  }
  return after ?? before;
}

function conclude(set: RuleSet, bound: BoundFiling, answers: readonly Answers[], passedOver: Checked['passedOver'], { today, related, dismissed = {} }: CheckOptions): Checked {
  const found = set.rules.flatMap((rule, index) => foundBy(rule, answers[index] ?? nothing));
  const told = toldOnce(withoutHidden(found)).map(({ finding }) => finding);
  const { contents } = bound;
  const rows = new Map(set.form.tables.map(({ id }) => [id, rowCount(contents, id)]));
  return {
    findings: inFormOrder(withoutDismissed(told, dismissed), placeRank(set.form)),
    answers,
    passedOver,
    on: { bound, set, today, related, moneyUnit: contents.moneyUnit, rows },
  };
}

/** Answers that stand after a change are the same object, and so is what they say. */
const saidBefore = new WeakMap<Answers, readonly Found[]>();

/** What a rule found, in the order of the rows. */
function foundBy(rule: CompiledRule, answers: Answers): readonly Found[] {
  if (answers.size === 0) return [];
  const had = saidBefore.get(answers);
  if (had !== undefined) return had;
  const found = [...answers].sort(([a], [b]) => a - b).map(([, finding]) => ({ rule, finding }));
  saidBefore.set(answers, found);
  return found;
}
