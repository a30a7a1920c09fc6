import { fold } from '@/lib/model/text';

/** A calendar day, week, month, quarter or year as a person writes it; what is not said is left out. */
export interface Day {
  year: number;
  month?: number;
  day?: number;
  quarter?: number;
  /** of the ISO calendar */
  week?: number;
  /** of a day, `08:30:00` */
  time?: string;
}

const written = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?)?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const clock = /[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const part = /^(\d{4})[-年/.]?(?:Q([1-4])|第?([一二三四1-4])季度?|W(\d{1,2})|第?(\d{1,2})(?:周|th|st|nd|rd))$/i;

/** Reads 2026-3-1, 2026.3.1, 2026/03/01, 2026年3月1日 08:30, 20260301, 2026-03, 2026年3月, 2026, 2026-Q1, 2026年第10周; null for no real date. */
export function parseDay(text: string): Day | null {
  const said = fold(text);
  const bare = said.replace(clock, '').replaceAll(' ', '');
  const parts = packed.exec(bare) ?? written.exec(bare);
  if (!parts) return parsePart(bare);
  const year = Number(parts[1]);
  const monthText = parts[2] ?? parts[4];
  const dayText = parts[3] ?? parts[5];
  if (monthText === undefined) return { year };
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return { year, month };
  const day = Number(dayText);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day, ...timeOf(said) } : null;
}

function timeOf(text: string): { time?: string } {
  const [, hour = '', minute = '', second = '00'] = clock.exec(text) ?? [];
  return hour === '' ? {} : { time: [hour, minute, second].map((one) => one.padStart(2, '0')).join(':') };
}

function parsePart(bare: string): Day | null {
  const [, year, q, quarter = q, w, week = w] = part.exec(bare) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return { year: Number(year), quarter: '一二三四'.indexOf(quarter) + 1 || Number(quarter) };
  return Number(week) >= 1 && Number(week) <= 53 ? { year: Number(year), week: Number(week) } : null;
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO form of what is known, the time of day aside: 2026-03-01, 2026-03, 2026, 2026-Q1 or 2026-W10. */
export function isoDay({ year, month, day, quarter, week }: Day): string {
  const parts = [String(year).padStart(4, '0')];
  if (quarter !== undefined) parts.push(`Q${quarter}`);
  if (week !== undefined) parts.push(`W${String(week).padStart(2, '0')}`);
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const at = new Date(fourth + ((week - 1) * 7 - weekday) * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Whether a day lies in a week: of a calendar whose weeks begin on Sunday too. */
export function weekHas({ year, week = 1 }: Day, day: Day): boolean {
  const at = (one: Day): number => Date.UTC(one.year, (one.month ?? 1) - 1, one.day) / 86_400_000;
  const since = at(day) - at(mondayOf(year, week));
  return since >= -1 && since < 7;
}

/** The two ends of `2026-01-05 至 2026-11-20` (also ~, –, 到, or a dash between spaces), or null. */
export function parsePeriod(text: string): [Day, Day] | null {
  const ends = fold(text).split(/\s*(?:至|到|~|～|—+|–)\s*|\s+-+\s+/);
  const [from, to] = [parseDay(ends[0] ?? ''), parseDay(ends[1] ?? '')];
  return ends.length === 2 && from && to ? [from, to] : null;
}
