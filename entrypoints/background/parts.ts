import { Reading } from '@/lib/model/reading';

interface Pending {
  document: string;
  reading: number;
  texts: string[];
  left: number;
}

/** The largest reading that is taken, in characters: ten times what 5,000 controls need. */
const largest = 30_000_000;

/** Puts the parts of a frame's reading together. What does not parse is dropped: the page's next change brings another. */
export class Parts {
  readonly #pending = new Map<string, Pending>();

  add(
    from: { tab: number; frame: number; document: string },
    part: { reading: number; part: number; of: number; text: string },
  ): Reading | undefined {
    const key = `${from.tab}:${from.frame}`;
    let pending = this.#pending.get(key);
    if (!pending || pending.reading !== part.reading || pending.document !== from.document) {
      if (part.of === 0 || part.of * part.text.length > largest) return undefined;
      pending = { document: from.document, reading: part.reading, texts: [], left: part.of };
      this.#pending.set(key, pending);
    }
    if (part.part >= part.of || pending.texts[part.part] !== undefined) return undefined;
    pending.texts[part.part] = part.text;
    pending.left--;
    if (pending.left > 0) return undefined;
    this.#pending.delete(key);
    return parse(pending.texts.join(''));
  }
}

function parse(text: string): Reading | undefined {
  try {
    const parsed = Reading.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
