import type { Grid, GridCell, LabelVia, Reading, Slot } from '@/lib/model/reading';
import type { Apart, Aside } from '../page';
import { columnIds } from './kept-columns';
import type { DrawnRow, KeptGrid, KeptRow } from './kept-rows';

/** Negative, so that they meet no group of the page's own. */
const groupsARow = 1_000;

/** Labels from cells of the row: others are drawn beside it where the grid is scrolled sideways. */
const besideIt: ReadonlySet<LabelVia> = new Set(['row', 'cell-left']);

/** What is noted of the slots of such a reading, by their indexes. */
export interface Notes {
  /** where they stand that are not drawn */
  apart: Map<number, Apart>;
  /** those whose key names their row and column */
  byRow: Set<number>;
  /** where their columns are drawn, in a grid that draws only those in sight */
  sideways: Map<number, Aside>;
}

/** A grid with all its rows and columns; the slots of what is not drawn come after all others of the reading. */
export function withAll(reading: Reading, at: number, kept: KeptGrid, drawn: readonly DrawnRow[], notes: Notes): Grid {
  const grid = reading.grids[at] as Grid;
  const ids = columnIds(grid);
  const drawnIn = new Map(drawn.map(({ id, columns }) => [id, columns]));
  const section = reading.slots[drawn[0]?.slot ?? -1]?.section ?? grid.section;
  const order = [...kept.rows.values()].sort((a, b) => a.top - b.top);
  const cells: GridCell[] = kept.columns.flatMap(({ head }, column) => head.map((cell) => ({ ...cell, column })));
  const aside = kept.columns.some(({ left }) => left > 0) ? kept.sideways : null;
  const open = new Map<number, GridCell>();
  for (const [nth, row] of order.entries()) {
    const number = grid.headerRows + nth;
    for (const [column, { id, left }] of kept.columns.entries()) {
      const held = row.cells.get(id);
      const over = open.get(column);
      if (!held) {
        // what spans rows is drawn as far as its rows are
        if (over && over.rowSpan > 1) over.rowSpan = Math.max(over.rowSpan, number - over.row + 1);
        continue;
      }
      if (over && over.row + over.rowSpan > number) over.rowSpan = number - over.row;
      const standing = (slot: Slot, part: number): Slot => ({
        ...slot,
        labels: aside ? slot.labels.filter(({ via }) => !besideIt.has(via)) : slot.labels,
        key: keyOf(grid, row, id, part),
        cell: { grid: at, row: number, column },
      });
      const isDrawn = drawnIn.get(row.id)?.has(id) === true;
      const first = reading.slots.length;
      if (isDrawn) {
        for (const [part, index] of held.cell.slots.entries()) {
          const slot = reading.slots[index];
          if (slot) reading.slots[index] = standing({ ...slot, labels: held.slots[part]?.labels ?? slot.labels }, part);
        }
      } else {
        const others = held.slots.map((slot, part) => ({ ...standing(slot, part), section, ...(slot.group === undefined ? {} : { group: -(number * groupsARow + slot.group) }) }));
        for (const part of others.keys()) notes.apart.set(first + part, { scroller: kept.scroller, top: row.top });
        reading.slots.push(...others);
      }
      const slots = isDrawn ? held.cell.slots : held.slots.map((_, part) => first + part);
      for (const index of slots) {
        notes.byRow.add(index);
        if (aside) notes.sideways.set(index, { scroller: aside, left });
      }
      const cell = { ...held.cell, row: number, column, slots };
      open.set(column, cell);
      cells.push(cell);
    }
  }
  const columnCodes = kept.columns.map(({ id }) => grid.columnCodes[ids.indexOf(id)] ?? codeOf(order, id));
  return { ...grid, rows: grid.headerRows + order.length, columns: kept.columns.length, columnCodes, cells };
}

/** The code of a column that is not drawn: what its cells are named by. */
const codeOf = (rows: readonly KeptRow[], id: string): string =>
  rows.some(({ cells }) => cells.get(id)?.slots.some(({ labels }) => labels.some(({ via, text }) => via === 'name' && text === id))) ? id : '';

/** Names row and column, for the element that draws them now will draw others. */
const keyOf = (grid: Grid, { id }: KeptRow, column: string, part: number): string =>
  `${grid.key} [row=${JSON.stringify(id)}] [column=${JSON.stringify(column)}]${part === 0 ? '' : ` ${part}`}`;
