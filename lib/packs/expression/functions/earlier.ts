import { Big } from 'big.js';
import { completion, guessDirection } from '@/lib/model/completion';
import { quantified } from '@/lib/model/measure';
import type { Earlier, EarlierIndicator } from '../earlier';
import { RowValue } from '../row';
import { Decimal, Measure, Money, unanswerable } from '../values';
import { fn } from './function';

const { cellsOf, scopeOf } = RowValue;

/** The earlier filing's indicator of the same 二级指标 and name as a row; undefined when it has none. */
function likeRow(earlier: Earlier, row: RowValue): EarlierIndicator | undefined {
  const { level1 = '', level2 = '', name = '' } = cellsOf(row);
  return earlier.like(scopeOf(row).levels(level1, level2), name);
}

/** `out.qty`, or all classes under `out`. */
const ofClass = (earlier: Earlier, id: string) =>
  earlier.indicators.filter(({ level }) => level.id === id || level.id.startsWith(`${id}.`));

const held = (rate: Big) => (rate.lt(0) ? new Big(0) : rate.gt(1) ? new Big(1) : rate);

/** The mean of the rates that a formula gives, each held between 0 and 1. */
function classRate(earlier: Earlier, id: string): Decimal {
  const rates = ofClass(earlier, id).flatMap(({ name, level, value, actual }) => {
    const { rate } = completion(value.measure, actual.measure, guessDirection(level.id, name));
    return rate === undefined ? [] : [held(rate)];
  });
  if (rates.length === 0) return unanswerable('blank');
  return new Decimal(rates.reduce((sum, rate) => sum.plus(rate), new Big(0)).div(rates.length));
}

const missingMeasure = (): Measure => unanswerable('blank');

/** Looking into other filings of the same project or unit. What is not known there is unanswerable. */
export const earlierFunctions = [
  fn('known(Earlier): bool', 'there is such a filing', (earlier: Earlier) => earlier.state === 'ok'),
  fn('said(Earlier, string): string', 'the text of one of its fields, by the field’s id', (earlier: Earlier, id: string) =>
    earlier.text(id) ?? unanswerable('blank'),
  ),
  fn('amount(Earlier, string): Money', 'the amount in one of its fields by id, or in a printed row: amount(earlier.selfEvaluation, "fund[total].exec")', (earlier: Earlier, id: string): Money =>
    earlier.money(id) ?? unanswerable('blank'),
  ),
  fn('holds(Earlier, Row): bool', 'it has an indicator of the same 二级指标 and name', (earlier: Earlier, row: RowValue) =>
    likeRow(earlier, row) !== undefined,
  ),
  fn('planned(Earlier, Row): Measure', '指标值 of that indicator there', (earlier: Earlier, row: RowValue) =>
    likeRow(earlier, row)?.value ?? missingMeasure(),
  ),
  fn('achieved(Earlier, Row): Measure', '完成值 of that indicator there', (earlier: Earlier, row: RowValue) =>
    likeRow(earlier, row)?.actual ?? missingMeasure(),
  ),
  fn('indicatorNames(Earlier): list<string>', 'the names of its indicators', (earlier: Earlier) => earlier.indicators.map(({ name }) => name)),
  fn('unquantified(Earlier): list<string>', 'the names of its indicators whose class must be quantified and whose 指标值 is not', (earlier: Earlier) =>
    earlier.indicators.filter(({ level, value }) => level.quantified && !quantified(value.measure)).map(({ name }) => name),
  ),
  fn('classRate(Earlier, string): Decimal', 'the mean of 完成率, each held between 0 and 1, of its indicators of a class (out.qty, or all of out)', classRate),
  fn('classCount(Earlier, string): int', 'how many indicators of a class it has', (earlier: Earlier, id: string) =>
    BigInt(ofClass(earlier, id).length),
  ),
];
