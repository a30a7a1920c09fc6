import type { Reading, Slot } from '@/lib/model/reading';

/** A reading together with the live elements that it was made from. Lives in the content script only. */
export interface LiveReading {
  reading: Reading;
  /** the widget's root element of a slot, while it is in the document */
  element(slot: number): Element | null;
  /** index of the slot with this key, or -1 */
  indexOf(key: string): number;
  /** whether the slot still stands where it was read, under the same first label; cheap, no layout */
  stands(slot: number): boolean;
}

/**
 * What the follower of a frame reports: values typed, other elements at the same places, or structure changed (`ms` is
 * what reading it took).
 */
export type PageChange =
  | { kind: 'values'; values: { slot: number; value: string }[] }
  | { kind: 'elements'; live: LiveReading }
  | { kind: 'structure'; live: LiveReading; ms: number };

/** Text of the label that a plan relies on: the first label of a slot, or ''. */
export const firstLabel = (slot: Slot): string => slot.labels[0]?.text ?? '';
