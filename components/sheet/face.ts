import type { FieldSpec, FormSpec, FormVariant, SectionSpec, TableSpec } from '@/lib/model/pack';

/** The variant in which a filing is drawn: the one it names, else the first, which is the printed form. */
export function variantOf(form: FormSpec, named: string | undefined): FormVariant | undefined {
  const faces = facesOf(form);
  return named === wholeForm ? undefined : (faces.find(({ id }) => id === named) ?? faces[0]);
}

/**
 * The faces of a form: its variants. One without any is printed with operator and unit as part of the value, as offices do;
 * columns of their own are what portals make of them.
 */
export function facesOf(form: FormSpec): readonly FormVariant[] {
  if (form.variants.length > 0) return form.variants;
  const parted = form.tables.filter(({ columns }) => columns.some(({ id }) => id === 'value') && columns.some(parts));
  if (parted.length === 0) return [];
  const tables = parted.map(({ id, columns }) => [id, columns.filter((column) => !parts(column)).map(({ id, label }) => ({ id, label }))]);
  return [{ id: 'printed', label: '', titles: [], fields: {}, without: [], tables: Object.fromEntries(tables) as FormVariant['tables'] }];
}

const parts = ({ id, required }: TableSpec['columns'][number]): boolean => (id === 'operator' || id === 'unit') && !required;

/** Named instead of a variant: every column that the form knows. */
export const wholeForm = 'all';

/** A form as a variant of it is printed: its titles, its columns in its order, its labels, without what it does not have. */
export function faceOf(form: FormSpec, variant: FormVariant | undefined): FormSpec {
  if (variant === undefined) return form;
  const shown = ({ id }: FieldSpec | TableSpec) => !variant.without.includes(id);
  const fields = form.fields.filter(shown).map((field) => ({ ...field, label: variant.fields[field.id] ?? field.label }));
  const tables = form.tables.filter(shown).map((table) => ({ ...table, columns: columnsOf(table, variant) }));
  return { ...form, titles: [...variant.titles, ...form.titles], fields, tables, sections: sectionsWith(form.sections, fields, tables) };
}

function columnsOf(table: TableSpec, variant: FormVariant): TableSpec['columns'] {
  const named = variant.tables[table.id];
  if (named === undefined) return table.columns;
  return named.flatMap(({ id, label }) => {
    const column = table.columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ ...column, label }];
  });
}

function sectionsWith(sections: readonly SectionSpec[], fields: readonly FieldSpec[], tables: readonly TableSpec[]): SectionSpec[] {
  const ids = new Set(fields.map(({ id }) => id));
  return sections
    .filter(({ id }) => [...fields, ...tables].some(({ section }) => section === id))
    .map(({ rows, ...section }) => ({
      ...section,
      ...(rows && { rows: rows.map((row) => row.filter((id) => ids.has(id))).filter((row) => row.length > 0) }),
    }));
}
