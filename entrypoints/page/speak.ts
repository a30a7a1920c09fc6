import { inParts } from '@/lib/messages/in-parts';
import type { RequestOf } from '@/lib/messages/message';
import type { PageMessages } from '@/lib/messages/page';
import type { Reading } from '@/lib/model/reading';
import { readingDelta } from '@/lib/model/reading-delta';

/** Whether our extension is still there: after an update the old script speaks to nobody. */
export const alive = (): boolean => chrome.runtime?.id !== undefined;

/** Tells the background something. Nobody waits: what is lost with a stopped background is read again. */
export function say<Name extends keyof PageMessages>(name: Name, body: RequestOf<PageMessages, Name>): void {
  if (alive()) chrome.runtime.sendMessage({ name, body }).catch(() => undefined);
}

/** A delta that is longer than this share of the whole reading is not worth its trouble. */
const worthwhile = 0.5;
/** So many values travel in one message. */
const atOnce = 200;

/** Tells the background the readings of a frame: whole when it asks, after that what is different. */
export class Teller {
  /** what the background holds; values that were told since are in it */
  #base: { number: number; reading: Reading } | undefined;
  #whole = 0;

  /** With `anew` the reading goes whole, for a background that may hold no other. */
  tell(reading: number, now: Reading, ms: number, anew: boolean): void {
    const delta = this.#base && !anew ? JSON.stringify(readingDelta(this.#base.reading, now) ?? {}) : undefined;
    if (this.#base && delta !== undefined && delta.length < this.#whole * worthwhile) {
      const base = this.#base.number;
      inParts(delta).forEach((text, part, { length: of }) => say('page.changed', { reading, base, part, of, ms, text }));
    } else {
      const whole = JSON.stringify(now);
      this.#whole = whole.length;
      inParts(whole).forEach((text, part, { length: of }) => say('page.reading', { reading, part, of, ms, text }));
    }
    this.#base = { number: reading, reading: { ...now, slots: [...now.slots] } };
  }

  /** Values that changed in the reading that was told last. */
  values(reading: number, values: { slot: number; value: string }[]): void {
    const slots = this.#base?.reading.slots ?? [];
    for (const { slot, value } of values) {
      const held = slots[slot];
      if (held) slots[slot] = { ...held, value };
    }
    for (let at = 0; at < values.length; at += atOnce) say('page.values', { reading, values: values.slice(at, at + atOnce) });
  }
}
