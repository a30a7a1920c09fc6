import { fold } from '@/lib/model/text';
import { elementAbove, matches } from '../../read/dom';

const words = /date|calendar|日期|时间|年份|月份|年度|年-月-日|yyyy/i;

/** Whether an input says by its names that it takes a date. */
export function saysDate(control: HTMLInputElement): boolean {
  const handlers = `${control.getAttribute('onclick') ?? ''} ${control.getAttribute('onfocus') ?? ''}`;
  const around = control.readOnly ? (control.parentElement?.getAttribute('class') ?? '') : '';
  return words.test(`${control.className} ${control.placeholder} ${handlers} ${around}`);
}

/** The input that a widget is, or those in it. */
export const inputsOf = (root: Element): HTMLInputElement[] =>
  root instanceof HTMLInputElement ? [root] : [...root.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')];

/** The nearest element around both ends of a period: both say that they take a date, or one frame is drawn around the two. */
export function periodOf(control: HTMLInputElement): Element | null {
  for (let at = elementAbove(control), up = 0; at && up < 3 && !matches(at, 'td, tr, form, body'); at = elementAbove(at), up++) {
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
