import type { Grid, GridCell } from '@/lib/model/reading';

/** A column as it was when it was drawn last. */
export interface KeptColumn {
  id: string;
  /** how far its grid was scrolled sideways when it was drawn first, in pixels */
  left: number;
  /** the cells of the head that begin in it */
  head: GridCell[];
}

/**
 * What tells the columns of a grid from each other wherever they are drawn: their codes, or the words of their heads; their numbers
 * where neither does for all of them. '' for one that is not drawn between others that are.
 */
export function columnIds(grid: Grid): string[] {
  const ids = Array.from({ length: grid.columns }, (_, column) => grid.columnCodes[column] || headOver(grid, column));
  const drawn = ids.filter((id, column) => id !== '' || grid.cells.some((cell) => isOver(cell, cell.row, column)));
  return new Set(drawn).size === drawn.length && !drawn.includes('') ? ids : ids.map((_, column) => `#${column}`);
}

/** Whether a cell stands in a place of the grid, or spans it. */
export const isOver = (cell: GridCell, row: number, column: number): boolean =>
  cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan;

/** Whether columns can be told that are not drawn together. */
export const areNamed = (ids: readonly string[]): boolean => ids.every((id) => !/^#\d+$/.test(id));

const headOver = ({ cells, headerRows }: Grid, column: number): string =>
  cells
    .filter((cell) => cell.row < headerRows && isOver(cell, cell.row, column))
    .map(({ text }) => text)
    .join('\n');

/** Notes the columns that are drawn now; a new one comes after the one that it is drawn after. */
export function noteColumns(columns: KeptColumn[], grid: Grid, ids: readonly string[], left: number): void {
  let at = -1;
  for (const [column, id] of ids.entries()) {
    if (id === '') continue;
    const head = grid.cells.filter((cell) => cell.row < grid.headerRows && cell.column === column);
    const known = columns.findIndex((one) => one.id === id);
    const kept = columns[known];
    if (kept) kept.head = head.length > 0 ? head : kept.head;
    else columns.splice(at + 1, 0, { id, left, head });
    at = kept ? known : at + 1;
  }
}
