import { fold } from '@/lib/model/text';
import { elementAbove, matches } from '../../read/dom';
import { parseDay } from './day';

/** `validate` and `update` are other words. */
const names = /(?<![a-z])date|Date|date(?:picker|time|box)|[Cc]alendar|laydate|yyyy/;
const asks = /(?:日期|时间|时刻|年份|月份|季度|年度|年月|[年月]|date|time|month|year|quarter|week)\s*$|年.?月|yyyy|HH:mm/i;
const labels = /(?:日期|时间|时刻|年月|年度|月份|季度|起止|日)$/;

/** Whether an input says that it takes a date: by its names or what it asks for, and where nobody types, by its label or what it holds. */
export function saysDate(control: HTMLInputElement): boolean {
  const { placeholder, readOnly } = control;
  if ((placeholder !== '' && asks.test(placeholder)) || names.test(control.className)) return true;
  if (names.test(`${control.getAttribute('onclick') ?? ''} ${control.getAttribute('onfocus') ?? ''}`)) return true;
  if (!readOnly) return false;
  if (names.test(control.parentElement?.getAttribute('class') ?? '') || parseDay(control.value)?.day !== undefined) return true;
  return labels.test(wordsBefore(control).replace(/\s*[:*]\s*/g, ''));
}

/** What stands right before a control, in its label or its line. */
function wordsBefore(control: Element): string {
  for (let at: Element | null = control, up = 0; at && up < 3 && !matches(at, 'tr, form, body'); at = elementAbove(at), up++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const words = fold(before.textContent ?? '');
      if (words !== '') return words.slice(-longestLabel);
    }
  }
  return '';
}

const longestLabel = 30;

/** The input that a widget is, or those in it. */
export const inputsOf = (root: Element): HTMLInputElement[] =>
  root instanceof HTMLInputElement ? [root] : [...root.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')];

/** Two ends, and the hidden inputs that a library keeps for each. */
const mostInputs = 6;

/** The nearest element around both ends of a period: both say that they take a date, or one frame is drawn around the two. */
export function periodOf(control: HTMLInputElement): Element | null {
  for (let at = elementAbove(control), up = 0; at && up < 3 && !matches(at, 'td, tr, form, body'); at = elementAbove(at), up++) {
    // nothing new stands beside it; a part of the page with more in it than a period is not even asked
    if (at.childElementCount < 2) continue;
    if (at.getElementsByTagName('input').item(mostInputs)) return null;
    const inputs = inputsOf(at);
    if (inputs.length > 2) return null;
    if (inputs.length < 2) continue;
    if (at.querySelector('label, select, textarea')) return null;
    return inputs.every(saysDate) || isOneFrame(at, inputs) ? at : null;
  }
  return null;
}

/** `[ … 至 … ]`: a line around the two and none around either, a dash or a word for it between them. */
const isOneFrame = (around: Element, inputs: readonly Element[]): boolean =>
  /^(?:-|–|—|~|至|到)$/.test(fold(around.textContent ?? '')) && hasLine(around) && !inputs.some(hasLine);

function hasLine(element: Element): boolean {
  const { borderBottomWidth, boxShadow } = getComputedStyle(element);
  return Number.parseFloat(borderBottomWidth) > 0 || boxShadow !== 'none';
}
