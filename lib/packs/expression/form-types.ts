import type { Environment } from '@marcbachmann/cel-js';
import { parseDay } from '@/lib/model/day';
import type { Contents, Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FormSpec, TableSpec } from '@/lib/model/pack';
import type { Related, Role } from '@/lib/model/related';
import { Earlier, EarlierFilings } from './earlier';
import { baseEnvironment, registerRowFunctions } from './environment';
import { fixedRows } from './fixed-rows';
import { levelIndex, type LevelWords } from './levels';
import { once } from './once';
import { RowValue, type RowScope } from './row';
import { ownColumns, saidColumns } from './said-columns';
import { cellSurroundings, fieldSurroundings, frameOf, rememberingReader } from './text-reader';
import { typeNames, type Value } from './typing';
import { Day } from './values';

/** Values by root name, as the language takes them. */
export type Context = Record<string, unknown>;

/** A row of an earlier binding of the same filing, form and year in which nothing has changed since. */
export type RowsAsBefore = (table: string, at: number) => RowValue | undefined;

/** How one form looks to expressions. */
export interface FormTypes {
  form: FormSpec;
  /** over the fields, the tables, `today` and `earlier` */
  environment: Environment;
  /** the same with `row` bound to a row of that table */
  rowEnvironment(table: string): Environment | undefined;
  /**
   * A filing as expressions see it; `zero` lets blank money and numbers count as 0. `today` is ISO text. `related` are the
   * other filings that `earlier` speaks of. `rowsAsBefore` gives rows of an earlier binding that say the same as they did:
   * what was found out about them is not found out again.
   */
  bind(contents: Contents, today: string, zero: boolean, related?: Related, rowsAsBefore?: RowsAsBefore): Context;
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
    const made = Symbol(name);
    Object.defineProperty(Class.prototype, name, getter(function (this: InstanceType<typeof Class> & { [made]?: object }) {
      return (this[made] ??= new Inner(this.$bound));
    }));
  }
  environment.registerType(group.name, { ctor: Class, fields: types });
  return Class;
}

type ReadCell = (column: ColumnSpec, row: Row) => Value;
type RowClass = new (row: Row, scope: RowScope, at: number, read: ReadCell) => RowValue;
const rowType = (table: string): string => `$row.${table}`;

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
    const find = (row: RowValue) => (row as InstanceType<typeof Class>)[read](column, RowValue.cellsOf(row));
    Object.defineProperty(Class.prototype, column.id, getter(function (this: InstanceType<typeof Class>) {
      return RowValue.factOf(this, column, find);
    }));
  }
  environment.registerType(rowType(table.id), { ctor: Class, fields: types });
  return Class;
}

/** Finds the form of another filing by its full id. */
export type FindForm = (id: string) => FormSpec | undefined;

/**
 * Types one form. The vocabularies in force give other words for its 二级指标; `find` knows the forms of earlier filings, of
 * which nothing is known without it.
 */
export function formTypes(form: FormSpec, vocabularies: readonly LevelWords[] = [], find: FindForm = () => undefined): FormTypes {
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
  environment.registerVariable('today', 'Day').registerVariable('earlier', 'EarlierFilings');
  registerRowFunctions(environment, form.tables.map((table) => rowType(table.id)));

  const rows = new Map(
    form.tables.map((table) => [table.id, environment.clone().registerVariable('row', rowType(table.id))]),
  );
  const read = rememberingReader();
  const earlierOf = rememberingEarlier((filing) => new Earlier(filing, find(filing.form), vocabularies, read));

  return {
    form,
    environment,
    rowEnvironment: (table) => rows.get(table),
    bind(contents, today, zero, related = {}, rowsAsBefore = () => undefined) {
      const frame = frameOf(form, contents, zero);
      const bound: Bound = { field: (spec) => read(spec, contents.fields[spec.id] ?? '', fieldSurroundings(spec, frame)) };
      const context: Context = { today: dayOf(today), earlier: new EarlierFilings((role) => earlierOf(related[role])) };
      for (const [name, spec] of root.fields) Object.defineProperty(context, name, { get: once(() => bound.field(spec)) });
      for (const { name, Class } of groups) context[name] = new Class(bound);
      for (const { table, Class, scope } of tables) {
        const cell: ReadCell = (column, row) => read(column, row[column.id] ?? '', cellSurroundings(column, row, frame));
        context[table.id] = (contents.tables[table.id] ?? []).map((row, at) => rowsAsBefore(table.id, at) ?? new Class(row, scope, at, cell));
      }
      return context;
    },
  };
}

const unknown = new Earlier();

/** A filing beside the one in hand is looked through once, however often that one changes. */
function rememberingEarlier(make: (filing: NonNullable<Related[Role]>) => Earlier): (filing: Related[Role]) => Earlier {
  const known = new WeakMap<object, Earlier>();
  return (filing) => {
    if (filing === undefined) return unknown;
    const earlier = known.get(filing) ?? make(filing);
    known.set(filing, earlier);
    return earlier;
  };
}

function dayOf(iso: string): Day {
  const reading = parseDay(iso);
  return reading.state === 'ok' ? new Day(reading.day) : new Day(undefined, iso);
}
