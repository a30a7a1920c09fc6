import { hasContent, type Box } from './box';
import type { Block, Cell } from './cells';
import { attribute, rectangleOf } from './dom';
import { putUnder } from './join';
import { codeOf } from './table';
import { cellOf, drawnBlock, isCell, tilesOf } from './tiles';

const gridRoles = new Set(['grid', 'treegrid', 'table']);

/** A grid by its role alone. Where all its cells are those of a table, this says more. */
export const isRoleGrid = (box: Box): boolean => gridRoles.has(box.role) && box.tag !== 'table' && (!box.children.some(holdsRow) || box.children.some(holdsDrawnCell));

/** Cells drawn column by column beside a table that is their header. */
const holdsDrawnCell = (box: Box): boolean => box.role === 'gridcell' ? box.tag !== 'td' : box.tag !== 'tr' && box.children.some(holdsDrawnCell);

const holdsRow = (box: Box): boolean => box.tag === 'tr' || box.children.some(holdsRow);

/**
 * A grid said in ARIA roles. Rows that share a row index (a frozen part and its body) are one row; columns are told by
 * aria-colindex, else by the code of their header, else by order. Where its parts are tied by nothing, place tells.
 */
export function roleBlock(box: Box): Block | null {
  const rows: Box[] = [];
  const outside = collectRows(box, rows);
  const isHeadRow = (row: Box): boolean => cellsOf(row).every(isHead);
  const heads = rows.filter(isHeadRow);
  const body = rows.filter((row) => !isHeadRow(row));
  if (outside || !isTied(body) || !isTied(heads) || heads.some((row) => cellsOf(row).some(({ children }) => children.some(holdsHead)))) {
    return drawnGrid(box);
  }
  return rowsOf(box, [...heads, ...sorted(body)]);
}

const isHead = (box: Box): boolean => box.role === 'columnheader';
const holdsHead = (box: Box): boolean => isHead(box) || box.children.some(holdsHead);

/** Rows of one parent, or with their numbers. */
const isTied = (rows: Box[]): boolean => rows.every((row) => numberOf(row) >= 0) || rows.every((row) => row.parent === rows[0]?.parent);

/** The row's place as the page counts it, -1 where it does not. */
function numberOf({ element }: Box): number {
  const said = element ? attribute(element, 'aria-rowindex') || attribute(element, 'row-index') : '';
  return /^\d+$/.test(said) ? Number(said) : -1;
}

/** Rows in the order of their numbers, else in that in which they are drawn: a row that is reused keeps its old place. */
function sorted(rows: Box[]): Box[] {
  const said = rows.every((row) => numberOf(row) >= 0);
  const places = new Map(rows.map((row) => [row, said || !row.element ? numberOf(row) : rectangleOf(row.element).top]));
  return rows.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Header and body are put together by place: what says it is a header, else the words before the first cell. */
function drawnGrid(box: Box): Block | null {
  const tiles = tilesOf(box);
  const first = tiles.findIndex((tile) => isCell(tile) && !isHead(tile));
  const said = tiles.filter(isHead);
  const body = drawnBlock(box, tiles.filter((tile) => isCell(tile) && !isHead(tile)));
  const head = drawnBlock(box, said.length > 0 ? said : tiles.slice(0, Math.max(first, 0)), 'column');
  const joined = head && body && putUnder(head, body, true);
  return joined ? { ...joined, from: [] } : body;
}

function rowsOf(box: Box, rows: Box[]): Block | null {
  const block: Block = { box, rows: [], columns: 0, caption: null, from: [] };
  const byCode = new Map<string, number>();
  const lines = new Map<string | Box, Box[]>();
  for (const row of rows) {
    const key = numberOf(row) >= 0 ? String(numberOf(row)) : row;
    lines.set(key, [...(lines.get(key) ?? []), ...cellsOf(row)]);
  }
  for (const cells of lines.values()) {
    const line: Cell[] = [];
    let next = 0;
    for (const cell of cells) {
      if (cell.hidden && !box.hidden) continue;
      const said = Number.parseInt(cell.element ? attribute(cell.element, 'aria-colindex') : '', 10);
      const code = codeOf(cell);
      const column = said > 0 && said < 1000 ? said - 1 : ((code === '' ? undefined : byCode.get(code)) ?? next);
      if (code !== '' && !byCode.has(code)) byCode.set(code, column);
      const columnSpan = spanOf(cell, 'aria-colspan');
      line.push({ ...cellOf(cell, ''), row: block.rows.length, column, rowSpan: spanOf(cell, 'aria-rowspan'), columnSpan });
      next = column + columnSpan;
      block.columns = Math.max(block.columns, next);
    }
    if (line.length > 0) block.rows.push(line.sort((a, b) => a.column - b.column));
  }
  return block.columns > 0 ? block : null;
}

function spanOf(box: Box, name: string): number {
  const read = Number.parseInt(box.element ? attribute(box.element, name) : '', 10);
  return read > 1 ? Math.min(read, 1000) : 1;
}

/** @returns whether a cell was met that stands in no row */
function collectRows(box: Box, rows: Box[]): boolean {
  let outside = false;
  for (const child of box.children) {
    if (child.hidden && !box.hidden) continue;
    if (child.role === 'row') rows.push(child);
    else if (isCell(child)) outside = true;
    else if (!gridRoles.has(child.role) && !child.found && collectRows(child, rows)) outside = true;
  }
  return outside;
}

function cellsOf(row: Box): Box[] {
  const cells: Box[] = [];
  for (const child of row.children) {
    if (isCell(child)) cells.push(child);
    else if (!child.found) cells.push(...cellsOf(child));
  }
  return cells;
}

/**
 * Rows drawn with plain elements: children of one parent, of the same tag, each with the same number (two or more) of
 * element children. Whether they are a grid is told by a header; see `join.ts`.
 */
export function plainRows(parent: Box): Box[] {
  const rows = parent.children.filter((child) => child.element !== null && hasContent(child) && !child.button);
  const first = rows[0];
  if (!first || first.found || rows.some((row) => row.tag !== first.tag || row.found)) return [];
  const width = partsOf(first).length;
  return width >= 2 && rows.every((row) => partsOf(row).length === width) ? rows : [];
}

/** The element children of a row, through wrappers that hold the row's only content. */
export function partsOf(row: Box): Box[] {
  let at = row;
  for (;;) {
    const parts = at.children.filter((child) => child.element !== null && !(child.hidden && !at.hidden));
    const only = parts[0];
    if (parts.length !== 1 || !only || only.found || only.children.length === 0) return parts;
    at = only;
  }
}

export function rowsBlock(box: Box, rows: Box[], headers: number): Block {
  const block: Block = { box, rows: [], columns: 0, caption: null, from: [] };
  rows.forEach((row, index) => {
    block.rows.push(
      partsOf(row).map((part, column) => ({ ...cellOf(part, index < headers ? 'column' : ''), row: index, column, rowSpan: 1, columnSpan: 1 })),
    );
    block.columns = Math.max(block.columns, block.rows[index]?.length ?? 0);
  });
  return block;
}
