import { fold } from './text';
import { parseChinese } from './numeral';

/** A calendar date without a zone. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export type DayPrecision = 'day' | 'month' | 'quarter' | 'year';

/**
 * A date as read. For less than a day's precision `day` is the last day meant and `first` the first one (2026年11月 is
 * 11-01 to 11-30). `before` tells a deadline (前, 底前, 之前); `loose` one that people read in two ways (11月前, 中旬).
 */
export type DayReading =
  | { state: 'ok'; day: Day; first: Day; precision: DayPrecision; before: boolean; loose: boolean }
  | { state: 'blank' }
  | { state: 'impossible' }
  | { state: 'no-year' }
  | { state: 'unreadable' };

/** Days in a month of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Negative, zero or positive, as for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** `2026-03-01` */
export function formatDay(day: Day): string {
  return [String(day.year).padStart(4, '0'), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')].join('-');
}

/** The day on the calendar of this machine, `2026-03-01`. */
export function dayOfClock(now: Date): string {
  return formatDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000;
}

/** A time behind a date, as portals keep it. With a zone (…Z) the day itself is in doubt, so that is not taken off. */
const timeOfDay = /(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const ending = String.raw`(?<end>底|末|内|上旬|中旬|下旬)?(?<before>之前|以前|前)?`;
const year = String.raw`(?<year>(?:19|20|21)\d{2})`;
const forms = [
  new RegExp(`^${year}([-./])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${ending}$`),
  new RegExp(`^(?:${year}年|(?<now>本年|当年|今年))?(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?${ending}$`),
  new RegExp(`^${year}(?<month>\\d{2})(?<day>\\d{2})${ending}$`),
  new RegExp(`^(?:${year}年|(?<now>本年|当年|今年))?(?<month>\\d{1,2})月份?${ending}$`),
  new RegExp(`^${year}[-./](?<month>\\d{1,2})${ending}$`),
  new RegExp(`^(?:${year}年|(?<now>本年|当年|今年))?第?(?<quarter>[1-4])季度${ending}$`),
  new RegExp(`^(?:${year}年|(?<now>本年|当年|今年))?(?<half>上|下)半年${ending}$`),
  new RegExp(`^(?:${year}|(?<now>本|当|今|全)?)年度?(?:全年)?${ending}$`),
  new RegExp(`^(?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?<before>之前|以前|前)$`),
];

/** Characters of the longest text that is read as a date. */
const longest = 60;

/**
 * Reads a date: 2026-03-01, 2026.3.1, 2026/3/1, 20260301, 2026年3月1日, 2026年11月底前, 三季度末, 上半年, 年底前, 11/30前.
 * `hint.year` is the form's year, for texts that name none; without it such a text is `no-year`. A date that no calendar
 * has (2月30日) is `impossible`; `26/3/1`, a bare `11.30` and `2026-11-0`, which is half typed, are unreadable.
 */
export function parseDay(text: string, hint: { year?: number | null } = {}): DayReading {
  if (text.trim().length > longest) return { state: 'unreadable' };
  const folded = spelled(fold(text).replace(timeOfDay, '').replaceAll(' ', ''));
  if (folded === '') return { state: 'blank' };
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (groups === undefined) continue;
    if (groups.year === undefined && groups.month === undefined && groups.quarter === undefined && groups.half === undefined) {
      if (groups.now === undefined && groups.end === undefined) return { state: 'unreadable' };
    }
    if (Number(groups.month ?? 1) === 0 || Number(groups.day ?? 1) === 0) return { state: 'unreadable' };
    const written = groups.year === undefined ? hint.year : Number(groups.year);
    if (written === undefined || written === null) return { state: 'no-year' };
    return placed(written, groups);
  }
  return { state: 'unreadable' };
}

/** Months, days and quarters in Chinese numerals (十一月三十日, 三季度) become digits. */
function spelled(text: string): string {
  return text
    .replace(/([〇零一二三四五六七八九]{4})(?=年)/g, (run) => parseChinese(run)?.toFixed() ?? run)
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日号]|季度)/g, (run) => parseChinese(run)?.toFixed() ?? run);
}

function placed(year: number, groups: Groups): DayReading {
  const before = groups.before !== undefined;
  const span = spanOf(year, groups);
  if (span === undefined) return { state: 'impossible' };
  const loose =
    (before && span.precision !== 'day' && groups.end === undefined) || /旬/.test(groups.end ?? '');
  return { state: 'ok', ...span, before, loose };
}

type Groups = Record<string, string | undefined>;
type Span = { first: Day; day: Day; precision: DayPrecision };

function spanOf(year: number, groups: Groups): Span | undefined {
  const { month, day, quarter, half, end } = groups;
  if (month !== undefined) {
    const m = Number(month);
    if (m < 1 || m > 12) return undefined;
    const length = daysInMonth(year, m);
    if (day !== undefined) {
      const d = Number(day);
      if (d < 1 || d > length) return undefined;
      const exact = { year, month: m, day: d };
      return { first: exact, day: exact, precision: 'day' };
    }
    const [from, to] = end === '上旬' ? [1, 10] : end === '中旬' ? [11, 20] : end === '下旬' ? [21, length] : [1, length];
    return { first: { year, month: m, day: from }, day: { year, month: m, day: to }, precision: 'month' };
  }
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3, 'quarter');
  if (half !== undefined) return half === '上' ? months(year, 1, 6, 'quarter') : months(year, 7, 12, 'quarter');
  return months(year, 1, 12, 'year');
}

function months(year: number, from: number, to: number, precision: DayPrecision): Span {
  return {
    first: { year, month: from, day: 1 },
    day: { year, month: to, day: daysInMonth(year, to) },
    precision,
  };
}
