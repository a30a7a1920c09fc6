import type { Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FixedRow, TableSpec } from '@/lib/model/pack';
import { expression, type Expression } from '@/lib/packs/expression/expression';
import { fixedRows } from '@/lib/packs/expression/fixed-rows';
import type { FormTypes } from '@/lib/packs/expression/form-types';

/** What of a table is computed. */
export interface ComputedTable {
  table: TableSpec;
  columns: readonly (readonly [ColumnSpec, Expression])[];
  /** the id of the fixed row that a row is, or '' */
  fixedOf: (row: Row) => string;
  /** by id the fixed rows that add up others */
  sums: ReadonlyMap<string, FixedRow>;
}

/** Everything on a form that is computed. */
export interface ComputedPlaces {
  fields: readonly (readonly [FieldSpec, Expression])[];
  tables: readonly ComputedTable[];
}

const known = new WeakMap<FormTypes, ComputedPlaces>();

/** What a form computes, worked out once. */
export function computedPlaces(types: FormTypes): ComputedPlaces {
  const places = known.get(types) ?? placesOf(types);
  known.set(types, places);
  return places;
}

function placesOf({ form, environment, rowEnvironment }: FormTypes): ComputedPlaces {
  const fields = form.fields.flatMap((field) =>
    field.compute === undefined ? [] : [[field, expression(environment, field.compute)] as const],
  );
  const tables = form.tables.map((table) => {
    const within = rowEnvironment(table.id);
    const columns = table.columns.flatMap((column) =>
      column.compute === undefined || within === undefined ? [] : [[column, expression(within, column.compute)] as const],
    );
    const sums = new Map(table.fixed.filter(({ sum }) => sum.length > 0).map((fixed) => [fixed.id, fixed]));
    return { table, columns, fixedOf: fixedRows(table), sums };
  });
  return { fields, tables: tables.filter(({ columns, sums }) => columns.length > 0 || sums.size > 0) };
}

/** The columns that a fixed row adds up: amounts and points that it does not print and that are not computed by themselves. */
export const addedUp = ({ columns }: TableSpec, fixed: FixedRow): ColumnSpec[] =>
  columns.filter(
    ({ id, type, unit, compute }) =>
      compute === undefined && !(id in fixed.cells) && (type === 'money' || type === 'integer' || (type === 'percent' && unit !== '%')),
  );
