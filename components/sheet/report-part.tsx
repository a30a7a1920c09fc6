import { fieldPlace } from '@/lib/model/filing';
import type { FieldSpec, FormSpec, SectionSpec, TableSpec } from '@/lib/model/pack';
import { Cell, idOf } from './cell';
import { headingNumber, numbered } from './numbering';
import { FieldPart, rowsOf } from './section-part';
import type { SheetModel } from './sheet-model';
import { TablePart } from './table-part';

interface ReportPartProps {
  sheet: SheetModel;
  form: FormSpec;
  section: SectionSpec;
  index: number;
}

/** A section of a report: its numbered heading, under it its short facts, headings with the texts they ask for, its lists. */
export function ReportPart({ sheet, form, section, index }: ReportPartProps) {
  const fields = form.fields.filter((field) => field.section === section.id);
  const short = fields.filter(({ type }) => type !== 'longtext');
  const parts = partsOf(form, section);
  const alone = parts.length + short.length === 1;
  const heading = numbered(section.label, index, 1);
  return (
    <section class="report-section" id={`section-${section.id}`}>
      <h2>{heading}</h2>
      {short.length > 0 && (
        <div class="report-facts">
          {rowsOf(section, short).map((row) => (
            <div key={row.map(({ id }) => id).join()} class={`field-row of-${row.length}`}>
              {row.map((field) => (
                <FieldPart key={field.id} sheet={sheet} field={field} />
              ))}
            </div>
          ))}
        </div>
      )}
      {parts.map((part, at) =>
        'columns' in part ? (
          <div key={part.id} class="report-text">
            {!alone && <h3>{numbered(part.label, at, 2)}</h3>}
            <TablePart sheet={sheet} table={part} />
          </div>
        ) : (
          <div key={part.id} class="report-text">
            <label class={alone ? 'unseen' : ''} for={idOf(fieldPlace(part.id))}>
              {alone ? heading : numbered(part.label, at, 2)}
            </label>
            <Cell sheet={sheet} at={fieldPlace(part.id)} spec={part} />
          </div>
        ),
      )}
    </section>
  );
}

/** The texts and lists of a section, in the order of the numbers that they are printed with. */
function partsOf(form: FormSpec, section: SectionSpec): (FieldSpec | TableSpec)[] {
  const texts = form.fields.filter((field) => field.section === section.id && field.type === 'longtext');
  const parts = [...rowsOf(section, texts).flat(), ...form.tables.filter((table) => table.section === section.id)];
  const numbers = new Map(parts.map((part) => [part, headingNumber(part.label)]));
  if ([...numbers.values()].includes(undefined)) return parts;
  return parts.sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}
