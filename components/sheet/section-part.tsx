import { fieldPlace } from '@/lib/model/filing';
import type { FieldSpec, FormSpec, SectionSpec } from '@/lib/model/pack';
import { Cell, idOf } from './cell';
import type { SheetModel } from './sheet-model';
import { TablePart } from './table-part';
import { Unit } from './unit';

interface SectionProps {
  sheet: SheetModel;
  form: FormSpec;
  section: SectionSpec;
}

/** A section of a form that is a table of cells: its name at the left, its rows of label and value cells, its tables. */
export function SectionPart({ sheet, form, section }: SectionProps) {
  const fields = form.fields.filter((field) => field.section === section.id);
  const tables = form.tables.filter((table) => table.section === section.id);
  const [first] = fields;
  const repeats = fields.length === 1 && tables.length === 0 && first?.label === section.label;
  const named = !repeats && section.drawn !== 'plain';
  return (
    <section class={`section ${named ? 'is-named' : ''}`} id={`section-${section.id}`} aria-label={section.label}>
      {named && <h2>{section.label}</h2>}
      <div class="section-body">
        {rowsOf(section, fields).map((row) => (
          <div key={row.map(({ id }) => id).join()} class={`field-row of-${row.length}`}>
            {row.map((field) => (
              <FieldPart key={field.id} sheet={sheet} field={field} />
            ))}
          </div>
        ))}
        {tables.map((table) => (
          <TablePart key={table.id} sheet={sheet} table={table} />
        ))}
      </div>
    </section>
  );
}

/** The rows of fields as they are printed, then those that no row names, one a row. */
export function rowsOf({ rows = [] }: SectionSpec, fields: readonly FieldSpec[]): FieldSpec[][] {
  const printed = rows
    .map((row) => row.flatMap((id) => fields.filter((field) => field.id === id)))
    .filter((row) => row.length > 0);
  const placed = new Set(printed.flat().map(({ id }) => id));
  return [...printed, ...fields.filter(({ id }) => !placed.has(id)).map((field) => [field])];
}

export function FieldPart({ sheet, field }: { sheet: SheetModel; field: FieldSpec }) {
  const at = fieldPlace(field.id);
  return (
    <>
      <label class="label" for={idOf(at)}>
        {field.label}
        <Unit spec={field} />
      </label>
      <Cell sheet={sheet} at={at} spec={field} />
    </>
  );
}
