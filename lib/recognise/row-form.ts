import type { BoundRow, BoundTable } from '@/lib/model/match';
import type { TableSpec } from '@/lib/model/pack';
import { blank, normal } from '@/lib/model/text';
import type { CardRows } from './cards';
import { saysNothing } from './cell';

/** So many columns beside the name, of which one holds what is measured, are no search over a list. */
const leastColumns = 3;

/**
 * One row that stands open in a form of its own beside its table, as a dialog does for adding or changing one: places of the
 * page like others, that no column of the table holds.
 * @param cards labelled places outside of the table, as rows
 */
export function openForm(table: TableSpec, rows: readonly BoundRow[], cards: CardRows | undefined): BoundTable['form'] {
  const [form, other] = cards?.rows ?? [];
  if (!form || other || !isRowForm(table, form)) return undefined;
  const row = rows.findIndex((one) => isOpenIn(form, one));
  if (row === -1) return form;
  // a row that can be written where it stands needs no form
  return Object.values(rows[row]?.bindings ?? {}).some(({ writable }) => writable) ? undefined : { ...form, row };
}

function isRowForm({ levels }: TableSpec, { bindings }: BoundRow): boolean {
  const writable = Object.keys(bindings).filter((id) => bindings[id]?.writable);
  return writable.length >= leastColumns && (levels.length === 0 || 'value' in bindings);
}

/** Whether the form holds what a row says: its name, or most of what both say where the name was changed. */
function isOpenIn(form: BoundRow, row: BoundRow): boolean {
  const said = Object.keys(form.bindings).filter((id) => !saysNothing(form.cells[id] ?? '') && !saysNothing(row.cells[id] ?? ''));
  const same = said.filter((id) => normal(form.cells[id] ?? '') === normal(row.cells[id] ?? ''));
  if (blank(form.cells.name) || blank(row.cells.name)) return false;
  return same.includes('name') ? same.length * 2 >= said.length : same.length >= leastColumns && same.length === said.length - 1;
}
