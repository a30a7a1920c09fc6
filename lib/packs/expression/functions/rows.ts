import { completion, guessDirection, type Completion } from '@/lib/model/completion';
import { joinMeasure } from '@/lib/model/measure';
import { blank } from '@/lib/model/text';
import { isBegun, levelOf, RowValue } from '../row';
import { answered, Decimal, Measure, Money, unanswerable } from '../values';
import { normal } from './compared';
import { fn } from './function';
import { rowsNamedLike } from './names-alike';

const { cellsOf, orderOf, scopeOf } = RowValue;

/** What a row promises: 调整后指标值 where the form has it and it is filled, else 指标值. */
function promisedBy(row: RowValue): Measure {
  const { value, adjusted } = row as RowValue & { value?: unknown; adjusted?: unknown };
  if (adjusted instanceof Measure && adjusted.state !== 'blank') return adjusted;
  return value instanceof Measure ? value : unanswerable('blank');
}

/** The same as one text, with the operator and the unit that stand in columns of their own. */
function promisedText(row: RowValue): string {
  const { operator = '', unit = '' } = cellsOf(row);
  return joinMeasure({ operator, value: promisedBy(row).raw, unit });
}

/** The budget in force of a row of money: 全年预算数 where the form has it and it is filled, else 年初预算数. */
function budgeted(row: RowValue): Money {
  const { budget, initial } = row as RowValue & { budget?: unknown; initial?: unknown };
  if (budget instanceof Money && budget.state !== 'blank') return budget;
  return initial instanceof Money ? initial : unanswerable('blank');
}

/** How far the row's `actual` reaches its `value`; unanswerable in a table without these columns. */
const completionOf = (row: RowValue): Completion => RowValue.factOf(row, findCompletion, findCompletion);

function findCompletion(row: RowValue): Completion {
  const { actual } = row as RowValue & { actual?: unknown };
  if (!(actual instanceof Measure)) return unanswerable('blank');
  return completion(promisedBy(row).measure, actual.measure, guessDirection(levelOf(row).id, cellsOf(row).name ?? ''));
}

/** Looks from the end: rules ask it for each row. */
function lastBegun(rows: readonly RowValue[]): bigint {
  for (let at = rows.length; at > 0; at--) {
    const row = rows[at - 1];
    if (row !== undefined && isBegun(row)) return BigInt(at);
  }
  return 0n;
}

/** Rows of tables. */
export const rowFunctions = [
  fn(
    'level(Row): Level',
    'what the form says of its 二级指标: id, level1, level2, required, quantified, known',
    levelOf,
  ),
  fn('line(Row): string', 'which row of the printed form it is, by its printed label (total, fiscal …), or ""', (row: RowValue) =>
    scopeOf(row).fixed(cellsOf(row)),
  ),
  fn('begun(Row): bool', 'something is written there beside its levels and its printed label', isBegun),
  fn('order(Row): int', 'its number in the table, from 1', (row: RowValue) => BigInt(orderOf(row) + 1)),
  fn('lastBegun(list<Row>): int', 'the number of the last row that has been begun, 0 for none', lastBegun),
  fn('namedLike(Row, list<Row>, Decimal): list<Row>', 'the other rows whose names are at least so alike; 1 is the same but for spaces and punctuation', (row: RowValue, rows: readonly RowValue[], how: Decimal) =>
    rowsNamedLike(row, rows, answered(how).toNumber()),
  ),
  fn('promised(Row): Measure', '指标值, or 调整后指标值 where the form has it and it is filled', promisedBy),
  fn('promisedText(Row): string', 'the same as one text with its operator and unit', promisedText),
  fn('budgeted(Row): Money', '全年预算数, or 年初预算数 where the form has no other or it is blank', budgeted),
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
