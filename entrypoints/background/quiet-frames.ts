import type { Session } from '@/lib/assistant/session';

/**
 * Frames that are not worth a reading for themselves. Once another frame of their tab is, they are read too: the year may
 * stand in the shell around a form, and a part of the form in a frame that says none of our words.
 */
export class QuietFrames {
  readonly #quiet = new Map<number, Set<number>>();

  note(tab: number, frame: number): void {
    this.#quiet.set(tab, (this.#quiet.get(tab) ?? new Set()).add(frame));
  }

  /** The frame, or without one all frames of the tab. */
  forget(tab: number, frame?: number): void {
    if (frame === undefined) this.#quiet.delete(tab);
    else this.#quiet.get(tab)?.delete(frame);
  }

  /** Has them read where there is something to read them with. */
  wake({ tab, inbox, desk }: Session): void {
    const frames = this.#quiet.get(tab);
    if (inbox.frames.size === 0 || frames === undefined) return;
    this.#quiet.delete(tab);
    for (const frame of frames) void desk.frames.read(frame, true);
  }
}
