import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture } from './gate';
import { listArrow } from './list-arrow';
import { done, refused } from './outcomes';
import { datesIn, isCalendar, isFalseDate, takeDates } from './pick-date';
import { popupOf } from './popup';
import { press } from './press';
import { steady } from './steady';
import { enterText } from './type-into';
import { confirmInList, openByArrow } from './typed-at-list';
import { waitFor } from './wait-for';

/** How long a popup may take to come. */
const openWait = 250;

/** Whether something at a text box tells that it may open more than it says: a sign beside it, or its own word. */
export function mayOpen(input: HTMLInputElement): boolean {
  if (input.matches('[aria-haspopup], [aria-autocomplete], [aria-expanded], [aria-controls], [aria-owns]')) return true;
  for (let at: Element | null = input, up = 0; at && up < 2 && !at.matches('td, th, form, label'); at = at.parentElement, up++) {
    if (isSign(at.nextElementSibling) || isSign(at.previousElementSibling)) return true;
  }
  return listArrow(input) !== null;
}

const isSign = (element: Element | null): boolean =>
  element !== null && element.matches('i, svg, span, em, a, div, button') && !element.querySelector('input, select, textarea, table') && fold(element.textContent ?? '').length < 2;

/**
 * Types into a box at which something may open. Suggestions are closed without choosing; what is a line of a list of the box's
 * own is chosen there, and a calendar takes a date by its cells, and nothing else.
 */
export async function typeOpening(input: HTMLInputElement, text: string, signal: AbortSignal): Promise<WriteOutcome> {
  if (isFalseDate(text)) return refused('not-a-date');
  const before = input.value;
  const popup = popupOf(input, input, signal);
  try {
    takeFocus(input);
    enterText(input, text);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const opened = (): Promise<true | null> => waitFor(input.ownerDocument, signal, openWait, () => (popup.layers().length > 0 ? true : null));
    if (!(await opened()) && datesIn(text)) {
      press(input, 'opener');
      await opened();
    }
    const byArrow = await openByArrow(input, popup, signal);
    await steady(() => popup.layers()[0], signal);
    if (isCalendar(popup.layers()) && text !== '') {
      const outcome = await takeDates({ root: input, inputs: [input], popup }, text, signal);
      if (outcome.outcome === 'refused') enterText(input, before);
      return outcome;
    }
    beforeGesture();
    // one that only empties its box asks for nothing more
    return isCalendar(popup.layers()) ? done : await confirmInList(input, text, popup, byArrow, signal);
  } finally {
    await popup.close();
    leaveFocus(input);
    popup.end();
  }
}
