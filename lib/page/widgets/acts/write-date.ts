import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { clearBySign } from './clear';
import { offersTime, timeIn } from './clock';
import { clearIn } from './confirm';
import { dateTexts, precisionOf } from './date-text';
import { isoDay, parseDay, type Day } from './day';
import { leaveFocus, takeFocus } from './focus';
import { tooLong } from './max-length';
import { done, refused } from './outcomes';
import { sleep, twoFrames } from './pause';
import { datesIn, isCalendar, isFalseDate, says, takeDates, type DateField } from './pick-date';
import { popupOf, type Popup } from './popup';
import { steady } from './steady';
import { enterText, typeInto } from './type-into';
import { waitFor } from './wait-for';

const typingDelay = 600;
const comeWait = 800;
const briefWait = 200;
const mostAgain = 1;
/** Ways to write a date that are tried in a field without a calendar. */
const mostTexts = 3;

/** Whether a text says a day, a month, a period or a time of day: what is chosen from a calendar where one comes up. */
export function isDated(text: string): boolean {
  // most figures are amounts: of digits alone only eight say a day
  if (/^\d*$/.test(text) && text.length !== 8) return false;
  const days = datesIn(text);
  if (!days) return timeIn(text) !== null;
  // 1234.5 is an amount: nobody waits at it for a calendar
  return days.every(({ year }) => year >= 1900 && year < 2100) && (days.length > 1 || precisionOf(days[0]) !== 'year');
}

/**
 * Writes into a box of which nothing says that a calendar opens at it, where one does.
 * @returns null where none came: nothing was written then
 */
export async function writeIfDate(input: HTMLInputElement, value: string, signal: AbortSignal): Promise<WriteOutcome | null> {
  const popup = popupOf(input, input, signal);
  try {
    if (await popup.open(true, briefWait)) await steady(() => popup.layers()[0], signal);
    return isCalendar(popup.layers()) ? await writeIn({ root: input, inputs: [input], popup }, value, signal) : null;
  } finally {
    await popup.close();
    leaveFocus(input);
    popup.end();
  }
}

/** Writes dates or a time of day into the inputs of a field: by the cells of the calendar that opens at it, else typed. */
export async function writeDate(root: Element, inputs: readonly HTMLInputElement[], value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const [first] = inputs;
  if (!first) return refused('unsupported');
  const popup = popupOf(root, first, signal);
  try {
    return await writeIn({ root, inputs, popup }, value, signal);
  } finally {
    await popup.close();
    popup.end();
  }
}

async function writeIn(field: DateField, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const { root, inputs, popup } = field;
  const [first] = inputs;
  if (!first || isFalseDate(value)) return refused('not-a-date');
  if (fold(value) === '') return empty(root, inputs, popup, signal);
  const days = datesIn(value);
  const time = timeIn(value);
  if (!days && time === null) return first.readOnly ? refused('not-a-date') : typed(inputs, [[value]], popup);
  if (days && inputs.length > days.length) return refused('not-a-date');
  if (await popup.open()) await calendarCame(popup, root, signal);
  else if (first.readOnly) {
    // a list that another field has just shut may have taken it along
    await sleep(comeWait, signal);
    if (await popup.open(true)) await calendarCame(popup, root, signal);
  }
  if (takes(popup, time)) {
    const [moment, other] = days ?? [];
    if (moment?.time !== undefined && !other && !first.readOnly && !offersTime(popup, moment.time) && (await typedAndParsed(first, moment))) return done;
    let picked = await takeDates(field, value, signal);
    for (let again = 0; again < mostAgain && picked.outcome === 'refused' && !signal.aborted; again++) {
      // another field's calendar may have been fading away beside it, or the page was busy: once more, in peace
      await popup.close();
      await sleep(comeWait, signal);
      if (await popup.open()) await calendarCame(popup, root, signal);
      if (takes(popup, time)) picked = await takeDates(field, value, signal);
    }
    return picked;
  }
  if (first.readOnly) return refused(popup.layers().length > 0 ? 'unsupported' : 'readonly');
  return days && inputs.length === days.length ? typed(inputs, days.map((day, index) => textsFor(day, inputs[index])), popup, days) : typed(inputs, [[value]], popup);
}

/**
 * Types a moment otherwise than the field writes it. Where its own writing comes back the page has understood it: its clock
 * may lie behind a sign that nothing is known of.
 */
async function typedAndParsed(input: HTMLInputElement, moment: Day): Promise<boolean> {
  const before = input.value;
  const loose = `${isoDay(moment)} ${moment.time?.slice(0, 5) ?? ''}`.replaceAll('-', '/').replace(/(?<=[/ ])0(?=\d)/g, '');
  takeFocus(input);
  enterText(input, loose);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await twoFrames();
  if (input.value !== loose && says(input.value, moment)) return true;
  enterText(input, before);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return false;
}

/** A time of day may stand in a list of times too. */
const takes = (popup: Popup, time: string | null): boolean => isCalendar(popup.layers()) || (time !== null && popup.layers().length > 0);

/** A calendar may be drawn a moment after its frame, and grow. */
async function calendarCame(popup: Popup, root: Element, signal: AbortSignal): Promise<void> {
  await waitFor(root.ownerDocument, signal, comeWait, () => (isCalendar(popup.layers()) ? true : null));
  await steady(() => popup.layers()[0], signal);
}

/** As the field asks for it once it is entered: some show how they want it only then. */
const textsFor = (day: Day, input: HTMLInputElement | undefined): string[] =>
  input ? [isoDay(day) + (day.time === undefined ? '' : ` ${day.time}`), ...dateTexts(day, input.value || input.placeholder)] : [];

/**
 * Takes any text, until the page says otherwise; what it writes in its own way it has understood.
 * @param ways how the text of each input may be written
 */
async function typed(inputs: readonly HTMLInputElement[], ways: readonly string[][], popup: Popup, days: readonly Day[] = []): Promise<WriteOutcome> {
  const before = inputs.map((input) => input.value);
  for (let way = 0; way < mostTexts; way++) {
    const texts = ways.map((texts) => texts[way] ?? texts.at(-1) ?? '');
    for (const [index, input] of inputs.entries()) {
      const text = texts[index] ?? '';
      if (tooLong(input, text)) return refused('too-long');
      typeInto(input, text);
    }
    await twoFrames();
    const strict = isCalendar(popup.layers());
    await popup.close();
    if (strict) break;
    if (inputs.every((input, index) => !saysWrong(input) && (fold(input.value) === fold(texts[index] ?? '') || saysAll(input.value, days[index])))) return done;
  }
  for (const [index, input] of inputs.entries()) typeInto(input, before[index] ?? '');
  return refused('not-a-date');
}

/** Whether the page tells of what was typed that it could not read it. */
const saysWrong = (input: HTMLInputElement): boolean => input.getAttribute('aria-invalid') === 'true';

const saysAll = (text: string, day: Day | undefined): boolean => says(text, day) && parseDay(text)?.time === day?.time;

async function empty(root: Element, inputs: readonly HTMLInputElement[], popup: Popup, signal: AbortSignal): Promise<WriteOutcome> {
  const isBlank = (): boolean => inputs.every((input) => input.value === '');
  const [first] = inputs;
  if (first && (await clearBySign(root, first, isBlank, signal))) return done;
  if (await popup.open()) {
    await calendarCame(popup, root, signal);
    clearIn(popup);
  }
  await twoFrames();
  for (const input of inputs) {
    if (input.value === '' || input.readOnly) continue;
    takeFocus(input);
    enterText(input, '');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    // some look half a second later at what was typed: left before that, they would save today
    await sleep(typingDelay, signal);
  }
  await popup.close();
  for (const input of inputs) leaveFocus(input);
  await twoFrames();
  return isBlank() ? done : refused(first?.readOnly ? 'no-blank' : 'unsupported');
}
