import { unshifted } from '@/lib/model/shifted-grid';
import type { Box } from './box';
import type { Collector } from './collector';
import type { Button } from './pressed';

/** Says of the buttons that add a row where each of them would. */
export function addButtons(buttons: readonly Button[], into: Collector): void {
  if (buttons.length === 0) return;
  const rows = rowsOfCells(into);
  // a table of buttons alone lays out a toolbar
  const grids = new Map(into.grids.flatMap(({ box, grid }, index) => (unshifted(grid).cells.some(({ text, slots }) => text !== '' || slots.length > 0) ? [[box, index] as const] : [])));
  for (const { box, text } of buttons) {
    if (!box.element) continue;
    const key = into.paths.of(box);
    const grid = nearestGrid(box, grids);
    const section = into.grids[grid]?.grid.section ?? -1;
    const row = rowAround(box, rows);
    into.buttons.push({ box, button: { key, selector: key, text, grid, section, ...(row === undefined ? {} : { row }) } });
  }
}

/** The row that each cell of a grid begins at. */
function rowsOfCells({ grids }: Collector): Map<Box, number> {
  const rows = new Map<Box, number>();
  for (const { lines } of grids) for (const cell of lines.flat()) if (!rows.has(cell.box)) rows.set(cell.box, cell.row);
  return rows;
}

/** The row of the innermost grid cell that the button stands in. */
function rowAround(button: Box, rows: ReadonlyMap<Box, number>): number | undefined {
  for (let box: Box | null = button; box; box = box.parent) {
    const row = rows.get(box);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The grid a button stands in, or the one nearest in the smallest box around it that holds any. */
function nearestGrid(button: Box, grids: Map<Box, number>): number {
  let below = button;
  for (let around = button.parent; around; around = around.parent) {
    const own = grids.get(around);
    if (own !== undefined) return own;
    const near = around.grids > 0 ? beside(around, below, grids) : -1;
    if (near >= 0) return near;
    below = around;
  }
  return -1;
}

/** Among siblings: the nearest with a grid, of two as near the one after the button. */
function beside({ children }: Box, child: Box, grids: Map<Box, number>): number {
  const at = children.indexOf(child);
  for (let gap = 1; gap < children.length; gap++) {
    for (const [near, last] of [[children[at + gap], false], [children[at - gap], true]] as const) {
      const found = near && near.grids > 0 ? gridIn(near, grids, last) : -1;
      if (found >= 0) return found;
    }
  }
  return -1;
}

function gridIn(box: Box, grids: Map<Box, number>, last: boolean): number {
  const own = grids.get(box);
  if (own !== undefined) return own;
  const children = last ? [...box.children].reverse() : box.children;
  for (const child of children) {
    if (child.grids === 0) continue;
    const found = gridIn(child, grids, last);
    if (found >= 0) return found;
  }
  return -1;
}
