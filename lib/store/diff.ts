import type { Filing, Place, Row } from '@/lib/model/filing';
import { cellPlace, fieldPlace } from '@/lib/model/filing';
import { blank, normal } from '@/lib/model/text';

/**
 * One difference between two filings. `at` is a place of the later filing; of the earlier one where the later has no
 * such row. `label` names the row of a table: 数量指标 · 慰问职工人数.
 */
export interface Difference {
  at: Place;
  label?: string;
  from: string;
  to: string;
  kind: 'changed' | 'added' | 'removed';
}

/**
 * What changed from `a` to `b`, field by field. Rows are the same when they name the same indicator, wherever they
 * stand.
 */
export function diff(a: Filing, b: Filing): Difference[] {
  const differences: Difference[] = [];
  for (const id of keysOf(a.fields, b.fields)) note(differences, fieldPlace(id), undefined, a.fields[id], b.fields[id]);
  for (const table of keysOf(a.tables, b.tables)) {
    for (const { left, right } of pairRows(a.tables[table] ?? [], b.tables[table] ?? [])) {
      const row = right?.row ?? left?.row ?? {};
      for (const column of keysOf(left?.row ?? {}, right?.row ?? {})) {
        const at = cellPlace(table, right?.index ?? left?.index ?? 0, column);
        note(differences, at, rowLabel(row), left?.row[column], right?.row[column]);
      }
    }
  }
  return differences;
}

/**
 * Whether two filings say the same in the same order; a blank and a missing place are the same, and a unit of money that one
 * of them does not say parts nothing.
 */
export function sameContent(a: Filing, b: Filing): boolean {
  const sameRecord = (left: Record<string, string> = {}, right: Record<string, string> = {}) =>
    keysOf(left, right).every((key) => (left[key] ?? '') === (right[key] ?? ''));
  if (a.form !== b.form || a.project !== b.project || a.unit !== b.unit || a.year !== b.year) return false;
  if (a.moneyUnit !== undefined && b.moneyUnit !== undefined && a.moneyUnit !== b.moneyUnit) return false;
  if ((a.variant ?? '') !== (b.variant ?? '')) return false;
  if (!sameRecord(a.fields, b.fields)) return false;
  return keysOf(a.tables, b.tables).every((table) => {
    const [left, right] = [a.tables[table] ?? [], b.tables[table] ?? []];
    return left.length === right.length && left.every((row, index) => sameRecord(row, right[index]));
  });
}

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function note(differences: Difference[], at: Place, label: string | undefined, from = '', to = ''): void {
  if (from === to || (blank(from) && blank(to))) return;
  const kind = blank(from) ? 'added' : blank(to) ? 'removed' : 'changed';
  differences.push({ at, ...(label ? { label } : {}), from, to, kind });
}

interface Placed {
  row: Row;
  index: number;
}
interface Pair {
  left?: Placed;
  right?: Placed;
}

/**
 * First by level 2 and name; what is left (renamed, or without a name) by level 2 in order; rows of other tables by
 * order.
 */
function pairRows(a: Row[], b: Row[]): Pair[] {
  const left = a.map((row, index) => ({ row, index }));
  const pairs: Pair[] = b.map((row, index) => ({ right: { row, index } }));
  for (const identity of [nameOf, level2Of]) {
    for (const pair of pairs) {
      if (pair.left || !pair.right) continue;
      const key = identity(pair.right.row);
      const found = left.findIndex(({ row }) => key !== undefined && identity(row) === key);
      if (found >= 0) [pair.left] = left.splice(found, 1);
    }
  }
  return [...pairs, ...left.map((gone) => ({ left: gone }))];
}

const level2Of = (row: Row): string => normal(row['level2'] ?? '');
const nameOf = (row: Row): string | undefined =>
  blank(row['name']) ? undefined : `${level2Of(row)}\n${normal(row['name'] ?? '')}`;
const rowLabel = (row: Row): string =>
  [row['level2'], row['name']].filter((text) => !blank(text)).join(' · ');
