import { fold } from '@/lib/model/text';
import type { Write, WriteOutcome } from '../widget';
import { dateText, type DateFace } from './date-face';
import { dateTexts, precisionOf, type Precision } from './date-text';
import { isoDay, parseDay, parsePeriod, type Day } from './day';
import { leaveFocus, takeFocus } from './focus';
import { refused, done } from './outcomes';
import { twoFrames } from './pause';
import { hover, press, pressOutside } from './press';
import { shown } from './shown';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** How one library's picker is opened, typed into and left. */
export interface DatePicker extends Pick<DateFace, 'inputs' | 'period'> {
  /** what the picker takes; undefined when it does not say */
  precision(root: Element): Precision | undefined;
  /** the open popup of this widget */
  popup(root: Element): Element | null;
  /** the cell of a day (month, year) in the open popup, once the popup has turned to it; pressing it commits */
  cell?(popup: Element, day: Day): Element | null;
  /** between the two dates of a period that is one text */
  joint?: string;
  /** drawn while the mouse is over the widget: what empties it */
  clear?(root: Element): Element | null;
}

const openWait = 1_000;
const cellWait = 700;
const closeWait = 1_000;

/**
 * The one way to set a drawn date: open, type in the way the field writes dates, commit by `change` or by pressing the
 * day's cell, close by a press outside, look what the field shows then. Enter is never pressed: several libraries would
 * save today.
 */
/* @__NO_SIDE_EFFECTS__ */
export const typingDate = (picker: DatePicker): Write => (root, value, signal) => set(picker, root, value, signal);

async function set(picker: DatePicker, root: Element, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  if (fold(value) === '') return empty(picker, root, signal);
  const days = daysOf(value, picker.period(root), picker.precision(root));
  if (!days) return refused('not-a-date');
  const ways = dateTexts(days[0], hint(picker.inputs(root)[0])).length;
  for (let way = 0; way < ways && !signal.aborted; way++) {
    const texts = days.map((day) => dateTexts(day, hint(picker.inputs(root)[0]))[way] ?? isoDay(day));
    await tryOnce(picker, root, days, texts, signal);
    if (agrees(dateText(picker, root), days)) return done;
  }
  return refused(signal.aborted ? 'timed-out' : 'not-a-date');
}

/** What tells how this field writes its dates. */
const hint = (input: HTMLInputElement | undefined): string => input?.value || (input?.placeholder ?? '');

async function tryOnce(picker: DatePicker, root: Element, days: Day[], texts: string[], signal: AbortSignal): Promise<void> {
  const { ownerDocument: document } = root;
  const popup = (): Element | null => popupOf(picker, root);
  const inputs = picker.inputs(root);
  const [first] = inputs;
  if (!first) return;
  takeFocus(first);
  if (!popup()) press(first);
  await waitFor(document, signal, openWait, popup);
  const typed = inputs.length === texts.length ? texts : [texts.join(picker.joint ?? ' - ')];
  for (const [index, text] of typed.entries()) {
    const input = picker.inputs(root)[index];
    const day = days[index];
    if (!input || !day) break;
    enterText(input, text);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const cell = picker.cell;
    const found = cell && (await waitFor(document, signal, cellWait, () => ((open) => open && cell(open, day))(popup())));
    if (cell && !found) break;
    if (found) press(found);
    await twoFrames();
  }
  await close(picker, root, signal);
}

async function close(picker: DatePicker, root: Element, signal: AbortSignal): Promise<void> {
  const { ownerDocument: document } = root;
  pressOutside(document);
  for (const input of picker.inputs(root)) leaveFocus(input);
  await waitFor(document, signal, closeWait, () => (popupOf(picker, root) ? null : true));
  await twoFrames();
}

function popupOf(picker: DatePicker, root: Element): Element | null {
  const open = picker.popup(root);
  return open && shown(open) ? open : null;
}

/** Emptied by its own icon where it draws one, else by typing nothing. */
async function empty(picker: DatePicker, root: Element, signal: AbortSignal): Promise<WriteOutcome> {
  for (const input of picker.inputs(root)) hover(input, root);
  const clear = picker.clear;
  const icon = clear && (await waitFor(root, signal, 300, () => clear(root)));
  if (icon) {
    press(icon);
    await twoFrames();
    await close(picker, root, signal);
  } else {
    const nothing = picker.inputs(root).map(() => '');
    await tryOnce({ ...picker, cell: undefined }, root, nothing.map(() => ({ year: 0 })), nothing, signal);
  }
  return dateText(picker, root) === '' ? done : refused('unsupported');
}

function daysOf(value: string, period: boolean, precision: Precision | undefined): [Day, ...Day[]] | null {
  const day = parseDay(value);
  const days: [Day, ...Day[]] | null = period ? parsePeriod(value) : day && [day];
  if (!days || days.some((at) => precision !== undefined && precisionOf(at) !== precision)) return null;
  const [from, to] = days.map(isoDay);
  return from !== undefined && to !== undefined && to < from ? null : days;
}

function agrees(text: string, days: Day[]): boolean {
  const day = parseDay(text);
  const held = days.length === 2 ? parsePeriod(text) : day && [day];
  return held !== null && held.map(isoDay).join() === days.map(isoDay).join();
}
