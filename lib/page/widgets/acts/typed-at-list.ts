import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { itemsNamed, leavesIn } from './items';
import { listArrow } from './list-arrow';
import { done } from './outcomes';
import { twoFrames } from './pause';
import { placeholderText } from './placeholder';
import type { Popup } from './popup';
import { press } from './press';
import { steady } from './steady';
import { waitFor } from './wait-for';

const openWait = 250;
const takeWait = 600;

/** Opens the list of a box that has an arrow for it, where typing has not. @returns whether an arrow brought it */
export async function openByArrow(input: HTMLInputElement, popup: Popup, signal: AbortSignal): Promise<boolean> {
  const arrow = popup.layers().length > 0 ? null : listArrow(input);
  if (!arrow) return false;
  press(arrow, 'opener');
  return (await waitFor(input.ownerDocument, signal, openWait, () => (popup.layers().length > 0 ? true : null))) === true;
}

/**
 * A page may hear of what stands in a box only by the line of its list that is pressed: the line that says what was typed is.
 * Suggestions that follow what was typed are no such list, nor is a hint.
 * @param byArrow whether an arrow has brought what hangs at the box
 * @returns unverified where the list has other lines alone: the text stands in the box, and nobody knows what the page holds
 */
export async function confirmInList(input: HTMLInputElement, text: string, popup: Popup, byArrow: boolean, signal: AbortSignal): Promise<WriteOutcome> {
  const lines = leavesIn(popup.layers());
  if (lines.length === 0 || (!byArrow && (text === '' || !lines.some((line) => getComputedStyle(line).cursor === 'pointer')))) return done;
  await steady(() => popup.layers()[0], signal);
  const named = text === '' ? lines.filter((line) => placeholderText(line.textContent ?? '')) : itemsNamed(popup.layers(), text);
  const [line, second] = named;
  if (line && !second) {
    press(line, 'part');
    await waitFor(input.ownerDocument, signal, takeWait, () => (popup.layers().length === 0 ? true : null));
    await twoFrames();
    return done;
  }
  const suggests = text !== '' && !byArrow && lines.every((one) => fold(one.textContent ?? '').includes(fold(text)));
  return suggests ? done : { outcome: 'unverified', why: second ? 'ambiguous-option' : text === '' ? 'no-blank' : 'no-option' };
}
