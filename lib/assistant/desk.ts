import type { FrameMessages, ReplyOf } from '../messages';
import type { LibraryEntry } from '../model/library';
import type { Pack } from '../model/pack';
import type { Step } from '../model/plan';
import type { UnitProfile } from '../model/profile';
import type { Result } from '../model/result';
import type { Severity } from '../model/finding';
import type { TaughtPage } from '../model/taught-page';
import type { Store } from '../store';
import type { Memory } from './memory';

export interface Mark {
  slot: number;
  severity: Severity;
  text: string;
}

/** The frames of one tab, as a session speaks to them. Every call ends. */
export interface Frames {
  /**
   * `anyway`: also where the frame is not worth a reading for itself; `all`: grids that draw only the rows in sight are scrolled
   * through and put back
   */
  read(frame: number, anyway?: boolean, all?: boolean): Promise<Result<ReplyOf<FrameMessages, 'frame.read'>>>;
  marks(frame: number, reading: number, marks: Mark[]): Promise<Result<unknown>>;
  write(frame: number, run: string, steps: Step[]): Promise<Result<ReplyOf<FrameMessages, 'frame.write'>>>;
  receipt(frame: number, run: string): Promise<Result<ReplyOf<FrameMessages, 'frame.receipt'>>>;
  /** false where a frame is surely gone: one that is only silent is there */
  here(frame: number): Promise<boolean>;
  stop(frame: number, run: string): Promise<Result<unknown>>;
  /** lets the user point at a place in any frame of the tab; `wanted` names what it will be */
  point(wanted: string): Promise<Result<null>>;
  unpoint(): void;
  locate(frame: number, key: string): Promise<Result<ReplyOf<FrameMessages, 'frame.locate'>>>;
}

/** What a session works with. */
export interface Desk {
  packs: Pack[];
  /** what was taught of pages, of all portals */
  taught: readonly TaughtPage[];
  /** how the user's unit checks */
  profile: UnitProfile;
  /** asks the store, or answers with the problem that it could not be opened */
  store<T>(work: (store: Store) => Promise<Result<T>>): Promise<Result<T>>;
  /** built-in and own indicators, the user's own edits applied */
  library(): Promise<LibraryEntry[]>;
  frames: Frames;
  /** keeps what a session must remember when the background is stopped */
  remember(memory: Memory): void;
  /** the calendar date of today, 2026-11-21 */
  today(): string;
  /** the moment, for receipts: ISO with zone */
  now(): string;
}
