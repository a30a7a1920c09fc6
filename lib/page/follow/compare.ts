import { difference } from '@/lib/model/delta';
import type { Grid, Reading, Slot } from '@/lib/model/reading';
import type { PageReading } from '@/lib/page/read';

type Live = PageReading['slots'][number];

/** Whether two readings of a page have the same places under the same labels, values aside. What both share costs nothing. */
export function sameStructure(a: Reading, b: Reading): boolean {
  return same(aside(a), aside(b)) && sameAll(a.slots, b.slots, withoutValue) && sameAll(a.grids, b.grids, withoutShown);
}

const same = (a: unknown, b: unknown): boolean => difference(a, b, Object.is) === undefined;
/** Mostly two are the same as they are: only of others is left aside what does not count. */
const sameAll = <T>(a: T[], b: T[], of: (one: T) => unknown): boolean =>
  a.length === b.length && a.every((one, index) => same(one, b[index]) || same(of(one), of(b[index] ?? one)));

/** What is neither place nor value. */
const aside = ({ slots: _slots, grids: _grids, controls: _controls, ...rest }: Reading): unknown => rest;
const withoutValue = ({ value: _value, raw: _raw, maxLength: _maxLength, options = [], ...rest }: Slot): unknown => [rest, options.length];
/** A cell whose text is itself a value changes like a value. */
const withoutShown = (grid: Grid): unknown => [{ ...grid, cells: 0 }, grid.cells.map((cell) => (cell.slots.length > 0 ? { ...cell, text: '' } : cell))];

/** Slots whose value differs between two readings of the same structure. */
export function changedValues(before: Reading, now: Reading): { slot: number; value: string }[] {
  const changed: { slot: number; value: string }[] = [];
  now.slots.forEach((held, slot) => {
    const was = before.slots[slot];
    if (held !== was && held.value !== was?.value) changed.push({ slot, value: held.value });
  });
  return changed;
}

/** Whether two readings of the same structure are of the same elements, labels included. */
export const sameElements = (a: PageReading, b: PageReading): boolean => a.slots.every((live, index) => sameLive(live, b.slots[index]));

function sameLive(a: Live, b: Live | undefined): boolean {
  if (a === b) return true;
  if (a.element !== b?.element || a.names.length !== b.names.length) return false;
  return a.names.every(({ nodes }, name) => nodes.every(({ node }, index) => node === b.names[name]?.nodes[index]?.node));
}
