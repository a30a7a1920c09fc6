import type { LibraryEntry } from '@/lib/model/library';
import { normal } from '@/lib/model/text';
import { firstPair, grouped, pairPostings, type Groups, type Postings } from './postings';

/** The distinct texts of one field of all entries, and which entries have each. */
export interface FieldIndex {
  texts: string[];
  /** entries by the number of their text */
  entries: Groups;
  weight: number;
}

/** A library made ready for searching. Made anew when the library changes: a hundred thousand entries take about 0.2 s. */
export interface LibraryIndex {
  entries: readonly LibraryEntry[];
  /** names, searched by fragments */
  names: FieldIndex;
  pairs: Postings;
  /** each name's length and first pair, so that ranking need not touch the texts */
  lengths: Uint16Array;
  firsts: Uint32Array;
  /** pairs by the character they begin with */
  begins: Map<number, number[]>;
  /** fields with few distinct texts, searched by looking at each */
  others: FieldIndex[];
  /** what an entry is worth before any question: recent, used, checked, one's own (0 to 1) */
  worth: Float32Array;
}

/** Indexes entries for `search`. Pure; keeps references to the entries. */
export function indexLibrary(entries: readonly LibraryEntry[]): LibraryIndex {
  const names = fieldIndex(entries, (entry) => entry.name, 1);
  const pairs = pairPostings(names.texts);
  const begins = new Map<number, number[]>();
  for (const pair of pairs.tokens()) {
    const first = Math.floor(pair / 0x10000);
    const list = begins.get(first);
    if (list === undefined) begins.set(first, [pair]);
    else list.push(pair);
  }
  return {
    entries,
    names,
    pairs,
    lengths: Uint16Array.from(names.texts, (name) => name.length),
    firsts: Uint32Array.from(names.texts, (name) => firstPair(name)),
    begins,
    others: [
      fieldIndex(entries, (entry) => entry.domain, 0.6),
      fieldIndex(entries, (entry) => entry.level2, 0.5),
      fieldIndex(entries, (entry) => entry.level1, 0.3),
      fieldIndex(entries, (entry) => entry.source.title, 0.3),
    ],
    worth: Float32Array.from(entries, worth),
  };
}

function fieldIndex(entries: readonly LibraryEntry[], textOf: (entry: LibraryEntry) => string, weight: number): FieldIndex {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const of = new Int32Array(entries.length);
  const raw = new Map<string, number>();
  entries.forEach((entry, at) => {
    const written = textOf(entry);
    let number = raw.get(written);
    if (number === undefined) {
      const text = searchable(written);
      number = numbers.get(text);
      if (number === undefined) {
        number = texts.length;
        numbers.set(text, number);
        texts.push(text);
      }
      raw.set(written, number);
    }
    of[at] = number;
  });
  return { texts, entries: grouped(of, texts.length), weight };
}

/** A text as it is searched: `normal`, which most Chinese names already are. */
function searchable(text: string): string {
  return /^[\u4e00-\u9fffa-z0-9]*$/.test(text) ? text : normal(text);
}

const qualityWorth = { own: 0.35, seed: 0.25, official: 0.2, mirror: 0.05, unlocated: 0 } as const;

/** Newer, oftener used, better checked entries come first among equals. */
export function worth(entry: LibraryEntry): number {
  const age = entry.year === null ? 10 : Math.max(0, Math.min(10, 2030 - entry.year));
  return qualityWorth[entry.source.quality] + Math.min(0.45, Math.log1p(entry.used) * 0.15) + 0.02 * (10 - age);
}
