import { Reading } from '@/lib/model/reading';
import { applyDelta } from '@/lib/model/reading-delta';

interface Pending {
  document: string;
  reading: number;
  texts: string[];
  left: number;
  size: number;
}

/** The largest reading that is taken, in characters: ten times what 5,000 controls need. */
const largest = 30_000_000;
/** Many small differences cannot make a reading larger than that either. */
const mostSlots = 100_000;

/** Puts together the text of a frame's reading, or of what is different in it, from its parts. */
export class Parts {
  readonly #pending = new Map<string, Pending>();

  add(
    from: { tab: number; frame: number; document: string },
    part: { reading: number; part: number; of: number; text: string },
  ): string | undefined {
    const key = `${from.tab}:${from.frame}`;
    let pending = this.#pending.get(key);
    if (!pending || pending.reading !== part.reading || pending.document !== from.document) {
      if (part.of === 0) return undefined;
      pending = { document: from.document, reading: part.reading, texts: [], left: part.of, size: 0 };
      this.#pending.set(key, pending);
    }
    if (part.part >= part.of || pending.texts[part.part] !== undefined) return undefined;
    pending.texts[part.part] = part.text;
    pending.left--;
    pending.size += part.text.length;
    if (pending.size > largest) this.#pending.delete(key);
    if (pending.size > largest || pending.left > 0) return undefined;
    this.#pending.delete(key);
    return pending.texts.join('');
  }
}

/** A reading as it came; undefined for what is none. */
export const readingOf = (text: string): Reading | undefined => checked(json(text));

/** The reading that a difference makes of the one that is held; undefined where the two do not fit. */
export const changedReading = (held: Reading, text: string): Reading | undefined => checked(applyDelta(held, json(text)));

function checked(value: unknown): Reading | undefined {
  const parsed = Reading.safeParse(value);
  return parsed.success && parsed.data.slots.length <= mostSlots ? parsed.data : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
