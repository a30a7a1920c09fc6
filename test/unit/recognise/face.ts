import type { ColumnSpec, FieldSpec, FormSpec, FormVariant, TableSpec } from '@/lib/model/pack';
import { isPrinted } from '@/lib/model/pack';
import type { GridDraft, ItemDraft, ReadingDraft } from './reading-builder';

/** A face of a form: the form as it is printed in one region, or with all it has. */
export interface Face {
  form: FormSpec;
  variant?: FormVariant;
}

export const facesOf = (form: FormSpec): Face[] => [{ form }, ...form.variants.map((variant) => ({ form, variant }))];

const without = ({ variant }: Face, id: string): boolean => variant?.without.includes(id) ?? false;

/** The fields that the face prints, but for the year, which stands under the title. */
export const fieldsOf = (face: Face): FieldSpec[] =>
  face.form.fields.filter(({ id }) => !without(face, id) && id !== face.form.identity.year);
export const tablesOf = (face: Face): TableSpec[] => face.form.tables.filter(({ id }) => !without(face, id));

/** The columns of a table as the face prints them, in its order under its labels. */
export function columnsOf({ variant }: Face, table: TableSpec): ColumnSpec[] {
  const named = variant?.tables[table.id];
  if (!named) return table.columns;
  return named.flatMap(({ id, label }) => {
    const column = table.columns.find((one) => one.id === id);
    return column ? [{ ...column, label }] : [];
  });
}

/** A page that shows the face: form items one under the other, a grid for each table. `title` '' leaves it unnamed. */
export function pageOf(face: Face, title: string): ReadingDraft {
  return {
    title: '预算绩效管理',
    sections: title === '' ? [] : [title],
    notes: ['（2026年度）'],
    items: fieldsOf(face).map((field) => itemOf(face, field)),
    grids: tablesOf(face).map((table) => gridOf(face, table)),
  };
}

function itemOf({ variant }: Face, field: FieldSpec): ItemDraft {
  const label = variant?.fields[field.id] ?? field.label;
  return field.type === 'period' ? { label, values: ['2026-01-05', '2026-11-20'] } : { label, value: sample(field) };
}

function gridOf(face: Face, table: TableSpec): GridDraft {
  const columns = columnsOf(face, table);
  const rows = table.fixed.length > 0 ? fixedRows(table, columns) : openRows(table, columns);
  return { title: table.label, headerRows: 1, rows: [columns.map((column) => column.label), ...rows] };
}

const fixedRows = (table: TableSpec, columns: ColumnSpec[]): string[][] =>
  table.fixed.map((row) => {
    let named = false;
    return columns.map(({ id }) => {
      if (!isPrinted(table, id)) return '[]';
      if (id in row.cells) return row.cells[id] ?? '';
      const label = named ? '' : row.label;
      named = true;
      return label;
    });
  });

function openRows(table: TableSpec, columns: ColumnSpec[]): string[][] {
  const levels = table.levels.filter(({ printed }) => printed > 0);
  if (levels.length === 0) return [1, 2].map((row) => columns.map((column) => `[${sample(column)}${row}]`));
  return levels.map(({ level1, level2 }) =>
    columns.map((column) => (column.id === 'level1' ? level1 : column.id === 'level2' ? level2 : `[${sample(column)}]`)),
  );
}

function sample({ type }: Pick<FieldSpec, 'type'>): string {
  if (type === 'money' || type === 'percent' || type === 'integer') return '10';
  if (type === 'measure') return '≥10场';
  if (type === 'date') return '2026-06-30';
  return type === 'phone' ? '13800000000' : '送温暖';
}

const width = 24;

/** A page that shows the face as it is printed: one table, labels before what is asked, lists under their heads. */
export function printOf(face: Face, title: string): ReadingDraft {
  const fields = new Map(fieldsOf(face).map((field) => [field.id, field]));
  const tables = tablesOf(face);
  const rows = face.form.sections.flatMap((section) => {
    const printed = section.rows ?? [...fields.values()].filter((one) => one.section === section.id).map(({ id }) => [id]);
    return [
      ...printed.map((ids) => ids.flatMap((id) => fields.get(id) ?? [])).flatMap((row) => fieldRow(face, row)),
      ...tables.filter((table) => table.section === section.id).flatMap((table) => [
        ...(tables.length > 1 ? [[`1x${width}|${table.label}`]] : []),
        ...listRows(face, table),
      ]),
    ];
  });
  return { title: '预算绩效管理', sections: title === '' ? [] : [title], notes: ['（2026年度）'], grids: [{ rows }] };
}

/** Fields side by side, each its label and its place, over the whole width of the table. */
function fieldRow({ variant }: Face, fields: FieldSpec[]): string[][] {
  if (fields.length === 0) return [];
  const share = Math.floor(width / fields.length);
  return [
    fields.flatMap((field) => {
      const label = variant?.fields[field.id] ?? field.label;
      const value = field.type === 'period' ? '2026-01-05 至 2026-11-20' : sample(field);
      return [`1x2|${label}`, `1x${share - 2}|[${value}]`];
    }),
  ];
}

function listRows(face: Face, table: TableSpec): string[][] {
  const { rows } = gridOf(face, table);
  return rows.map((row) =>
    row.map((text, column) => (column === row.length - 1 ? `1x${width - row.length + 1}|${text}` : text)),
  );
}
