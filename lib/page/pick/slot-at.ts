import type { LiveReading } from '../page';
import { contains, elementAbove, rectangleOf, shadowOf } from '../read/dom';

export interface Point {
  x: number;
  y: number;
}

/** How far around what is pointed at a slot may stand, in steps up the page and in pixels. */
const stepsAtMost = 4;
const nearAtMost = 80;
/** What holds more slots than this is no place but a part of the page. */
const slotsAtMost = 24;

/** The innermost element drawn at a point of the window, through shadow roots open and closed. */
export function elementAt(document: Document, { x, y }: Point): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let depth = 0; found && depth < 100; depth++) {
    const inner: Element | null = shadowOf(found)?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** The slots of a reading by their elements. */
export function slotsOf(live: LiveReading): Map<Element, number> {
  const slots = new Map<Element, number>();
  live.reading.slots.forEach((_, slot) => {
    const element = live.element(slot);
    if (element) slots.set(element, slot);
  });
  return slots;
}

/**
 * The slot that somebody means who points at an element: the one that it belongs to, else the nearest of those that stand
 * with it in one cell or form item. -1 where there is none. Without a point the first one is the nearest.
 */
export function slotFor(element: Element, slots: ReadonlyMap<Element, number>, point?: Point): number {
  for (let at: Element | null = element; at; at = elementAbove(at)) {
    const slot = slots.get(at);
    if (slot !== undefined) return slot;
  }
  let around: Element | null = element;
  for (let step = 0; around && step <= stepsAtMost; step++, around = elementAbove(around)) {
    const inside = within(around, slots);
    if (inside.length > slotsAtMost) return -1;
    if (inside.length > 0) return nearest(inside, point);
  }
  return -1;
}

function within(outer: Element, slots: ReadonlyMap<Element, number>): [Element, number][] {
  const root = shadowOf(outer);
  return [...slots].filter(([element]) => contains(outer, element) || (root !== null && contains(root, element)));
}

function nearest(candidates: readonly [Element, number][], point: Point | undefined): number {
  let best = -1;
  let least = point ? nearAtMost : Infinity;
  for (const [element, slot] of candidates) {
    if (!point) return slot;
    const away = distance(rectangleOf(element), point);
    if (away > least) continue;
    least = away;
    best = slot;
  }
  return best;
}

/** From a point to the nearest edge of a box, 0 inside of it. */
export function distance({ left, right, top, bottom }: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
