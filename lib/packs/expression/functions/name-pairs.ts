import { remember } from '../remember';

/** By a pair of characters, the names in which it occurs. */
export type NamesByPair = ReadonlyMap<string, readonly string[]>;

/** The pairs of characters of a name, with how often each occurs. */
export const pairsOf = remember((name): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at < name.length - 1; at++) pairs.set(name.slice(at, at + 2), (pairs.get(name.slice(at, at + 2)) ?? 0) + 1);
  return pairs;
}, 2_000);

/** How many pairs two names share, a pair that stands twice in both counting twice. */
function shared(name: string, other: string): number {
  const theirs = pairsOf(other);
  let found = 0;
  for (const [pair, times] of pairsOf(name)) found += Math.min(times, theirs.get(pair) ?? 0);
  return found;
}

/**
 * The names that can be at least so alike to this one. Such a name lacks so few of its pairs that it must have one of the
 * rarest: only those are looked up.
 */
function candidates(name: string, least: number, byPair: NamesByPair): Set<string> {
  const pairs = name.length - 1;
  const mustShare = Math.ceil((least * pairs) / (2 - least) - 1e-9);
  const rarest = [...pairsOf(name)].sort(([a], [b]) => (byPair.get(a)?.length ?? 0) - (byPair.get(b)?.length ?? 0));
  const found = new Set<string>();
  let looked = 0;
  for (const [pair, times] of rarest) {
    if (looked > pairs - mustShare) break;
    looked += times;
    for (const other of byPair.get(pair) ?? []) found.add(other);
  }
  found.delete(name);
  return found;
}

/**
 * The other names that are at least so alike, above 0 and below 1 as `similarity` counts it. The time it takes grows with
 * the names that share something rare, not with all of them.
 */
export const findAlike = (name: string, least: number, byPair: NamesByPair): string[] =>
  [...candidates(name, least, byPair)].filter((other) => (2 * shared(name, other)) / (name.length + other.length - 2) >= least);
