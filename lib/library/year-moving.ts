import { daysInMonth } from '@/lib/model/day';

/** What is never touched: titles and document numbers keep the year in which they were issued. */
const fixed = /《[^》]*》|[〔[【(（]\s*\d{4}\s*[〕\]】)）]\s*第?\s*\d+\s*号|\d{4}\s*年?第\s*\d+\s*号/g;

/** A year as it is written in texts: 2025年, 2025-01-05, 2025.3, 2025—2026年; no part of a longer number. */
const written = /(?<![\d.])((?:19|20)\d{2})(?=\s*年|\s*财年|[-./]\d{1,2}(?!\d)|\s*[-—–~～至]+\s*(?:19|20)\d{2}\s*年)/g;

/**
 * Moves the named years of a text by a number of years: only those in `years`, never in 《titles》 or document numbers
 * (〔2022〕3号). A date that the new year does not have becomes the last day of its month.
 */
export function moveYears(text: string, years: ReadonlySet<number>, by: number): string {
  if (by === 0) return text;
  let moved = '';
  let last = 0;
  for (const kept of text.matchAll(fixed)) {
    moved += movedPlain(text.slice(last, kept.index), years, by) + kept[0];
    last = kept.index + kept[0].length;
  }
  return moved + movedPlain(text.slice(last), years, by);
}

function movedPlain(text: string, years: ReadonlySet<number>, by: number): string {
  const shifted = text.replace(written, (year) => (years.has(Number(year)) ? String(Number(year) + by) : year));
  return shifted.replace(/(\d{4})([-./年])(0?2)([-./月])29(?!\d)/g, (whole, year: string, a: string, month: string, b: string) =>
    daysInMonth(Number(year), 2) < 29 ? `${year}${a}${month}${b}28` : whole,
  );
}


/** The years that the texts name as dates, `written` ones only. */
export function yearsNamed(texts: Iterable<string>): Set<number> {
  const years = new Set<number>();
  for (const text of texts) for (const [, year] of text.replace(fixed, ' ').matchAll(written)) years.add(Number(year));
  return years;
}

