import { builtInIndicators } from '@/lib/library/built-in';
import type { Filing, Row } from '@/lib/model/filing';
import { labelColumn, type FieldType, type FormSpec, type TableSpec } from '@/lib/model/pack';

/** What a person writes in a place of each type. */
const sample: Partial<Record<FieldType, string>> = {
  date: '2026-01-20',
  period: '2026-01-01 至 2026-12-31',
  year: '2026',
  money: '100',
  integer: '10',
  percent: '90',
  phone: '0411-83600000',
  name: '王建国',
  measure: '≥500人次',
};

/** A filled filing of a form, with so many indicators as public documents have them. */
export function filledFiling(id: string, form: FormSpec, indicators: number): Filing {
  return {
    id: 'bench',
    form: id,
    project: '送温暖',
    unit: '市总工会',
    year: 2026,
    fields: Object.fromEntries(form.fields.map((field) => [field.id, sample[field.type] ?? '按照工作部署，慰问困难职工500人次'])),
    tables: Object.fromEntries(form.tables.map((table) => [table.id, table.levels.length > 0 ? indicatorRows(table, indicators) : otherRows(table)])),
  };
}

const rowOf = ({ columns }: TableSpec, cells: Row): Row => Object.fromEntries(columns.map(({ id, type }) => [id, cells[id] ?? sample[type] ?? '']));

function indicatorRows(table: TableSpec, count: number): Row[] {
  const known = builtInIndicators().filter(({ name, value }) => name !== '' && value !== '');
  return Array.from({ length: count }, (_, at) => {
    const { level1, level2, name, operator, value, unit } = known[(at * 7) % known.length] ?? { level1: '', level2: '', name: '', operator: '', value: '', unit: '' };
    return rowOf(table, { level1, level2, name, operator, value, unit, actual: value, weight: '1.5', score: '1.5', deviation: '' });
  });
}

/** The printed rows, or one row of a table that prints none. */
function otherRows(table: TableSpec): Row[] {
  const label = labelColumn(table)?.id ?? '';
  const printed = table.fixed.map((fixed): Row => ({ ...fixed.cells, [label]: fixed.label }));
  return (printed.length > 0 ? printed : [{}]).map((cells) => rowOf(table, cells));
}
