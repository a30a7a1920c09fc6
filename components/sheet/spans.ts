import type { Row } from '@/lib/model/filing';
import type { TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';

/** Columns whose equal neighbours are printed as one cell: the levels, and what a form prints before the label of a fixed row. */
export function mergedColumns({ columns, fixed }: TableSpec): string[] {
  const ids = columns.map(({ id }) => id);
  const label = ids.findIndex((id) => !placing.has(id) && !fixed.some(({ cells }) => id in cells));
  return ids.filter((id, at) => placing.has(id) || (at < label && fixed.some(({ cells }) => id in cells)));
}

const placing: ReadonlySet<string> = new Set(['level1', 'level2']);

/**
 * For each row, how many rows its cell of a merged column covers: 0 where the cell above covers it. A cell merges only
 * where all merged columns left of it do; blanks stand alone.
 */
export function spansOf(rows: readonly Row[], merged: readonly string[]): Record<string, number>[] {
  const spans = rows.map((): Record<string, number> => ({}));
  merged.forEach((column, depth) => {
    const left = merged.slice(0, depth + 1);
    let head = 0;
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      const joins = above !== undefined && left.every((id) => !blank(row[id]) && row[id] === above[id]);
      if (!joins) head = index;
      const cells = spans[index];
      const first = spans[head];
      if (cells) cells[column] = joins ? 0 : 1;
      if (joins && first) first[column] = (first[column] ?? 1) + 1;
    });
  });
  return spans;
}
