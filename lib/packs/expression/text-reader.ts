import type { Contents, Row } from '@/lib/model/filing';
import type { ColumnSpec, FieldSpec, FormSpec } from '@/lib/model/pack';
import { typed, typeNames, type Surroundings, type Value } from './typing';

/** What holds for all texts of one filing. */
export interface FilingFrame {
  /** the year that the filing says it is of, for dates that name none */
  year: number | null;
  /** the unit in which its money stands, where it is not the form's own */
  moneyUnit: Contents['moneyUnit'];
  /** blank money and numbers count as 0 */
  zero: boolean;
}

export function frameOf(form: FormSpec, contents: Contents, zero: boolean): FilingFrame {
  return { year: yearOf(form, contents), moneyUnit: contents.moneyUnit, zero };
}

/** The year that a filing says it is of. */
export function yearOf({ identity }: FormSpec, contents: Contents): number | null {
  if (identity.year === undefined) return null;
  const year = typed('year', contents.fields[identity.year] ?? '', { year: null, zero: false });
  return typeof year === 'bigint' && year !== 0n ? Number(year) : null;
}

/** Money stands in the unit that the filing says, all else in the form's own. */
const unitOf = ({ type, unit }: Pick<FieldSpec, 'type' | 'unit'>, { moneyUnit }: FilingFrame) =>
  type === 'money' ? (moneyUnit ?? unit) : unit;

export function fieldSurroundings(field: FieldSpec, frame: FilingFrame): Surroundings {
  return { unit: unitOf(field, frame), year: frame.year, zero: frame.zero };
}

/** An indicator's value may have its operator and its unit in columns of their own. */
export function cellSurroundings(column: ColumnSpec, row: Row, frame: FilingFrame): Surroundings {
  const around = { unit: unitOf(column, frame), year: frame.year, zero: frame.zero };
  if (column.type !== 'measure') return around;
  return { ...around, operator: column.id === 'value' ? (row.operator ?? '') : '', measureUnit: row.unit ?? '' };
}

/** Reads a text as the type of its field or column. */
export type Read = (spec: Pick<FieldSpec, 'type'>, text: string, around: Surroundings) => Value;

const remembered = 20_000;
/** Texts longer than this are read anew each time: they are rare, and would fill the memory. */
const longest = 500;

/** Reading a measure costs more than looking it up; a form's texts change one at a time. */
export function rememberingReader(): Read {
  const known = new Map<string, Value>();
  return (spec, text, around) => {
    if (typeNames[spec.type] === 'string') return text;
    if (text.length > longest) return typed(spec.type, text, around);
    const key = [spec.type, around.unit, around.year, around.operator, around.measureUnit, around.zero, text].join('\u0001');
    const had = known.get(key);
    if (had !== undefined) return had;
    if (known.size >= remembered) known.clear();
    const value = typed(spec.type, text, around);
    known.set(key, value);
    return value;
  };
}
