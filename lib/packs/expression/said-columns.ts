import { isPrinted, type TableSpec } from '@/lib/model/pack';

/** Columns that place a row in the form rather than say something. */
const placing: ReadonlySet<string> = new Set(['level1', 'level2']);

/** The columns beside those of the levels. */
export const ownColumns = ({ columns }: TableSpec): string[] => columns.map(({ id }) => id).filter((id) => !placing.has(id));

/**
 * The columns in which a person says something of a row; the others only tell where it stands: its levels, and what the form
 * prints itself. A row with all of these blank has not been begun.
 */
export const saidColumns = (table: TableSpec): string[] => ownColumns(table).filter((id) => !isPrinted(table, id));
