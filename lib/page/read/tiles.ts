import { hasContent, isInside, textOf, type Box } from './box';
import { nameless, type Block, type Cell } from './cells';
import { around, near, rectOfBox, type Extent } from './drawn';
import { codeOf } from './table';

const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
/** What is smaller is a grip, an icon or a measure, no cell. */
const smallest = 6;
const atMost = 20_000;

export const isCell = (box: Box): boolean => cellRoles.has(box.role);

/**
 * The boxes that a part of the page is tiled with, in page order: what says it is a cell, else the largest boxes that
 * hold one thing or nothing and stand beside others.
 */
export function tilesOf(box: Box): Box[] {
  const out: Box[] = [];
  gather(box, box, out);
  return out;
}

function gather(box: Box, top: Box, out: Box[]): void {
  if ((box.hidden && !top.hidden) || out.length >= atMost) return;
  const parts = box.children.filter((child) => child.element !== null);
  const cell = isCell(box) && !parts.some(holdsCell);
  const bare = parts.length === 0 || parts.length < box.children.length || (parts.length < 3 && contents(box, 2) < 2);
  if (box !== top && (cell || box.found || (bare && !holdsCell(box)))) out.push(box);
  else for (const part of parts) gather(part, top, out);
}

const holdsCell = (box: Box): boolean => isCell(box) || box.children.some(holdsCell);

/** How many texts and controls a box holds, counted up to `most`. */
export function contents(box: Box, most: number): number {
  if (box.found || box.tag === '#text') return 1;
  let sum = 0;
  for (const child of box.children) if (sum < most && hasContent(child)) sum += contents(child, most - sum);
  return sum;
}

/**
 * Tiles in the rows and columns in which they are drawn, whatever order they stand in. Two tiles at one place are one
 * cell with both; null where they are not, or where there is nothing drawn.
 */
export function drawnBlock(box: Box, tiles: readonly Box[], head: Cell['head'] = ''): Block | null {
  const placed = tiles.flatMap((tile) => {
    const at = rectOfBox(tile);
    return at && at.width >= smallest && at.height >= smallest ? [{ tile, at }] : [];
  });
  if (placed.length === 0) return null;
  const extent = around(placed.map(({ at }) => at));
  const tops = bandsOf(placed.map(({ at }) => [at.top, at.bottom]));
  const lefts = bandsOf(placed.map(({ at }) => [at.left, at.right]));
  const rows = new Map<number, Map<number, Cell>>();
  for (const { tile, at } of placed) {
    const [row, rowSpan] = spanOf(tops, at.top, at.bottom);
    const [column, columnSpan] = spanOf(lefts, at.left, at.right);
    const line = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, line);
    const there = line.get(column);
    const content = there && hasContent(there.box) ? (hasContent(tile) ? bothIn(there.box, tile, extent) : there.box) : tile;
    if (!content) return null;
    line.set(column, { ...cellOf(content, head), row, column, rowSpan, columnSpan });
  }
  const inRows = tops.map((_, row) => apart([...(rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column)));
  return { box, rows: inRows, columns: lefts.length, caption: null, from: [], extent };
}

/** Cells of a line end where the next begins: edges of other lines may lie between the two. */
const apart = (line: Cell[]): Cell[] =>
  line.map((cell, at) => ({ ...cell, columnSpan: Math.min(cell.columnSpan, (line[at + 1]?.column ?? Infinity) - cell.column) }));

/** A box as a cell that has no place yet. */
export const cellOf = (box: Box, head: Cell['head']) => ({
  box,
  head: head || (box.role === 'columnheader' ? 'column' : box.role === 'rowheader' ? 'row' : ('' as const)),
  text: textOf(box),
  code: codeOf(box),
  paired: false,
  meaning: 'remark' as const,
  names: nameless,
});

/** The smallest box around two tiles of one cell; null where it holds more than a cell does. */
function bothIn(one: Box, two: Box, extent: Extent): Box | null {
  let box: Box | null = one;
  while (box && !isInside(two, box)) box = box.parent;
  const at = box && rectOfBox(box);
  return at && at.width < (extent.right - extent.left) / 2 && at.height < (extent.bottom - extent.top) / 1.5 ? box : null;
}

/** Where bands begin: what begins within the shortest of a band belongs to it. */
function bandsOf(spans: [number, number][]): number[] {
  const starts: number[] = [];
  let end = -Infinity;
  for (const [from, to] of spans.sort(([a, b], [c, d]) => a - c || b - d)) {
    if (starts.length > 0 && from < end - near) end = Math.min(end, to);
    else {
      starts.push(from);
      end = to;
    }
  }
  return starts;
}

function spanOf(starts: number[], from: number, to: number): [index: number, span: number] {
  let low = 0;
  for (let high = starts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= from + 1) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < starts.length && (starts[end] ?? 0) < to - near) end++;
  return [Math.max(low - 1, 0), Math.max(1, end - low + 1)];
}
