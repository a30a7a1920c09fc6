import { cellPlace, fieldPlace, type Filing, type Place, type Row } from '@/lib/model/filing';
import { parseMeasure } from '@/lib/model/measure';
import type { ColumnSpec, FieldSpec, FieldType, FormSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import type { LevelWords } from '@/lib/packs/expression/levels';
import { inTermsOf } from './stage-map';
import { moveYears, yearsNamed } from './year-moving';

/** What became of a value on its way: as it was, its years moved, or an amount of money that wants looking at. */
export type Change = 'same' | 'year' | 'amount';

export interface CarriedLine {
  at: Place;
  to: string;
  /** as it stood in the earlier filing */
  original: string;
  changed: Change;
  /** where it comes from and what changed, in words: 上年同项目 2025（年份已改） */
  why: string;
}

/** An earlier filing carried into a form: the contents, and one line for each value in them. */
export interface Carried {
  contents: Pick<Filing, 'fields' | 'tables'>;
  lines: CarriedLine[];
}

export interface CarryInto {
  /** the year of the form in hand; null leaves all years as they are */
  year: number | null;
  /** other words for 二级指标, of all packs in force */
  vocabularies?: readonly LevelWords[];
}

/** Parts of ids that hold results of a year, which the next year does not have yet. */
const results = new Set(
  'actual completion score deviation progress forecast exec rate done cause causeText possibility'.split(' '),
);

/** The date on which a form was filled in. */
const filledOn = /(?:填报|填表|填制|制表|申报|上报|自评|编制)(?:日期|时间)/;

/**
 * Carries an earlier filing of the same form, or of the stage before it, into a form. Years of the earlier filing (its own
 * and those of its dates) are moved by the difference of years in every text, period and date, but never in 《titles》 or
 * document numbers; amounts are carried as they were and said; signatures, the date of filling and results are left out.
 */
export function carryOver(prior: Filing, form: FormSpec, { year, vocabularies = [] }: CarryInto): Carried {
  const earlier = inTermsOf(form, prior, vocabularies);
  const by = prior.year === null || year === null ? 0 : year - prior.year;
  const years = new Set([...(prior.year === null ? [] : [prior.year]), ...datedYears(form, earlier)]);
  const lines: CarriedLine[] = [];
  const fields: Record<string, string> = {};
  const carry = (spec: FieldSpec | ColumnSpec, original: string, at: Place): string => {
    const { to, changed } = carried(spec.type, original, { years, by, year });
    lines.push({ at, to, original, changed, why: why(prior.year, by, changed) });
    return to;
  };
  for (const field of form.fields) {
    const original = earlier.fields[field.id];
    if (original === undefined || leftOut(field)) continue;
    fields[field.id] = carry(field, original, fieldPlace(field.id));
  }
  const tables = form.tables.map(({ id: table, columns }) => {
    const kept = columns.filter((column) => !leftOut(column));
    const rows = (earlier.tables[table] ?? []).filter((row) => kept.some(({ id }) => !blank(row[id])));
    const carriedRows = rows.map((row, at) =>
      carriedRow(row, kept, (column, text) => carry(column, text, cellPlace(table, at, column.id))),
    );
    return [table, carriedRows] as const;
  });
  return { contents: { fields, tables: Object.fromEntries(tables) }, lines };
}

function carriedRow(row: Row, columns: readonly ColumnSpec[], carry: (column: ColumnSpec, text: string) => string): Row {
  return Object.fromEntries(
    columns.map((column) => {
      const text = row[column.id] ?? '';
      return [column.id, blank(text) ? '' : carry(column, text)];
    }),
  );
}

function leftOut({ id, type, label }: FieldSpec | ColumnSpec): boolean {
  return type === 'signature' || (type === 'date' && filledOn.test(label)) || id.split('.').some((part) => results.has(part));
}

function dated(spec: FieldSpec | ColumnSpec): boolean {
  return (spec.type === 'date' || spec.type === 'period') && !leftOut(spec);
}

/** Years that the dates and periods of a filing lie in. */
function datedYears(form: FormSpec, earlier: Pick<Filing, 'fields' | 'tables'>): Set<number> {
  const ofFields = form.fields.filter(dated).map(({ id }) => earlier.fields[id] ?? '');
  const ofTables = form.tables.flatMap((table) =>
    table.columns.filter(dated).flatMap(({ id }) => (earlier.tables[table.id] ?? []).map((row) => row[id] ?? '')),
  );
  return yearsNamed([...ofFields, ...ofTables]);
}

/** How far years move, which ones, and the year that the form is of. */
interface Move {
  years: ReadonlySet<number>;
  by: number;
  year: number | null;
}

function carried(type: FieldType, original: string, { years, by, year }: Move): Pick<CarriedLine, 'to' | 'changed'> {
  if (type === 'year') {
    const to = year === null ? original : original.replace(/(?:19|20)\d{2}/, String(year));
    return { to, changed: to === original ? 'same' : 'year' };
  }
  if (type === 'money') return { to: original, changed: by === 0 ? 'same' : 'amount' };
  const to = moveYears(original, years, by);
  if (to !== original) return { to, changed: 'year' };
  const amount = by !== 0 && type === 'measure' && /^(?:万|亿)?元/.test(parseMeasure(original).unit);
  return { to, changed: amount ? 'amount' : 'same' };
}

const changes: Record<Change, string> = { same: '', year: '（年份已改）', amount: '（金额照搬，请核对）' };

function why(year: number | null, by: number, changed: Change): string {
  const source = by === 1 ? '上年同项目' : by === 0 ? '同项目已填表' : '往年同项目';
  return `${source}${year === null ? '' : ` ${String(year)}`}${changes[changed]}`;
}
