import { cellPlace, fieldPlace, type Contents, type Filing, type Place } from '@/lib/model/filing';
import { parseMeasure } from '@/lib/model/measure';
import type { ColumnSpec, FieldSpec, FormSpec, Pack } from '@/lib/model/pack';
import { saidColumns } from '@/lib/packs/expression/said-columns';
import { formOf } from '@/lib/packs/form-graph';
import { inTermsOf, type Taken, type TakenFiling } from './carry-terms';
import { convertedAmount } from './money-units';
import { moveYears, yearsNamed } from './year-moving';

/** What became of a value on its way: as it was, its years moved, its unit of money converted, or an amount that wants looking at. */
export type Change = 'same' | 'year' | 'unit' | 'amount';

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
  contents: Contents;
  lines: CarriedLine[];
}

export interface CarryInto {
  /** the year of the form in hand; null leaves all years as they are */
  year: number | null;
  /** the unit of money of the form in hand, where it is not the form's own */
  moneyUnit?: Contents['moneyUnit'];
}

/** Parts of ids that hold results of a year, which the next year does not have yet. */
const results = new Set(
  (
    'actual completion score deviation progress forecast exec rate done cause causeText possibility adjusted adjustment surplus brief ' +
    'funding staff hardware execOnTime goalOnTime asOf conclusion problems improvements grade'
  ).split(' '),
);

/** The date on which a form was filled in. */
const filledOn = /(?:填报|填表|填制|制表|申报|上报|自评|编制)(?:日期|时间)/;

/**
 * Carries an earlier filing into a form (`<pack>/<form>`): of the same form, of a stage before it, or of the year before.
 * Years of the earlier filing (its own and those of its dates) are moved by the difference of years in every text, period
 * and date, but never in 《titles》 or document numbers. Money is converted to the form's unit; amounts of another year are
 * carried as they were and said. Signatures and the date of filling are left out, and results too, but for
 * those of the same year that the form's `carry` names or that a report tells once more.
 */
export function carryOver(prior: Filing, packs: readonly Pack[], formId: string, { year, moneyUnit }: CarryInto): Carried {
  const form = formOf(packs, formId);
  if (form === undefined) return { contents: { fields: {}, tables: {} }, lines: [] };
  const earlier = inTermsOf(packs, formId, prior);
  const by = prior.year === null || year === null ? 0 : year - prior.year;
  const years = new Set([...(prior.year === null ? [] : [prior.year]), ...datedYears(form, earlier)]);
  const tellsAgain = isDone(form) && isDone(formOf(packs, prior.form));
  const wanted = (spec: FieldSpec | ColumnSpec, { named }: Taken) => !isSigned(spec) && (!isResult(spec) || (by === 0 && (named || tellsAgain)));
  const lines: CarriedLine[] = [];
  const carry = (spec: FieldSpec | ColumnSpec, taken: Taken, at: Place): string => {
    const { to, changed } = carried(spec, taken, { years, by, year, moneyUnit });
    lines.push({ at, to, original: taken.text, changed, why: why(form, prior.year, by, changed) });
    return to;
  };
  const fields = form.fields.flatMap((field) => {
    const taken = earlier.fields[field.id];
    return taken === undefined || !wanted(field, taken) ? [] : [[field.id, carry(field, taken, fieldPlace(field.id))] as const];
  });
  const tables = form.tables.map((table) => {
    const said = saidColumns(table);
    const rows = (earlier.tables[table.id] ?? [])
      .map((row) => table.columns.flatMap((column) => {
        const taken = row[column.id];
        return taken === undefined || !wanted(column, taken) ? [] : [{ column, taken }];
      }))
      .filter((cells) => cells.some(({ column }) => said.includes(column.id)));
    return [
      table.id,
      rows.map((cells, at) => Object.fromEntries(cells.map(({ column, taken }) => [column.id, carry(column, taken, cellPlace(table.id, at, column.id))]))),
    ] as const;
  });
  return { contents: { fields: Object.fromEntries(fields), tables: Object.fromEntries(tables), ...(moneyUnit && { moneyUnit }) }, lines };
}

/** A form that tells what was done in its year. */
const isDone = (form: FormSpec | undefined): boolean => form?.stage === 'self-evaluation' || form?.stage === 'evaluation';

const isSigned = ({ type, label }: FieldSpec | ColumnSpec): boolean => type === 'signature' || (type === 'date' && filledOn.test(label));
const isResult = ({ id }: FieldSpec | ColumnSpec): boolean => id.split('.').some((part) => results.has(part));
const isDated = (spec: FieldSpec | ColumnSpec): boolean => (spec.type === 'date' || spec.type === 'period') && !isSigned(spec) && !isResult(spec);

/** Years that the dates and periods of a filing lie in. */
function datedYears(form: FormSpec, earlier: TakenFiling): Set<number> {
  const ofFields = form.fields.filter(isDated).map(({ id }) => earlier.fields[id]?.text ?? '');
  const ofTables = form.tables.flatMap((table) =>
    table.columns.filter(isDated).flatMap(({ id }) => (earlier.tables[table.id] ?? []).map((row) => row[id]?.text ?? '')),
  );
  return yearsNamed([...ofFields, ...ofTables]);
}

/** How far years move, which ones, and the year and the unit of money of the form in hand. */
interface Move {
  years: ReadonlySet<number>;
  by: number;
  year: number | null;
  moneyUnit: Contents['moneyUnit'];
}

function carried({ type, unit }: FieldSpec | ColumnSpec, { text: original, unit: from }: Taken, { years, by, year, moneyUnit }: Move): Pick<CarriedLine, 'to' | 'changed'> {
  if (type === 'year') {
    const to = year === null ? original : original.replace(/(?:19|20)\d{2}/, String(year));
    return { to, changed: to === original ? 'same' : 'year' };
  }
  if (type === 'money') {
    const to = convertedAmount(original, from, moneyUnit ?? unit);
    return { to: to ?? original, changed: by !== 0 ? 'amount' : to === undefined ? 'same' : 'unit' };
  }
  const to = moveYears(original, years, by);
  if (to !== original) return { to, changed: 'year' };
  const amount = by !== 0 && type === 'measure' && /^(?:万|亿)?元/.test(parseMeasure(original).unit);
  return { to, changed: amount ? 'amount' : 'same' };
}

const changes: Record<Change, string> = { same: '', year: '（年份已改）', unit: '（元与万元已换算）', amount: '（金额照搬，请核对）' };

function why({ identity }: FormSpec, year: number | null, by: number, changed: Change): string {
  const [same, last, past] = identity.project === undefined ? ['本单位已填表', '本单位上年', '本单位往年'] : ['同项目已填表', '上年同项目', '往年同项目'];
  const source = by === 1 ? last : by === 0 ? same : past;
  return `${source}${year === null ? '' : ` ${String(year)}`}${changes[changed]}`;
}
