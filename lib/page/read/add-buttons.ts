import { textOf, type Box } from './box';
import type { Collector } from './collector';
import { attribute } from './dom';
import { addsRow, sends } from './words';

const deepestText = 20;

/** Finds the buttons that add a row; whatever sends, keeps or removes is passed over. */
export function addButtons(root: Box, into: Collector): void {
  const grids = new Map(into.grids.map(({ box }, index) => [box, index]));
  const found: { box: Box; text: string }[] = [];
  collect(root, found);
  for (const { box, text } of found) {
    if (!box.element) continue;
    const key = into.paths.of(box.element);
    const grid = nearestGrid(box, grids);
    const section = into.grids[grid]?.grid.section ?? -1;
    const row = rowAround(box, into);
    into.buttons.push({ box, button: { key, selector: key, text, grid, section, ...(row === undefined ? {} : { row }) } });
  }
}

/** The row of the innermost grid cell that the button stands in. */
function rowAround(button: Box, into: Collector): number | undefined {
  for (let box: Box | null | undefined = button; box; box = box.parent) {
    for (const rows of into.cellRows) {
      const row = rows.get(box);
      if (row !== undefined) return row;
    }
  }
  return undefined;
}

function collect(box: Box, found: { box: Box; text: string }[]): void {
  if (box.found || box.hidden || box.buttonless) return;
  const before = found.length;
  if (mayBePressed(box)) {
    const text = wordsOf(box);
    if (text.length <= deepestText && addsRow.test(text) && !sends.test(text)) found.push({ box, text });
    if (box.button) return;
  }
  for (const child of box.children) collect(child, found);
  box.buttonless = found.length === before;
}

function mayBePressed(box: Box): boolean {
  if (box.button || box.tag === 'a') return true;
  return box.element !== null && (attribute(box.element, 'onclick') !== '' || attribute(box.element, 'tabindex') === '0');
}

/** What a button says: its words, value, title or label. */
function wordsOf(box: Box): string {
  const said = (name: string): string => (box.element ? attribute(box.element, name).trim() : '');
  return textOf({ ...box, button: false }) || said('value') || said('aria-label') || said('title');
}

/** The grid a button stands in, or the one nearest in the smallest box around it that holds any. */
function nearestGrid(button: Box, grids: Map<Box, number>): number {
  let below = button;
  for (let around = button.parent; around; around = around.parent) {
    const own = grids.get(around);
    if (own !== undefined) return own;
    if (around.grids > 0) return beside(around, below, grids);
    below = around;
  }
  return -1;
}

/** Among siblings: the nearest with a grid, of two as near the one after the button. */
function beside({ children }: Box, child: Box, grids: Map<Box, number>): number {
  const at = children.indexOf(child);
  for (let gap = 1; gap < children.length; gap++) {
    for (const [near, last] of [[children[at + gap], false], [children[at - gap], true]] as const) {
      if (near && near.grids > 0) return gridIn(near, grids, last);
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
