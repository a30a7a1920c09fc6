import { Big } from 'big.js';
import { formatAmount } from '@/lib/model/amount';
import { formatDay } from '@/lib/model/day';
import { cellPlace, fieldPlace, parsePlace, type Contents, type Place, type Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FixedRow } from '@/lib/model/pack';
import type { Related } from '@/lib/model/related';
import { blank } from '@/lib/model/text';
import type { Context, FormTypes } from '@/lib/packs/expression/form-types';
import { once } from '@/lib/packs/expression/once';
import { plain, shown } from '@/lib/packs/expression/shown';
import { typed } from '@/lib/packs/expression/typing';
import { Day, Decimal, inUnit, Money } from '@/lib/packs/expression/values';
import { addedUp, computedPlaces, type ComputedTable } from './computed-places';

export interface ComputeOptions {
  /** ISO date, for expressions that look at it */
  today?: string;
  related?: Related;
  /** computed places where a person wrote otherwise: what builds on them takes the written text */
  kept?: ReadonlySet<Place>;
}

/**
 * What the computed places of a filing come to: fields and columns with `compute`, and in the fixed rows with `sum` each
 * column of amounts or points. Each of them that the rows have is in the answer, with '' where an input is missing. Money stands in the
 * filing's unit, a share as 95.00%, points with at most two decimals. A computed place that builds on another takes what
 * that one comes to, in whatever order the form names them.
 */
export function computed(types: FormTypes, contents: Contents, options: ComputeOptions = {}): Record<Place, string> {
  const answers: Answers = new Map();
  const live = withAnswers(types, contents, answers, options.kept ?? new Set());
  const context = once((): Context => types.bind(live, options.today ?? '', false, options.related));
  const { fields, tables } = computedPlaces(types);
  for (const [field, source] of fields) {
    answers.set(fieldPlace(field.id), guarded(() => textOf(source.run(context()), field, contents)));
  }
  for (const table of tables) ofTable(table, contents, live, context, answers);
  return Object.fromEntries([...answers].filter(([place]) => asksFor(place, contents)).map(([place, answer]) => [place, answer()]));
}

type Answers = Map<Place, () => string>;

/** A column that the face of the form does not have is worked out for what builds on it, and told to nobody. */
function asksFor(place: Place, { tables }: Contents): boolean {
  const at = parsePlace(place);
  return at?.kind !== 'cell' || at.column in (tables[at.table]?.[at.row] ?? {});
}

function ofTable(spec: ComputedTable, contents: Contents, live: Contents, context: () => Context, answers: Answers): void {
  const { table, columns, fixedOf, sums } = spec;
  const rows = contents.tables[table.id] ?? [];
  const kinds = sums.size === 0 ? [] : rows.map(fixedOf);
  rows.forEach((_, at) => {
    for (const [column, source] of columns) {
      const inRow = () => {
        const values: unknown = context()[table.id];
        return Object.assign(Object.create(context()) as Context, { row: Array.isArray(values) ? (values[at] as unknown) : undefined });
      };
      answers.set(cellPlace(table.id, at, column.id), guarded(() => textOf(source.run(inRow()), column, contents)));
    }
    const fixed = sums.get(kinds[at] ?? '');
    for (const column of fixed === undefined ? [] : addedUp(table, fixed)) {
      const parts = () => partsOf(fixed, kinds, live.tables[table.id] ?? []).map((row) => row[column.id] ?? '');
      answers.set(cellPlace(table.id, at, column.id), guarded(() => total(parts(), column, contents)));
    }
  });
}

const partsOf = (fixed: FixedRow | undefined, kinds: readonly string[], rows: readonly Row[]): Row[] =>
  rows.filter((_, at) => fixed?.sum.includes(kinds[at] ?? ''));

/** The filing as computations see it: at a computed place stands what it comes to, where it comes to anything. */
function withAnswers(types: FormTypes, contents: Contents, answers: Answers, kept: ReadonlySet<Place>): Contents {
  const { fields, tables } = computedPlaces(types);
  const at = (place: Place, written: string) => (kept.has(place) && !blank(written) ? written : answers.get(place)?.() || written);
  const answering = (written: Row, ids: readonly string[], place: (id: string) => Place): Row =>
    Object.defineProperties({ ...written }, Object.fromEntries(ids.map((id) => [id, { get: () => at(place(id), written[id] ?? ''), enumerable: true }])));
  return {
    ...contents,
    fields: answering(contents.fields, fields.map(([{ id }]) => id), fieldPlace),
    tables: {
      ...contents.tables,
      ...Object.fromEntries(
        tables.map(({ table, columns, sums }) => {
          const ids = [...columns.map(([{ id }]) => id), ...[...sums.values()].flatMap((fixed) => addedUp(table, fixed).map(({ id }) => id))];
          return [table.id, (contents.tables[table.id] ?? []).map((row, index) => answering(row, ids, (id) => cellPlace(table.id, index, id)))];
        }),
      ),
    },
  };
}

/** An answer that asks for itself on the way is blank: no form that loads has one. */
function guarded(make: () => string): () => string {
  let known: string | undefined;
  return () => {
    if (known !== undefined) return known;
    known = '';
    known = make();
    return known;
  };
}

type Spec = FieldSpec | ColumnSpec;

/** Adds what is written; '' when nothing is, or when a part cannot be read. */
function total(parts: readonly string[], spec: Spec, { moneyUnit }: Contents): string {
  const around = { unit: spec.type === 'money' ? (moneyUnit ?? spec.unit) : spec.unit, year: null, zero: false };
  let sum: Big | undefined;
  for (const part of parts) {
    const value = typed(spec.type, part, around);
    if (!(value instanceof Money || value instanceof Decimal) || value.state === 'unreadable') return '';
    if (value.value !== undefined) sum = (sum ?? new Big(0)).plus(value.value);
  }
  if (sum === undefined) return '';
  return spec.type === 'money' ? formatAmount(sum) : plain(sum, 2);
}

/** A computed value as a person writes it at its place. */
function textOf(value: unknown, { unit }: Spec, { moneyUnit }: Contents): string {
  if (value instanceof Money) {
    const to = moneyUnit ?? (unit === '元' || unit === '万元' ? unit : '');
    return value.value === undefined ? '' : formatAmount(inUnit(value.value, value.unit, to));
  }
  if (value instanceof Decimal && unit === '%') return value.value === undefined ? '' : `${value.value.toFixed(2, 1)}%`;
  if (value instanceof Day) return value.day === undefined ? '' : formatDay(value.day);
  return shown(value);
}
