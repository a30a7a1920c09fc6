import type { Box } from './box';
import { coverage, type Block, type Cell } from './cells';
import { attribute, rectangleOf } from './dom';
import { lookOf } from './headers';
import { colon, valueLike } from './words';

/** Two edges that a border or a rounded width may set apart. */
const near = 4;

/** A block that is nothing but one to four rows of words: it may be the header of the block after it. */
export function isHeadOnly(block: Block): boolean {
  if (block.rows.length === 0 || block.rows.length > 4) return false;
  const cells = block.rows.flat();
  if (cells.some((cell) => cell.box.controls > 0) || !cells.some((cell) => cell.text !== '')) return false;
  if (cells.every((cell) => cell.head === 'column' || cell.head === 'cell')) return true;
  return cells.every((cell) => cell.head === '' && !colon.test(cell.text) && !valueLike.test(cell.text));
}

/** Joins neighbours that are drawn apart and belong together; what is left stands for itself. */
export function joinAll(blocks: Block[]): Block[] {
  const stacked = fold(blocks, (last, next) => {
    if (!last.headed && isHeadOnly(last) && fitsUnder(last, next)) return putUnder(last, next);
    if (next.rows.length === 1 && next.columns >= 2 && isRowOf(last, next)) return append(last, next);
    return null;
  });
  return fold(stacked, (last, next) => {
    if (isOverlay(last, next)) return putOver(last, next);
    if (isCopy(last, next)) return { ...last, from: [...last.from, next.box, ...next.from] };
    if (isCopy(next, last)) return { ...next, from: [...next.from, last.box, ...last.from] };
    if (isBeside(last, next)) return putBeside(last, next);
    return isBeside(next, last) ? putBeside(next, last) : null;
  });
}

function fold(blocks: Block[], join: (last: Block, next: Block) => Block | null): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const joined = last ? join(last, block) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(block);
  }
  return out;
}

const words = (line: Cell[] | undefined): string => line?.map((cell) => cell.text).join('|') ?? '';
const repeats = (head: Block, body: Block): boolean => words(head.rows[0]) === words(body.rows[0]);

/**
 * Header over body: as many columns, but for one place that a scroll bar takes in the header; drawn otherwise than the
 * body's rows; the columns stand under each other with nothing between. Structure alone cannot tell this from two tables
 * stacked, so the edges are asked for.
 */
export function fitsUnder(head: Block, body: Block): boolean {
  const spare = head.columns - body.columns;
  if (spare < 0 || spare > 1) return false;
  // one word over one column is as likely a title over a list
  if (body.columns < 2 && (head.rows.length > 1 || body.rows.length < 2)) return false;
  if (repeats(head, body)) return true;
  if ((isSaid(head) && isSaid(body)) || looks(head) === looks(body)) return false;
  return aligned(head.rows.at(-1) ?? [], body.rows[0] ?? []) && adjoins(head.box, body.box);
}

/** The page itself marks the first row as a header. */
const isSaid = (block: Block): boolean => block.rows[0]?.every((cell) => cell.head !== '') === true && !block.guessed;

const classOf = (box: Box | null | undefined): string => (box?.element ? attribute(box.element, 'class') : '');

/** How the words of a block's first row are drawn, with its row and its own box. */
function looks(block: Block): string {
  const line = block.rows[0] ?? [];
  return `${classOf(block.box)}/${classOf(line[0]?.box.parent)}/${line.filter((cell) => cell.text !== '').map(lookOf)[0] ?? ''}`;
}

function isRowOf(last: Block, row: Block): boolean {
  if (last.columns !== row.columns || last.box.tag !== row.box.tag || last.box.parent !== row.box.parent) return false;
  return last.box.tag === 'table' && aligned(last.rows.at(-1) ?? [], row.rows[0] ?? []) && adjoins(last.lastBox ?? last.box, row.box);
}

/** Whether the cells of a row stand under those of the same columns of another. */
export function aligned(head: Cell[], body: Cell[]): boolean {
  const over = edges(head);
  const under = edges(body);
  let shared = 0;
  for (const [column, left] of under) {
    const edge = over.get(column);
    if (edge === undefined) continue;
    if (Math.abs(edge - left) > near) return false;
    shared++;
  }
  return shared >= Math.min(2, under.size);
}

function edges(line: Cell[]): Map<number, number> {
  const lefts = new Map<number, number>();
  for (const { box, column } of line) if (box.element) lefts.set(column, rectangleOf(box.element).left);
  return lefts;
}

/** Nothing but a border stands between the two; a body scrolled up reaches under its header. */
function adjoins(head: Box, body: Box): boolean {
  if (!head.element || !body.element) return false;
  return rectangleOf(body.element).top - rectangleOf(head.element).bottom <= near;
}

const moved = (rows: Cell[][], down: number, right = 0): Cell[][] =>
  rows.map((line) => line.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })));

/** Puts a header on top of a body; a body that repeats the header's words keeps them once. */
export function putUnder(head: Block, body: Block): Block {
  const { columns } = body;
  const held = body.guessed ? body.rows.map((line) => line.map((cell): Cell => ({ ...cell, head: '' }))) : body.rows;
  const rows = repeats(head, body) ? held.slice(head.rows.length) : moved(held, head.rows.length);
  const over = head.rows.map((line) =>
    line
      .filter((cell) => cell.column < columns)
      .map((cell): Cell => ({ ...cell, head: 'column', columnSpan: Math.min(cell.columnSpan, columns - cell.column) })),
  );
  return {
    box: body.box,
    rows: [...over, ...rows],
    columns,
    caption: body.caption ?? head.caption,
    from: [...head.from, head.box, ...body.from],
    headed: true,
  };
}

/** Adds in place: thousands of rows may come one by one. */
function append(block: Block, row: Block): Block {
  block.rows.push(...moved(row.rows, block.rows.length));
  block.from.push(row.box);
  block.lastBox = row.box;
  return block;
}

const rectangles = (a: Block, b: Block): [DOMRect, DOMRect] | null =>
  a.box.element && b.box.element ? [rectangleOf(a.box.element), rectangleOf(b.box.element)] : null;

/**
 * A frozen copy: as many rows, no column and no word that the first has not, drawn over it. Words hidden in one of the two
 * are not read at all, so a copy that shows other columns than its original is no copy but a part.
 */
function isCopy(main: Block, copy: Block): boolean {
  if (main.rows.length !== copy.rows.length || copy.columns > main.columns || main.rows.length < 2) return false;
  const known = new Set(main.rows.flat().map((cell) => cell.text));
  if (!copy.rows.flat().every((cell) => cell.text === '' || known.has(cell.text))) return false;
  const [a, b] = rectangles(main, copy) ?? [];
  return a !== undefined && b !== undefined && overlap(a, b);
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.abs(a.top - b.top) <= near && b.left < a.right - 1 && a.left < b.right - 1;

const isBlank = (cell: Cell): boolean => cell.text === '' && cell.box.controls === 0;

/**
 * The same grid drawn twice, one over the other, each showing the columns that the other hides: with as many columns, or
 * with the first of them. A place that both fill holds the same words.
 */
function isOverlay(main: Block, over: Block): boolean {
  if (over.columns > main.columns || main.rows.length !== over.rows.length || main.rows.length < 2) return false;
  const fits = main.rows.every((line, row) => {
    const others = byColumn(over.rows[row]);
    return line.every((cell) => {
      const other = others.get(cell.column);
      return other === undefined || isBlank(cell) || isBlank(other) || (cell.text === other.text && cell.text !== '');
    });
  });
  const [a, b] = rectangles(main, over) ?? [];
  return fits && a !== undefined && b !== undefined && overlap(a, b) && (over.columns === main.columns || Math.abs(a.left - b.left) <= near);
}

const byColumn = (line: Cell[] | undefined): Map<number, Cell> => new Map(line?.map((cell) => [cell.column, cell]));

function putOver(main: Block, over: Block): Block {
  const at = coverage(main);
  const rows = main.rows.map((line, row) => {
    const others = byColumn(over.rows[row]);
    const own = line.map((cell) => {
      const other = others.get(cell.column);
      return other && isBlank(cell) && !isBlank(other) ? { ...cell, box: other.box, text: other.text } : cell;
    });
    const more = [...others.values()].filter((other) => at(row, other.column) === undefined);
    return more.length === 0 ? own : [...own, ...more].sort((one, two) => one.column - two.column);
  });
  return { ...main, rows, from: [...main.from, over.box, ...over.from] };
}

/** Frozen columns and the rest, drawn side by side: as many rows, each at the height of its other half. */
function isBeside(left: Block, right: Block): boolean {
  if (left.rows.length !== right.rows.length || left.rows.length < 2) return false;
  const [a, b] = rectangles(left, right) ?? [];
  if (!a || !b || Math.abs(a.right - b.left) > near || Math.abs(a.top - b.top) > near) return false;
  return Math.abs(a.bottom - b.bottom) <= near;
}

function putBeside(left: Block, right: Block): Block {
  const beside = moved(right.rows, 0, left.columns);
  const inner = right.columns > left.columns ? right : left;
  return {
    box: inner.box,
    rows: left.rows.map((line, row) => [...line, ...(beside[row] ?? [])]),
    columns: left.columns + right.columns,
    caption: left.caption ?? right.caption,
    from: [...left.from, ...right.from, ...[left.box, right.box].filter((box) => box !== inner.box)],
    headed: left.headed || right.headed,
  };
}
