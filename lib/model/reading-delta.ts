import { applied, difference, listDifference, moves, type Delta, type Kin, type ListDelta } from './delta';
import type { Grid, GridCell, Label, Reading, Slot } from './reading';
import { movedRows, readMovedRows, slotsInRows, type MovedRows } from './reading-delta-rows';
import { isShifted } from './shifted-grid';

/**
 * What turns one reading of a frame into the next. Slots and cells count rows, and cells count slots: where rows or slots
 * came or went, these are renumbered first, so that a row more at the top of a page does not change everything under it.
 */
export interface ReadingDelta {
  rows?: MovedRows[];
  slots?: ListDelta;
  grids?: Delta;
  rest?: Delta;
}

/** Slots are told by their labels, cells by their column and words, sections by their titles, grids by their place. */
const kin: Kin = (a, b) => {
  if (a === b) return true;
  const [before, now] = [labelsOf(a), labelsOf(b)];
  return before && now ? before.length === now.length && before.every(({ text }, at) => text === now[at]?.text) : nameOf(a) === nameOf(b);
};

const labelsOf = (item: unknown): readonly Label[] | undefined => (item as Partial<Slot> | null)?.labels;

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { text, title, column, key, what } = item as Record<string, unknown>;
  return column === undefined && text === undefined ? (title ?? what ?? key) : `${String(column)} ${String(text)}`;
}

/** What makes `after` of `before`; undefined where they say the same. What the two share is not looked at. */
export function readingDelta(before: Reading, after: Reading): ReadingDelta | undefined {
  const { slots: _slots, grids: gridsBefore, ...restBefore } = before;
  const { slots: slotsAfter, grids: gridsAfter, ...restAfter } = after;
  const rows = movedRows(before, after);
  const slots = listDifference(slotsInRows(before, rows), slotsAfter, kin);
  const grids = difference(renumbered(gridsBefore, rows, slots, gridsAfter), gridsAfter, kin);
  const rest = difference(restBefore, restAfter, kin);
  if (rows.length === 0 && !slots && !grids && !rest) return undefined;
  return { ...(rows.length > 0 ? { rows } : {}), ...(slots ? { slots } : {}), ...(grids ? { grids } : {}), ...(rest ? { rest } : {}) };
}

/** The reading that a delta from elsewhere makes of `before`, unchecked; undefined where the two do not fit. */
export function applyDelta(before: Reading, delta: unknown): unknown {
  if (typeof delta !== 'object' || delta === null || Array.isArray(delta)) return undefined;
  const { rows: ofRows = [], slots: ofSlots, grids: ofGrids, rest: ofRest } = delta as Record<string, unknown>;
  const { slots: _slots, grids, ...rest } = before;
  const rows = readMovedRows(ofRows, grids.length);
  if (!rows) return undefined;
  const moved = slotsInRows(before, rows);
  const slotsNow = ofSlots === undefined ? moved : applied(moved, ofSlots);
  if (!Array.isArray(slotsNow)) return undefined;
  const base = renumbered(grids, rows, ofSlots as ListDelta | undefined);
  const gridsNow = ofGrids === undefined ? base : applied(base, ofGrids);
  const restNow = ofRest === undefined ? rest : applied(rest, ofRest);
  return gridsNow && restNow ? { ...restNow, slots: slotsNow, grids: gridsNow } : undefined;
}

/** Grids with their rows and slots numbered as they are now. What `after` then says the same of is taken: it needs no second look. */
function renumbered(grids: readonly Grid[], rows: readonly MovedRows[], slots: ListDelta = {}, after: readonly Grid[] = []): readonly Grid[] {
  const slotsStay = !slots.cut || slots.cut[1] === slots.put?.length;
  if (slotsStay && rows.length === 0) return grids;
  const move = moves(slotsStay ? {} : slots);
  return grids.map((grid, place) => {
    const to = after[place];
    if (to && isShifted(grid, to, move)) return to;
    const now = to?.cells ?? [];
    const shift = now.length - grid.cells.length;
    const [, from, by] = rows.find(([moved]) => moved === place) ?? [place, 0, 0];
    const cells = grid.cells.map((cell, index) => {
      const row = cell.row < from ? cell.row : cell.row + by;
      const likely = now[index]?.row === row ? now[index] : now[index + shift];
      return likely?.row === row && isSame(cell, likely, move) ? likely : { ...cell, row, slots: cell.slots.map(move) };
    });
    return { ...grid, cells: shift === 0 && cells.every((cell, index) => cell === now[index]) ? now : cells };
  });
}

/** Whether a cell is another in every field but its row, its slots moved. */
function isSame(cell: GridCell, now: GridCell, move: (slot: number) => number): boolean {
  return (
    cell.slots.length === now.slots.length &&
    cell.column === now.column &&
    cell.rowSpan === now.rowSpan &&
    cell.columnSpan === now.columnSpan &&
    cell.text === now.text &&
    cell.header === now.header &&
    cell.slots.every((slot, place) => move(slot) === now.slots[place])
  );
}
