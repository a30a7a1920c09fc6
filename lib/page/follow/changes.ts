import { elementAbove, kindOf, tagOf } from '@/lib/page/read/dom';
import type { Stirred } from '@/lib/page/read/walk';
import { marksHost } from '@/lib/page/marks/host';

/** What a page draws or says in here is read by nobody. */
const unread = new Set(['svg', 'canvas', 'script', 'noscript', 'template', 'video', 'audio', 'picture', marksHost]);
/** What changes how everything else is drawn. */
const styles = new Set(['style', 'link']);
/** More places than this are not told apart any more. */
const placesAtMost = 5_000;

/** Where a page changed since it was read. */
export class Changes implements Stirred {
  readonly touched = new Set<Element>();
  readonly restructured = new Set<Element>();
  readonly fresh = new Set<Element>();
  /** anything may be different */
  whole = false;

  /** @returns whether anything changed that a reading may say */
  note(records: readonly MutationRecord[]): boolean {
    let any = false;
    for (const record of records) any = this.#take(record) || any;
    return any;
  }

  #take(record: MutationRecord): boolean {
    const at = elementAt(record.target);
    if (!at || unread.has(tagOf(at))) return false;
    const added = [...record.addedNodes];
    const nodes = [...added, ...record.removedNodes].filter(isRead);
    if (record.type === 'childList' && nodes.length === 0) return false;
    const structural = record.type === 'attributes' || nodes.some(isElement);
    if (!this.#climb(at, structural)) return false;
    this.whole ||= styles.has(tagOf(at)) || nodes.some((node) => isElement(node) && styles.has(tagOf(node)));
    if (record.type === 'attributes') this.fresh.add(at);
    if (!structural) return true;
    const beside = [record.previousSibling, record.nextSibling];
    for (const node of [...added, ...beside]) if (node && isElement(node)) this.fresh.add(node);
    this.whole ||= this.touched.size + this.fresh.size > placesAtMost;
    return true;
  }

  /** @returns whether the element is in a part of the page that is read */
  #climb(from: Element, structural: boolean): boolean {
    const path: Element[] = [];
    const known = structural ? this.restructured : this.touched;
    for (let at: Element | null = from; at && !known.has(at); at = elementAbove(at)) {
      if (unread.has(tagOf(at))) return false;
      path.push(at);
    }
    for (const element of path) {
      this.touched.add(element);
      if (structural) this.restructured.add(element);
    }
    return true;
  }
}

const isElement = (node: Node): node is Element => kindOf(node) === Node.ELEMENT_NODE;
const isRead = (node: Node): boolean => kindOf(node) === Node.TEXT_NODE || (isElement(node) && !unread.has(tagOf(node)));

/** The element that a change happened to: of a text its parent, of a shadow root its host. */
function elementAt(node: Node): Element | null {
  if (node instanceof ShadowRoot) return node.host;
  return isElement(node) ? node : elementAbove(node);
}
