import { noteDraft, settleDraft } from './draft';
import { beforeGesture } from './gate';
import { setValue } from './set-value';

/**
 * Types a text into a native control: focus, keydown, value, input, keyup, change, blur. Each of them is what some
 * framework waits for (a lazy model for `change`, a spinner for `blur`, an old page for `keyup`). The focus events are
 * given without moving the focus: the page may not even be the window's focused part while the panel is used.
 */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  focusEvents(control, 'in');
  enterText(control, text);
  control.dispatchEvent(new Event('change', { bubbles: true }));
  focusEvents(control, 'out');
  settleDraft();
}

/** The middle of `typeInto`: the text goes in, nothing is committed yet. */
export function enterText(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  key(control, 'keydown');
  beforeGesture();
  enter(control, text);
}

/** `typeInto` that asks nobody: what takes back what was typed. */
export function typeUnasked(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  focusEvents(control, 'in');
  key(control, 'keydown');
  enter(control, text);
  control.dispatchEvent(new Event('change', { bubbles: true }));
  focusEvents(control, 'out');
  // whoever came to the box meanwhile is still in it: a page that takes them for gone does not hear what they type
  if (control.matches(':focus')) focusEvents(control, 'in');
  settleDraft();
}

function enter(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const before = control.value;
  setValue(control, text);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  noteDraft(control, before);
  key(control, 'keyup');
}

/** Tells a control that the focus came or went, as the browser would: once without and once with bubbling. */
export function focusEvents(control: Element, direction: 'in' | 'out'): void {
  const [plain, bubbling] = direction === 'in' ? ['focus', 'focusin'] : ['blur', 'focusout'];
  control.dispatchEvent(new FocusEvent(plain, { composed: true }));
  control.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}

/** A key that says nothing but that one was pressed: what an input method sends. */
function key(control: Element, type: 'keydown' | 'keyup'): void {
  control.dispatchEvent(
    new KeyboardEvent(type, { key: 'Unidentified', keyCode: 229, bubbles: true, cancelable: true, composed: true }),
  );
}
