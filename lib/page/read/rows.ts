import { hasContent, textOf, type Box } from './box';
import type { Block, Cell } from './cells';
import { attribute } from './dom';
import { codeOf } from './table';

const gridRoles = new Set(['grid', 'treegrid', 'table']);
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

export const isRoleGrid = (box: Box): boolean => gridRoles.has(box.role) && box.tag !== 'table';

/**
 * A grid said in ARIA roles. Rows that share a row index (a frozen part and its body) are one row; columns are told by
 * aria-colindex, else by the code of their header, else by order.
 */
export function roleBlock(box: Box): Block | null {
  const rows = new Map<string, Box[]>();
  collectRows(box, rows);
  const block: Block = { box, rows: [], columns: 0, caption: null, from: [] };
  const byCode = new Map<string, number>();
  for (const parts of rows.values()) {
    const line: Cell[] = [];
    let next = 0;
    for (const cell of parts.flatMap(cellsOf)) {
      if (cell.hidden && !box.hidden) continue;
      const said = Number.parseInt(cell.element ? attribute(cell.element, 'aria-colindex') : '', 10);
      const code = codeOf(cell);
      const column = said > 0 && said < 1000 ? said - 1 : ((code === '' ? undefined : byCode.get(code)) ?? next);
      if (code !== '' && !byCode.has(code)) byCode.set(code, column);
      const columnSpan = spanOf(cell, 'aria-colspan');
      line.push({
        box: cell,
        row: block.rows.length,
        column,
        rowSpan: spanOf(cell, 'aria-rowspan'),
        columnSpan,
        head: cell.role === 'columnheader' ? 'column' : cell.role === 'rowheader' ? 'row' : '',
        text: textOf(cell),
        code,
      });
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

function collectRows(box: Box, rows: Map<string, Box[]>): void {
  for (const child of box.children) {
    if (child.hidden && !box.hidden) continue;
    if (child.role === 'row') {
      const index = child.element ? attribute(child.element, 'aria-rowindex') || attribute(child.element, 'row-index') : '';
      const key = index === '' ? `#${rows.size}` : index;
      const parts = rows.get(key);
      if (parts) parts.push(child);
      else rows.set(key, [child]);
    } else if (!gridRoles.has(child.role) && !child.found) {
      collectRows(child, rows);
    }
  }
}

function cellsOf(row: Box): Box[] {
  const cells: Box[] = [];
  for (const child of row.children) {
    if (cellRoles.has(child.role)) cells.push(child);
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
      partsOf(row).map((part, column) => ({
        box: part,
        row: index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        head: index < headers ? 'column' : '',
        text: textOf(part),
        code: codeOf(part),
      })),
    );
    block.columns = Math.max(block.columns, block.rows[index]?.length ?? 0);
  });
  return block;
}
