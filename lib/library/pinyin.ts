import { intersect, packed, pairToken, type Postings } from './postings';
import type { LibraryIndex } from './search-index';

/** Reads a text sign by sign: 绩效A → ['ji', 'xiao', 'a']. */
export type Syllables = (text: string) => string[];

/** Names as they are spoken. */
export interface PinyinIndex {
  syllables: string[][];
  initials: string[];
  /** names by two initials in a row; a last one stands before 0 */
  pairs: Postings;
  /** names by syllable, and the number of each syllable */
  spoken: Postings;
  numbers: Map<string, number>;
  /** names by the letter they begin with */
  firsts: Map<string, number[]>;
}

/** Loads the dictionary (about 140 KB packed): only surfaces with a search box do. */
export async function loadSyllables(): Promise<Syllables> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }).map((syllable) => syllable.toLowerCase());
}

/**
 * Reads all names of an index aloud, some 15 µs each, with a pause after every 500 so that nothing waits. `signal` stops it.
 */
export async function indexPinyin(index: LibraryIndex, syllablesOf: Syllables, signal?: AbortSignal): Promise<PinyinIndex> {
  const syllables: string[][] = [];
  for (const name of index.names.texts) {
    syllables.push(syllablesOf(name));
    if (syllables.length % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  const initials = syllables.map((spoken) => spoken.map((syllable) => syllable[0] ?? '').join(''));
  const numbers = new Map<string, number>();
  const length = syllables.reduce((sum, spoken) => sum + spoken.length, 0);
  const spoken = packed(syllables.length, length, (add) =>
    syllables.forEach((one, at) => one.forEach((syllable) => add(at, numberOf(numbers, syllable)))),
  );
  const pairs = packed(initials.length, length, (add) =>
    initials.forEach((letters, at) => {
      for (let i = 0; i < letters.length; i++) {
        add(at, pairToken(letters.charCodeAt(i), i + 1 < letters.length ? letters.charCodeAt(i + 1) : 0));
      }
    }),
  );
  return { syllables, initials, pairs, spoken, numbers, firsts: byFirstLetter(initials) };
}

function byFirstLetter(initials: readonly string[]): Map<string, number[]> {
  const firsts = new Map<string, number[]>();
  initials.forEach((letters, name) => {
    const first = letters.charAt(0);
    const names = firsts.get(first);
    if (names === undefined) firsts.set(first, [name]);
    else names.push(name);
  });
  return firsts;
}

function numberOf(numbers: Map<string, number>, syllable: string): number {
  const known = numbers.get(syllable);
  if (known !== undefined) return known;
  numbers.set(syllable, numbers.size);
  return numbers.size - 1;
}

/**
 * Names that Latin letters may stand for, by initials, whole syllables or a mixture (`jxzb`, `ji xiao`, `jixiaozb`), with a
 * score of 0.6 to 1.5. A single letter stands for names that begin with it.
 */
export function namesByPinyin(index: PinyinIndex, question: string): [number, number][] {
  if (question.length === 1) return (index.firsts.get(question) ?? []).map((name) => [name, 0.6]);
  const found = new Map<number, number>();
  for (const parts of divisions(index, question)) {
    const letters = parts.every((part) => part.length === 1) ? parts.join('') : undefined;
    for (const name of candidates(index, parts)) {
      if (found.has(name)) continue;
      const at = letters === undefined ? positionIn(index.syllables[name] ?? [], parts) : (index.initials[name] ?? '').indexOf(letters);
      if (at < 0) continue;
      const share = parts.length / (index.syllables[name]?.length ?? 1);
      found.set(name, 0.6 + 0.6 * share + (at === 0 ? 0.3 : 0));
    }
  }
  return [...found];
}

const mostDivisions = 8;

/** Ways to read letters as syllables and initials, fewest parts first: jixiao is ji·xiao before j·i·x·i·a·o. A space divides. */
function divisions(index: PinyinIndex, question: string): string[][] {
  return question
    .split(' ')
    .map((letters) => divided(index, letters))
    .reduce((ways, next) => ways.flatMap((way) => next.map((more) => [...way, ...more])).slice(0, mostDivisions));
}

function divided(index: PinyinIndex, letters: string): string[][] {
  const from: string[][][] = Array.from({ length: letters.length + 1 }, () => []);
  from[letters.length] = [[]];
  for (let at = letters.length - 1; at >= 0; at--) {
    const ways: string[][] = [];
    for (let end = Math.min(letters.length, at + 6); end > at; end--) {
      const part = letters.slice(at, end);
      if (part.length > 1 && !index.numbers.has(part)) continue;
      for (const rest of from[end] ?? []) ways.push([part, ...rest]);
    }
    from[at] = ways.sort((a, b) => a.length - b.length).slice(0, mostDivisions);
  }
  const ways = from[0] ?? [];
  return ways.some((parts) => parts.length === letters.length) ? ways : [...ways, [...letters]];
}

/** Names that have the syllables and the pairs of initials somewhere. */
function candidates(index: PinyinIndex, parts: readonly string[]): Int32Array {
  const lists: Int32Array[] = [];
  parts.forEach((part, at) => {
    const next = parts[at + 1];
    if (part.length > 1) lists.push(index.spoken.of(index.numbers.get(part) ?? -1));
    if (next !== undefined) lists.push(index.pairs.of(pairToken(part.charCodeAt(0), next.charCodeAt(0))));
  });
  lists.sort((a, b) => a.length - b.length);
  return lists.slice(1).reduce((shared, list) => intersect(shared, list), lists[0] ?? new Int32Array(0));
}

/** Where in a name the parts stand in a row; -1 if nowhere. A single letter stands for any syllable that begins with it. */
function positionIn(syllables: readonly string[], parts: readonly string[]): number {
  for (let at = 0; at + parts.length <= syllables.length; at++) {
    if (parts.every((part, i) => (part.length === 1 ? syllables[at + i]?.startsWith(part) : syllables[at + i] === part))) return at;
  }
  return -1;
}
