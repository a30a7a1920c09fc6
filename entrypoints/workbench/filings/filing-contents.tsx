import { i18n } from '#i18n';
import type { Filing, Row } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';

/** A filing as its form prints it, blanks left out. Without the form, under the ids it was kept with. */
export function FilingContents({ filing, form }: { filing: Filing; form: FormSpec | undefined }) {
  const fields = fieldsOf(filing, form).filter(({ value }) => !blank(value));
  const tables = Object.entries(filing.tables).filter(([, rows]) => rows.some((row) => !Object.values(row).every(blank)));
  if (fields.length === 0 && tables.length === 0) return <p class="sheet-lead faint">{i18n.t('filings.blankAll')}</p>;
  return (
    <>
      <dl class="contents">
        {fields.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tables.map(([id, rows]) => (
        <ContentsTable key={id} id={id} rows={rows} form={form} />
      ))}
    </>
  );
}

function fieldsOf(filing: Filing, form: FormSpec | undefined): { id: string; label: string; value: string }[] {
  const order = form?.fields.map(({ id }) => id) ?? [];
  const ids = [...order.filter((id) => id in filing.fields), ...Object.keys(filing.fields).filter((id) => !order.includes(id))];
  return ids.map((id) => ({
    id,
    label: form?.fields.find((field) => field.id === id)?.label ?? id,
    value: filing.fields[id] ?? '',
  }));
}

function ContentsTable({ id, rows, form }: { id: string; rows: Row[]; form: FormSpec | undefined }) {
  const table = form?.tables.find((one) => one.id === id);
  const filled = rows.filter((row) => !Object.values(row).every(blank));
  const known = table?.columns.map((column) => column.id) ?? [];
  const all = [...known, ...filled.flatMap((row) => Object.keys(row)).filter((column) => !known.includes(column))];
  const columns = [...new Set(all)].filter((column) => filled.some((row) => !blank(row[column])));
  return (
    <div class="contents-table">
      <h4>{table?.label ?? id}</h4>
      <table class="dense">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{table?.columns.find((one) => one.id === column)?.label ?? column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
