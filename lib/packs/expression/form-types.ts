import type { Environment } from '@marcbachmann/cel-js';
import type { Filing, Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FormSpec, TableSpec } from '@/lib/model/pack';
import { parseDay } from '@/lib/model/day';
import { baseEnvironment, registerRowFunctions } from './environment';
import { fixedRows } from './fixed-rows';
import { levelIndex, type LevelWords } from './levels';
import { RowValue, type RowScope } from './row';
import { ownColumns, saidColumns } from './said-columns';
import { typed, typeNames, type Surroundings, type Value } from './typing';
import { Day } from './values';

/** Values by root name, as the language takes them. */
export type Context = Record<string, unknown>;
type Contents = Pick<Filing, 'fields' | 'tables'>;

/** How one form looks to expressions. */
export interface FormTypes {
  form: FormSpec;
  /** over the fields, the tables and `today` */
  environment: Environment;
  /** the same with `row` bound to a row of that table */
  rowEnvironment(table: string): Environment | undefined;
  /** A filing as expressions see it; `zero` lets blank money and numbers count as 0. `today` is ISO text. */
  bind(contents: Contents, today: string, zero: boolean): Context;
}

/** Field ids by group: `fund.own.total` is the field `total` of the group `own` of the group `fund`. */
interface Group {
  name: string;
  fields: Map<string, FieldSpec>;
  groups: Map<string, Group>;
}

function grouped(fields: readonly FieldSpec[]): Group {
  const root: Group = { name: '$', fields: new Map(), groups: new Map() };
  for (const field of fields) {
    const steps = field.id.split('.');
    const last = steps.pop() ?? '';
    let group = root;
    for (const step of steps) {
      const next = group.groups.get(step) ?? { name: `${group.name}.${step}`, fields: new Map(), groups: new Map() };
      group.groups.set(step, next);
      group = next;
    }
    group.fields.set(last, field);
  }
  return root;
}

/** Where the values of one bound filing come from. */
interface Bound {
  field(spec: FieldSpec): Value;
}
type GroupClass = new (bound: Bound) => object;
const getter = (get: (this: never) => unknown): PropertyDescriptor => ({ get, enumerable: true });

/** Registers a group's type with those within it. Values are read when an expression first asks for them. */
function groupClass(environment: Environment, group: Group): GroupClass {
  const Class = class {
    constructor(readonly $bound: Bound) {}
  };
  const types: Record<string, string> = {};
  for (const [name, spec] of group.fields) {
    types[name] = typeNames[spec.type];
    Object.defineProperty(Class.prototype, name, getter(function (this: InstanceType<typeof Class>) {
      return this.$bound.field(spec);
    }));
  }
  for (const [name, inner] of group.groups) {
    const Inner = groupClass(environment, inner);
    types[name] = inner.name;
    Object.defineProperty(Class.prototype, name, getter(function (this: InstanceType<typeof Class>) {
      return new Inner(this.$bound);
    }));
  }
  environment.registerType(group.name, { ctor: Class, fields: types });
  return Class;
}

type ReadCell = (column: ColumnSpec, row: Row) => Value;
type RowClass = new (row: Row, scope: RowScope, at: number, read: ReadCell) => RowValue;
export const rowType = (table: string): string => `$row.${table}`;

function rowClass(environment: Environment, table: TableSpec): RowClass {
  const read = Symbol('read');
  const Class = class extends RowValue {
    readonly [read]: ReadCell;
    constructor(row: Row, scope: RowScope, at: number, reader: ReadCell) {
      super(row, scope, at);
      this[read] = reader;
    }
  };
  const types: Record<string, string> = {};
  for (const column of table.columns) {
    types[column.id] = typeNames[column.type];
    Object.defineProperty(Class.prototype, column.id, getter(function (this: InstanceType<typeof Class>) {
      return this[read](column, RowValue.cellsOf(this));
    }));
  }
  environment.registerType(rowType(table.id), { ctor: Class, fields: types });
  return Class;
}

/** Types one form. The vocabularies in force give other words for its 二级指标. */
export function formTypes(form: FormSpec, vocabularies: readonly LevelWords[] = []): FormTypes {
  const environment = baseEnvironment().clone();
  const root = grouped(form.fields);
  const groups = [...root.groups].map(([name, group]) => ({ name, Class: groupClass(environment, group) }));
  const tables = form.tables.map((table) => ({
    table,
    Class: rowClass(environment, table),
    scope: {
      levels: levelIndex(table.levels, vocabularies),
      fixed: fixedRows(table),
      own: ownColumns(table),
      said: saidColumns(table),
    },
  }));
  for (const [name, spec] of root.fields) environment.registerVariable(name, typeNames[spec.type]);
  for (const [name, group] of root.groups) environment.registerVariable(name, group.name);
  for (const { table } of tables) environment.registerVariable(table.id, `list<${rowType(table.id)}>`);
  environment.registerVariable('today', 'Day');
  registerRowFunctions(environment, form.tables.map((table) => rowType(table.id)));

  const rows = new Map(
    form.tables.map((table) => [table.id, environment.clone().registerVariable('row', rowType(table.id))]),
  );
  const read = remembering();
  const yearField = form.identity.year;

  return {
    form,
    environment,
    rowEnvironment: (table) => rows.get(table),
    bind(contents, today, zero) {
      const year = yearOf(contents, yearField);
      const bound: Bound = { field: (spec) => read(spec, contents.fields[spec.id] ?? '', { unit: spec.unit, year, zero }) };
      const context: Context = { today: dayOf(today) };
      for (const [name, spec] of root.fields) Object.defineProperty(context, name, { get: () => bound.field(spec) });
      for (const { name, Class } of groups) context[name] = new Class(bound);
      for (const { table, Class, scope } of tables) {
        const cell: ReadCell = (column, row) =>
          read(column, row[column.id] ?? '', cellSurroundings(column, row, year, zero));
        context[table.id] = (contents.tables[table.id] ?? []).map((row, at) => new Class(row, scope, at, cell));
      }
      return context;
    },
  };
}

function cellSurroundings(column: ColumnSpec, row: Row, year: number | null, zero: boolean): Surroundings {
  if (column.type !== 'measure') return { unit: column.unit, year, zero };
  const operator = column.id === 'value' ? (row.operator ?? '') : '';
  return { unit: column.unit, year, zero, operator, measureUnit: row.unit ?? '' };
}

function yearOf(contents: Contents, field: string | undefined): number | null {
  const year = field === undefined ? 0n : typed('year', contents.fields[field] ?? '', { year: null, zero: false });
  return typeof year === 'bigint' && year !== 0n ? Number(year) : null;
}

function dayOf(iso: string): Day {
  const reading = parseDay(iso);
  return reading.state === 'ok' ? new Day(reading.day) : new Day(undefined, iso);
}

const remembered = 20_000;

/** Reading a measure costs more than looking it up; a form's texts change one at a time. */
function remembering() {
  const known = new Map<string, Value>();
  return (spec: Pick<FieldSpec, 'type'>, text: string, around: Surroundings): Value => {
    if (typeNames[spec.type] === 'string') return text;
    const key = [spec.type, around.unit, around.year, around.operator, around.measureUnit, around.zero, text].join('\u0001');
    const had = known.get(key);
    if (had !== undefined) return had;
    if (known.size >= remembered) known.clear();
    const value = typed(spec.type, text, around);
    known.set(key, value);
    return value;
  };
}
