import { completion, guessDirection, type Completion } from '@/lib/model/completion';
import { blank } from '@/lib/model/text';
import { isBegun, RowValue } from '../row';
import { answered, Decimal, Measure, unanswerable } from '../values';
import { alike, normal } from './compared';
import { fn } from './function';

const { cellsOf, orderOf, scopeOf } = RowValue;

const levelOf = (row: RowValue) => scopeOf(row).levels(cellsOf(row).level1 ?? '', cellsOf(row).level2 ?? '');

/** How far the row's `actual` reaches its `value`; unanswerable in a table without these columns. */
function completionOf(row: RowValue): Completion {
  const { value, actual } = row as RowValue & { value?: unknown; actual?: unknown };
  if (!(value instanceof Measure) || !(actual instanceof Measure)) return unanswerable('blank');
  return completion(value.measure, actual.measure, guessDirection(levelOf(row).id, cellsOf(row).name ?? ''));
}

const nameOf = (row: RowValue) => normal(cellsOf(row).name ?? '');
/** The most that texts of these lengths can be alike: all pairs of characters of the shorter one shared. */
const mostAlike = (a: string, b: string) => (a === b ? 1 : (2 * (Math.min(a.length, b.length) - 1)) / (a.length + b.length - 2));

/** The others whose names are at least so alike. Most pairs are ruled out by their lengths. */
function namedLike(row: RowValue, rows: readonly RowValue[], how: Decimal): RowValue[] {
  const name = nameOf(row);
  const least = answered(how).toNumber();
  if (name === '') return [];
  return rows.filter((other) => {
    if (orderOf(other) === orderOf(row)) return false;
    const theirs = nameOf(other);
    return theirs !== '' && mostAlike(name, theirs) >= least && alike(name, theirs) >= least;
  });
}

/** Rows of tables. */
export const rowFunctions = [
  fn(
    'level(Row): Level',
    'what the form says of its 二级指标: id, level1, level2, required, quantified, known',
    levelOf,
  ),
  fn('line(Row): string', 'which row of the printed form it is, by its first column (total, fiscal …), or ""', (row: RowValue) =>
    scopeOf(row).fixed(cellsOf(row)),
  ),
  fn('begun(Row): bool', 'something is written there beside its levels and its printed label', isBegun),
  fn('order(Row): int', 'its number in the table, from 1', (row: RowValue) => BigInt(orderOf(row) + 1)),
  fn('namedLike(Row, list<Row>, Decimal): list<Row>', 'the other rows whose names are at least so alike; 1 is the same but for spaces and punctuation', namedLike),
  fn('rate(Row): Decimal', '完成率: how far actual reaches value, 1 when reached; unanswerable where no formula gives one', (row: RowValue) =>
    new Decimal(completionOf(row).rate ?? unanswerable('unreadable')),
  ),
  fn('rated(Row): bool', 'rate(…) has an answer', (row: RowValue) => completionOf(row).rate !== undefined),
  fn('reached(Row): bool', 'actual keeps what value promises; unanswerable where only a person can tell', (row: RowValue) =>
    completionOf(row).reached ?? unanswerable('unreadable'),
  ),
  fn('rateWhy(Row): string', 'how the rate came about, or why there is none: positive, reverse, late, units-differ …', (row: RowValue) =>
    completionOf(row).why,
  ),
  fn('distinct(list<string>): list<string>', 'each filled text once, but for spaces and punctuation', (texts: string[]) => {
    const seen = new Set<string>();
    return texts.filter((text) => !blank(text) && !seen.has(normal(text)) && seen.add(normal(text)));
  }),
];
