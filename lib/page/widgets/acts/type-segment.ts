import type { Segment } from './date-segments';
import { takeFocus } from './focus';
import { beforeGesture } from './gate';
import { yieldTask } from './pause';

const mostKeys = 6;

/** Types a number into one part of a date, key by key. */
export async function typeSegment(segment: () => Segment | undefined, text: string): Promise<void> {
  const first = segment();
  if (!first) return;
  beforeGesture();
  focus(first);
  await yieldTask();
  for (const character of text) {
    const { element } = segment() ?? first;
    beforeGesture();
    stroke(element, character, character);
    await yieldTask();
  }
}

/** Takes away what a part of a date holds, digit by digit. */
export async function emptySegment(segment: () => Segment | undefined): Promise<void> {
  for (let keys = 0; keys < mostKeys; keys++) {
    const now = segment();
    if (!now || now.held === '') return;
    beforeGesture();
    focus(now);
    stroke(now.element, 'Backspace', null);
    await yieldTask();
  }
}

const focus = ({ element }: Segment): void => {
  if (element instanceof HTMLElement) takeFocus(element);
};

/** One key in an element that is edited in place, its default done by hand where the page does not prevent it. */
function stroke(element: Element, name: string, data: string | null): void {
  const inputType = data === null ? 'deleteContentBackward' : 'insertText';
  const keyCode = data === null ? 8 : data.charCodeAt(0);
  const key = (type: string): boolean => element.dispatchEvent(new KeyboardEvent(type, { key: name, code: data === null ? name : `Digit${data}`, keyCode, bubbles: true, cancelable: true, composed: true }));
  const before = new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true, composed: true });
  if (key('keydown') && element.dispatchEvent(before)) {
    element.textContent = data ?? '';
    element.dispatchEvent(new InputEvent('input', { inputType, data, bubbles: true, composed: true }));
  }
  key('keyup');
}
