import { computable, joinMeasure, parseMeasure, quantified } from '@/lib/model/measure';
import { answeredMeasure, Day, Decimal, Measure, Money, unanswerable } from '../values';
import { fold } from './compared';
import { fn } from './function';

/** A part of a measure that is certain enough to compute with. */
function part(measure: Measure, of: 'number' | 'low' | 'high'): Decimal {
  const said = answeredMeasure(measure);
  return new Decimal((computable(said) ? said[of] : undefined) ?? unanswerable('unreadable'));
}

/** Thresholds that fall are reached from above, those that rise from below. */
function step(list: Measure, reached: Measure): bigint {
  const { thresholds = [] } = answeredMeasure(list);
  const [first, second] = thresholds;
  if (first === undefined || second === undefined) return unanswerable('unreadable');
  const actual = part(reached, 'number').value ?? unanswerable('unreadable');
  const at = thresholds.findIndex((threshold) => (first.gte(second) ? actual.gte(threshold) : actual.lte(threshold)));
  return BigInt(at < 0 ? thresholds.length + 1 : at + 1);
}

/** Looking into 指标值. The number, the bounds, the day of a measure that has none make a rule go unasked. */
export const measureFunctions = [
  fn('measure(string): Measure', 'reads a text as 指标值', (text: string) => new Measure(parseMeasure(text))),
  fn(
    'kind(Measure): string',
    'number, percent, range, tolerance, date, yes-no, grades, text, placeholder, blank or unreadable',
    ({ measure }: Measure) => measure.kind,
  ),
  fn('quantified(Measure): bool', 'says a number, percentage, range, tolerance or date', ({ measure }: Measure) => quantified(measure)),
  fn('hasNumber(Measure): bool', 'number(…) has an answer', ({ measure }: Measure) =>
    measure.number !== undefined && computable(measure),
  ),
  fn('number(Measure): Decimal', 'its number; a percentage in points (95 for 95%)', (measure: Measure) => part(measure, 'number')),
  fn('low(Measure): Decimal', 'the lower end of a range', (measure: Measure) => part(measure, 'low')),
  fn('high(Measure): Decimal', 'the upper end of a range', (measure: Measure) => part(measure, 'high')),
  fn('op(Measure): string', 'its operator: ≥ ≤ ＞ ＜ ＝ ± or ""', ({ measure }: Measure) => measure.op),
  fn('upward(Measure): bool', 'its operator is ≥ or ＞', ({ measure }: Measure) => measure.op === '≥' || measure.op === '＞'),
  fn('downward(Measure): bool', 'its operator is ≤ or ＜', ({ measure }: Measure) => measure.op === '≤' || measure.op === '＜'),
  fn('unit(Measure): string', 'its unit, or ""', ({ measure }: Measure) => measure.unit),
  fn('day(Measure): Day', 'the day that a date says; for a month its last day', ({ measure }: Measure) => new Day(measure.day)),
  fn('approx(Measure): bool', '约, 左右 stands beside the number', ({ measure }: Measure) => measure.approx),
  fn('problems(Measure): list<string>', 'what is odd about how it is written', ({ measure }: Measure) => measure.problems),
  fn('standard(Measure): string', 'written with the usual operator and unit: 不少于200人 → ≥200人', ({ raw, measure }: Measure) =>
    measure.written === undefined ? fold(raw) : joinMeasure(measure.written),
  ),
  fn('swapped(string): string', 'a range with its ends exchanged: 10%—8% → 8%—10%', (text: string) =>
    fold(text).replace(/([\d.,]+)([^\d.,]*?)([-‐‑‒–—―~至到]+)([\d.,]+)/, '$4$2$3$1'),
  ),
  fn('step(Measure, Measure): int', 'the first threshold of a list (100/90/85) that the second reaches, from 1; one more than there are when it reaches none', step),
  fn('isMoney(Measure): bool', 'its unit is 元 or 万元', ({ measure }: Measure) => measure.unit === '元' || measure.unit === '万元'),
  fn('money(Measure): Money', 'its number as an amount, when its unit is 元 or 万元', (measure: Measure) => {
    const { unit, number } = answeredMeasure(measure);
    if (number === undefined || (unit !== '元' && unit !== '万元')) return unanswerable('unreadable');
    return new Money(number, unit);
  }),
];
