import type { TableSpec } from '@/lib/model/pack';

/** Columns that place a row in the form rather than say something. */
const placing: ReadonlySet<string> = new Set(['level1', 'level2']);

/** The columns beside those of the levels. */
export const ownColumns = ({ columns }: TableSpec): string[] => columns.map(({ id }) => id).filter((id) => !placing.has(id));

/**
 * The columns in which a person says something of a row; the others only tell where it stands: its levels, and in a table
 * whose rows are printed the first column. A row with all of these blank has not been begun.
 */
export function saidColumns(table: TableSpec): string[] {
  const printed = table.fixed.length > 0 ? table.columns[0]?.id : undefined;
  return ownColumns(table).filter((id) => id !== printed);
}
