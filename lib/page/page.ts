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
  /** where the row of a slot stands that the page does not draw now, in a grid whose rows are all kept */
  apart?(slot: number): Apart | undefined;
  /** whether a slot's key names its row, whatever element draws it: an element may show another row by now */
  byRow?(slot: number): boolean;
  /** where the column of a slot is drawn, in a grid that draws only those in sight */
  sideways?(slot: number): Aside | undefined;
}

/** What is scrolled, and how far down, to bring a row into being. In pixels. */
export interface Apart {
  scroller: Element;
  top: number;
}

/** What is scrolled sideways, and how far, to bring a column into being. In pixels. */
export interface Aside {
  scroller: Element;
  left: number;
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
