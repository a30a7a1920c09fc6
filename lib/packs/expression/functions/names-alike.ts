import { once } from '../once';
import { remember } from '../remember';
import { RowValue } from '../row';
import { normal } from './compared';

const findName = (row: RowValue) => normal(RowValue.cellsOf(row).name ?? '');
/** The name of a row as names are compared. */
export const nameOf = (row: RowValue): string => RowValue.factOf(row, findName, findName);

/** The rows of one table by what their names share. */
interface Names {
  byName: ReadonlyMap<string, readonly RowValue[]>;
  /** by a pair of characters, the names in which it occurs */
  byPair(): ReadonlyMap<string, readonly string[]>;
}

const indexed = new WeakMap<readonly RowValue[], Names>();

/** Others are found by the pairs of characters that they share with a name, not by looking at each. */
function indexOf(rows: readonly RowValue[]): Names {
  const byName = new Map<string, RowValue[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const same = byName.get(name);
    if (same !== undefined) same.push(row);
    else if (name !== '') byName.set(name, [row]);
  }
  const byPair = once(() => {
    const pairs = new Map<string, string[]>();
    for (const name of byName.keys()) {
      for (const pair of pairsOf(name).keys()) {
        const names = pairs.get(pair);
        if (names === undefined) pairs.set(pair, [name]);
        else names.push(name);
      }
    }
    return pairs;
  });
  return { byName, byPair };
}

/** The pairs of characters of a name, with how often each occurs. */
const pairsOf = remember((name): ReadonlyMap<string, number> => {
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
function candidates(name: string, least: number, { byPair }: Names): Set<string> {
  const pairs = name.length - 1;
  const mustShare = Math.ceil((least * pairs) / (2 - least) - 1e-9);
  const rarest = [...pairsOf(name)].sort(([a], [b]) => (byPair().get(a)?.length ?? 0) - (byPair().get(b)?.length ?? 0));
  const found = new Set<string>();
  let looked = 0;
  for (const [pair, times] of rarest) {
    if (looked > pairs - mustShare) break;
    looked += times;
    for (const other of byPair().get(pair) ?? []) found.add(other);
  }
  found.delete(name);
  return found;
}

/**
 * The other rows whose names are at least so alike (as `similarity` counts it: 1 is the same), in their order. The time it
 * takes grows with the names that share something rare, not with the rows.
 */
export function rowsNamedLike(row: RowValue, rows: readonly RowValue[], least: number): RowValue[] {
  const name = nameOf(row);
  if (name === '') return [];
  const names = indexed.get(rows) ?? indexOf(rows);
  indexed.set(rows, names);
  const own = RowValue.orderOf(row);
  const others = (of: readonly RowValue[]) => of.filter((other) => RowValue.orderOf(other) !== own);
  const same = others(names.byName.get(name) ?? []);
  if (least >= 1) return same;
  if (least <= 0) return others(rows).filter((other) => nameOf(other) !== '');
  const alike = [...candidates(name, least, names)]
    .filter((other) => (2 * shared(name, other)) / (name.length + other.length - 2) >= least)
    .flatMap((other) => names.byName.get(other) ?? []);
  return alike.length === 0 ? same : [...same, ...alike].sort((a, b) => RowValue.orderOf(a) - RowValue.orderOf(b));
}
