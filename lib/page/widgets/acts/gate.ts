import type { OutcomeWhy } from '@/lib/model/plan';
import { settleDraft, takeBack } from './draft';

/** A gesture that was held back in the middle of a write. Whoever began the write hears why. */
export class HeldBack extends Error {
  constructor(
    readonly why: OutcomeWhy,
    /** whether the write had entered or chosen something before: what came of that is not known */
    readonly begun = false,
  ) {
    super(why);
  }
}

let speaksAgainst: (() => OutcomeWhy) | undefined;
let begun = false;
let made = 0;

/**
 * Lets a write make its gestures for as long as nothing speaks against the place that it is for: a page may have put another
 * one there while a list was opening. Writes of a frame never overlap, so that there is one place at a time.
 */
export function guarded<T>(ask: () => OutcomeWhy, write: () => Promise<T>): Promise<T> {
  speaksAgainst = ask;
  begun = false;
  settleDraft();
  const writing = write();
  const end = (): void => {
    if (speaksAgainst === ask) speaksAgainst = undefined;
  };
  writing.then(end, end);
  return writing;
}

/**
 * Right before a gesture that enters or chooses something, makes the page take it, or that `only` opens. What was typed and
 * not taken yet is taken back where it may not be made.
 * @throws HeldBack
 */
export function beforeGesture(only?: 'opens'): void {
  const why = speaksAgainst?.() ?? '';
  if (why !== '') {
    takeBack();
    throw new HeldBack(why, begun);
  }
  made += 1;
  if (only !== 'opens') begun = true;
}

/** How many gestures were let pass so far: a write that makes some gets on. */
export const gestures = (): number => made;

/** Whether the write in hand has entered or chosen anything. */
export const hasBegun = (): boolean => begun;

/** Whether nothing speaks against a gesture that can be left out. */
export const mayGoOn = (): boolean => (speaksAgainst?.() ?? '') === '';
