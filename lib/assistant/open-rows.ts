import type { BoundRow, BoundTable, Match } from '../model/match';

/**
 * A match in which a row that stands open in a form of its own is a row of its table: the places of the form are the row's as long
 * as it is there, of the row that it changes, or of one more at the end.
 */
export function withOpenRows(match: Match): Match {
  const tables = Object.entries(match.tables);
  if (tables.every(([, { form }]) => form === undefined)) return match;
  return { ...match, tables: Object.fromEntries(tables.map(([id, table]) => [id, withOpenRow(table)])) };
}

/** The number of the row that stands open in a form, as `withOpenRows` numbers it. */
export const openRowOf = ({ form, rows }: BoundTable): number | undefined => form && (form.row ?? rows.length - 1);

function withOpenRow(table: BoundTable): BoundTable {
  const { form, rows } = table;
  if (!form) return table;
  return { ...table, rows: form.row === undefined ? [...rows, form] : rows.map((row, at) => (at === form.row ? over(row, form) : row)) };
}

/** A row with its places in the form; what the form does not have stays where it is. */
const over = (row: BoundRow, form: BoundRow): BoundRow => ({
  cells: { ...row.cells, ...Object.fromEntries(Object.keys(form.bindings).map((id) => [id, form.cells[id] ?? ''])) },
  bindings: { ...row.bindings, ...form.bindings },
});
