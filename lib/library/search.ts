import type { LibraryEntry } from '@/lib/model/library';
import { fold, normal } from '@/lib/model/text';
import { namesByFragments, namesWith } from './fragments';
import { namesByPinyin, type PinyinIndex } from './pinyin';
import { firstPair } from './postings';
import type { LibraryIndex } from './search-index';
import { highest, Tally } from './tally';

export interface Hit {
  entry: LibraryEntry;
  score: number;
}

export interface SearchOptions {
  /** at most so many hits (50) */
  limit?: number;
  /** without it Latin letters are looked for as letters only */
  pinyin?: PinyinIndex;
}

/**
 * Finds entries by fragments, best first: `帮扶 及时率`, and with `pinyin` also `jxzb`, `ji xiao`, `帮fu`. Words apart all
 * have to be there, in any field; where no entry has them all, those with most of the fragments are given. An empty
 * question gives the entries of most worth.
 */
export function search(index: LibraryIndex, question: string, { limit = 50, pinyin }: SearchOptions = {}): Hit[] {
  const terms = termsOf(question);
  if (terms.length === 0) return hits(index, index.entries.keys(), () => 0, limit);
  if (pinyin !== undefined && terms.length > 1 && terms.every((term) => latin.test(term))) {
    // syllables typed apart (ji xiao) belong side by side
    const spoken = namesByPinyin(pinyin, terms.join(' '));
    if (spoken.length > 0) return ofNames(index, spoken, limit);
  }
  const tally = new Tally(index.entries.length);
  // long terms are rare ones: what lacks them is not looked at again
  for (const term of terms.sort((a, b) => b.length - a.length)) addTerm(index, tally, term, pinyin);
  if (tally.found().length > 0) return hits(index, tally.found(), (item) => tally.score(item), limit);
  return ofNames(index, namesByFragments(index, terms.join('')), limit);
}

/** Words of a question; a change between Latin letters and other signs also begins a word (帮fu). */
function termsOf(question: string): string[] {
  return fold(question)
    .split(' ')
    .map(normal)
    .flatMap((word) => word.match(/[a-z]+|[^a-z]+/g) ?? [])
    .slice(0, 16);
}

const latin = /^[a-z]+$/;

/** Entries by the scores of their names alone. */
function ofNames(index: LibraryIndex, names: Iterable<[number, number]>, limit: number): Hit[] {
  const tally = new Tally(index.entries.length);
  tally.nextTerm();
  for (const [name, score] of names) tally.addGroup(index.names.entries, name, score);
  return hits(index, tally.found(), (item) => tally.score(item), limit);
}

function addTerm(index: LibraryIndex, tally: Tally, term: string, pinyin: PinyinIndex | undefined): void {
  tally.nextTerm();
  const start = term.length === 1 ? undefined : firstPair(term);
  for (const name of namesWith(index, term)) tally.addGroup(index.names.entries, name, likeness(index, name, term, start));
  if (pinyin !== undefined && latin.test(term)) {
    for (const [name, score] of namesByPinyin(pinyin, term)) tally.addGroup(index.names.entries, name, score);
  }
  for (const field of index.others) {
    field.texts.forEach((text, at) => {
      if (text.includes(term)) tally.addGroup(field.entries, at, field.weight);
    });
  }
}

/** How much of a name a term is, and whether the name begins like it (`start`: its first pair): 1 to 2. */
function likeness(index: LibraryIndex, name: number, term: string, start: number | undefined): number {
  const first = index.firsts[name] ?? 0;
  const begins = start === undefined ? Math.floor(first / 0x10000) === term.charCodeAt(0) : first === start;
  return 1 + (0.7 * term.length) / (index.lengths[name] ?? 1) + (begins ? 0.3 : 0);
}

function hits(index: LibraryIndex, items: Iterable<number>, score: (item: number) => number, limit: number): Hit[] {
  const ranked = highest(items, (item) => score(item) + 0.3 * (index.worth[item] ?? 0), limit);
  return ranked.flatMap(({ item, score }) => {
    const entry = index.entries[item];
    return entry === undefined ? [] : [{ entry, score }];
  });
}
