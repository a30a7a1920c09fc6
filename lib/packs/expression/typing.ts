import { Big } from 'big.js';
import { parseAmount, type MoneyUnit } from '@/lib/model/amount';
import { parseDay, type DayReading } from '@/lib/model/day';
import { parseMeasure } from '@/lib/model/measure';
import { parseArabic } from '@/lib/model/numeral';
import type { FieldType } from '@/lib/model/pack';
import { parsePeriod } from '@/lib/model/period';
import { blank, fold } from '@/lib/model/text';
import { Day, Decimal, Measure, Money, Period, type State } from './values';

/** What an expression is given for a field or a cell. */
export type Value = string | bigint | Money | Decimal | Day | Period | Measure;

/** Is a value there, and could it be read. A year has no reading but its number; 0 is a blank one. */
export function stateOf(value: Value): State {
  if (typeof value === 'bigint') return value === 0n ? 'blank' : 'ok';
  if (typeof value === 'string') return blank(value) ? 'blank' : 'ok';
  return value.state;
}

/** How each field type is called in expressions. */
export const typeNames: Record<FieldType, string> = {
  text: 'string',
  longtext: 'string',
  name: 'string',
  phone: 'string',
  choice: 'string',
  signature: 'string',
  year: 'int',
  money: 'Money',
  integer: 'Decimal',
  percent: 'Decimal',
  date: 'Day',
  period: 'Period',
  measure: 'Measure',
};

/** What else is known where the text stands. */
export interface Surroundings {
  /** the field's or column's own unit */
  unit?: string | undefined;
  /** the form's year, for dates that name none */
  year: number | null;
  /** operator and unit of an indicator that stand in columns of their own */
  operator?: string;
  measureUnit?: string;
  /** blank money and numbers count as 0 */
  zero: boolean;
}

/** Reads a text as its field's type. Never throws: what cannot be read is a value that is `unreadable`. */
export function typed(type: FieldType, text: string, around: Surroundings): Value {
  switch (typeNames[type]) {
    case 'int':
      return BigInt(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(fold(text))?.[0] ?? 0);
    case 'Money':
      return money(text, around);
    case 'Decimal':
      return number(text, around.zero);
    case 'Day':
      return day(text, parseDay(text, { year: around.year }));
    case 'Period':
      return period(text, around.year);
    case 'Measure':
      return measure(text, around);
    default:
      return text;
  }
}

/** A dash or 无 in a money cell says what a blank says: no money. */
function money(text: string, { unit, zero }: Surroundings): Money {
  const own: MoneyUnit = unit === '元' || unit === '万元' ? unit : '';
  const amount = parseAmount(text, own);
  if (amount.state === 'ok') return new Money(amount.value, own, text);
  const none = amount.state === 'blank' || amount.why === 'dash' || fold(text) === '无';
  return new Money(none && zero ? new Big(0) : undefined, own, text, none ? 'blank' : 'unreadable');
}

function number(text: string, zero: boolean): Decimal {
  if (blank(text)) return new Decimal(zero ? new Big(0) : undefined, text, 'blank');
  const [, sign = '', digits = ''] = /^([-−]?)\s*([\d.,]+)\s*(?:%|分)?$/.exec(fold(text)) ?? [];
  const value = parseArabic(digits);
  return new Decimal(sign === '' ? value : value?.neg(), text);
}

function day(text: string, reading: DayReading): Day {
  if (reading.state === 'ok') return new Day(reading.day, text, 'ok', false, reading.first);
  const state: State = reading.state === 'blank' ? 'blank' : 'unreadable';
  return new Day(undefined, text, state, reading.state === 'impossible');
}

function period(text: string, year: number | null): Period {
  const reading = parsePeriod(text, { year });
  const blankEnd = new Day(undefined, '', 'blank');
  if (reading.state === 'ok' || reading.state === 'half') {
    const [start, end] = [reading.start, reading.end].map((at) => (at === undefined ? blankEnd : new Day(at)));
    return new Period(start ?? blankEnd, end ?? blankEnd, text, 'ok');
  }
  const state: State = reading.state === 'blank' ? 'blank' : 'unreadable';
  const end = new Day(undefined, '', state, reading.state === 'impossible');
  return new Period(end, end, text, state, reading.state === 'impossible');
}

function measure(text: string, { year, unit, operator, measureUnit }: Surroundings): Measure {
  return new Measure(parseMeasure(text, { year, operator, unit: measureUnit || unit }));
}
