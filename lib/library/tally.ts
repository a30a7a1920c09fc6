import type { Groups } from './postings';

/** Scores of a search, term by term: an item counts while it has every term so far; of several fields the best counts. */
export class Tally {
  readonly #scores: Float32Array;
  /** what the term at hand gave the item */
  readonly #best: Float32Array;
  /** the last term that the item had */
  readonly #turn: Uint8Array;
  #found: Int32Array;
  #count = 0;
  #now = 0;

  constructor(size: number) {
    this.#scores = new Float32Array(size);
    this.#best = new Float32Array(size);
    this.#turn = new Uint8Array(size);
    this.#found = new Int32Array(size);
  }

  nextTerm(): void {
    this.#now++;
    this.#count = 0;
  }

  add(item: number, score: number): void {
    const turn = this.#turn[item] ?? 0;
    if (turn === this.#now) {
      const gain = score - (this.#best[item] ?? 0);
      if (gain <= 0) return;
      this.#best[item] = score;
      this.#scores[item] = (this.#scores[item] ?? 0) + gain;
    } else if (turn === this.#now - 1) {
      this.#turn[item] = this.#now;
      this.#best[item] = score;
      this.#scores[item] = (this.#scores[item] ?? 0) + score;
      this.#found[this.#count++] = item;
    }
  }

  /** Adds a score to every member of a group. */
  addGroup({ starts, members }: Groups, group: number, score: number): void {
    const end = starts[group + 1] ?? 0;
    for (let i = starts[group] ?? 0; i < end; i++) this.add(members[i] ?? 0, score);
  }

  score(item: number): number {
    return this.#scores[item] ?? 0;
  }

  /** Items that have every term so far. */
  found(): Int32Array {
    return this.#found.subarray(0, this.#count);
  }
}

/** The `limit` items of highest score, best first; equals in the order given. */
export function highest(items: Iterable<number>, score: (item: number) => number, limit: number): { item: number; score: number }[] {
  const kept: { item: number; score: number }[] = [];
  let least = -Infinity;
  for (const item of items) {
    const value = score(item);
    if (kept.length === limit && value <= least) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.score ?? 0) >= value) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, { item, score: value });
    if (kept.length > limit) kept.pop();
    least = kept.at(-1)?.score ?? -Infinity;
  }
  return kept;
}
