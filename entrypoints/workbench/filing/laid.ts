import { withLevelRow, withRow } from '@/components/sheet/row-edits';
import type { NeededRow } from '@/lib/assistant/propose';
import { cellPlace, parsePlace, type Filing, type Place, type Row } from '@/lib/model/filing';
import { splitMeasure } from '@/lib/model/measure';
import type { FormSpec } from '@/lib/model/pack';
import type { PlanLine } from '@/lib/model/plan';

/** A filing after the lines of a plan, and where each place of the plan stands in it. */
export interface Laid {
  contents: Pick<Filing, 'fields' | 'tables'>;
  placeOf: (at: Place) => Place;
}

/**
 * Lays the lines of a plan over a filing. Rows that they need come under the last one of their 二级指标, so the places that
 * the plan gave them move.
 */
export function laid(form: FormSpec, filing: Filing, lines: readonly PlanLine[], needed: readonly NeededRow[]): Laid {
  const fields = { ...filing.fields };
  const tables = structuredClone(filing.tables);
  const made = new Map<string, Row>();
  for (const { table, row, level1, level2 } of needed) {
    const spec = form.tables.find(({ id }) => id === table);
    const wanted = lines.some(({ at }) => at.startsWith(`${table}[${row}].`));
    if (spec === undefined || !wanted) continue;
    const rows = tables[table] ?? [];
    const edit = spec.levels.length > 0 && level2 !== '' ? withLevelRow(spec, rows, { level1, level2 }) : withRow(spec, rows, rows.length - 1);
    tables[table] = edit.rows;
    const added = edit.rows[edit.to];
    if (added) made.set(`${table}[${row}]`, added);
  }
  // the rows as the plan counts them: those that stood there, then those that were asked for
  const rowAt = (table: string, row: number): Row | undefined => {
    const asked = made.get(`${table}[${row}]`);
    if (asked) return asked;
    const stood = (tables[table] ?? []).filter((one) => ![...made.values()].includes(one));
    return stood[row];
  };
  for (const { at, to } of lines) {
    const parts = parsePlace(at);
    if (parts?.kind === 'field') fields[parts.id] = to;
    if (parts?.kind === 'cell') write(rowAt(parts.table, parts.row), parts.column, to);
  }
  return {
    contents: { fields, tables },
    placeOf: (at) => {
      const parts = parsePlace(at);
      if (parts?.kind !== 'cell') return at;
      const row = rowAt(parts.table, parts.row);
      return cellPlace(parts.table, row === undefined ? parts.row : (tables[parts.table]?.indexOf(row) ?? parts.row), parts.column);
    },
  };
}

/** A value that says its operator and unit too leaves the row's own ones of these empty: they are said once. */
function write(row: Row | undefined, column: string, to: string): void {
  if (row === undefined) return;
  row[column] = to;
  if (column !== 'value') return;
  const { operator, unit } = splitMeasure(to);
  if (operator !== '' && row.operator !== undefined) row.operator = '';
  if (unit !== '' && row.unit !== undefined) row.unit = '';
}
