import type { FrameReading, Reading } from '../model/reading';

export interface Arrived extends FrameReading {
  number: number;
}

/** The newest reading of each frame of a tab, and whoever waits for one. */
export class Inbox {
  readonly frames = new Map<number, Arrived>();
  readonly #waiting = new Map<number, { number: number; resolve: (came: boolean) => void }[]>();

  /** @returns false for a reading that is older than the one held of the same document */
  put(arrived: Arrived): boolean {
    const held = this.frames.get(arrived.frame);
    if (held && held.document === arrived.document && held.number >= arrived.number) return false;
    this.frames.set(arrived.frame, arrived);
    const waiting = this.#waiting.get(arrived.frame) ?? [];
    this.#waiting.set(
      arrived.frame,
      waiting.filter((one) => {
        if (one.number > arrived.number) return true;
        one.resolve(true);
        return false;
      }),
    );
    return true;
  }

  /** The reading with this number of a frame's document, if it is the one that is held; values told since are in it. */
  held(frame: number, document: string, number: number): Reading | undefined {
    const held = this.frames.get(frame);
    return held?.document === document && held.number === number ? held.reading : undefined;
  }

  drop(frame: number): boolean {
    return this.frames.delete(frame);
  }

  /** Resolves when the frame's reading with this number (or a later one) is here; false after `limit` milliseconds. */
  until(frame: number, number: number, limit: number): Promise<boolean> {
    if ((this.frames.get(frame)?.number ?? -1) >= number) return Promise.resolve(true);
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(frame) ?? [];
      const timer = setTimeout(() => resolve(false), limit);
      waiting.push({
        number,
        resolve: (came) => {
          clearTimeout(timer);
          resolve(came);
        },
      });
      this.#waiting.set(frame, waiting);
    });
  }
}
