import { fold } from '@/lib/model/text';

/** A calendar day, month or year as a person writes it; what is not said is left out. */
export interface Day {
  year: number;
  month?: number;
  day?: number;
}

const written = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?)?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
const time = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** Reads 2026-3-1, 2026.3.1, 2026/03/01, 2026年3月1日, 20260301, 2026-03, 2026年3月, 2026; null for no real date. */
export function parseDay(text: string): Day | null {
  const bare = fold(text).replace(time, '').replaceAll(' ', '');
  const parts = packed.exec(bare) ?? written.exec(bare);
  if (!parts) return null;
  const year = Number(parts[1]);
  const monthText = parts[2] ?? parts[4];
  const dayText = parts[3] ?? parts[5];
  if (monthText === undefined) return { year };
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return { year, month };
  const day = Number(dayText);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO form of what is known: 2026-03-01, 2026-03 or 2026. */
export function isoDay({ year, month, day }: Day): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The two ends of `2026-01-05 至 2026-11-20` (also ~, –, 到, or a dash between spaces), or null. */
export function parsePeriod(text: string): [Day, Day] | null {
  const ends = fold(text).split(/\s*(?:至|到|~|～|—+|–)\s*|\s+-+\s+/);
  const [from, to] = [parseDay(ends[0] ?? ''), parseDay(ends[1] ?? '')];
  return ends.length === 2 && from && to ? [from, to] : null;
}
