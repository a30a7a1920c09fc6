import { intersect, pairToken } from './postings';
import type { LibraryIndex } from './search-index';

/** Numbers of the names that contain a term (already `normal`). */
export function namesWith(index: LibraryIndex, term: string): Int32Array {
  if (term.length === 1) return namesWithCharacter(index, term);
  const lists = pairsOf(term)
    .map((pair) => index.pairs.of(pair))
    .sort((a, b) => a.length - b.length);
  const shared = lists.slice(1).reduce((names, list) => intersect(names, list), lists[0] ?? new Int32Array(0));
  return term.length === 2 ? shared : shared.filter((name) => index.names.texts[name]?.includes(term));
}

function namesWithCharacter(index: LibraryIndex, character: string): Int32Array {
  const seen = new Uint8Array(index.names.texts.length);
  const names = new Int32Array(index.names.texts.length);
  let count = 0;
  for (const pair of index.begins.get(character.charCodeAt(0)) ?? []) {
    for (const name of index.pairs.of(pair)) {
      if (seen[name] === 0) names[count++] = name;
      seen[name] = 1;
    }
  }
  return names.subarray(0, count);
}

/** The least share of a question's fragments that makes a name worth showing, unless it has all of the characters. */
const enough = 0.34;

/**
 * Names that have many of a question's fragments, with the share they have (0 to 1): pairs of characters, rare ones
 * counting more, and single characters a little, for words in another order (师生比 and 生师比).
 */
export function namesByFragments(index: LibraryIndex, question: string): [number, number][] {
  const names = index.names.texts.length;
  const scores = new Float32Array(names);
  const held = new Uint8Array(names);
  let possible = 0;
  const give = (list: Iterable<number>, holders: number, weight: number) => {
    const worth = weight * Math.log1p(names / (1 + holders));
    possible += worth;
    for (const name of list) scores[name] = (scores[name] ?? 0) + worth;
  };
  for (const pair of new Set(pairsOf(question))) {
    const list = index.pairs.of(pair);
    give(list, list.length, 1);
  }
  const characters = new Set(question);
  for (const character of characters) {
    const list = namesWithCharacter(index, character);
    give(list, list.length, 0.4);
    for (const name of list) held[name] = (held[name] ?? 0) + 1;
  }
  const found: [number, number][] = [];
  for (let name = 0; name < names; name++) {
    const share = (scores[name] ?? 0) / possible;
    if (share >= enough || held[name] === characters.size) found.push([name, share]);
  }
  return found;
}

function pairsOf(text: string): number[] {
  return Array.from({ length: text.length - 1 }, (_, at) => pairToken(text.charCodeAt(at), text.charCodeAt(at + 1)));
}
