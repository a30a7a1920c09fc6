import type { Box } from './box';
import { coverage, type Block, type Cell } from './cells';
import { rectangleOf } from './dom';

/** Two edges that a border or a rounded width may set apart. */
export const near = 4;
/** Rows asked for the edges of columns that the rows above do not tell. */
const askedRows = 40;

export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const nowhere: Extent = { left: 0, right: 0, top: 0, bottom: 0 };

/** Where the cells of a block are drawn: asked once. */
export function extentOf(block: Block): Extent {
  const { box, rows } = block;
  return (block.extent ??= box.tag === 'table' ? extentOfBox(box) : around([rows[0], rows.at(-1)].flatMap((line) => line ?? []).map((cell) => extentOfBox(cell.box))));
}

export const around = (all: readonly Extent[]): Extent => ({
  left: Math.min(...all.map(({ left }) => left)),
  right: Math.max(...all.map(({ right }) => right)),
  top: Math.min(...all.map(({ top }) => top)),
  bottom: Math.max(...all.map(({ bottom }) => bottom)),
});

export const extentOfBox = (box: Box): Extent => rectOfBox(box) ?? nowhere;

/** Where a box is drawn; one without a place of its own (`display: contents`) is where the one thing in it is. */
export function rectOfBox({ element, children }: Box): DOMRect | undefined {
  const rect = element ? rectangleOf(element) : undefined;
  const [only, ...more] = children;
  return rect && rect.width + rect.height === 0 && only?.element && more.length === 0 ? rectOfBox(only) : rect;
}

const rectOf = (cell: Cell): DOMRect | undefined => {
  const rect = rectOfBox(cell.box);
  return rect && rect.width >= 2 && rect.height >= 2 ? rect : undefined;
};

/** The left edge of each column on screen, asked of as few cells as tell it; a column without any width has none. */
export function edgesOf(block: Block): Map<number, number> {
  if (block.edges) return block.edges;
  const lefts = new Map<number, number>();
  for (const line of block.rows.slice(0, askedRows)) {
    if (lefts.size === block.columns) break;
    for (const cell of line) {
      const rect = lefts.has(cell.column) ? undefined : rectOf(cell);
      if (rect) lefts.set(cell.column, rect.left);
    }
  }
  return (block.edges = lefts);
}

/** Where a cell ends: at the next column with any width. */
export function endOf(block: Block, cell: Cell): number {
  const edges = edgesOf(block);
  for (let column = cell.column + cell.columnSpan; column < block.columns; column++) {
    const left = edges.get(column);
    if (left !== undefined) return left;
  }
  return extentOf(block).right;
}

/** The upper edge of each row, NaN for one without any height. */
function rowTops(block: Block): number[] {
  return block.rows.map((line) => {
    for (const cell of line) {
      const rect = rectOf(cell);
      if (rect) return rect.top;
    }
    return Number.NaN;
  });
}

const isBlank = (cell: Cell): boolean => cell.text === '' && cell.box.controls === 0;

/**
 * One block of two whose rows stand at the same heights: the columns in the order in which they are drawn. Of two cells
 * drawn over each other the one that holds something stays. @returns null where rows of the second have no row of the
 * first at their height, or both hold something else at one place
 */
export function overlay(main: Block, other: Block): Block | null {
  const head = main.rows.length - other.rows.length;
  const same = sameRows(main, other) || isSlippedCopy(main, other);
  const rows = same ? other.rows.map((_, row) => row + head) : rowsAt(rowTops(main), rowTops(other));
  if (!rows) return null;
  const start = firstColumn(main, other);
  return (start < 0 ? null : putOver(main, other, rows, inTurn(main.columns, start))) ?? putOver(main, other, rows, asDrawn([main, other]));
}

const sameRows = (one: Block, two: Block): boolean =>
  one.rows.length === two.rows.length &&
  Math.abs(extentOf(one).top - extentOf(two).top) <= near &&
  Math.abs(extentOf(one).bottom - extentOf(two).bottom) < near * 6;

const slipAtMost = 48;

/** A copy of all columns, drawn over them to freeze some, slips by a line or two where a head wraps in one of the two. */
export const isSlippedCopy = (main: Block, other: Block): boolean =>
  main.columns === other.columns &&
  main.rows.length === other.rows.length + (main.headed ? 1 : 0) &&
  other.rows.length > 1 &&
  Math.abs(extentOf(main).left - extentOf(other).left) <= near &&
  Math.abs(extentOf(main).bottom - extentOf(other).bottom) < slipAtMost;

/** A copy of the first or the last columns, drawn over them, stands at their edge: it may have widths of its own. */
function firstColumn(main: Block, other: Block): number {
  const [a, b] = [extentOf(main), extentOf(other)];
  const spare = main.columns - other.columns;
  if (spare < 0 || b.left > a.right - near) return -1;
  return Math.abs(a.left - b.left) <= near ? 0 : Math.abs(a.right - b.right) <= near ? spare : -1;
}

/** How the cells of two blocks come to columns of one. A cell of a column without width stands nowhere. */
interface Columns {
  count: number;
  place(block: Block, cell: Cell, first: boolean): { column: number; columnSpan: number } | null;
}

const inTurn = (count: number, start: number): Columns => ({
  count,
  place: (_, { column, columnSpan }, first) => ({ column: first ? column : column + start, columnSpan }),
});

/** The columns of several blocks side by side, counted from the left as they are drawn. */
function asDrawn(blocks: Block[]): Columns {
  const lefts: number[] = [];
  const all = blocks.flatMap((block) => [...edgesOf(block).values()]).sort((a, b) => a - b);
  for (const left of all) if (left - (lefts.at(-1) ?? -Infinity) > near) lefts.push(left);
  return {
    count: lefts.length,
    place(block, cell) {
      const left = edgesOf(block).get(cell.column);
      if (left === undefined) return null;
      const column = lefts.findIndex((edge) => edge >= left - near);
      const right = endOf(block, cell);
      return { column, columnSpan: Math.max(1, lefts.filter((edge) => edge < right - near).length - column) };
    },
  };
}

function putOver(main: Block, other: Block, rows: (number | undefined)[], columns: Columns): Block | null {
  const inner = other.columns > main.columns ? other : main;
  const placed = (block: Block, cell: Cell, row: number): Cell[] => {
    const at = columns.place(block, cell, block === main);
    return at ? [{ ...cell, row, ...at }] : [];
  };
  const out: Block = {
    box: inner.box,
    rows: main.rows.map((line, row) => line.flatMap((cell) => placed(main, cell, row))),
    columns: columns.count,
    caption: main.caption ?? other.caption,
    from: [...main.from, ...other.from, inner === main ? other.box : main.box],
    extent: around([extentOf(main), extentOf(other)]),
    ...(main.headed || other.headed ? { headed: true } : {}),
  };
  const at = coverage(out);
  const isHead = out.rows.map((line) => line.length > 0 && line.every((cell) => cell.head === 'column'));
  for (const cell of other.rows.flat()) {
    const row = rows[cell.row];
    const [over] = row === undefined ? [] : placed(other, cell, row);
    if (!over || row === undefined) continue;
    const there = at(row, over.column);
    if (!there) out.rows[row]?.push(isHead[row] ? { ...over, head: 'column' } : over);
    else if (isBlank(over)) continue;
    else if (isBlank(there)) Object.assign(there, { box: over.box, text: over.text });
    else if (there.text !== over.text) return null;
  }
  for (const line of out.rows) line.sort((a, b) => a.column - b.column);
  return out;
}

/** For each row of the second which row of the first stands at its height; null where one stands at none. */
function rowsAt(tops: number[], others: number[]): (number | undefined)[] | null {
  let from = 0;
  const rows: (number | undefined)[] = [];
  for (const top of others) {
    if (Number.isNaN(top)) rows.push(undefined);
    else {
      const row = tops.findIndex((at, index) => index >= from && Math.abs(at - top) <= near);
      if (row < 0) return null;
      rows.push(row);
      from = row + 1;
    }
  }
  return rows.some((row) => row !== undefined) ? rows : null;
}
