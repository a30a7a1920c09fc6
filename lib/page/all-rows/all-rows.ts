import type { Grid, Reading } from '@/lib/model/reading';
import type { LiveReading } from '../page';
import { keepGrid, lookAt, type DrawnRow, type KeptGrid } from './kept-rows';
import { rowPlace } from './row-place';
import { withAll, type Notes } from './with-all';

/**
 * The rows and columns of grids that draw only those in sight, kept from the moment at which the user asked for all of them. A
 * reading then has them all, in the order in which they stand: what is drawn as it is now, the others as they were drawn last.
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
  keep(live: LiveReading, grid: Grid): Pick<KeptGrid, 'scroller' | 'sideways'> | null {
    const kept = keepGrid(live, grid);
    if (kept) this.#grids.set(kept.key, kept);
    return kept;
  }

  /** Takes in what is drawn of a grid while it is scrolled through, columns that nobody saw before too. */
  learn(live: LiveReading, key: string): void {
    const kept = this.#grids.get(key);
    const grid = live.reading.grids.find((one) => one.key === key);
    if (kept && grid) lookAt(live, grid, kept, true);
  }

  /** How many rows and columns of a grid are known. */
  count(key: string): { rows: number; columns: number } {
    const kept = this.#grids.get(key);
    return { rows: kept?.rows.size ?? 0, columns: kept?.columns.length ?? 0 };
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

  /** A reading with all rows that are known. A grid that is gone is forgotten; one that shows itself otherwise is read as it is drawn. */
  over(live: LiveReading): LiveReading {
    this.#drawn = [];
    if (!this.active) return live;
    this.#base = live;
    const reading: Reading = { ...live.reading, slots: [...live.reading.slots], grids: [...live.reading.grids] };
    const notes: Notes = { apart: new Map(), byRow: new Set(), sideways: new Map() };
    for (const kept of this.#grids.values()) {
      const at = live.reading.grids.findIndex(({ key }) => key === kept.key);
      const grid = live.reading.grids[at];
      if (!grid || !kept.scroller.isConnected) {
        this.forget(kept.key);
        continue;
      }
      // in the middle of drawing itself anew it may show what is no row or column of it: the next look finds them
      const drawn = lookAt(live, grid, kept);
      if (drawn) {
        this.#drawn.push(...drawn.map((row) => ({ grid: kept, row, element: live.element(row.slot) })));
        reading.grids[at] = withAll(reading, at, kept, drawn, notes);
      }
    }
    const own = live.reading.slots.length;
    let byKey: Map<string, number> | undefined;
    return {
      reading,
      element: (slot) => (slot < own ? live.element(slot) : null),
      indexOf: (key) => (byKey ??= new Map(reading.slots.map((slot, index) => [slot.key, index]))).get(key) ?? -1,
      stands: (slot) => slot < own && live.stands(slot),
      apart: (slot) => notes.apart.get(slot),
      byRow: (slot) => notes.byRow.has(slot),
      sideways: (slot) => notes.sideways.get(slot),
    };
  }
}
