import type { FormLexicon } from './lexicon';
import { sensesOf } from './column-claims';
import { type Sheet, SheetCell } from './scene';

const headsAtLeast = 2;

/** Where a head of two lines begins that its rows repeat: under several of its names stands one wide one. */
const heads = new WeakMap<Sheet, number>();

/**
 * Rows of two lines each, 三级指标 · 指标值 · 得分 over 偏差原因 in the width of all of them, as rows of one line; any other
 * sheet as it is.
 */
export function inOneLine(sheet: Sheet, lexicon: FormLexicon): Sheet {
  const known = heads.get(sheet);
  const head = known ?? wideUnderNames(sheet);
  if (known === undefined) heads.set(sheet, head);
  if (head < 0 || !lexicon.tables.some((table) => sheet.row(head + 1).some((cell) => sensesOf(cell, table).length > 0))) return sheet;
  return laidOut(sheet, head);
}

function wideUnderNames(sheet: Sheet): number {
  for (let row = 0; row + 3 < sheet.rows; row++) {
    const upper = sheet.row(row);
    const lower = sheet.row(row + 1);
    if (upper.length <= lower.length || lower.length === 0 || [...upper, ...lower].some((cell) => cell.control || cell.text.trim() === '')) continue;
    const wide = lower.some(({ cell }) => upper.filter((over) => isOver(over, cell.column, cell.column + cell.columnSpan)).length >= headsAtLeast);
    if (wide && repeats(sheet, row)) return row;
  }
  return -1;
}

const isOver = ({ cell }: SheetCell, from: number, to: number): boolean => cell.rowSpan === 1 && cell.column >= from && cell.column + cell.columnSpan <= to;

const shapeOf = (sheet: Sheet, row: number): string =>
  sheet.row(row).filter(({ cell }) => cell.rowSpan === 1).map(({ cell }) => `${cell.column}+${cell.columnSpan}`).join();

/** The two lines under the head stand as its own two do. */
const repeats = (sheet: Sheet, head: number, row = head + 2): boolean =>
  shapeOf(sheet, row) === shapeOf(sheet, head) && shapeOf(sheet, row + 1) === shapeOf(sheet, head + 1);

/** The second line of the head and of each row after the first, in columns of its own; the first row of another shape ends it. */
function laidOut(sheet: Sheet, head: number): Sheet {
  let end = head + 2;
  while (end + 1 < sheet.rows && repeats(sheet, head, end)) end += 2;
  const lineOf = (row: number): number => (row < head ? row : row < end ? head + ((row - head) >> 1) : row - ((end - head) >> 1));
  const starts: SheetCell[][] = [];
  const over = new Map<string, SheetCell>();
  for (let row = 0; row < sheet.rows; row++) {
    const aside = row >= head && row < end && (row - head) % 2 === 1 ? sheet.columns : 0;
    for (const one of sheet.row(row)) {
      const line = lineOf(row);
      const rowSpan = Math.max(1, lineOf(row + Math.max(1, one.cell.rowSpan) - 1) - line + 1);
      const moved = one.movedTo(line, one.cell.column + aside, rowSpan);
      (starts[line] ??= []).push(moved);
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < moved.cell.columnSpan; right++) over.set(`${line + down},${moved.cell.column + right}`, moved);
      }
    }
  }
  for (const line of starts) line?.sort((a, b) => a.cell.column - b.cell.column);
  const rows = lineOf(sheet.rows - 1) + 1;
  return {
    ...sheet,
    grid: { ...sheet.grid, headerRows: Math.min(sheet.grid.headerRows, head + 1) },
    rows,
    columns: sheet.columns * 2,
    at: (row, column) => over.get(`${row},${column}`),
    row: (row) => starts[row] ?? [],
  };
}
