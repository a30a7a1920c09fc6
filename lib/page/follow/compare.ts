import type { Reading, Slot } from '@/lib/model/reading';
import type { LiveReading } from '@/lib/page/page';

/** Whether two readings of a page have the same places under the same labels, values aside. */
export function sameStructure(a: Reading, b: Reading): boolean {
  return (
    a.slots.length === b.slots.length &&
    a.url === b.url &&
    a.title === b.title &&
    a.slots.every((slot, index) => sameSlot(slot, b.slots[index])) &&
    same(a.sections, b.sections) &&
    same(a.addButtons, b.addButtons) &&
    same(a.notes, b.notes) &&
    same(a.unreadable, b.unreadable) &&
    a.grids.length === b.grids.length &&
    a.grids.every((grid, index) => same(withoutShown(grid), withoutShown(b.grids[index])))
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sameSlot(a: Slot, b: Slot | undefined): boolean {
  if (!b || a.key !== b.key || a.widget !== b.widget || a.shut !== b.shut || a.section !== b.section) return false;
  if (a.unit !== b.unit || a.group !== b.group || a.required !== b.required || a.labels.length !== b.labels.length) return false;
  if ((a.options?.length ?? 0) !== (b.options?.length ?? 0) || !same(a.cell, b.cell)) return false;
  return a.labels.every((label, index) => label.text === b.labels[index]?.text && label.via === b.labels[index]?.via);
}

/** A cell whose text is itself a value changes like a value. */
function withoutShown(grid: Reading['grids'][number] | undefined): unknown {
  return grid && { ...grid, cells: grid.cells.map((cell) => (cell.slots.length > 0 ? { ...cell, text: '' } : cell)) };
}

/** Slots whose value differs between two readings of the same structure. */
export function changedValues(before: Reading, now: Reading): { slot: number; value: string }[] {
  return now.slots.flatMap(({ value }, slot) => (value === before.slots[slot]?.value ? [] : [{ slot, value }]));
}

/** Whether a reading's elements and labels are still the ones in the page. */
export const stillStands = (live: LiveReading): boolean => live.reading.slots.every((_, slot) => live.stands(slot));
