import { parseDay, type Day } from './day';
import { blank, fold } from './text';

/** A span of time as read. `half`: only one end is there. Whether it runs backwards is a rule's business. */
export type Period =
  | { state: 'ok'; start: Day; end: Day }
  | { state: 'half'; start?: Day; end?: Day }
  | { state: 'blank' }
  | { state: 'impossible' }
  | { state: 'no-year' }
  | { state: 'unreadable' };

const strong = /\s*(?:至|到|[~〜‐‑‒–—―−]+|--+|,)\s*/;

/** Characters of the longest text that is read as a period. */
const longest = 120;

/**
 * Reads a period: `2026-01-05 至 2026-11-20` with every kind of dash, 2026年1月-12月, 2023.07-2024.01, 2026年1-12月. The
 * second end takes its year from the first where it names none; `hint.year` is the form's year. A whole month or year
 * (2026年度) is a period too.
 */
export function parsePeriod(text: string, hint: { year?: number | null } = {}): Period {
  if (text.trim().length > longest) return { state: 'unreadable' };
  const folded = fold(text).replace(/[。;]$/, '');
  if (folded === '') return { state: 'blank' };
  const parts = folded.split(strong);
  if (parts.length === 2) return joined(parts[0] ?? '', parts[1] ?? '', hint);
  if (parts.length > 2) return { state: 'unreadable' };
  const single = parseDay(folded, hint);
  if (single.state === 'ok') {
    if (single.precision === 'day') return { state: 'half', start: single.day };
    return { state: 'ok', start: single.first, end: single.day };
  }
  if (single.state === 'impossible') return single;
  const cuts = [...folded.matchAll(/-/g)].map((hit) => joined(folded.slice(0, hit.index), folded.slice(hit.index + 1), hint));
  const read = cuts.filter((cut) => cut.state === 'ok');
  if (read.length === 1 && read[0] !== undefined) return read[0];
  const told = cuts.find((cut) => cut.state === 'impossible' || cut.state === 'no-year');
  return told ?? { state: 'unreadable' };
}

/** Start and end as one text, `2026-01-05 至 2026-11-20`; '' when both are blank. */
export function joinPeriod(start: string, end: string): string {
  return blank(start) && blank(end) ? '' : `${start.trim()} 至 ${end.trim()}`.trim();
}

function joined(left: string, right: string, hint: { year?: number | null }): Period {
  const from = left.trim().replace(/^[自从由]/, '').replace(/(?<=[\d年月日号])[起始]$/, '');
  const to = right.trim().replace(/(?<=[\d年月日号底末])止$/, '');
  if (from === '' && to === '') return { state: 'blank' };
  const start = parseDay(/^(?:\d{4}年)?\d{1,2}$/.test(from) && /月/.test(to) ? `${from}月` : from, hint);
  const year = start.state === 'ok' ? start.first.year : hint.year;
  const unfinished = /^\d{1,2}[-./]\d{1,2}$/.test(to) && year ? `${String(year)}/${to.replace(/[-.]/, '/')}` : to;
  const end = parseDay(unfinished, { year });
  if (start.state === 'ok' && end.state === 'ok') return { state: 'ok', start: start.first, end: end.day };
  if (start.state === 'ok' && end.state === 'blank') return { state: 'half', start: start.first };
  if (end.state === 'ok' && start.state === 'blank') return { state: 'half', end: end.day };
  if (start.state === 'impossible' || end.state === 'impossible') return { state: 'impossible' };
  if (start.state === 'no-year' || end.state === 'no-year') return { state: 'no-year' };
  return { state: 'unreadable' };
}
