import type { Grid, GridCell, Reading, Slot } from '@/lib/model/reading';
import type { LiveReading } from '../page';
import { namingOf, rowPlace, scrollerOf, type RowPlace } from './row-place';

/** A row as it was when it was drawn last. */
export interface KeptRow extends RowPlace {
  cells: { cell: GridCell; slots: Slot[] }[];
}

/** A grid whose rows are kept, drawn or not. */
export interface KeptGrid {
  key: string;
  scroller: Element;
  naming: string;
  /** what its columns are: a grid with others is another one */
  columns: string;
  rows: Map<string, KeptRow>;
}

/** A row that is drawn now: its number in the reading, and a slot that stands in it. */
export interface DrawnRow extends RowPlace {
  number: number;
  slot: number;
}

const columnsOf = ({ columns, headerRows, columnCodes }: Grid): string => [columns, headerRows, ...columnCodes].join('\n');

/** Begins to keep the rows of a grid; null where they cannot be told from each other, or nothing scrolls. */
export function keepGrid(live: LiveReading, grid: Grid): KeptGrid | null {
  const cells = [...slotsByRow(live.reading, grid).values()].map((slot) => live.element(slot));
  const [first] = cells;
  const scroller = first ? scrollerOf(first) : null;
  if (!scroller || !cells.every((cell) => cell !== null)) return null;
  const kept: KeptGrid = { key: grid.key, scroller, naming: namingOf(cells), columns: columnsOf(grid), rows: new Map() };
  return lookAt(live, grid, kept) ? kept : null;
}

/** Notes the rows that are drawn now. @returns them; null where the grid is another one, or a row is not known for certain */
export function lookAt(live: LiveReading, grid: Grid, kept: KeptGrid): DrawnRow[] | null {
  const bySlot = slotsByRow(live.reading, grid);
  if (!kept.scroller.isConnected || columnsOf(grid) !== kept.columns || bySlot.size !== grid.rows - grid.headerRows) return null;
  const drawn = new Map<string, DrawnRow>();
  for (const [number, slot] of bySlot) {
    const element = live.element(slot);
    const place = element && rowPlace(element, kept.naming, kept.scroller, kept.rows.values());
    if (!place || drawn.has(place.id)) return null;
    drawn.set(place.id, { ...place, number, slot });
  }
  for (const { id, top, number } of drawn.values()) kept.rows.set(id, { id, top, cells: cellsOf(live.reading, grid, number) });
  return [...drawn.values()];
}

/** The rows below the head that hold a slot, and the first slot of each. What spans several rows tells no row. */
function slotsByRow(reading: Reading, grid: Grid): Map<number, number> {
  const rows = new Map<number, number>();
  for (const { row, rowSpan, slots } of grid.cells) {
    const [slot] = slots;
    if (row >= grid.headerRows && rowSpan === 1 && slot !== undefined && !rows.has(row) && reading.slots[slot]) rows.set(row, slot);
  }
  return rows;
}

const cellsOf = (reading: Reading, grid: Grid, number: number): KeptRow['cells'] =>
  grid.cells.filter(({ row }) => row === number).map((cell) => ({ cell, slots: cell.slots.flatMap((slot) => reading.slots[slot] ?? []) }));
