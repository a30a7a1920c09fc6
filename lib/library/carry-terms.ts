import { cellPlace, fieldPlace, type Contents, type Filing, type Place, type Row } from '@/lib/model/filing';
import { labelColumn, type CarrySpec, type FormSpec, type Pack, type TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { fixedRows } from '@/lib/packs/expression/fixed-rows';
import { levelIndex } from '@/lib/packs/expression/levels';
import { formOf, fullForm } from '@/lib/packs/form-graph';

/** One place of an earlier filing that a form takes over. */
export interface Taken {
  text: string;
  /** the unit of money in which it stands there, where it is money */
  unit: string | undefined;
  /** a line of the form's `carry` names it: it is wanted even where it is a result */
  named: boolean;
}

export interface TakenFiling {
  fields: Record<string, Taken>;
  tables: Record<string, Record<string, Taken>[]>;
}

/**
 * What an earlier filing says in the terms of a form (`<pack>/<form>`): fields, tables and columns of the same ids, and
 * those that the form's `carry` from that form names. 二级指标 and printed rows stand in the form's own words.
 */
export function inTermsOf(packs: readonly Pack[], formId: string, earlier: Filing): TakenFiling {
  const form = formOf(packs, formId);
  if (form === undefined) return { fields: {}, tables: {} };
  const source = formOf(packs, earlier.form);
  const carry = carryFrom(form, formId, earlier.form);
  const field = (id: string, named: boolean): Taken | undefined => {
    const text = earlier.fields[id] ?? '';
    return blank(text) ? undefined : { text, unit: moneyUnit(source?.fields.find((each) => each.id === id), earlier, fieldPlace(id)), named };
  };
  const fields = form.fields.flatMap(({ id }) => {
    const other = carry?.fields[id];
    const taken = (other === undefined ? undefined : field(other, true)) ?? field(id, false);
    return taken === undefined ? [] : [[id, taken] as const];
  });
  const tables = form.tables.map((table) => {
    const rows = rowsOf(packs, table, carry?.tables[table.id], earlier, source);
    return [table.id, withCells(rows, table, carry, (id) => field(id, true))] as const;
  });
  return { fields: Object.fromEntries(fields), tables: Object.fromEntries(tables) };
}

const carryFrom = ({ carry }: FormSpec, formId: string, from: string): CarrySpec | undefined => {
  const [pack = ''] = formId.split('/', 1);
  return carry.find((each) => fullForm(pack, each.from) === from);
};

const moneyUnit = (spec: { type: string; unit?: string | undefined } | undefined, { moneyUnit, units }: Contents, at: Place) =>
  spec?.type === 'money' ? (units?.[at] ?? moneyUnit ?? spec.unit) : undefined;

function rowsOf(
  packs: readonly Pack[],
  table: TableSpec,
  carry: CarrySpec['tables'][string] | undefined,
  earlier: Filing,
  source: FormSpec | undefined,
): Record<string, Taken>[] {
  const from = carry?.from ?? table.id;
  const spec = source?.tables.find(({ id }) => id === from);
  const levelOf = levelIndex(table.levels, packs.map((pack) => pack.vocabulary));
  const printed = printedIn(table, spec);
  return (earlier.tables[from] ?? []).map((row, nth) => {
    const cells = table.columns.flatMap(({ id }) => {
      const column = carry?.columns[id] ?? id;
      const text = row[column] ?? '';
      const unit = moneyUnit(spec?.columns.find((each) => each.id === column), earlier, cellPlace(from, nth, column));
      return blank(text) ? [] : [[id, { text, unit, named: carry?.columns[id] !== undefined }] as const];
    });
    const level = levelOf(row.level1 ?? '', row.level2 ?? '');
    const own = level.known ? { level1: level.level1, level2: level.level2 } : printed(row);
    return { ...Object.fromEntries(cells), ...asTaken(own) };
  });
}

const asTaken = (texts: Row): Record<string, Taken> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text, unit: undefined, named: false }]));

/** The label that the form prints for a row that the earlier form printed too, be it in other words. */
function printedIn(table: TableSpec, source: TableSpec | undefined): (row: Row) => Row {
  const label = labelColumn(table);
  const idOf = source === undefined ? () => '' : fixedRows(source);
  return (row) => {
    const fixed = table.fixed.find(({ id }) => id === idOf(row));
    return fixed === undefined || label === undefined ? {} : { [label.id]: fixed.label };
  };
}

/** Puts what `carry` names into cells of printed rows, making the rows that are not there. */
function withCells(
  rows: Record<string, Taken>[],
  table: TableSpec,
  carry: CarrySpec | undefined,
  field: (id: string) => Taken | undefined,
): Record<string, Taken>[] {
  const label = labelColumn(table);
  if (carry === undefined || label === undefined) return rows;
  const lineOf = fixedRows(table);
  const filled = [...rows];
  for (const [place, source] of Object.entries(carry.cells)) {
    const cell = cellOfPrinted(place);
    const fixed = cell?.table === table.id ? table.fixed.find(({ id }) => id === cell.line) : undefined;
    const taken = field(source);
    if (cell === undefined || fixed === undefined || taken === undefined) continue;
    const at = filled.findIndex((row) => lineOf({ [label.id]: row[label.id]?.text ?? '' }) === fixed.id);
    const row = filled[at] ?? asTaken({ [label.id]: fixed.label });
    filled.splice(at === -1 ? filled.length : at, 1, { ...row, [cell.column]: taken });
  }
  return filled;
}

/** `fund[total].initial` */
function cellOfPrinted(place: string): { table: string; line: string; column: string } | undefined {
  const [, table, line, column] = /^(\w+)\[([^\]]+)\]\.(\w+)$/.exec(place) ?? [];
  return table === undefined || line === undefined || column === undefined ? undefined : { table, line, column };
}
