import { fold } from '@/lib/model/text';
import { precisionOf } from './date-text';
import { daysIn, mondayOf, type Day } from './day';
import { shown } from './shown';

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The cells of one panel of a calendar, in order, and what its head says they are of. */
export interface Panel {
  cells: Element[];
  /** months since year 0 of the first cell: what a panel is turned by */
  at: number;
  /** how many months one cell is; 0 for a day */
  each: number;
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
export function panelsOf(layers: readonly Element[], kind: Target['kind']): Panel[] {
  const leaves = layers.flatMap((layer) => [...layer.querySelectorAll('*')].filter((element) => isLeaf(element) && shown(element)));
  const texts = leaves.map((leaf) => fold(leaf.childElementCount === 0 ? (leaf.textContent ?? '') : ownText(leaf)));
  const panels: Panel[] = [];
  let head = 0;
  for (let start = 0; start < leaves.length; start++) {
    const run = runAt(texts, start, kind, texts.slice(head, start).join(' '));
    if (!run) continue;
    panels.push({ ...run, cells: leaves.slice(start, start + run.length) });
    head = start + run.length;
    start = head - 1;
  }
  return panels;
}

/** The cell of a target, when a panel shows it. */
export const cellIn = (panels: readonly Panel[], { kind, month, day }: Target): Element | undefined =>
  panels
    .map(({ cells, at, each }) => (kind === 'day' ? (at === month ? cells[day - 1] : undefined) : month < at ? undefined : cells[Math.floor((month - at) / each)]))
    .find((cell) => cell !== undefined);

/** Has a text of its own, beside other elements too: a title between its arrows, a day above its mark. */
const isLeaf = (element: Element): boolean => ownText(element).trim() !== '';

const ownText = (element: Element): string => [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');

type Run = Omit<Panel, 'cells'> & { length: number };

function runAt(texts: readonly string[], start: number, kind: Target['kind'], head: string): Run | null {
  if (kind === 'day') return daysAt(texts, start, head);
  if (kind === 'year') return yearsAt(texts, start);
  const length = kind === 'month' ? 12 : 4;
  const number = kind === 'month' ? monthOf : quarterOf;
  for (let index = 0; index < length; index++) if (number(texts[start + index] ?? '') !== index + 1) return null;
  const year = yearIn(head) ?? yearIn(texts.slice(start + length).join(' '));
  return year === undefined ? null : { at: year * 12, each: 12 / length, length };
}

function daysAt(texts: readonly string[], start: number, head: string): Run | null {
  if (Number(texts[start]) !== 1) return null;
  let length = 1;
  while (length < 31 && Number(texts[start + length]) === length + 1) length++;
  if (length < 28) return null;
  const after = texts.slice(start + length).join(' ');
  const at = monthIn(head) ?? monthIn(after);
  if (at === undefined) return null;
  return { at, each: 0, length: Math.min(length, daysIn(Math.floor(at / 12), (at % 12) + 1)) };
}

function yearsAt(texts: readonly string[], start: number): Run | null {
  const year = (index: number): number => Number(/^((?:19|20)\d{2})\s*年?$/.exec(texts[start + index] ?? '')?.[1]);
  let length = 0;
  while (year(length) === year(0) + length) length++;
  return length < 6 ? null : { at: year(0) * 12, each: 12, length };
}

/** The last year that a text says. */
const yearIn = (text: string): number | undefined => {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g);
  return years ? Number(years.at(-1)) : undefined;
};

/** The month that a calendar's head says, in months since year 0. */
function monthIn(head: string): number | undefined {
  const year = yearIn(head);
  const digits = [...head.matchAll(/(?<!\d)(1[0-2]|0?[1-9])\s*月/g)].at(-1)?.[1];
  const chinese = [...head.matchAll(/(十[一二]?|[一二三四五六七八九])\s*月/g)].at(-1)?.[1];
  const dashed = /(?:19|20)\d{2}\s*[-/.]\s*(1[0-2]|0?[1-9])(?!\d)/.exec(head)?.[1];
  const english = englishMonths.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(head)) + 1;
  const month = Number(digits ?? 0) || chineseMonths.indexOf(chinese ?? '') + 1 || Number(dashed ?? 0) || english;
  return year === undefined || month === 0 ? undefined : year * 12 + month - 1;
}

function monthOf(text: string): number {
  const [, digits, chinese = ''] = /^(?:(\d{1,2})|(十[一二]?|[一二三四五六七八九]))\s*月?(?:份)?$/.exec(text) ?? [];
  if (digits !== undefined || chinese !== '') return text.includes('月') ? Number(digits ?? 0) || chineseMonths.indexOf(chinese) + 1 : 0;
  return englishMonths.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

const quarterOf = (text: string): number => {
  const [, digit, chinese = ''] = /^(?:Q([1-4])|第?(?:([一二三四])|[1-4])季度?)$/i.exec(text) ?? [];
  return Number(digit ?? 0) || '一二三四'.indexOf(chinese || ' ') + 1 || Number(/^第?([1-4])季/.exec(text)?.[1] ?? 0);
};
