import { cellPlace, fieldPlace, type Contents, type Place } from '@/lib/model/filing';
import type { FieldSpec, FormSpec } from '@/lib/model/pack';
import { cellSurroundings, fieldSurroundings, rememberingReader } from './text-reader';
import { typeNames, type Surroundings } from './typing';

const dated: ReadonlySet<string> = new Set(['Day', 'Period', 'Measure']);
const mayTurn = ({ type }: Pick<FieldSpec, 'type'>): boolean => dated.has(typeNames[type]);

const read = rememberingReader();
const known = new WeakMap<object, boolean>();
const anyYear = 2024;

/**
 * Does a text read otherwise in another year: a date that names no year, 6月底前. Such a date does not read at all where
 * no year is known, and everything else reads there as it does in any year.
 */
export function turnsOnYear(spec: Pick<FieldSpec, 'type'>, text: string, around: Surroundings): boolean {
  if (text === '' || !mayTurn(spec)) return false;
  const without = read(spec, text, { ...around, year: null });
  if (typeof without !== 'object') return false;
  const turns = known.get(without) ?? JSON.stringify(without) !== JSON.stringify(read(spec, text, { ...around, year: anyYear }));
  known.set(without, turns);
  return turns;
}

/** The places of a filing that say a date without its year: they say another when the year of the filing changes. */
export function undatedPlaces(form: FormSpec, { fields, tables, moneyUnit }: Contents): Place[] {
  const frame = { year: null, moneyUnit, zero: false };
  const inFields = form.fields.filter((field) => turnsOnYear(field, fields[field.id] ?? '', fieldSurroundings(field, frame))).map(({ id }) => fieldPlace(id));
  const inTables = form.tables.flatMap(({ id, columns }) => {
    const turning = columns.filter(mayTurn);
    return (tables[id] ?? []).flatMap((row, at) =>
      turning.filter((column) => turnsOnYear(column, row[column.id] ?? '', cellSurroundings(column, row, frame))).map((column) => cellPlace(id, at, column.id)),
    );
  });
  return [...inFields, ...inTables];
}
