import type { FrameReading, Reading, Slot } from '../../../lib/model/reading.ts';
import { fold } from '../../../lib/model/text.ts';

/** What one frame gives away when it is read in the page. */
export interface FrameSeen {
  /** whether sensing found it worth a reading; without it nothing is read */
  worth: boolean;
  reading: Reading | null;
  /** by slot: its way down the elements, without ids or classes, the same on another load of the page */
  ways: string[];
}

/** A page as it was read at one moment, by frame. */
export type Seen = FrameSeen[];

/** A slot of a page: `<frame>:<slot>`. */
export type SlotId = string;
export const slotId = (frame: number, slot: number): SlotId => `${frame}:${slot}`;

export interface SeenSlot {
  id: SlotId;
  frame: number;
  slot: Slot;
  way: string;
}

/** The readings that recognition gets. */
export const framesOf = (seen: Seen): FrameReading[] =>
  seen.flatMap(({ reading }, frame) => (reading ? [{ frame, document: `d${frame}`, reading }] : []));

export const slotsOf = (seen: Seen): SeenSlot[] =>
  seen.flatMap(({ reading, ways }, frame) =>
    (reading?.slots ?? []).map((slot, index) => ({ id: slotId(frame, index), frame, slot, way: `${frame}:${ways[index] ?? ''}` })),
  );

/** For comparing what a page shows: spaces and line breaks are the page's own affair. */
export const sameText = (text: string): string => fold(text).replaceAll(' ', '');
