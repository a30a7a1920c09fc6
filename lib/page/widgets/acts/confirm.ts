import { fold } from '@/lib/model/text';
import { everythingIn, isInput } from './drawn-words';
import { mayPress, type PressedAs } from './may-press';
import type { Popup } from './popup';
import { press } from './press';
import { shown } from './shown';

const confirms = /^(?:确定|确认|完成|ok|done|apply|confirm)$/i;
const clears = /^(?:清空|清除|clear)$/i;

/** Presses the button by which an open picker takes over what was chosen, where it has one that can be pressed. */
export const confirmIn = (popup: Popup): void => pressNamed(popup, confirms, 'confirm');

/** Presses the button by which an open picker empties its field. */
export const clearIn = (popup: Popup): void => pressNamed(popup, clears, 'shut');

function pressNamed(popup: Popup, words: RegExp, as: PressedAs): void {
  const button = everythingIn(popup.layers()).find(
    (element) => element.matches('button, a, span, [role=button], input[type=button]') && words.test(said(element)) && !element.matches(off) && shown(element),
  );
  if (button && mayPress(button, as)) press(button, as);
}

const off = ':disabled, [aria-disabled=true], [class*=disabled]';

const said = (element: Element): string => fold(isInput(element) ? element.value : (element.textContent ?? ''));
