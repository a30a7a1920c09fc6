import type { WriteOutcome } from '../widget';
import { cellIn, panelsIn, targetOf, type Panel, type Target } from './calendar';
import { clearBySign } from './clear';
import { columnsIn, setTimes, showsClocks, timeIn } from './clock';
import { confirmIn } from './confirm';
import { dateTexts, precisionOf } from './date-text';
import { isoDay, parseDay, parsePeriod, weekHas, type Day } from './day';
import { saidIn } from './drawn-words';
import { takeFocus } from './focus';
import { done, refused } from './outcomes';
import type { Popup } from './popup';
import { hover, press } from './press';
import { putBack } from './put-back';
import { turnTo } from './turn';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** How long its panel may take to come, and to turn to what was typed. */
const comeWait = 2_500;
const typeWait = 1_500;
const closeWait = 250;
const fadeWait = 1_500;
const showWait = 600;
const mostAgain = 2;

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
export function isCalendar(layers: readonly Element[]): boolean {
  const said = saidIn(layers);
  return (['day', 'month', 'quarter', 'year'] as const).some((kind) => panelsIn(said, kind).length > 0) || columnsIn(said).length > 1;
}

/**
 * Sets what a text says, dates or a time of day, in an open calendar or clock.
 * @returns refused with `not-a-date` when it says none, or the calendar has no such cell
 */
export async function takeDates(field: DateField, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const before = field.inputs.map((input) => input.value);
  const time = timeIn(value);
  const days = datesIn(value);
  if (time === null && !days) return refused('not-a-date');
  const taken = time === null ? await pickDates(field, days ?? [], signal) : await pickTime(field, time, signal);
  if (taken || signal.aborted) return done;
  return putBack(field.inputs, before, () => takeBack(field, before, signal));
}

/** As a person would: by the sign that empties the field, or the cells of what it held. */
async function takeBack({ root, inputs, popup }: DateField, before: readonly string[], signal: AbortSignal): Promise<void> {
  const [first] = inputs;
  const former = datesIn(before.length > 1 ? before.join(' 至 ') : (before[0] ?? ''));
  if (former && (await popup.open())) await pickDates({ root, inputs, popup }, former, signal);
  else if (first && before.every((text) => text === '')) await clearBySign(root, first, () => inputs.every(({ value }) => value === ''), signal);
}

/** The calendar is turned to each date, and its cell is pressed. @returns whether the field shows them in the end */
async function pickDates(field: DateField, days: readonly Day[], signal: AbortSignal): Promise<boolean> {
  const { inputs, popup } = field;
  const times = days.some(({ time }) => time !== undefined) ? days.map(({ time = '00:00:00' }) => time) : [];
  const oneClock = (): boolean => times.length === 2 && inputs.length === 2 && showsClocks(popup, 1) && !showsClocks(popup, 2);
  const pick = async (each: boolean): Promise<boolean> => {
    for (const index of days.keys()) {
      if (!(await pickEnd(field, days, index, signal))) return false;
      if (!each && !oneClock()) continue;
      const [own, time] = [inputs[index], times[index]];
      if (time !== undefined) await setUntilShown([time], own ? [own] : [], field, signal);
      confirmIn(popup);
    }
    return true;
  };
  if (!(await pick(false))) return false;
  if (endByEnd(field, days) && !(await pick(true))) return false;
  if (times.length > 0 && popup.layers().length > 0) await setUntilShown(times, inputs, field, signal);
  return ends(field, () => agrees(inputs, days), signal);
}

/**
 * Sets times of day, again where the field comes to show others: columns that scroll to what was pressed hand in what they
 * pass on their way, and may miss the next press.
 */
async function setUntilShown(times: readonly string[], inputs: readonly HTMLInputElement[], { root, popup }: DateField, signal: AbortSignal): Promise<boolean> {
  const shown = (): string => inputs.map(({ value }) => value).join();
  const differs = (): boolean => {
    const said = inputs.map(({ value }) => timeIn(value) ?? parseDay(value)?.time);
    return said.length === times.length && said.every((time) => time !== undefined) && said.some((time, index) => time !== times[index]);
  };
  for (let again = 0; ; again++) {
    const before = shown();
    if (!(await setTimes(times, popup, root.ownerDocument, signal, again > 0))) return false;
    // what shows nothing of it before it is confirmed stays as it is
    if (!differs() || shown() === before || again === mostAgain) return true;
    if (await waitFor(root.ownerDocument, signal, showWait, () => (differs() ? null : true))) return true;
  }
}

/** Whether each end is to be confirmed before the other can be chosen: the second then took the place of the first. */
function endByEnd({ inputs, popup }: DateField, [from, to]: readonly Day[]): boolean {
  const [first, second] = inputs;
  if (!first || !second || !from || !to || popup.layers().length === 0) return false;
  return says(first.value, dateOf(to)) && !says(first.value, dateOf(from));
}

const dateOf = (day: Day): Day => ({ ...day, time: undefined });

async function pickEnd(field: DateField, days: readonly Day[], index: number, signal: AbortSignal): Promise<boolean> {
  const { inputs, popup } = field;
  const [own, day] = [inputs[index], days[index]];
  if (own && popup.layers().length === 0) {
    // it closed over the first end: the second is opened at its own box
    takeFocus(own);
    press(own, 'opener');
  }
  const cell = day && (await cellOf(day, index, days.length, field, signal));
  if (!cell) return false;
  // the second end of some periods is where the mouse came last
  hover(cell, cell.ownerDocument.body);
  press(cell, 'part');
  await popup.closes(closeWait);
  // a slow page may still be drawing the end of it
  if (popup.layers().some(isFading)) await popup.closes(fadeWait);
  return true;
}

const isFading = (layer: Element): boolean => Number(layer.ownerDocument.defaultView?.getComputedStyle(layer).opacity ?? 1) < 1;

/** What a calendar may open at: its cells come once one of these is chosen. */
const aboveIt: Record<Target['kind'], Target['kind'][]> = { year: [], quarter: ['year'], month: ['year'], day: ['year', 'month'] };

async function cellOf(day: Day, index: number, count: number, { root, inputs, popup }: DateField, signal: AbortSignal): Promise<Element | null> {
  const { ownerDocument: document } = root;
  const target = targetOf(day);
  const panels = (kind = target.kind): Panel[] => panelsIn(saidIn(popup.layers()), kind);
  const comes = (...kinds: Target['kind'][]): Promise<unknown> =>
    waitFor(document, signal, comeWait, () => (kinds.some((kind) => panels(kind).length > 0) ? true : null));
  await comes(target.kind, ...aboveIt[target.kind]);
  for (const [place, kind] of aboveIt[target.kind].entries()) {
    if (panels().length > 0 || panels(kind).length === 0) continue;
    const above = await turnTo({ ...target, kind }, popup, document, signal);
    if (!above) return null;
    press(above, 'part');
    await comes(target.kind, ...aboveIt[target.kind].slice(place + 1));
  }
  const only = count > 1 && eachHasItsOwn(panels()) ? index : undefined;
  if (panels().some(({ ofAnyYear }) => ofAnyYear)) return cellBeside(target, only, document, popup, signal);
  const cell = await turnTo(target, popup, document, signal, only);
  const input = inputs.length === count ? inputs[index] : undefined;
  if (cell || !input || input.readOnly) return cell;
  // a calendar that cannot be turned may turn to what is typed
  enterText(input, dateTexts(day, input.value || input.placeholder)[0] ?? isoDay(day));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return waitFor(document, signal, typeWait, () => cellIn(panels(), target) ?? null);
}

/** Two panels that show the same months or years are one for each end of a period. */
function eachHasItsOwn([first, second]: readonly Panel[]): boolean {
  if (!first || !second || first.each === 0) return false;
  return second.at >= first.at && second.at < first.at + first.each * first.cells.length;
}

/** The cell of a month in a list beside the list of years: the year is pressed first. */
async function cellBeside(target: Target, only: number | undefined, document: Document, popup: Popup, signal: AbortSignal): Promise<Element | null> {
  const year = await turnTo({ ...target, kind: 'year' }, popup, document, signal, only);
  if (!year) return null;
  press(year, 'part');
  return turnTo(target, popup, document, signal, only);
}

async function pickTime(field: DateField, time: string, signal: AbortSignal): Promise<boolean> {
  const { inputs } = field;
  if (!(await setUntilShown([time], inputs, field, signal))) return false;
  return ends(field, () => inputs.every((input) => timeIn(input.value) === time), signal);
}

/** A picker that asks for it keeps nothing until its own button is pressed. */
async function ends({ root, inputs, popup }: DateField, kept: () => boolean, signal: AbortSignal): Promise<boolean> {
  confirmIn(popup);
  await popup.close();
  return (await waitFor(root.ownerDocument, signal, comeWait, () => (inputs.length === 0 || kept() ? true : null))) === true;
}

function agrees(inputs: readonly HTMLInputElement[], days: readonly Day[]): boolean {
  if (inputs.length === days.length) return inputs.every((input, index) => says(input.value, days[index]));
  const ends = parsePeriod(inputs[0]?.value ?? '');
  return ends !== null && days.every((day, index) => sameDay(ends[index], day));
}

/** Whether a text says this date, and its time of day where both say one. */
export const says = (text: string, day: Day | undefined): boolean => sameDay(parseDay(text) ?? undefined, day);

function sameDay(shown: Day | undefined, day: Day | undefined): boolean {
  if (!shown || !day) return false;
  // a week is shown by any of its days, or by its number
  if (precisionOf(day) === 'week' && precisionOf(shown) === 'day') return weekHas(day, shown);
  return isoDay(shown) === isoDay(day) && (day.time === undefined || shown.time === undefined || shown.time === day.time);
}
