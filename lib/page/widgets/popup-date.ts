import { fold } from '@/lib/model/text';
import { cellOf } from './acts/calendar';
import { dateTexts } from './acts/date-text';
import { isoDay, parseDay, type Day } from './acts/day';
import { leaveFocus, takeFocus } from './acts/focus';
import { layerAt } from './acts/layer-at';
import { tooLong } from './acts/max-length';
import { done, refused } from './acts/outcomes';
import { twoFrames } from './acts/pause';
import { press, pressOutside } from './acts/press';
import { shutOf } from './acts/shut-of';
import { enterText, typeInto } from './acts/type-into';
import { waitFor } from './acts/wait-for';
import type { Widget, Write, WriteOutcome } from './widget';

const saysDate = /date|calendar|日期|年-月-日|yyyy/i;
const openWait = 600;

/**
 * An input of no library known here that says it takes a date. What is typed counts if the field keeps it after its
 * calendar closed; where it does not, or cannot be typed into, the day is pressed in the calendar that hangs at it.
 */
export const widget: Widget = {
  id: 'popup-date',
  priority: 15,
  sees(control) {
    if (!(control instanceof HTMLInputElement) || control.type !== 'text') return null;
    const handlers = `${control.getAttribute('onclick') ?? ''} ${control.getAttribute('onfocus') ?? ''}`;
    const around = control.readOnly ? (control.parentElement?.getAttribute('class') ?? '') : '';
    return saysDate.test(`${control.className} ${control.placeholder} ${handlers} ${around}`) ? control : null;
  },
  read(root) {
    if (!(root instanceof HTMLInputElement)) return { value: '' };
    return { value: root.value, ...(shutOf(root).shut === 'disabled' ? { shut: 'disabled' } : {}) };
  },
};

export const write: Write = async (root, value, signal) => {
  if (!(root instanceof HTMLInputElement)) return refused('unsupported');
  const day = parseDay(value);
  if (day?.day !== undefined) return writeDay(root, day, signal);
  if (root.readOnly) return refused(fold(value) === '' ? 'unsupported' : 'not-a-date');
  if (tooLong(root, value)) return refused('too-long');
  typeInto(root, value);
  return done;
};

async function writeDay(input: HTMLInputElement, day: Day, signal: AbortSignal): Promise<WriteOutcome> {
  const { ownerDocument: document } = input;
  const before = input.value;
  const open = (): Element | null => layerAt(input);
  takeFocus(input);
  if (!input.readOnly) {
    enterText(input, dateTexts(day, before || input.placeholder)[0] ?? isoDay(day));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (!open()) press(input);
  const opened = await waitFor(document, signal, openWait, open);
  const cell = opened && (await cellOf(open, day, signal));
  if (cell) press(cell);
  await twoFrames();
  const confirm = cell && [...(open()?.querySelectorAll('button, a, span') ?? [])].find(isConfirm);
  if (confirm) press(confirm);
  if (open()) pressOutside(document);
  leaveFocus(input);
  await twoFrames();
  const held = parseDay(input.value);
  if (held && isoDay(held) === isoDay(day)) return done;
  if (!input.readOnly && input.value !== before) typeInto(input, before);
  return refused(opened ? 'not-a-date' : 'unsupported');
}

const isConfirm = (element: Element): boolean => /^(确定|确认|完成|OK)$/i.test(fold(element.textContent ?? ''));
