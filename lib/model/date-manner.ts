import { formatDay, parseDay, type Day } from './day';
import { fold } from './text';

/** How one page writes its dates: what stands between and behind the parts, and whether a month has always two digits. */
export interface DateManner {
  between: readonly [string, string, string];
  padded: boolean;
  /** a month is all that is asked for */
  months: boolean;
}

const written = /(?<!\d)(?:19|20)\d{2}([-./年]?)(\d{1,2})(?:([-./月]?)(?:(\d{1,2})(日?))?)?(?!\d)/;
const pattern = /[Yy]{4}([-./年]?)(M{1,2}|m{1,2})(?:([-./月]?)(?:([Dd]{1,2})(日?))?)?/;

/**
 * How a date is written in a text: an example of one (`2026年3月1日`, `如：2026-01-05`) or a pattern (`yyyy-MM-dd`). Undefined where
 * there is none, or its parts cannot be told apart.
 */
export function dateManner(text: string): DateManner | undefined {
  const [, first = '', month = '', second = '', day, third = ''] = written.exec(fold(text)) ?? pattern.exec(fold(text)) ?? [];
  if (month === '') return undefined;
  if ((first === '' || (second === '' && day !== undefined)) && (month.length < 2 || (day ?? '00').length < 2)) return undefined;
  const padded = month.length === 2 && !/^[1-9]$/.test(day ?? '') && (day ?? '00').length === 2;
  return { between: [first, second, third], padded, months: day === undefined };
}

/** A date in the manner of a page. What is no single day, or would lose its day, stays as it is. */
export function inDateManner(text: string, { between: [first, second, third], padded, months }: DateManner): string {
  const read = parseDay(text);
  if (read.state !== 'ok' || read.before || read.precision !== (months ? 'month' : 'day')) return text;
  const { year, month, day } = read.day;
  const part = (number: number): string => String(number).padStart(padded ? 2 : 1, '0');
  return months ? `${year}${first}${part(month)}${second}` : `${year}${first}${part(month)}${second}${part(day)}${third}`;
}

/** A day as a page writes it, `2026-03-01` where it does not say how. */
export const writtenDay = (day: Day, manner: DateManner | undefined): string =>
  manner === undefined ? formatDay(day) : inDateManner(formatDay(day), manner);
