import { daysIn, type Day } from './day';
import { press } from './press';
import { shown } from './shown';
import { waitFor } from './wait-for';

const pressable = 'button, a, i, span, [role=button], [class*=prev], [class*=next], th, td, div';
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const furthest = 240;

/**
 * Turns an open calendar to the month of a day and finds the day's cell in it. Nothing of a library is known: the header is
 * what says a year and a month, the days are the run of numbers from 1 to the month's last.
 * @param open the calendar's popup now; it may be drawn anew at each turn
 */
export async function cellOf(
  open: () => Element | null,
  { year, month = 0, day = 0 }: Day,
  signal: AbortSignal,
): Promise<Element | null> {
  for (let turns = 0; turns < furthest && !signal.aborted; turns++) {
    const popup = open();
    const at = popup && monthOf(popup);
    if (!popup || !at) return null;
    const away = (year - at.year) * 12 + month - at.month;
    if (away === 0) return daysOf(popup, daysIn(year, month))[day - 1] ?? null;
    const turn = turner(popup, away < 0 ? 'back' : 'on');
    if (!turn) return null;
    press(turn);
    const turned = await waitFor(popup.ownerDocument, signal, 500, () => {
      const now = open();
      const then = now && monthOf(now);
      return then && (then.year !== at.year || then.month !== at.month) ? true : null;
    });
    if (!turned) return null;
  }
  return null;
}

/** The month that the calendar's header says, or null. */
function monthOf(popup: Element): { year: number; month: number } | null {
  const text = popup.textContent ?? '';
  const year = /(?:19|20)\d{2}/.exec(text)?.[0];
  const chinese = /(?:^|\D)(1[0-2]|0?[1-9])\s*月/.exec(text)?.[1];
  const dashed = /(?:19|20)\d{2}\s*[-/.]\s*(1[0-2]|0?[1-9])(?!\d)/.exec(text)?.[1];
  const english = englishMonths.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(text)) + 1;
  const month = Number(chinese ?? dashed ?? english);
  return year !== undefined && month > 0 ? { year: Number(year), month } : null;
}

/** The month's days in order: the first run of bare numbers 1, 2, 3 … as long as the month. */
function daysOf(popup: Element, length: number): Element[] {
  const numbered = [...popup.querySelectorAll('*')].filter(
    (element) => element.childElementCount === 0 && /^\s*\d{1,2}\s*$/.test(element.textContent ?? '') && shown(element),
  );
  const numbers = numbered.map((element) => Number(element.textContent));
  const start = numbers.findIndex((number, index) => number === 1 && numbers[index + length - 1] === length);
  return start === -1 ? [] : numbered.slice(start, start + length);
}

/** What turns by one month: told by its class, its words, or its arrow; what turns by years is passed over. */
function turner(popup: Element, way: 'back' | 'on'): Element | null {
  const month = way === 'back' ? /prev|left|上个?月|上一月|^[‹<◀◂←]$/i : /next|right|下个?月|下一月|^[›>▶▸→]$/i;
  const years = /year|super|double|d-arrow|年|«|»|<<|>>/i;
  return (
    [...popup.querySelectorAll(pressable)].find((element) => {
      if (element.childElementCount > 1 || !shown(element)) return false;
      const names = ['class', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
      const words = [...names, (element.textContent ?? '').trim()];
      const turnsMonth = words.some((word) => month.test(word)) && !words.some((word) => years.test(word));
      return turnsMonth && !isDay(element);
    }) ?? null
  );
}

const isDay = (element: Element): boolean => /\d/.test(element.textContent ?? '');
