import type { WriteOutcome } from '../widget';
import { columnsOf, setTime } from './clock';
import { cellIn, panelsOf, targetOf } from './calendar';
import { dateTexts, precisionOf } from './date-text';
import { isoDay, parseDay, parsePeriod, type Day } from './day';
import { takeFocus } from './focus';
import { done, refused } from './outcomes';
import { twoFrames } from './pause';
import { pressIn, type Popup } from './popup';
import { press } from './press';
import { setValue } from './set-value';
import { turnTo } from './turn';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** How long its panel may take to come, and to turn to what was typed. */
const comeWait = 2_500;
const typeWait = 1_500;

/** A field that shows dates, one box for each end of a period or one for both. */
export interface DateField {
  root: Element;
  inputs: readonly HTMLInputElement[];
  popup: Popup;
}

/** The dates that a text says: one, or the two ends of a period that does not run backwards. */
export function datesIn(value: string): [Day, ...Day[]] | null {
  const day = parseDay(value);
  const days: [Day, ...Day[]] | null = day ? [day] : parsePeriod(value);
  const [from, to] = days?.map(isoDay) ?? [];
  return from !== undefined && to !== undefined && to < from ? null : days;
}

/** Written like a date, and none: a page may make another day of it. */
export const isFalseDate = (value: string): boolean => /^\s*(?:19|20)\d{2}[-/.年]\s*\d{1,2}(?!\d)/.test(value) && datesIn(value) === null;

/** Whether an open popup is a calendar or a clock: it then takes dates and nothing else. */
export const isCalendar = (layers: readonly Element[]): boolean =>
  (['day', 'month', 'quarter', 'year'] as const).some((kind) => panelsOf(layers, kind).length > 0) || columnsOf(layers).length > 1;

/**
 * Sets dates in an open calendar: it is turned to each of them, and the cell is pressed.
 * @returns refused with `not-a-date` when the calendar has no such cell
 */
export async function pickDates({ root, inputs, popup }: DateField, days: readonly Day[], signal: AbortSignal): Promise<WriteOutcome> {
  const { ownerDocument: document } = root;
  const before = inputs.map((input) => input.value);
  for (const [index, day] of days.entries()) {
    const target = targetOf(day);
    const own = inputs[index];
    if (own && popup.layers().length === 0) {
      // it closed over the first end: the second is opened at its own box
      takeFocus(own);
      press(own, 'opener');
    }
    await waitFor(document, signal, comeWait, () => (panelsOf(popup.layers(), target.kind).length > 0 ? true : null));
    let cell = await turnTo(target, popup, document, signal);
    const input = inputs.length === days.length ? inputs[index] : undefined;
    if (!cell && input && !input.readOnly) {
      // a calendar that cannot be turned may turn to what is typed
      type(input, day);
      cell = await waitFor(document, signal, typeWait, () => cellIn(panelsOf(popup.layers(), target.kind), target) ?? null);
    }
    if (!cell) return restored(inputs, before);
    press(cell, 'part');
    await waitFor(document, signal, 250, () => (popup.layers().length === 0 ? true : null));
    if (day.time !== undefined) await setTime(day.time, popup);
  }
  // a picker that asks for it keeps nothing until its own button is pressed
  if (pressIn(popup, /^(?:确定|确认|完成|OK)$/i, 'confirm')) await twoFrames();
  await popup.close();
  const kept = await waitFor(document, signal, comeWait, () => (inputs.length === 0 || agrees(inputs, days) ? true : null));
  return kept ? done : restored(inputs, before);
}

function type(input: HTMLInputElement, day: Day): void {
  enterText(input, dateTexts(day, input.value || input.placeholder)[0] ?? isoDay(day));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function restored(inputs: readonly HTMLInputElement[], before: readonly string[]): WriteOutcome {
  for (const [index, input] of inputs.entries()) {
    const text = before[index] ?? '';
    if (input.readOnly || input.value === text) continue;
    setValue(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return refused('not-a-date');
}

function agrees(inputs: readonly HTMLInputElement[], days: readonly Day[]): boolean {
  const texts = inputs.map((input) => input.value);
  const held = texts.length === days.length ? texts.map(parseDay) : (parsePeriod(texts[0] ?? '') ?? []);
  return days.every((day, index) => {
    const at = held[index];
    if (!at) return false;
    // a week is shown by any of its days, or by its number
    return isoDay(at) === isoDay(day) || (precisionOf(day) === 'week' && precisionOf(at) !== 'day');
  });
}
