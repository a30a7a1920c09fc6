import type { Grid, GridCell, Reading, Slot } from '@/lib/model/reading';
import type { Apart, LiveReading } from '../page';
import { keepGrid, lookAt, type DrawnRow, type KeptGrid, type KeptRow } from './kept-rows';
import { rowPlace } from './row-place';

/** Negative, so that they meet no group of the page's own. */
const groupsARow = 1_000;

/**
 * The rows of grids that draw only those in sight, kept from the moment at which the user asked for all of them. A reading
 * then has them all, in the order in which they stand: what is drawn as it is now, the others as they were drawn last.
 */
export class AllRows {
  readonly #grids = new Map<string, KeptGrid>();
  /** where the rows stood that the last reading found drawn */
  #drawn: { grid: KeptGrid; row: DrawnRow; element: Element | null }[] = [];
  /** the reading that the last one with all rows was made of */
  #base: LiveReading | undefined;

  get active(): boolean {
    return this.#grids.size > 0;
  }

  /** Keeps the rows of a grid from now on. @returns what is scrolled to see the others; null where they cannot be kept */
  keep(live: LiveReading, grid: Grid): Element | null {
    const kept = keepGrid(live, grid);
    if (kept) this.#grids.set(kept.key, kept);
    return kept?.scroller ?? null;
  }

  /** How many rows of a grid are known. */
  count(key: string): number {
    return this.#grids.get(key)?.rows.size ?? 0;
  }

  forget(key: string): void {
    this.#grids.delete(key);
  }

  /** Whether other rows are drawn where the last reading found some. */
  moved(): boolean {
    return this.#drawn.some(({ grid, row, element }) => {
      const place = element?.isConnected ? rowPlace(element, grid.naming, grid.scroller, grid.rows.values()) : null;
      return place?.id !== row.id;
    });
  }

  /** Takes values over that were typed since, for rows that will be kept so when they are scrolled away. */
  typed(live: LiveReading, values: readonly { slot: number; value: string }[]): void {
    if (!this.active) return;
    for (const { slot, value } of values) {
      const held = live.reading.slots[slot];
      if (held) live.reading.slots[slot] = { ...held, value };
    }
    for (const kept of this.#grids.values()) {
      const grid = this.#base?.reading.grids.find(({ key }) => key === kept.key);
      if (this.#base && grid) lookAt(this.#base, grid, kept);
    }
  }

  /** A reading with all rows that are known. A grid that is gone, or another one by now, is forgotten. */
  over(live: LiveReading): LiveReading {
    this.#drawn = [];
    if (!this.active) return live;
    this.#base = live;
    const reading: Reading = { ...live.reading, slots: [...live.reading.slots], grids: [...live.reading.grids] };
    const apart = new Map<number, Apart>();
    const byRow = new Set<number>();
    for (const kept of this.#grids.values()) {
      const at = live.reading.grids.findIndex(({ key }) => key === kept.key);
      const grid = live.reading.grids[at];
      const drawn = grid && lookAt(live, grid, kept);
      if (!grid || !drawn) this.forget(kept.key);
      else {
        this.#drawn.push(...drawn.map((row) => ({ grid: kept, row, element: live.element(row.slot) })));
        reading.grids[at] = withAll(reading, at, kept, drawn, { apart, byRow });
      }
    }
    const own = live.reading.slots.length;
    let byKey: Map<string, number> | undefined;
    return {
      reading,
      element: (slot) => (slot < own ? live.element(slot) : null),
      indexOf: (key) => (byKey ??= new Map(reading.slots.map((slot, index) => [slot.key, index]))).get(key) ?? -1,
      stands: (slot) => slot < own && live.stands(slot),
      apart: (slot) => apart.get(slot),
      byRow: (slot) => byRow.has(slot),
    };
  }
}

interface Notes {
  apart: Map<number, Apart>;
  byRow: Set<number>;
}

/** A grid with all its rows; the slots of those that are not drawn come after all others of the reading. */
function withAll(reading: Reading, at: number, kept: KeptGrid, drawn: readonly DrawnRow[], notes: Notes): Grid {
  const grid = reading.grids[at] as Grid;
  const drawnById = new Map(drawn.map((row) => [row.id, row]));
  const section = reading.slots[drawn[0]?.slot ?? -1]?.section ?? grid.section;
  const order = [...kept.rows.values()].sort((a, b) => a.top - b.top);
  const cells: GridCell[] = grid.cells.filter(({ row }) => row < grid.headerRows);
  for (const [nth, row] of order.entries()) {
    const number = grid.headerRows + nth;
    for (const { cell, slots } of row.cells) {
      const standing = (slot: Slot, part: number): Slot => ({ ...slot, key: keyOf(grid, row, cell.column, part), cell: { grid: at, row: number, column: cell.column } });
      if (drawnById.has(row.id)) {
        for (const [part, index] of cell.slots.entries()) {
          const slot = reading.slots[index];
          if (slot) reading.slots[index] = standing(slot, part);
          notes.byRow.add(index);
        }
        cells.push({ ...cell, row: number });
      } else {
        const first = reading.slots.length;
        const others = slots.map((slot, part) => ({ ...standing(slot, part), section, ...(slot.group === undefined ? {} : { group: -(number * groupsARow + slot.group) }) }));
        reading.slots.push(...others);
        for (const part of others.keys()) {
          notes.byRow.add(first + part);
          notes.apart.set(first + part, { scroller: kept.scroller, top: row.top });
        }
        cells.push({ ...cell, row: number, slots: others.map((_, part) => first + part) });
      }
    }
  }
  return { ...grid, rows: grid.headerRows + order.length, cells };
}

/** Names row and column, for the element that draws them now will draw others. */
const keyOf = (grid: Grid, { id }: KeptRow, column: number, part: number): string =>
  `${grid.key} [row=${JSON.stringify(id)}] [column=${JSON.stringify(grid.columnCodes[column] || String(column))}]${part === 0 ? '' : ` ${part}`}`;
