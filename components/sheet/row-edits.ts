import type { Row } from '@/lib/model/filing';
import type { TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { rowOf } from './blank-contents';
import { pasted } from './clipboard-cells';

/** Rows of a table after an edit, and the row that the caret goes to. */
export interface RowEdit {
  rows: Row[];
  to: number;
}

/** Printed rows are the form's own: they are neither added to nor taken away. */
export const growable = ({ fixed }: Pick<TableSpec, 'fixed'>): boolean => fixed.length === 0;

/** An empty row under the one at `after` (before the first for -1), of the same 二级指标. */
export function withRow(table: TableSpec, rows: readonly Row[], after: number, said: Row = {}): RowEdit {
  const { level1 = '', level2 = '' } = rows[after] ?? {};
  const placed: Row = table.levels.length > 0 ? { level1, level2 } : {};
  return { rows: [...rows.slice(0, after + 1), rowOf(table, { ...placed, ...said }), ...rows.slice(after + 1)], to: after + 1 };
}

/** A row for a 二级指标: under its last one, else where the form's order of levels has it. */
export function withLevelRow(table: TableSpec, rows: readonly Row[], level: { level1: string; level2: string }): RowEdit {
  const order = table.levels.map(({ level2 }) => level2);
  const rank = (row: Row) => order.indexOf(row.level2 ?? '');
  const own = order.indexOf(level.level2);
  const before = rows.map((row, at) => (rank(row) !== -1 && rank(row) <= own ? at : -1));
  const after = Math.max(-1, ...before);
  return withRow(table, rows, after, { level1: level.level1, level2: level.level2 });
}

/** The rows without one. The last one is emptied instead: a table without a row could not be written in. */
export function withoutRow(table: TableSpec, rows: readonly Row[], index: number): RowEdit {
  const { level1 = '', level2 = '' } = rows[index] ?? {};
  const placed: Row = table.levels.length > 0 ? { level1, level2 } : {};
  if (rows.length === 1) return { rows: [rowOf(table, placed)], to: 0 };
  return { rows: rows.filter((_, at) => at !== index), to: Math.min(index, rows.length - 2) };
}

/**
 * A row one up or down. At the edge of its 二级指标 it goes over to the neighbouring one instead of changing places, so
 * that rows of one 二级指标 stay together.
 */
export function movedRow(table: TableSpec, rows: readonly Row[], index: number, by: 1 | -1): RowEdit {
  const row = rows[index];
  const other = rows[index + by];
  if (!row || !other) return { rows: [...rows], to: index };
  const sameLevel = row.level1 === other.level1 && row.level2 === other.level2;
  const next = [...rows];
  if (table.levels.length > 0 && !sameLevel && !blank(other.level2)) {
    next[index] = { ...row, level1: other.level1 ?? '', level2: other.level2 ?? '' };
    return { rows: next, to: index };
  }
  next[index] = other;
  next[index + by] = row;
  return { rows: next, to: index + by };
}

/** Do only the levels say where a row belongs, and nothing else anything? */
export const ownColumnsBlank = (row: Row): boolean =>
  Object.entries(row).every(([column, text]) => column === 'level1' || column === 'level2' || blank(text));

/** Cells laid over a table from one of its cells rightwards and down; rows are added where they run out and may be. */
export function withCells(
  table: TableSpec,
  rows: readonly Row[],
  from: { row: number; columns: readonly string[] },
  cells: readonly (readonly string[])[],
): { rows: Row[]; laid: number; left: number } {
  let next = rows.map((row) => ({ ...row }));
  const wanted = from.row + cells.length;
  while (growable(table) && next.length < wanted) next = withRow(table, next, next.length - 1).rows;
  let laid = 0;
  let left = 0;
  cells.forEach((texts, down) =>
    texts.forEach((text, right) => {
      const row = next[from.row + down];
      const column = from.columns[right];
      if (row && column !== undefined) {
        row[column] = pasted(table.columns.find(({ id }) => id === column)?.type ?? 'text', text);
        laid++;
      } else left++;
    }),
  );
  return { rows: next, laid, left };
}
