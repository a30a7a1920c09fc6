import { fold } from '@/lib/model/text';
import { everythingIn, isInput } from './drawn-words';
import { mayPress, type PressedAs } from './may-press';
import type { Popup } from './popup';
import { press } from './press';
import { shown } from './shown';

const confirms = /^(?:确定|确认|完成|ok|done|apply|confirm)$/i;
const clears = /^(?:清空|清除|clear)$/i;

const leaves = /^(?:取消|关闭|cancel|close|[×✕✖x])$/i;

/** Whether these are the words of a button that ends a dialog: no choice of its list. */
export const endsDialog = (text: string): boolean => [confirms, clears, leaves].some((words) => words.test(fold(text)));

/** Presses the button by which an open picker takes over what was chosen, where it has one that can be pressed. */
export const confirmIn = (popup: Popup): void => pressNamed(popup, confirms, 'confirm');

/** Presses the button by which an open picker empties its field. */
export const clearIn = (popup: Popup): void => pressNamed(popup, clears, 'shut');

/** Presses the way out of an open dialog, which takes over nothing. */
export const leaveIn = (popup: Pick<Popup, 'layers'>): void => pressNamed(popup, leaves, 'leave');

/** Whether what is chosen in an open picker counts only when a button has taken it over. */
export const mustConfirm = (popup: Popup): boolean => named(popup, confirms, 'confirm') !== undefined;

function pressNamed(popup: Pick<Popup, 'layers'>, words: RegExp, as: PressedAs): void {
  const button = named(popup, words, as);
  if (button) press(button, as);
}

function named(popup: Pick<Popup, 'layers'>, words: RegExp, as: PressedAs): Element | undefined {
  const button = everythingIn(popup.layers()).find((element) => element.matches(mayAct) && words.test(said(element)) && !element.matches(off) && shown(element));
  return button && mayPress(button, as) ? button : undefined;
}

const mayAct = 'button, a, span, [role=button], input[type=button]';

const off = ':disabled, [aria-disabled=true], [class*=disabled]';

const said = (element: Element): string => fold(isInput(element) ? element.value : (element.textContent ?? ''));
