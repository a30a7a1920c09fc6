import { everythingIn, isInput, saidIn, type Said } from './drawn-words';
import { leaveFocus, takeFocus } from './focus';
import { itemsNamed } from './items';
import { sleep, twoFrames } from './pause';
import type { Popup } from './popup';
import { press } from './press';
import { shown } from './shown';
import { steady } from './steady';
import { enterText, typeInto } from './type-into';
import { waitFor } from './wait-for';

const comeWait = 600;
const scrollWait = 120;
const toggles = /^(?:选择时间|时间|select time|time)$/i;

/** A time of day as a person writes it, or null: `8:30` is `08:30:00`. */
export function timeIn(text: string): string | null {
  const [, hour = '', minute = '', second = '00'] = /^\s*([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]([0-5]\d))?\s*$/.exec(text) ?? [];
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** Whether an open picker offers what times are set in, one for each of so many. */
export function showsClocks(popup: Popup, count: number): boolean {
  const layers = popup.layers();
  return boxesIn(layers).length >= count || numbersIn(layers).length >= 2 * count || columnsIn(saidIn(layers)).length >= 2 * count;
}

/** What brings so many clocks: a word for them, or a button each that says the time as it is. */
function togglesIn(popup: Popup, count: number): Element[] {
  const said = saidIn(popup.layers());
  const word = said.find(({ text }) => toggles.test(text));
  const found = word ? [word] : said.filter(({ text, element }) => timeIn(text) !== null && element.closest('button, [role=button]'));
  return word || found.length === count ? found.map(({ element }) => element) : [];
}

/** Whether an open picker offers a time of day in any way that is known: clocks, a word for them, the time in a list. */
export const offersTime = (popup: Popup, time: string): boolean => showsClocks(popup, 1) || togglesIn(popup, 1).length > 0 || itemsNamed(popup.layers(), time.slice(0, 5)).length > 0;

/**
 * Sets the times of day in an open picker: in its own boxes for them, or in its columns of hours, minutes and seconds.
 * Columns that lie behind a word for them are brought first. A list of times is chosen from.
 * @param firmly each of its boxes is entered and left for good: some take nothing else
 * @returns false where there is none of either
 */
export async function setTimes(times: readonly string[], popup: Popup, document: Document, signal: AbortSignal, firmly = false): Promise<boolean> {
  const [only = ''] = times;
  const [item] = times.length > 1 || showsClocks(popup, 1) ? [] : [only, only.slice(0, 5), only.slice(0, 5).replace(/^0/, '')].flatMap((text) => itemsNamed(popup.layers(), text));
  if (item) {
    press(item, 'part');
    return true;
  }
  if (!showsClocks(popup, times.length)) {
    const bring = togglesIn(popup, times.length);
    if (bring.length === 0) return false;
    for (const toggle of bring) press(toggle, 'part');
    await waitFor(document, signal, comeWait, () => (showsClocks(popup, times.length) ? true : null));
  }
  const boxes = boxesIn(popup.layers());
  if (boxes.length >= times.length) {
    for (const [index, time] of times.entries()) {
      const box = boxes[index];
      if (box && firmly) takeFocus(box);
      if (box) typeTime(box, time);
      if (box && firmly) leaveFocus(box);
    }
    await twoFrames();
    return true;
  }
  for (const [index, time] of times.entries()) if (!(await pressTime(time, index, times.length, popup, signal))) return false;
  return true;
}

async function pressTime(time: string, index: number, count: number, popup: Popup, signal: AbortSignal): Promise<boolean> {
  for (const [place, part] of time.split(':').entries()) {
    const numbers = numbersIn(popup.layers());
    const columns = columnsIn(saidIn(popup.layers()));
    const each = Math.floor((numbers.length || columns.length) / count);
    // without a place for seconds there are none
    if (place >= each) return place === 2 && part === '00';
    const number = numbers[index * each + place];
    if (number) typeInto(number, part);
    if (number) continue;
    const cell = columns[index * each + place]?.find(({ text }) => Number(text) === Number(part));
    if (!cell) return false;
    press(cell.element, 'part');
    // some scroll to what was pressed, and take what they come to stand at
    await sleep(scrollWait, signal);
    await steady(() => cell.element, signal);
  }
  return true;
}

function typeTime(box: HTMLInputElement, time: string): void {
  const text = /^\d{1,2}:\d{2}$/.test(box.value) ? time.slice(0, 5) : time;
  enterText(box, text);
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

const boxesIn = (layers: readonly Element[]): HTMLInputElement[] =>
  everythingIn(layers).filter(isInput).filter((input) => !input.readOnly && (/^\d{1,2}:\d{2}/.test(input.value) || /时间|time|HH:mm/i.test(input.placeholder)));

/** Small boxes for the hours, minutes and seconds: of numbers, or of two digits of a clock. */
const numbersIn = (layers: readonly Element[]): HTMLInputElement[] =>
  everythingIn(layers).filter(isInput).filter((input) => !input.readOnly && shown(input) && (input.type === 'number' ? /^(?:23|59)$/.test(input.max) : input.maxLength === 2 && /^[0-5]?\d$/.test(input.value)));

/** Runs of 00, 01, 02 … or 00, 15, 30 …: upwards from nought, none over 59. */
export function columnsIn(said: readonly Said[]): Said[][] {
  const columns: Said[][] = [];
  let column: Said[] = [];
  const end = (): void => {
    columns.push(column);
    column = [];
  };
  for (const one of said) {
    const number = /^[0-5]?\d$/.test(one.text) ? Number(one.text) : -1;
    const last = column.at(-1);
    if (last && number <= Number(last.text)) end();
    if (number === 0 || (number > 0 && column.length > 0)) column.push(one);
    else end();
  }
  end();
  return columns.filter(({ length }) => length > 3);
}
