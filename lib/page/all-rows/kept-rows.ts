import type { Grid, GridCell, Reading, Slot } from '@/lib/model/reading';
import type { LiveReading } from '../page';
import { areNamed, columnIds, isOver, noteColumns, type KeptColumn } from './kept-columns';
import { namingOf, rowPlace, scrollerOf, sidewaysOf, type RowPlace } from './row-place';

/** A cell as it was when it was drawn last. */
export interface KeptCell {
  cell: GridCell;
  slots: Slot[];
}

/** A row as it was when it was drawn last, its cells by column. */
export interface KeptRow extends RowPlace {
  cells: Map<string, KeptCell>;
}

/** A grid whose rows are kept, drawn or not. */
export interface KeptGrid {
  key: string;
  scroller: Element;
  /** what is scrolled to bring further columns; null where nothing is, or none could be told from another */
  sideways: Element | null;
  naming: string;
  headerRows: number;
  /** in their order; what has a column that is none of these is another grid */
  columns: KeptColumn[];
  rows: Map<string, KeptRow>;
}

/** A row that is drawn now: its number in the reading, and a slot that stands in it. */
export interface DrawnRow extends RowPlace {
  number: number;
  slot: number;
  /** the columns that are drawn in it */
  columns: ReadonlySet<string>;
}

/** Begins to keep the rows of a grid; null where they cannot be told from each other, or nothing scrolls. */
export function keepGrid(live: LiveReading, grid: Grid): KeptGrid | null {
  const cells = [...slotsByRow(live.reading, grid).values()].map((slot) => live.element(slot));
  const [first] = cells;
  const sideways = areNamed(columnIds(grid)) ? sidewaysIn(live, grid) : null;
  const scroller = first ? (scrollerOf(first) ?? sideways) : null;
  if (!scroller || !cells.every((cell) => cell !== null)) return null;
  const kept: KeptGrid = { key: grid.key, scroller, sideways, naming: namingOf(cells), headerRows: grid.headerRows, columns: [], rows: new Map() };
  return lookAt(live, grid, kept, true) ? kept : null;
}

/** Columns that do not scroll with the others stand in a part of their own. */
function sidewaysIn(live: LiveReading, grid: Grid): Element | null {
  for (const { slots } of grid.cells) {
    const element = live.element(slots[0] ?? -1);
    const found = element && sidewaysOf(element);
    if (found) return found;
  }
  return null;
}

/**
 * Notes the rows that are drawn now, as far as their columns are.
 * @param learn whether columns that nobody saw before are the grid's too
 * @returns the rows; null where the grid is another one, or a row is not known for certain
 */
export function lookAt(live: LiveReading, grid: Grid, kept: KeptGrid, learn = false): DrawnRow[] | null {
  const bySlot = slotsByRow(live.reading, grid);
  const ids = columnIds(grid);
  if (!kept.scroller.isConnected || !isSame(grid, ids, kept, learn) || bySlot.size !== grid.rows - grid.headerRows) return null;
  const drawn = new Map<string, DrawnRow>();
  for (const [number, slot] of bySlot) {
    const element = live.element(slot);
    const place = element && rowPlace(element, kept.naming, kept.scroller, kept.rows.values());
    if (!place || drawn.has(place.id)) return null;
    const columns = new Set(grid.cells.flatMap(({ row, column }) => (row === number ? (ids[column] ?? []) : [])));
    drawn.set(place.id, { ...place, number, slot, columns });
  }
  noteColumns(kept.columns, grid, ids, kept.sideways?.scrollLeft ?? 0);
  for (const row of drawn.values()) kept.rows.set(row.id, rowNow(live.reading, grid, ids, row, kept.rows.get(row.id)));
  return [...drawn.values()];
}

function isSame({ headerRows }: Grid, ids: readonly string[], { columns, headerRows: known, sideways }: KeptGrid, learn: boolean): boolean {
  if (headerRows !== known) return false;
  if (columns.length === 0 || (learn && sideways !== null)) return true;
  const isKnown = ids.every((id) => id === '' || columns.some((one) => one.id === id));
  return isKnown && (sideways !== null || ids.length === columns.length);
}

/** A row as it is drawn, and in the columns that are not as it was drawn last. */
function rowNow(reading: Reading, grid: Grid, ids: readonly string[], { id, top, number }: DrawnRow, before: KeptRow | undefined): KeptRow {
  // where nothing is drawn, nothing is known to be gone; what a cell above spans has none of its own
  const isSpanned = (id: string): boolean => ids.includes(id) && grid.cells.some((cell) => isOver(cell, number, ids.indexOf(id)));
  const cells = new Map([...(before?.cells ?? [])].filter(([id]) => !isSpanned(id)));
  for (const cell of grid.cells) {
    if (cell.row !== number) continue;
    const id = ids[cell.column] ?? '';
    const isHeaded = grid.cells.some((head) => head.row < grid.headerRows && isOver(head, head.row, cell.column));
    const known = isHeaded ? undefined : before?.cells.get(id)?.slots;
    // without its head it stands under the words that it stood under
    const slots = cell.slots.flatMap((slot) => reading.slots[slot] ?? []).map((slot, part) => ({ ...slot, labels: known?.[part]?.labels ?? slot.labels }));
    cells.set(id, { cell, slots });
  }
  return { id, top, cells };
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
