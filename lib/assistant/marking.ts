import type { Finding } from '../model/finding';
import type { Frames, Mark } from './desk';
import type { Inbox } from './inbox';
import { marksOf } from './marks';
import type { PlaceIndex } from './places';

/** Tells each frame its marks; a frame whose marks did not change hears nothing. */
export class Marking {
  readonly #inbox: Inbox;
  readonly #sent = new Map<number, string>();
  /** frames that show marks of ours, or did */
  readonly #marked = new Set<number>();

  constructor(inbox: Inbox) {
    this.#inbox = inbox;
  }

  /** The frame shows another reading, or none: what it was told counts no more. */
  forget(frame: number): void {
    this.#sent.delete(frame);
  }

  /** Without an index no form is in hand, and all marks go. `quietBlanks` as in `marksOf`. */
  tell(frames: Pick<Frames, 'marks'>, findings: Finding[], index: PlaceIndex | undefined, quietBlanks: boolean): void {
    const marks = index ? marksOf(findings, index, quietBlanks) : new Map<number, Mark[]>();
    for (const [frame, { number }] of this.#inbox.frames) {
      const mine = marks.get(frame) ?? [];
      const text = JSON.stringify([number, mine]);
      if (this.#sent.get(frame) === text || (mine.length === 0 && !this.#marked.has(frame))) continue;
      this.#sent.set(frame, text);
      this.#marked.add(frame);
      void frames.marks(frame, number, mine);
    }
  }
}
