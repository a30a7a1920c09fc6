import { applied, difference, listDifference, moves, type Delta, type Kin, type ListDelta } from './delta';
import type { Grid, GridCell, Label, Reading, Slot } from './reading';

/**
 * What turns one reading of a frame into the next. Grid cells count slots: where slots came or went, the cells of `grids`
 * are renumbered first, so that a row more at the top of a page does not change everything under it.
 */
export interface ReadingDelta {
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
  const { slots: slotsBefore, grids: gridsBefore, ...restBefore } = before;
  const { slots: slotsAfter, grids: gridsAfter, ...restAfter } = after;
  const slots = listDifference(slotsBefore, slotsAfter, kin);
  const grids = difference(renumbered(gridsBefore, slots, gridsAfter), gridsAfter, kin);
  const rest = difference(restBefore, restAfter, kin);
  if (!slots && !grids && !rest) return undefined;
  return { ...(slots ? { slots } : {}), ...(grids ? { grids } : {}), ...(rest ? { rest } : {}) };
}

/** The reading that a delta from elsewhere makes of `before`, unchecked; undefined where the two do not fit. */
export function applyDelta(before: Reading, delta: unknown): unknown {
  if (typeof delta !== 'object' || delta === null || Array.isArray(delta)) return undefined;
  const { slots: ofSlots, grids: ofGrids, rest: ofRest } = delta as Record<string, unknown>;
  const { slots, grids, ...rest } = before;
  const slotsNow = ofSlots === undefined ? slots : applied(slots, ofSlots);
  if (!Array.isArray(slotsNow)) return undefined;
  const base = renumbered(grids, ofSlots as ListDelta | undefined);
  const gridsNow = ofGrids === undefined ? base : applied(base, ofGrids);
  const restNow = ofRest === undefined ? rest : applied(rest, ofRest);
  return gridsNow && restNow ? { ...restNow, slots: slotsNow, grids: gridsNow } : undefined;
}

/** Grids with their slots numbered as they are now. What `after` then says the same of is taken: it needs no second look. */
function renumbered(grids: readonly Grid[], slots: ListDelta | undefined, after: readonly Grid[] = []): readonly Grid[] {
  if (!slots?.cut || slots.cut[1] === slots.put?.length) return grids;
  const move = moves(slots);
  const moved = (cell: GridCell): GridCell => (cell.slots.every((slot) => move(slot) === slot) ? cell : { ...cell, slots: cell.slots.map(move) });
  return grids.map((grid, place) => {
    // what stands before all that came or went
    if (grid === after[place]) return grid;
    const now = after[place]?.cells;
    const same = now?.length === grid.cells.length && grid.cells.every((cell, index) => isMoved(cell, now[index], move));
    return { ...grid, cells: same ? now : grid.cells.map(moved) };
  });
}

/** Whether a cell is another in every field, its slots moved. */
function isMoved(cell: GridCell, now: GridCell | undefined, move: (slot: number) => number): boolean {
  if (!now || cell.slots.length !== now.slots.length) return false;
  return (
    cell.row === now.row &&
    cell.column === now.column &&
    cell.rowSpan === now.rowSpan &&
    cell.columnSpan === now.columnSpan &&
    cell.text === now.text &&
    cell.header === now.header &&
    cell.slots.every((slot, place) => move(slot) === now.slots[place])
  );
}
