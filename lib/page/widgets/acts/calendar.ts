import { precisionOf } from './date-text';
import { daysIn, mondayOf, type Day } from './day';
import type { Said } from './drawn-words';
import { monthIn, monthOf, quarterOf, yearIn } from './said-month';

/** The cells of one panel of a calendar, in order, and what its head says they are of. */
export interface Panel {
  cells: Element[];
  /** months since year 0 of the first cell: what a panel is turned by */
  at: number;
  /** how many months one cell is; 0 for a day */
  each: number;
  /** its cells are of whatever year is chosen beside them */
  ofAnyYear?: boolean;
}

/** A date as a place in a calendar of a kind. */
export interface Target {
  kind: 'day' | 'month' | 'quarter' | 'year';
  month: number;
  /** the place in a panel of days */
  day: number;
}

export function targetOf(day: Day): Target {
  const precision = precisionOf(day);
  const at = day.week === undefined ? day : mondayOf(day.year, day.week);
  const month = at.year * 12 + (day.quarter === undefined ? (at.month ?? 1) - 1 : (day.quarter - 1) * 3);
  return { kind: precision === 'week' ? 'day' : precision, month, day: at.day ?? 1 };
}

/**
 * The panels of a kind that an open calendar shows. Nothing of a library is known: a panel is a run of what its cells must
 * say one after the other (1 to the month's last, 1月 to 12月, Q1 to Q4, years), its head what is said before it.
 */
export function panelsIn(said: readonly Said[], kind: Target['kind']): Panel[] {
  const texts = said.map(({ text }) => text);
  const panels: Panel[] = [];
  let head = 0;
  for (let start = 0; start < said.length; start++) {
    const run = runAt(texts, start, kind, texts.slice(head, start));
    if (!run) continue;
    const { places, ...panel } = run;
    panels.push({ ...panel, cells: places.flatMap((place) => said[place]?.element ?? []) });
    head = (places.at(-1) ?? start) + 1;
    start = head - 1;
  }
  return panels;
}

/** The cell of a target, when a panel shows it. */
export const cellIn = (panels: readonly Panel[], { kind, month, day }: Target): Element | undefined =>
  panels
    .map(({ cells, at, each, ofAnyYear }) => {
      if (kind === 'day') return at === month ? cells[day - 1] : undefined;
      const from = ofAnyYear ? Math.floor(month / 12) * 12 : at;
      return month < from ? undefined : cells[Math.floor((month - from) / each)];
    })
    .find((cell) => cell !== undefined);

/** A panel by the places of its cells among all that is said. */
type Run = Omit<Panel, 'cells'> & { places: number[] };

function runAt(texts: readonly string[], start: number, kind: Target['kind'], head: readonly string[]): Run | null {
  if (kind === 'day') return daysAt(texts, start, head.join(' '));
  // a few years may stand under the one that is chosen
  if (kind === 'year') return yearsAt(texts, start, yearIn(head.join(' ')) === undefined ? manyYears : fewYears);
  const whole = kind === 'month' ? monthsAt(texts, start) : null;
  if (whole) return whole;
  const length = kind === 'month' ? 12 : 4;
  const besideYears = head.some((_, index) => yearsAt(head, index) !== null);
  const bare = (text: string): number => (besideYears ? Number(text) : 0);
  const number = kind === 'month' ? (text: string) => monthOf(text) || bare(text) : quarterOf;
  for (let index = 0; index < length; index++) if (number(texts[start + index] ?? '') !== index + 1) return null;
  const panel = { each: 12 / length, places: upFrom(start, length) };
  if (besideYears) return { ...panel, at: 0, ofAnyYear: true };
  const year = yearIn(head.join(' ')) ?? yearIn(texts.slice(start + length).join(' '));
  return year === undefined ? null : { ...panel, at: year * 12 };
}

function daysAt(texts: readonly string[], start: number, head: string): Run | null {
  const isDay = (place: number, day: number): boolean => texts[place] === String(day) || texts[place] === `${day}日`;
  if (!isDay(start, 1) && texts[start] !== '01') return null;
  const places = [start];
  // between two days may stand the number of a week, or what day it is of another calendar
  for (let next = start + 1; places.length < 31; ) {
    const at = [next + 1, next, next + 2].find((place) => isDay(place, places.length + 1));
    if (at === undefined) break;
    places.push(at);
    next = at + 1;
  }
  if (places.length < 28) return null;
  const at = monthIn(head) ?? monthIn(texts.slice((places.at(-1) ?? start) + 1).join(' '));
  return at === undefined ? null : { at, each: 0, places: places.slice(0, daysIn(Math.floor(at / 12), (at % 12) + 1)) };
}

const manyYears = 6;
const fewYears = 5;

function yearsAt(texts: readonly string[], start: number, atLeast = manyYears): Run | null {
  const year = (index: number): number => Number(/^((?:19|20)\d{2})\s*年?$/.exec(texts[start + index] ?? '')?.[1]);
  let length = 0;
  while (year(length) === year(0) + length) length++;
  return length < atLeast ? null : { at: year(0) * 12, each: 12, places: upFrom(start, length) };
}

/** Months that each say their year: `2026-09`, `2026-10` … */
function monthsAt(texts: readonly string[], start: number): Run | null {
  const month = (index: number): number => {
    const [, year, part] = /^((?:19|20)\d{2})[-/.年]\s*(1[0-2]|0?[1-9])月?$/.exec(texts[start + index] ?? '') ?? [];
    return Number(year) * 12 + Number(part) - 1;
  };
  let length = 0;
  while (month(length) === month(0) + length) length++;
  return length < 3 ? null : { at: month(0), each: 1, places: upFrom(start, length) };
}

const upFrom = (start: number, length: number): number[] => Array.from({ length }, (_, index) => start + index);
