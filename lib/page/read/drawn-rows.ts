import { contentsOf, hasContent, isInside, textOf, type Box } from './box';
import type { Block } from './cells';
import { attribute } from './dom';
import { edgesOf, extentOf, near } from './drawn';
import { aligned, putUnder } from './join';
import { partsOf, plainRows, rowsBlock } from './rows';
import { contents, drawnBlock, tilesOf } from './tiles';
import { valueLike } from './words';

const manyParts = 12;
const leastLines = 3;
const leastParts = 3;

/** Rows of plain elements that a header makes a grid: their own first rows, or a box of words right before them. */
export function headedRows(box: Box): Block | null {
  const rows = plainRows(box);
  const headers = headerCount(rows);
  if (headers > 0 && standUnder(rows, headers)) {
    const block: Block = { ...rowsBlock(box, rows, headers), guessed: true };
    if (aligned(lineOf(block, headers - 1), lineOf(block, headers))) return block;
  }
  const full = contentsOf(box);
  for (let index = 1; index < full.length; index++) {
    const [above, below] = [full[index - 1], full[index]];
    const head = above && headOf(above);
    if (!head || !below || !isBody(below)) continue;
    const body = rowsFrom(full, index, head) ?? bodyOf(below);
    const joined = body && body.columns >= 2 ? putUnder(head, body) : null;
    if (joined) return underGroups(full[index - 2], head, body) ?? joined;
  }
  return linesAmong(box) ?? blankRows(box);
}

/** The rows that begin at a part of a box and go on in the parts after it, under a head of as many names. */
function rowsFrom(full: Box[], at: number, head: Block): Block | null {
  const first = full[at];
  const width = first ? partsOf(first).length : 0;
  if (!first || width !== head.columns || width < leastParts) return null;
  const end = full.findIndex((row, index) => index > at && (row.tag !== first.tag || !isBody(row) || partsOf(row).length !== width));
  const rows = full.slice(at, end === -1 ? undefined : end);
  return rows.length > 1 ? { ...rowsBlock(first, rows, 0), from: rows.slice(1) } : null;
}

/** The same under one more line of names, each of which begins over one of the head's: groups of columns. */
function underGroups(over: Box | undefined, head: Block, body: Block | null): Block | null {
  const groups = over && headOf(over);
  if (!groups || !body || groups.columns < 2 || groups.columns > head.columns) return null;
  const lefts = [...edgesOf(head).values()];
  if (![...edgesOf(groups).values()].every((left) => lefts.some((at) => Math.abs(at - left) <= near))) return null;
  const both = drawnBlock(head.box, [...tilesOf(over), ...tilesOf(head.box)], 'column');
  return both && both.rows.length === 2 ? putUnder({ ...both, from: [over] }, body) : null;
}

/** Names over rows of as many parts with nothing in them, as a grid is drawn before anything is filled in. */
function blankRows(box: Box): Block | null {
  const [above, ...more] = contentsOf(box);
  const head = above && more.length === 0 ? headOf(above) : null;
  if (!above || !head || head.columns < leastParts) return null;
  const below = box.children.slice(box.children.indexOf(above) + 1).filter(isDrawn);
  const [only, next] = below;
  const rows = only && !next ? drawnIn(holderOf(only, drawnIn)) : below;
  const [first] = rows;
  if (!first || rows.some((row) => partsOf(row).length !== head.columns)) return null;
  const body = only && !next ? rowsBlock(only, rows, 0) : { ...rowsBlock(first, rows, 0), from: rows.filter((row) => row !== first) };
  return putUnder(head, body);
}

const isDrawn = ({ element, hidden }: Box): boolean => element !== null && !hidden;
const drawnIn = ({ children }: Box): Box[] => children.filter(isDrawn);

/** Rows of plain elements under one of names, among other parts of a box. */
function linesAmong(box: Box): Block | null {
  for (const rows of runsOf(box)) {
    const headers = headerCount(rows);
    const first = rows[headers];
    if (headers === 0 || !first || !standUnder(rows, headers)) continue;
    const block: Block = { ...rowsBlock(first, rows, headers), guessed: true, from: rows.filter((row) => row !== first) };
    if (aligned(lineOf(block, headers - 1), lineOf(block, headers))) return block;
  }
  return null;
}

/** Neighbours of one tag with as many parts each, three or more of both, where there are others beside them. */
function runsOf({ children }: Box): Box[][] {
  const runs: Box[][] = [];
  let run: Box[] = [];
  for (const child of children) {
    if (child.element === null || child.hidden || !hasContent(child)) continue;
    const [first] = run;
    const goesOn = first?.tag === child.tag && !child.found && !child.button && partsOf(child).length === partsOf(first).length;
    if (goesOn) run.push(child);
    else {
      if (run.length >= leastLines) runs.push(run);
      run = !child.found && !child.button && child.grids === 0 && child.children.length >= leastParts ? [child] : [];
    }
  }
  if (run.length >= leastLines) runs.push(run);
  return runs.filter(([first]) => first && partsOf(first).length >= leastParts);
}

/**
 * A form whose every part is placed by coordinates or by the lines of a grid of the style: a grid as it is drawn. Asked of
 * boxes with many small parts only.
 */
export function placedBlock(box: Box): Block | null {
  const parts = contentsOf(box);
  const part = parts[parts.length >> 1];
  if (!box.element || !part?.element || parts.length < manyParts) return null;
  if (parts.filter((one) => contents(one, 2) > 1).length > parts.length / 5) return null;
  const placed = getComputedStyle(part.element).position === 'absolute' || getComputedStyle(box.element).display.endsWith('grid');
  if (!placed) return null;
  const tiles = box.children.filter((child) => child.element !== null && (!child.hidden || box.hidden));
  const drawn = drawnBlock(box, tiles);
  return drawn && { ...drawn, tiles };
}

/** Layers of one sheet, the words in one and the boxes in another, as a page of print with places to fill in is drawn. */
export function layered(box: Box, layers: readonly Block[]): Block | null {
  const tiles = layers.flatMap((layer) => layer.tiles ?? []);
  if (!layers.every((layer) => layer.tiles)) return null;
  const places = layers.map(extentOf);
  return Math.max(...places.map(({ top }) => top)) < Math.min(...places.map(({ bottom }) => bottom)) ? drawnBlock(box, tiles) : null;
}

/** One row of a block for itself. */
const lineOf = (block: Block, row: number): Block => ({ ...block, rows: block.rows.slice(row, row + 1) });

/** The rows of plain elements after a header block in the same box. */
export function rowsUnder(box: Box, head: Block): Block | null {
  const full = contentsOf(box);
  const at = full.findIndex((child) => isInside(head.box, child));
  const below = full[at + 1];
  if (at < 0 || !below || below.grids > 0) return null;
  const rest = full.slice(at + 1);
  const [first] = rest;
  const width = first ? partsOf(first).length : 0;
  const isRow = rest.length > 1 || (first && partsOf(first).every((part) => contents(part, 3) < 3));
  if (isRow && width >= Math.max(2, head.columns - 1) && rest.every((row) => row.tag === first?.tag && partsOf(row).length === width)) return rowsBlock(box, rest, 0);
  return bodyOf(below) ?? drawnBlock(below, tilesOf(below));
}

/** A box of words right before a block that has no header of its own. */
export function headBefore(box: Box, block: Block): Block | null {
  const full = contentsOf(box);
  const at = full.findIndex((child) => isInside(block.box, child));
  const above = full[at - 1];
  return above ? headOf(above) : null;
}

function headOf(above: Box): Block | null {
  if (above.controls > 0 || above.grids > 0 || above.button || contents(above, 2) < 2) return null;
  const parts = partsOf(above);
  const tiles = tilesOf(above);
  if (parts.some((part) => part.button) || tiles.some((tile) => tile.button)) return null;
  if (parts.length > 1 && parts.every((part) => contents(part, 2) < 2)) return rowsBlock(above, [above], 1);
  const drawn = drawnBlock(above, tiles, 'column');
  return drawn && drawn.rows.length <= 4 ? drawn : null;
}

const isBody = (box: Box): boolean => box.grids === 0 && !box.button && !box.found;

function bodyOf(below: Box): Block | null {
  const holder = holderOf(below);
  const rows = plainRows(holder);
  if (rows.length > 0) return rowsBlock(below, rows, 0);
  const parts = partsOf(below);
  return parts.length >= 2 && parts.some((part) => part.controls > 0) ? rowsBlock(below, [below], 0) : null;
}

/** Through wrappers that hold one element only, to the box whose children are the rows. */
function holderOf(box: Box, parts: (at: Box) => Box[] = contentsOf): Box {
  let at = box;
  for (;;) {
    const [only, ...more] = parts(at);
    if (!only || more.length > 0 || only.found || only.children.length === 0) return at;
    at = only;
  }
}

/** How many of the first rows are words only, over rows with controls, or over rows of words that are drawn otherwise. */
function headerCount(rows: Box[]): number {
  const first = rows.findIndex((row) => row.controls > 0);
  if (first === -1) return isTitled(rows) ? 1 : 0;
  return first >= 1 && first <= 3 ? first : 0;
}

/** Rows of words alone: the first drawn apart from all others, which are drawn alike, with a name over every column. */
function isTitled(rows: Box[]): boolean {
  const [head, second] = rows;
  if (!head || !second || rows.length < 3) return false;
  const names = partsOf(head).map(textOf);
  if (names.length < 3 || names.some((name) => name === '' || name.length > 30 || valueLike.test(name))) return false;
  const drawn = rowLook(second);
  return rowLook(head) !== drawn && rows.slice(2).every((row) => rowLook(row) === drawn);
}

const look = (box: Box | undefined): string =>
  box?.element ? attribute(box.element, 'class') + attribute(box.element, 'style') : '';

/** A row's own look and that of its first part. */
function rowLook(row: Box): string {
  return `${look(row)}/${look(partsOf(row)[0])}`;
}

/** Rows of label and control in turn are form items, not a grid: under a header a control has a word over it. */
function standUnder(rows: Box[], headers: number): boolean {
  const [first] = rows;
  if (!first) return false;
  const head = partsOf(first).map((part) => part.words);
  if (head.filter(Boolean).length < 2 || partsOf(first).some((part) => /^(?:label|dt)$/.test(part.tag))) return false;
  const body = rows.slice(headers);
  const alike = body.some((row) => row.words) && body.some((row) => rowLook(row) === rowLook(first));
  if (alike && !body.some(holdsSideBySide)) return false;
  return body.every((row) => partsOf(row).every((part, column) => part.controls === 0 || head[column] === true));
}

/** Two controls side by side with no word in front of the second, as no row of label and control in turn has them. */
function holdsSideBySide(row: Box): boolean {
  const parts = partsOf(row);
  return parts.some((part, column) => column > 0 && part.controls > 0 && !part.words && (parts[column - 1]?.controls ?? 0) > 0);
}
