import { contentsOf, type Box } from './box';
import type { Block, Cell } from './cells';

/** The table that is all there is in a cell, or null. */
export function tableIn({ box }: Cell): Box | null {
  let at = box;
  while (at.tag !== 'table') {
    const full = contentsOf(at);
    const [child, ...more] = full.length > 0 ? full : at.children.filter(({ element, hidden }) => element !== null && !hidden);
    if (!child || more.length > 0 || child.found) return null;
    at = child;
  }
  return at;
}

/**
 * A table in which the rows of each group stand in a table of their own, in a cell over the columns that they fill: its
 * rows are rows of the whole, and what stands beside them or reaches down to them spans as many. @param of reads a table
 */
export function withGroups(block: Block, of: (table: Box) => Block): Block {
  const groups = block.rows.map((line) => groupIn(block, line, of));
  if (groups.filter(Boolean).length < 2) return block;
  const starts: number[] = [];
  let next = 0;
  for (const group of groups) {
    starts.push(next);
    next += group?.inner.rows.length ?? 1;
  }
  starts.push(next);
  const rows: Cell[][] = Array.from({ length: next }, () => []);
  const startOf = (row: number): number => starts[Math.min(row, groups.length)] ?? next;
  block.rows.forEach((line, at) => {
    const row = startOf(at);
    for (const cell of line) {
      const group = groups[at];
      if (cell !== group?.cell) rows[row]?.push({ ...cell, row, rowSpan: startOf(at + cell.rowSpan) - row });
      else for (const one of group.inner.rows.flat()) rows[row + one.row]?.push({ ...one, row: row + one.row, column: cell.column + one.column });
    }
  });
  for (const line of rows) line.sort((a, b) => a.column - b.column);
  return { ...block, rows };
}

function groupIn(block: Block, line: Cell[], of: (table: Box) => Block): { cell: Cell; inner: Block } | null {
  for (const cell of line) {
    const table = cell.columnSpan > 1 && cell.columnSpan < block.columns && cell.rowSpan === 1 ? tableIn(cell) : null;
    const inner = table && of(table);
    if (inner && inner.columns === cell.columnSpan && inner.rows.length > 0) return { cell, inner };
  }
  return null;
}
