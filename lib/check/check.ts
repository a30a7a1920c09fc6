import type { Contents, Place } from '@/lib/model/filing';
import type { Finding } from '@/lib/model/finding';
import type { Related } from '@/lib/model/related';
import { yearOf } from '@/lib/packs/expression/text-reader';
import { undatedPlaces } from '@/lib/packs/expression/undated';
import { bindFiling, type BoundFiling } from './bound-filing';
import type { CompiledRule } from './compiled-rule';
import { foundBy, inFormOrder, toldOnce, withoutDismissed, withoutHidden, type Found } from './consequences';
import { rulesTooLong } from './effort';
import { placeRank, type PlaceRank } from './place-order';
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

/** What one rule found, in the order of the rows of its table; a rule about the whole filing is asked as if of row 0. */
type Answers = readonly { row: number; found: Found }[];

/** What checking gave: the findings to show, and what each rule said, so that the next check need not ask all again. */
export interface Checked {
  findings: Finding[];
  /** the same with those that are waved away */
  told: readonly Finding[];
  answers: readonly Answers[];
  /** rules that were passed over because so large a filing would take them too long */
  passedOver: ReadonlySet<CompiledRule>;
  /** what all answers rest on */
  on: Basis;
}

/** When the set, the day, the money unit or another filing is another, all rules are asked anew; after another year or number of rows, those that see it. */
interface Basis {
  bound: BoundFiling;
  set: RuleSet;
  today: string;
  related: Related | undefined;
  moneyUnit: Contents['moneyUnit'];
  /** for dates that name none */
  year: number | null;
  /** by table how many */
  rows: ReadonlyMap<string, number>;
}

const nothing: Answers = [];

/** Checks a whole filing. Findings come in the order of the form, each fault once. */
export function check(set: RuleSet, filing: Contents, options: CheckOptions): Checked {
  const bound = bindFiling(set.types, filing, options.today, options.related);
  const rank = placeRank(set.form);
  const passedOver = rulesTooLong(set.rules, filing);
  return conclude(set, bound, set.rules.map((rule) => (passedOver.has(rule) ? nothing : answer(rule, bound, rank))), passedOver, options);
}

/**
 * Checks again after some places changed: the same result as `check`, from the rules that can be touched. A place may be
 * a field, a cell, a row or a table; name the table when rows came, went or moved.
 */
export function recheck(previous: Checked, set: RuleSet, filing: Contents, changed: readonly Place[], options: CheckOptions): Checked {
  const { on } = previous;
  const allAnew = on.set !== set || on.today !== options.today || on.related !== options.related || on.moneyUnit !== filing.moneyUnit;
  if (allAnew) return check(set, filing, options);
  const redated = on.year === yearOf(set.types.form, filing) ? [] : undatedPlaces(set.types.form, filing);
  const touched = touchedBy([...changed, ...redated]);
  for (const [table, rows] of on.rows) if (rows !== rowCount(filing, table)) touchTable(touched, table);
  const same = (table: string, at: number) => {
    const rows = touched.rows.get(table);
    return rows === undefined || (rows !== 'all' && !rows.has(at));
  };
  const bound = bindFiling(set.types, filing, options.today, options.related, { bound: on.bound, same });
  const passedOver = rulesTooLong(set.rules, filing);
  const reached = reachedBy(set.rules, touched);
  const rank = placeRank(set.form);
  const answers = set.rules.map((rule, index) => {
    if (passedOver.has(rule)) return nothing;
    const before = previous.answers[index];
    if (before === undefined || reached.whole.has(index) || previous.passedOver.has(rule)) return answer(rule, bound, rank);
    const rows = reached.rows.get(index);
    return rows === undefined ? before : answerRows(rule, bound, rank, before, rows);
  });
  return conclude(set, bound, answers, passedOver, options, previous);
}

const rowCount = (filing: Contents, table: string): number => filing.tables[table]?.length ?? 0;

function answer(rule: CompiledRule, bound: BoundFiling, rank: PlaceRank): Answers {
  const table = rule.spec.each;
  const rows = table === undefined ? 1 : rowCount(bound.contents, table);
  const answers: Answers[number][] = [];
  for (let row = 0; row < rows; row++) {
    const found = answerOne(rule, bound, rank, row);
    if (found !== undefined) answers.push({ row, found });
  }
  return answers.length === 0 ? nothing : answers;
}

function answerOne(rule: CompiledRule, bound: BoundFiling, rank: PlaceRank, row: number): Found | undefined {
  const table = rule.spec.each;
  if (table !== undefined && !bound.asked(table, row)) return undefined;
  const finding = rule.run(bound, table === undefined ? undefined : row);
  return finding && foundBy(rule, finding, rank);
}

/** Asks again about some rows. */
function answerRows(rule: CompiledRule, bound: BoundFiling, rank: PlaceRank, before: Answers, rows: ReadonlySet<number>): Answers {
  const stay = before.some(({ row }) => rows.has(row)) ? before.filter(({ row }) => !rows.has(row)) : before;
  const anew: Answers[number][] = [];
  for (const row of rows) {
    const found = row < rowCount(bound.contents, rule.spec.each ?? '') ? answerOne(rule, bound, rank, row) : undefined;
    if (found !== undefined) anew.push({ row, found });
  }
  return anew.length === 0 ? stay : [...stay, ...anew].sort((a, b) => a.row - b.row);
}

function conclude(set: RuleSet, bound: BoundFiling, answers: readonly Answers[], passedOver: Checked['passedOver'], { today, related, dismissed = {} }: CheckOptions, previous?: Checked): Checked {
  const { contents } = bound;
  const { form, types } = set;
  const told = previous !== undefined && answers.every((each, index) => each === previous.answers[index]) ? previous.told : tellAll(answers);
  return {
    findings: withoutDismissed(told, dismissed),
    told,
    answers,
    passedOver,
    on: {
      bound,
      set,
      today,
      related,
      moneyUnit: contents.moneyUnit,
      year: yearOf(types.form, contents),
      rows: new Map(form.tables.map(({ id }) => [id, rowCount(contents, id)])),
    },
  };
}

const tellAll = (answers: readonly Answers[]): Finding[] =>
  toldOnce(inFormOrder(withoutHidden(answers.flatMap((each) => each.map(({ found }) => found))))).map(({ finding }) => finding);
