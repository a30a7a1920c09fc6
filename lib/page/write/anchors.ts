import type { Step } from '@/lib/model/plan';
import type { LiveReading } from '../page';
import { bySelector } from './by-selector';

/** The elements that a plan's keys meant when its execution began. */
export type Anchors = ReadonlyMap<string, Element>;

/**
 * Holds on to the element of each step. A row that comes in between moves the paths of everything under it: the element
 * then still tells which row was meant, where the key alone would point at its neighbour.
 */
export function anchorsOf(steps: readonly Step[], live: LiveReading, document: Document): Anchors {
  const anchors = new Map<string, Element>();
  for (const { kind, key } of steps) {
    const button = kind === 'add-row' ? live.reading.addButtons.find((one) => one.key === key) : undefined;
    const element = button ? bySelector(document, button.selector) : live.element(live.indexOf(key));
    if (element) anchors.set(key, element);
  }
  return anchors;
}

/** The slot that stands for an element in a reading, or -1. @param likely where it stood before */
export function slotAt(live: LiveReading, element: Element, likely: number): number {
  if (live.element(likely) === element) return likely;
  return live.reading.slots.findIndex((_, index) => live.element(index) === element);
}
