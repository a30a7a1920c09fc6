import { fold } from '@/lib/model/text';
import type { Popup } from './popup';

/** What the general way of choosing must know of a widget. */
export interface Chooser {
  /** what is pressed to open it */
  opener(root: Element): Element | null;
  /** what it shows as chosen now; several joined by 、 */
  read(root: Element): string;
}

/** One choosing on its way. */
export interface Choosing {
  chooser: Chooser;
  root: Element;
  popup: Popup;
  signal: AbortSignal;
}

/** Several choices told in one text. */
export const partsOf = (value: string): string[] => fold(value).split(/\s*[、,;]\s*/).filter((part) => part !== '');

/** Whether a select shows what was meant: the choices in any order, the way to a choice, or its last part. */
export function agrees(shown: string, value: string): boolean {
  const [left = [], right = []] = [shown, value].map((text) => fold(text).split(/\s*[/、,;>]\s*/));
  if (left.length === right.length) return left.every((part) => right.includes(part));
  // one of several is not all of them
  if ([shown, value].some((text) => partsOf(text).length > 1)) return false;
  return left.at(-1) === right.at(-1) && (left.length === 1 || right.length === 1);
}

/** What can be typed into: a search, or a box that takes any text and only suggests. */
export function searchOf(root: Element): HTMLInputElement | null {
  const input = root instanceof HTMLInputElement ? root : root.querySelector('input:not([type=hidden])');
  return input instanceof HTMLInputElement && !input.readOnly && !input.disabled && input.getBoundingClientRect().width > 4 ? input : null;
}
