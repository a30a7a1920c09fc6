import type { Box } from './box';
import { fills, type Block, type Cell } from './cells';
import { attribute } from './dom';
import { around, edgesOf, endOf, extentOf, extentOfBox, isSlippedCopy, near, overlay } from './drawn';
import { lookOf } from './headers';
import { colon, valueLike } from './words';

/** How far apart in page order two parts of one grid may stand. */
const reach = 8;

/** A block that is nothing but one to four rows of words: it may be the header of the block after it. */
export function isHeadOnly(block: Block): boolean {
  if (block.rows.length === 0 || block.rows.length > 4) return false;
  const cells = block.rows.flat();
  if (cells.some(fills) || !cells.some((cell) => cell.text !== '')) return false;
  if (cells.every((cell) => cell.head === 'column' || cell.head === 'cell')) return true;
  return cells.every((cell) => cell.head === '' && !colon.test(cell.text) && !valueLike.test(cell.text));
}

/** The header of frozen columns may have no word at all. */
const mayHead = (block: Block): boolean => isHeadOnly(block) || block.rows.flat().every((cell) => cell.text === '' && !fills(cell));

/** Joins what is drawn apart and belongs together; what is left stands for itself. Structure proposes, place decides. */
export function joinAll(blocks: Block[]): Block[] {
  const rows = fold(blocks, (last, next) =>
    next.rows.length <= (last.lastBox ? 3 : 1) && next.columns >= 2 && isRowOf(last, next) ? append(last, next) : null,
  );
  const whole = fold(joinSides(rows), (last, next) => {
    if (!last.headed && isHeadOnly(last)) return putUnder(last, next);
    if (!next.headed && isHeadOnly(next) && extentOf(last).top >= extentOf(next).bottom - near) return putUnder(next, last);
    return null;
  });
  return fold(joinSides(whole), putFoot);
}

/** Totals drawn apart: one to three rows without a header of their own, right under a grid in its columns. */
function putFoot(body: Block, foot: Block): Block | null {
  if (!body.headed || foot.headed || foot.rows.length > 3 || foot.rows.flat().some(fills)) return null;
  if (extentOf(foot).top < extentOf(body).top || !adjoins(body, foot)) return null;
  const rows = columnsOver(foot, body, 1);
  if (!rows) return null;
  return { ...body, rows: [...body.rows, ...moved(rows, body.rows.length)], from: [...body.from, foot.box, ...foot.from] };
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

/** Frozen columns, their copies and the rest, wherever in page order each of them stands. */
function joinSides(blocks: Block[]): Block[] {
  const out = [...blocks];
  for (let index = 0; index < out.length; index++) {
    for (let other = index + 1; other < Math.min(out.length, index + reach); other++) {
      const [one, two] = [out[index], out[other]];
      const joined = one && two ? putBeside(one, two) : null;
      if (!joined) continue;
      out[index] = joined;
      out.splice(other, 1);
      other = index;
    }
  }
  return out;
}

/**
 * One grid of two whose rows stand at the same height, side by side or over each other; null where they do not, or where
 * both hold something else at one place. A single row beside another tells nothing unless both are headers.
 */
function putBeside(one: Block, two: Block): Block | null {
  const [main, other] = two.rows.length > one.rows.length || (two.rows.length === one.rows.length && two.columns > one.columns) ? [two, one] : [one, two];
  const [a, b] = [extentOf(main), extentOf(other)];
  if (!isSlippedCopy(main, other) && (b.top < a.top - near || b.bottom > a.bottom + near * 6 || b.left > a.right + near || a.left > b.right + near)) return null;
  const level = a.top - b.top >= -near && Math.abs(a.bottom - b.bottom) <= near;
  const apart = b.left >= a.right - near || a.left >= b.right - near;
  if (apart && other.rows.length < 2 && !(level && mayHead(one) && mayHead(two))) return null;
  return overlay(main, other);
}

const words = (line: Cell[] | undefined): string => line?.map((cell) => cell.text).join('|') ?? '';
const repeats = (head: Block, body: Block): boolean => words(head.rows[0]) === words(body.rows[0]);

/** The page itself marks the first row as a header. */
const isSaid = (block: Block): boolean => block.rows[0]?.every((cell) => cell.head !== '') === true && !block.guessed;

const classOf = (box: Box | null | undefined): string => (box?.element ? attribute(box.element, 'class') : '');

/** How the words of a block's first row are drawn, with its row, its own box and the one around that. */
function looks(block: Block): string {
  const line = block.rows[0] ?? [];
  return `${classOf(block.box.parent)}/${classOf(block.box)}/${classOf(line[0]?.box.parent)}/${line.filter((cell) => cell.text !== '').map(lookOf)[0] ?? ''}`;
}

/**
 * Puts a header on top of a body: drawn otherwise than the body's rows, its columns over the body's with nothing between.
 * Structure alone cannot tell this from two tables stacked, so the edges are asked for. A body that repeats the header's
 * words keeps them once. `told`: the page itself says which is which. @returns null where the two do not belong together
 */
export function putUnder(head: Block, body: Block, told = false): Block | null {
  // one word over one column is as likely a title over a list
  if (body.columns < 2 && (head.rows.length > 1 || body.rows.length < 2)) return null;
  const again = repeats(head, body);
  if (!again && !told && ((isSaid(head) && isSaid(body)) || looks(head) === looks(body) || !adjoins(head, body))) return null;
  const over = again && head.columns === body.columns ? head.rows : columnsOver(head, body);
  if (!over) return null;
  const edges = edgesOf(body);
  const wide = (cell: Cell): boolean => cell.columnSpan > 1 || edges.size < 2 || edges.has(cell.column);
  const held = body.rows.map((line) => line.filter(wide).map((cell): Cell => (body.guessed ? { ...cell, head: '' } : cell)));
  return {
    box: body.box,
    rows: [
      ...over.map((line) => line.map((cell): Cell => ({ ...cell, head: 'column' }))),
      ...(again ? held.slice(head.rows.length) : moved(held, head.rows.length)),
    ],
    columns: body.columns,
    caption: body.caption ?? head.caption,
    from: [...head.from, head.box, ...body.from],
    headed: true,
    extent: around([extentOf(head), extentOf(body)]),
  };
}

const moved = (rows: Cell[][], down: number): Cell[][] =>
  rows.map((line) => line.map((cell) => ({ ...cell, row: cell.row + down })));

/** Nothing but a border stands between the two; a body scrolled up reaches under its header. */
const adjoins = (head: Block, body: Block): boolean => extentOf(body).top - extentOf(head).bottom <= near;

/**
 * The header's rows in the columns of the body that they stand over: column by column where these stand under each other,
 * else by place. What stands over none (the place of a scroll bar) is left out; null where the two do not fit, or where
 * by place no row has this many words.
 */
function columnsOver(head: Block, body: Block, least = 3): Cell[][] | null {
  const spare = head.columns - body.columns;
  if (spare >= 0 && spare <= 1 && aligned(head, body, body.columns > 2 && spare === 0 ? near * 5 : near)) {
    const within = (cell: Cell): Cell => ({ ...cell, columnSpan: Math.min(cell.columnSpan, body.columns - cell.column) });
    return head.rows.map((line) => line.filter((cell) => cell.column < body.columns).map(within));
  }
  const under = [...edgesOf(body)].sort(([a], [b]) => a - b);
  const over = edgesOf(head);
  const bound = new Set<number>();
  const rows = head.rows.map((line) =>
    line.flatMap((cell): Cell[] => {
      const left = over.get(cell.column) ?? Infinity;
      const end = endOf(head, cell);
      const columns = under.filter(([, at]) => at >= left - near && at < end - near).map(([column]) => column);
      const [first] = columns;
      if (first === undefined) return [];
      for (const column of columns) bound.add(column);
      return [{ ...cell, column: first, columnSpan: (columns.at(-1) ?? first) - first + 1 }];
    }),
  );
  const apart = rows.some((line) => line.filter((cell) => cell.text !== '').length >= least);
  return apart && bound.size >= under.length * 0.7 ? rows : null;
}

function isRowOf(last: Block, row: Block): boolean {
  if (last.columns !== row.columns || last.box.tag !== row.box.tag || holderOf(last.lastBox ?? last.box) !== holderOf(row.box)) return false;
  if (last.box.tag !== 'table' || !aligned(last, row)) return false;
  return extentOf(row).top - extentOfBox(last.lastBox ?? last.box).bottom <= near;
}

/** What holds a box with others: its parent above wrappers of this one alone. */
function holderOf(box: Box): Box | null {
  let at = box.parent;
  while (at?.parent && at.children.filter((child) => child.element !== null).length === 1) at = at.parent;
  return at;
}

/** Whether the columns of two blocks stand under each other; some pages forget the width of a scroll bar. */
export function aligned(over: Block, under: Block, slack = near): boolean {
  const [a, b] = [edgesOf(over), edgesOf(under)];
  const shared = [...b].filter(([column]) => a.has(column));
  return shared.length >= Math.min(2, b.size) && shared.every(([column, left]) => Math.abs((a.get(column) ?? left) - left) <= slack);
}

/** Adds in place: thousands of rows may come one by one. */
function append(block: Block, row: Block): Block {
  block.rows.push(...moved(row.rows, block.rows.length));
  block.from.push(row.box);
  block.lastBox = row.box;
  block.extent = around([extentOf(block), extentOf(row)]);
  return block;
}
