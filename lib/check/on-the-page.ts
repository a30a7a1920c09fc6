import type { Contents, Row } from '@/lib/model/filing';
import type { FormSpec, TableSpec } from '@/lib/model/pack';
import { besides, type Use } from '@/lib/packs/expression/references';
import type { CompiledRule } from './compiled-rule';
import type { RuleSet } from './rule-set';

/**
 * The part of a form that a page shows: a place that a page does not have can be neither filled nor missing. A column is
 * there when every row has it; of a table without rows all columns are.
 */
export function formOnPage(form: FormSpec, { fields, tables }: Contents): FormSpec {
  return {
    ...form,
    fields: form.fields.filter(({ id }) => id in fields),
    tables: form.tables.filter(({ id }) => id in tables).map((table) => tableOnPage(table, tables[table.id] ?? [])),
  };
}

function tableOnPage(table: TableSpec, rows: readonly Row[]): TableSpec {
  const columns = table.columns.filter(({ id }) => rows.every((row) => id in row));
  return columns.length === table.columns.length ? table : { ...table, columns };
}

const known = new WeakMap<RuleSet, Map<string, RuleSet>>();

/**
 * The rules that a page can answer, over the part of the form that it shows. A rule whose place is not on the page is left
 * out; so is one that asks for something (one side of an `&&`) which holds its place only against others of which none is
 * there, or that takes a blank for a fault where one of these is not there. The same set comes back for pages that show the same places.
 */
export function rulesOnPage(set: RuleSet, contents: Contents): RuleSet {
  const shown = formOnPage(set.form, contents);
  const there = new Set(placesOf(shown));
  const absent = new Set(placesOf(set.form).filter((place) => !there.has(place)));
  if (absent.size === 0) return set;
  const faces = known.get(set) ?? new Map<string, RuleSet>();
  known.set(set, faces);
  const key = [...absent].join();
  const face = faces.get(key) ?? { ...set, form: shown, rules: set.rules.filter((rule) => answerable(rule, absent)) };
  faces.set(key, face);
  return face;
}

const columnAt = (table: string, column: string): string => `${table}[].${column}`;

const placesOf = ({ fields, tables }: FormSpec): string[] => [
  ...fields.map(({ id }) => id),
  ...tables.flatMap(({ id, columns }) => [id, ...columns.map((column) => columnAt(id, column.id))]),
];

function answerable({ spec, needs }: CompiledRule, absent: ReadonlySet<string>): boolean {
  const { each, at } = spec;
  const inRow = each !== undefined && (at === 'row' || at.startsWith('row.'));
  const home = inRow ? (at === 'row' ? each : columnAt(each, at.slice('row.'.length))) : at;
  if (absent.has(each ?? at) || absent.has(home)) return false;
  return needs().every((uses) => {
    if (spec.missing === 'fail' && uses.some((use) => countsBlank(use) && placesIn(use, each).some((place) => absent.has(place)))) return false;
    const others = uses.flatMap((use) => placesIn(use, each)).filter((place) => place !== home && place !== each);
    return others.length === 0 || others.some((place) => !absent.has(place));
  });
}

/** Is a blank answered by the rule's `missing`, rather than by the expression itself. */
const countsBlank = ({ reference, asked }: Use): boolean => reference.kind !== 'cells' && (asked === 'value' || asked === 'reading');

/** The places of one use: a value's operator and unit say nothing without the value. */
function placesIn({ reference }: Use, each: string | undefined): string[] {
  if (reference.kind === 'field') return [reference.id];
  if (reference.kind === 'column') return each === undefined ? [] : [columnAt(each, reference.column)];
  if (reference.kind === 'row') return [];
  const { table, columns } = reference;
  if (columns === undefined) return [table];
  const [first] = columns;
  return columns.filter((column) => column === first || !besides.includes(column)).map((column) => columnAt(table, column));
}
