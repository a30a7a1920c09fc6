import { firstChildOf, kindOf, nextSiblingOf, tagOf } from './dom';

/** Counts the elements of one parent, as they come, by their tag. Mostly all are of one, or of one after the other. */
export class Places {
  private tag = '';
  private last = 0;
  private others: Map<string, number> | undefined;

  /** @returns the number of the next element among those of its tag, from 1 */
  next(tag: string): number {
    if (tag === this.tag) return ++this.last;
    if (this.last > 0) (this.others ??= new Map()).set(this.tag, this.last);
    this.tag = tag;
    this.last = (this.others?.get(tag) ?? 0) + 1;
    return this.last;
  }
}

/** The same of all elements of a parent. */
export function placesIn(parent: Node): ReadonlyMap<Node, number> {
  const places = new Places();
  const out = new Map<Node, number>();
  for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
    if (kindOf(node) === Node.ELEMENT_NODE) out.set(node, places.next(tagOf(node)));
  }
  return out;
}
