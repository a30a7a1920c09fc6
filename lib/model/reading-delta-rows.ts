import type { GridCell, Reading, Slot } from './reading';

/**
 * Rows of a grid, from the one numbered `from` on, are `by` further down now. `start` is what the keys of the slots in them
 * begin with, up to a number that is as much higher; '' where no such number is known.
 */
export type MovedRows = [grid: number, from: number, by: number, start: string];

type Held = Pick<Reading, 'slots' | 'grids'>;

/** Grids of `before` in which rows came or went, with the rows under them that `after` has further up or down. */
export function movedRows(before: Held, after: Held): MovedRows[] {
  return before.grids.flatMap((was, grid) => {
    const now = after.grids[grid];
    if (!now || now.rows === was.rows) return [];
    const by = now.rows - was.rows;
    const shared = Math.min(was.cells.length, now.cells.length);
    let head = 0;
    while (head < shared && isAt(was.cells[head], now.cells[head], 0)) head++;
    let tail = 0;
    while (tail < shared - head && isAt(was.cells.at(-1 - tail), now.cells.at(-1 - tail), by)) tail++;
    const from = tail === 0 ? undefined : was.cells.at(-tail)?.row;
    return from === undefined ? [] : [[grid, from, by, startOf(before, after, grid, tail, by)]];
  });
}

const isAt = (was: GridCell | undefined, now: GridCell | undefined, by: number): boolean =>
  was?.text === now?.text && was?.column === now?.column && (was?.row ?? 0) + by === now?.row;

/** What the keys of moved slots share before the number of their row: told by the first of the `tail` last cells that has a slot. */
function startOf(before: Held, after: Held, grid: number, tail: number, by: number): string {
  for (let back = tail; back > 0; back--) {
    const was = before.slots[before.grids[grid]?.cells.at(-back)?.slots[0] ?? -1]?.key;
    const now = after.slots[after.grids[grid]?.cells.at(-back)?.slots[0] ?? -1]?.key;
    if (was === undefined || now === undefined) continue;
    let at = 0;
    while (at < was.length && was[at] === now[at]) at++;
    const start = was.slice(0, at).replace(/\d+$/, '');
    return movedKey(was, start, by) === now ? start : '';
  }
  return '';
}

/** A key whose number after `start` is another by so much. */
function movedKey(key: string, start: string, by: number): string {
  const number = start !== '' && key.startsWith(start) ? Number.parseInt(key.slice(start.length), 10) : Number.NaN;
  return Number.isNaN(number) ? key : `${start}${number + by}${key.slice(start.length + String(number).length)}`;
}

/** What a delta from elsewhere says of moved rows; undefined where it does not fit so many grids. */
export function readMovedRows(said: unknown, grids: number): MovedRows[] | undefined {
  return Array.isArray(said) && said.length <= grids && said.every(isMovedRows) ? said : undefined;
}

function isMovedRows(said: unknown): said is MovedRows {
  if (!Array.isArray(said) || said.length !== 4) return false;
  const [grid, from, by, start] = said as unknown[];
  return isCount(grid) && isCount(from) && isCount(from + Number(by)) && Number.isSafeInteger(by) && typeof start === 'string';
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Slots in their rows as these are numbered now. */
export function slotsInRows({ slots, grids }: Held, rows: readonly MovedRows[]): Slot[] {
  if (rows.length === 0) return slots;
  const moved = [...slots];
  for (const [grid, from, by, start] of rows) {
    for (const { row, slots: within } of grids[grid]?.cells ?? []) {
      if (row < from) continue;
      for (const index of within) {
        const slot = moved[index];
        if (slot?.cell?.grid === grid) moved[index] = { ...slot, key: movedKey(slot.key, start, by), cell: { ...slot.cell, row: slot.cell.row + by } };
      }
    }
  }
  return moved;
}
