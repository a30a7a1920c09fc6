import type { FormContent } from '../content.ts';
import type { Row, Truth } from '../portal.ts';
import type { ClassicModel } from './model.ts';
import type { NamedField } from './names.ts';

/** A column whose cells are named by a prefix and the number of their row: `wcz3`. */
export interface PlainColumn {
  id: string;
  prefix: string;
  label: string;
  writable: boolean;
}

/** A table that prints its rows: `printed` is what each row says before anything is typed. */
export interface PlainTable {
  id: string;
  printed: Row[];
  columns: PlainColumn[];
}

/** A form of fields and printed rows, whose model follows from the names alone. */
export interface PlainForm {
  form: Truth['form'];
  fields: NamedField[];
  tables: PlainTable[];
  /** the figures that the page works out by itself */
  computed(model: ClassicModel): ClassicModel;
}

const folded = (row: Row): string => `${row['operator'] ?? ''}${row['value'] ?? ''}${row['unit'] ?? ''}`;

/** Rows of the content in the printed rows: by id, or the first free row of their level 2. */
function placed(table: PlainTable, rows: Row[]): (Row | undefined)[] {
  const waiting = [...rows];
  return table.printed.map((printed) => {
    const at = waiting.findIndex((row) => ('id' in printed ? row['id'] === printed['id'] : row['level2'] === printed['level2']));
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  });
}

export function plainModel({ fields, tables, computed }: PlainForm, content: FormContent): ClassicModel {
  const model: ClassicModel = {};
  for (const { id, name } of fields) model[name] = content.fields[id] ?? '';
  for (const table of tables) {
    placed(table, content.tables[table.id] ?? []).forEach((row, index) => {
      for (const { id, prefix } of table.columns) {
        model[`${prefix}${index + 1}`] = (id === 'value' ? folded(row ?? {}) : row?.[id]) ?? '';
      }
    });
  }
  return computed(model);
}

export function plainTruth({ form, fields, tables }: PlainForm, year: number | null, model: ClassicModel): Omit<Truth, 'model' | 'posts'> {
  return {
    form,
    year,
    fields: Object.fromEntries(fields.map(({ id, name, label, writable }) => [id, { label, writable, value: model[name] ?? '' }])),
    tables: Object.fromEntries(
      tables.map(({ id, printed, columns }) => [
        id,
        printed.map((row, index) => ({
          ...row,
          ...Object.fromEntries(columns.map((column) => [column.id, model[`${column.prefix}${index + 1}`] ?? ''])),
        })),
      ]),
    ),
    columns: Object.fromEntries(
      tables.map(({ id, columns }) => [
        id,
        Object.fromEntries(columns.map((column) => [column.id, { label: column.label, writable: column.writable }])),
      ]),
    ),
  };
}
