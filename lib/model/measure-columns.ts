import { operatorOf } from './measure-words';
import { parseMeasure, quantified } from './parse-measure';
import { fold } from './text';

/** A value as a page with three columns keeps it. */
export interface MeasureColumns {
  operator: string;
  value: string;
  unit: string;
}

/**
 * Divides a value into operator, value and unit (`不少于200人` → ≥ · 200 · 人). What does not divide without loss (words,
 * dates, 左右) stays whole in `value`; `joinMeasure` of the parts means what the text meant.
 */
export function splitMeasure(text: string): MeasureColumns {
  const { written } = parseMeasure(text);
  return written === undefined ? { operator: '', value: text.trim(), unit: '' } : { ...written };
}

/** One text of the three: ≥ · 500 · 人次 → `≥500人次`. Words get neither; what the value already has is not repeated. */
export function joinMeasure({ operator, value, unit }: MeasureColumns): string {
  const body = value.trim();
  if (fold(body) === '') return '';
  const own = parseMeasure(body);
  const one = quantified(own) && own.kind !== 'unreadable';
  const before = one && own.op === '' ? operatorOf(operator) : '';
  const said = fold(unit);
  const bare = one && own.unit === '' && own.kind !== 'date' && !body.endsWith(said);
  return `${before}${body}${bare ? said : ''}`;
}
