import { fold } from '@/lib/model/text';
import type { Widget, WidgetState, WriteOutcome } from '../widget';
import { dateTexts, precisionOf, type Precision } from './date-text';
import { isoDay, parseDay, parsePeriod, type Day } from './day';
import { leaveFocus, takeFocus } from './focus';
import { refused, done } from './outcomes';
import { twoFrames } from './pause';
import { hover, press, pressOutside } from './press';
import { shown } from './shown';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** What tells one library's date picker from another's. */
export interface TypedDate {
  id: string;
  priority: number;
  near?: string;
  rootOf(control: Element): Element | null;
  /** one input for a date, two for a period, or one for a period written as one text */
  inputs(root: Element): HTMLInputElement[];
  /** what the picker takes; undefined when it does not say */
  precision(root: Element): Precision | undefined;
  /** whether the one value is a period */
  period: (root: Element) => boolean;
  /** the open popup of this widget */
  popup(root: Element): Element | null;
  /** the cell of a day (month, year) in the open popup, once the popup has turned to it; pressing it commits */
  cell?(popup: Element, day: Day): Element | null;
  /** between the two dates of a period that is one text */
  joint?: string;
  /** drawn while the mouse is over the widget: what empties it */
  clear?(root: Element): Element | null;
  state?(root: Element): Partial<WidgetState>;
}

const openWait = 1_000;
const cellWait = 700;
const closeWait = 1_000;

/**
 * The one way to set a drawn date: open, type in the way the field writes dates, commit by `change` or by pressing the
 * day's cell, close by a press outside, look what the field shows then. Enter is never pressed: several libraries would
 * save today.
 */
export function typedDate(family: TypedDate): Widget {
  return {
    id: family.id,
    priority: family.priority,
    ...(family.near === undefined ? {} : { near: family.near }),
    sees: (control) => family.rootOf(control),
    read: (root) => ({ value: valueOf(family, root), ...shutOf(family, root), ...family.state?.(root) }),
    write: (root, value, signal) => set(family, root, value, signal),
  };
}

const shutOf = (family: TypedDate, root: Element): Partial<WidgetState> =>
  family.inputs(root).every((input) => input.disabled) ? { shut: 'disabled' } : {};

function valueOf(family: TypedDate, root: Element): string {
  const texts = family.inputs(root).map((input) => fold(input.value));
  if (!family.period(root)) return texts[0] ?? '';
  if (texts.length === 2) return texts.every((text) => text === '') ? '' : texts.join(' 至 ');
  const period = parsePeriod(texts[0] ?? '');
  return period ? period.map(isoDay).join(' 至 ') : (texts[0] ?? '');
}

async function set(family: TypedDate, root: Element, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  if (fold(value) === '') return empty(family, root, signal);
  const days = daysOf(value, family.period(root), family.precision(root));
  if (!days) return refused('not-a-date');
  const ways = dateTexts(days[0], hint(family.inputs(root)[0])).length;
  for (let way = 0; way < ways && !signal.aborted; way++) {
    const texts = days.map((day) => dateTexts(day, hint(family.inputs(root)[0]))[way] ?? isoDay(day));
    await tryOnce(family, root, days, texts, signal);
    if (agrees(valueOf(family, root), days)) return done;
  }
  return refused(signal.aborted ? 'timed-out' : 'not-a-date');
}

/** What tells how this field writes its dates. */
const hint = (input: HTMLInputElement | undefined): string => input?.value || (input?.placeholder ?? '');

async function tryOnce(family: TypedDate, root: Element, days: Day[], texts: string[], signal: AbortSignal): Promise<void> {
  const { ownerDocument: document } = root;
  const popup = (): Element | null => popupOf(family, root);
  const inputs = family.inputs(root);
  const [first] = inputs;
  if (!first) return;
  takeFocus(first);
  if (!popup()) press(first);
  await waitFor(document, signal, openWait, popup);
  const typed = inputs.length === texts.length ? texts : [texts.join(family.joint ?? ' - ')];
  for (const [index, text] of typed.entries()) {
    const input = family.inputs(root)[index];
    const day = days[index];
    if (!input || !day) break;
    enterText(input, text);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const cell = family.cell;
    const found = cell && (await waitFor(document, signal, cellWait, () => ((open) => open && cell(open, day))(popup())));
    if (cell && !found) break;
    if (found) press(found);
    await twoFrames();
  }
  await close(family, root, signal);
}

async function close(family: TypedDate, root: Element, signal: AbortSignal): Promise<void> {
  const { ownerDocument: document } = root;
  pressOutside(document);
  for (const input of family.inputs(root)) leaveFocus(input);
  await waitFor(document, signal, closeWait, () => (popupOf(family, root) ? null : true));
  await twoFrames();
}

function popupOf(family: TypedDate, root: Element): Element | null {
  const open = family.popup(root);
  return open && shown(open) ? open : null;
}

/** Emptied by its own icon where it draws one, else by typing nothing. */
async function empty(family: TypedDate, root: Element, signal: AbortSignal): Promise<WriteOutcome> {
  for (const input of family.inputs(root)) hover(input, root);
  const clear = family.clear;
  const icon = clear && (await waitFor(root, signal, 300, () => clear(root)));
  if (icon) {
    press(icon);
    await twoFrames();
    await close(family, root, signal);
  } else {
    const nothing = family.inputs(root).map(() => '');
    await tryOnce({ ...family, cell: undefined }, root, nothing.map(() => ({ year: 0 })), nothing, signal);
  }
  return valueOf(family, root) === '' ? done : refused('unsupported');
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
