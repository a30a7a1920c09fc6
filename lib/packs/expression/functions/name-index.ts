import { findAlike, pairsOf, type NamesByPair } from './name-pairs';

/** By a name the other names that are so alike to it, as far as somebody asked. */
type Likenesses = Map<string, readonly string[]>;

/**
 * The names of a list's rows, by where they stand and by what they share. It knows nothing of the rows themselves and so
 * outlives them: most keystrokes leave all names as they were, and the others change one.
 */
export interface NameIndex {
  names: readonly string[];
  /** where each name stands, in order; rows without one are left out */
  places: ReadonlyMap<string, readonly number[]>;
  pairs: NamesByPair;
  /** by how alike they have to be */
  likenesses: Map<number, Likenesses>;
}

/** When more names than this have changed at once, all are indexed anew. */
const fewNames = 4;

/** Indexes names, from the index of what the same list was before where there is one. */
export function indexNames(names: readonly string[], before?: NameIndex): NameIndex {
  if (before?.names.length !== names.length) return indexAnew(names);
  const changed = names.flatMap((name, at) => (name === before.names[at] ? [] : [at]));
  if (changed.length === 0) return before;
  return changed.length > fewNames ? indexAnew(names) : indexChanged(names, changed, before);
}

function indexAnew(names: readonly string[]): NameIndex {
  const places = new Map<string, number[]>();
  names.forEach((name, at) => {
    if (name !== '') add(places, name, at);
  });
  const pairs = new Map<string, string[]>();
  for (const name of places.keys()) for (const pair of pairsOf(name).keys()) add(pairs, pair, name);
  return { names, places, pairs, likenesses: new Map() };
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const had = lists.get(key);
  if (had === undefined) lists.set(key, [item]);
  else had.push(item);
}

/** Lists of an earlier index are never written into: only the map that holds them is new. */
function addTo<Item>(lists: Map<string, readonly Item[]>, key: string, item: Item): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

function removeFrom<Item>(lists: Map<string, readonly Item[]>, key: string, item: Item): void {
  const stay = lists.get(key)?.filter((one) => one !== item) ?? [];
  if (stay.length === 0) lists.delete(key);
  else lists.set(key, stay);
}

function indexChanged(names: readonly string[], changed: readonly number[], before: NameIndex): NameIndex {
  const places = new Map(before.places);
  for (const at of changed) removeFrom(places, before.names[at] ?? '', at);
  for (const name of new Set(changed.map((at) => names[at] ?? ''))) {
    if (name !== '') places.set(name, names.flatMap((one, at) => (one === name ? [at] : [])));
  }
  const gone = [...new Set(changed.map((at) => before.names[at] ?? ''))].filter((name) => before.places.has(name) && !places.has(name));
  const came = [...new Set(changed.map((at) => names[at] ?? ''))].filter((name) => places.has(name) && !before.places.has(name));
  if (gone.length + came.length === 0) return { ...before, names, places };
  const pairs = new Map(before.pairs);
  for (const name of gone) for (const pair of pairsOf(name).keys()) removeFrom(pairs, pair, name);
  for (const name of came) for (const pair of pairsOf(name).keys()) addTo(pairs, pair, name);
  const likenesses = [...before.likenesses].map(([least, known]) => {
    const lost = gone.map((name) => [name, known.get(name) ?? findAlike(name, least, before.pairs)] as const);
    const won = came.map((name) => [name, findAlike(name, least, pairs)] as const);
    return [least, likenessesAfter(known, lost, won)] as const;
  });
  return { names, places, pairs, likenesses: new Map(likenesses) };
}

type NameAndAlike = readonly [name: string, alike: readonly string[]];

/** Likeness is mutual: when a name goes or comes, it does so in the lists of those that are in its own. */
function likenessesAfter(before: Likenesses, gone: readonly NameAndAlike[], came: readonly NameAndAlike[]): Likenesses {
  const after = new Map(before);
  for (const [name, alike] of gone) {
    after.delete(name);
    for (const other of alike) if (after.has(other)) after.set(other, (after.get(other) ?? []).filter((one) => one !== name));
  }
  for (const [name, alike] of came) {
    for (const other of alike) if (after.has(other)) addTo(after, other, name);
  }
  return after;
}

/** The names of an index that are at least so alike to another, above 0 and below 1; kept for those that it holds itself. */
export function namesAlike(name: string, least: number, { places, pairs, likenesses }: NameIndex): readonly string[] {
  if (!places.has(name)) return findAlike(name, least, pairs);
  const known = likenesses.get(least) ?? new Map<string, readonly string[]>();
  likenesses.set(least, known);
  const had = known.get(name);
  if (had !== undefined) return had;
  const found = findAlike(name, least, pairs);
  known.set(name, found);
  return found;
}
