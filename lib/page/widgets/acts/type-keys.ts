import { noteDraft, settleDraft } from './draft';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture } from './gate';
import { yieldTask } from './pause';
import { setValue } from './set-value';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/**
 * Types for a control that does not take a text at once: key by key, each of them heard before the next, with all that the
 * browser would tell of one.
 */
export async function typeByKeys(control: Typed, text: string): Promise<void> {
  beforeGesture();
  // a native number has no caret to type at
  if (control.selectionStart === null) return;
  takeFocus(control);
  await keyByKey(control, text);
  beforeGesture();
  control.dispatchEvent(new Event('change', { bubbles: true }));
  leaveFocus(control);
  settleDraft();
}

async function keyByKey(control: Typed, text: string): Promise<void> {
  control.select();
  stroke(control, 'Backspace', 'deleteContentBackward', null);
  for (let left = control.value.length; left > 0 && control.value !== ''; left--) {
    control.setSelectionRange(control.value.length, control.value.length);
    stroke(control, 'Backspace', 'deleteContentBackward', null);
  }
  for (const character of text) {
    beforeGesture();
    stroke(control, character, 'insertText', character);
    await yieldTask();
  }
}

/** One key, its default done by hand where the page does not prevent it. */
function stroke(control: Typed, name: string, inputType: string, data: string | null): void {
  const key = (type: string): boolean =>
    control.dispatchEvent(new KeyboardEvent(type, { key: name, keyCode: codeOf(name, type), bubbles: true, cancelable: true, composed: true }));
  const goes = key('keydown') && (data === null || key('keypress'));
  const before = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true });
  if (goes && control.dispatchEvent(before)) {
    insert(control, data);
    control.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true, composed: true }));
  }
  key('keyup');
}

function insert(control: Typed, data: string | null): void {
  const { value, selectionStart, selectionEnd } = control;
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  const start = data === null && from === to ? Math.max(0, from - 1) : from;
  setValue(control, value.slice(0, start) + (data ?? '') + value.slice(to));
  noteDraft(control, value);
  const caret = start + (data?.length ?? 0);
  control.setSelectionRange(caret, caret);
}

/** The code that old pages ask for: of the key on its way down, of the character in between. */
function codeOf(name: string, type: string): number {
  if (name.length > 1) return 8;
  return type === 'keypress' || /\d/.test(name) ? name.charCodeAt(0) : name === '.' ? 190 : name === '-' ? 189 : name.toUpperCase().charCodeAt(0);
}
