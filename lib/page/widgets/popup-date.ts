import { fold } from '@/lib/model/text';
import { clearBySign } from './acts/clear';
import { timeIn } from './acts/clock';
import { isoDay, parsePeriod } from './acts/day';
import { clearIn } from './acts/confirm';
import { leaveFocus, takeFocus } from './acts/focus';
import { tooLong } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { sleep, twoFrames } from './acts/pause';
import { datesIn, isCalendar, isFalseDate, takeDates } from './acts/pick-date';
import { inputsOf, periodOf, saysDate } from './acts/period-of';
import { popupOf, type Popup } from './acts/popup';
import { shutOf } from './acts/shut-of';
import { enterText, typeInto } from './acts/type-into';
import { steady } from './acts/steady';
import { waitFor } from './acts/wait-for';
import type { Widget, Write, WriteOutcome } from './widget';

const typingDelay = 600;
const comeWait = 800;

/**
 * An input, or the two of a period in one frame, of no library known here that says it takes a date. Where a calendar hangs
 * at it the day is pressed there; else what is typed counts if the field keeps it.
 */
export const widget: Widget = {
  id: 'popup-date',
  priority: 15,
  of: ['text'],
  sees(control) {
    if (!(control instanceof HTMLInputElement)) return null;
    return periodOf(control) ?? (saysDate(control) ? control : null);
  },
  read(root) {
    const inputs = inputsOf(root);
    const shut = inputs.every((input) => shutOf(input).shut === 'disabled') ? { shut: 'disabled' as const } : {};
    const texts = inputs.map(({ value }) => fold(value));
    if (texts.length > 1) return { value: texts.every((text) => text === '') ? '' : texts.join(' 至 '), ...shut };
    const period = parsePeriod(texts[0] ?? '');
    return { value: period ? period.map(isoDay).join(' 至 ') : (inputs[0]?.value ?? ''), ...shut };
  },
};

export const write: Write = async (root, value, signal) => {
  const inputs = inputsOf(root);
  const [first] = inputs;
  if (!first) return refused('unsupported');
  if (isFalseDate(value)) return refused('not-a-date');
  const popup = popupOf(root, first, signal);
  try {
    if (fold(value) === '') return await empty(root, inputs, popup, signal);
    const days = datesIn(value);
    const time = timeIn(value);
    if (!days && time === null) return first.readOnly ? refused('not-a-date') : await typed(inputs, [value], popup);
    if (days && inputs.length > days.length) return refused('not-a-date');
    if (await popup.open()) await calendarCame(popup, root, signal);
    else if (first.readOnly) {
      // a list that another field has just shut may have taken it along
      await sleep(comeWait, signal);
      if (await popup.open(true)) await calendarCame(popup, root, signal);
    }
    if (takes(popup, time)) {
      const picked = await takeDates({ root, inputs, popup }, value, signal);
      if (picked.outcome !== 'refused' || signal.aborted) return picked;
      // another field's calendar may have been fading away beside it: once more, in peace
      await popup.close();
      await sleep(comeWait, signal);
      if (await popup.open()) await calendarCame(popup, root, signal);
      return takes(popup, time) ? await takeDates({ root, inputs, popup }, value, signal) : picked;
    }
    if (first.readOnly) return refused(popup.layers().length > 0 ? 'unsupported' : 'readonly');
    return await typed(inputs, days && inputs.length === days.length ? days.map(isoDay) : [value], popup);
  } finally {
    await popup.close();
    popup.end();
  }
};

/** A time of day may stand in a list of times too. */
const takes = (popup: Popup, time: string | null): boolean => isCalendar(popup.layers()) || (time !== null && popup.layers().length > 0);

/** A calendar may be drawn a moment after its frame, and grow. */
async function calendarCame(popup: Popup, root: Element, signal: AbortSignal): Promise<void> {
  await waitFor(root.ownerDocument, signal, comeWait, () => (isCalendar(popup.layers()) ? true : null));
  await steady(() => popup.layers()[0], signal);
}

/** Takes any text, until the page says otherwise. */
async function typed(inputs: readonly HTMLInputElement[], texts: readonly string[], popup: Popup): Promise<WriteOutcome> {
  const before = inputs.map((input) => input.value);
  for (const [index, input] of inputs.entries()) {
    const text = texts[index] ?? '';
    if (tooLong(input, text)) return refused('too-long');
    typeInto(input, text);
  }
  await twoFrames();
  const strict = isCalendar(popup.layers());
  await popup.close();
  if (!strict && inputs.every((input, index) => fold(input.value) === fold(texts[index] ?? ''))) return done;
  for (const [index, input] of inputs.entries()) typeInto(input, before[index] ?? '');
  return refused('not-a-date');
}

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
