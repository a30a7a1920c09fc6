import { cellPlace, parsePlace, type Filing, type Place } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';

/** The cell where a place is marked and found: itself, for a row its first own cell. */
export function cellOf({ tables }: Pick<FormSpec, 'tables'>, at: Place): Place {
  const parts = parsePlace(at);
  if (parts?.kind !== 'row') return at;
  const columns = tables.find(({ id }) => id === parts.table)?.columns ?? [];
  const column = columns.find(({ id }) => id !== 'level1' && id !== 'level2');
  return column === undefined ? at : cellPlace(parts.table, parts.row, column.id);
}

/** Is a place of a filing on its form as it is drawn? */
export function isOn({ fields, tables }: FormSpec, filing: Pick<Filing, 'tables'>, at: Place): boolean {
  const parts = parsePlace(at);
  if (parts === undefined) return false;
  if (parts.kind === 'field') return fields.some(({ id }) => id === parts.id);
  const table = tables.find(({ id }) => id === parts.table);
  if (table === undefined || parts.kind === 'table') return table !== undefined;
  const there = parts.row < (filing.tables[table.id] ?? []).length;
  return there && (parts.kind === 'row' || table.columns.some(({ id }) => id === parts.column));
}
