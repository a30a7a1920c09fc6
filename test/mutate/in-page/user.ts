import { oneOf } from '../../corpus/harness/random';
import { pageWindow } from './portal';
import { composed, typed } from './words';

/** What is done to a page from outside of it, as only a person's hands do. */
export type Deed = 'types' | 'composes';

/** What a person did in the middle of an execution. */
export interface Hands {
  /** the place in which they typed */
  key: string;
  /** what a composition ended with that was not to end yet */
  ended: string[];
}

/** Whether a text has something of a person's in it. */
export const isByHand = (text: string): boolean => text.includes(typed.slice(0, 1)) || text.includes(composed.slice(0, 2));

/**
 * Lets a person type into one of the page's boxes, more often than not one that is planned, or write there with an input method.
 * @returns undefined where the page has no such box in sight
 */
export function takeHands(deed: Deed, planned: readonly string[], random: () => number, signal: AbortSignal): { hands: Hands; done: Promise<void> } | undefined {
  const { portal, asUser } = pageWindow;
  const isText = (key: string): boolean => ['text', 'area'].includes(portal.kind(key)?.type ?? '');
  const key = oneOf((random() < 0.7 ? planned : portal.keys()).filter(isText), random) ?? '';
  const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-k="${key}"] :is(input, textarea):not([readonly], [disabled])`);
  if (!box || !asUser) return undefined;
  const hands: Hands = { key, ended: [] };
  const ends = ({ data }: CompositionEvent): void => {
    if (data !== typed) hands.ended.push(data);
  };
  document.addEventListener('compositionend', ends, { capture: true, signal });
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  return { hands, done: asUser(deed) };
}
