import type { Filing, Row } from '@/lib/model/filing';
import type { FormSpec, TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { levelIndex, type LevelWords } from '@/lib/packs/expression/levels';

type Contents = Pick<Filing, 'fields' | 'tables'>;

/** Where a field of a later stage takes its value from when the earlier filing has no field of the same id, best first. */
const fieldSources: Record<string, readonly string[]> = {
  'project.unit': ['project.dept', 'unit'],
  unit: ['project.unit'],
  name: ['project.name'],
  'goal.expected': ['goal.year', 'project.overviewGoal'],
  'goal.year': ['goal.expected', 'project.overviewGoal'],
  'project.overviewGoal': ['goal.year', 'goal.expected'],
  'budget.total': ['fund.total'],
  'budget.fiscal': ['fund.fiscal'],
  'budget.union': ['fund.own.unionFee'],
};

/** A fixed row of a table of funds, and the field of the target form that is its 年初预算数. */
const fundSources: Record<string, string> = { total: 'fund.total', fiscal: 'fund.fiscal', other: 'fund.other' };

/** Money of other sources than 财政拨款 that a table of funds without rows for them would leave out of 其他资金. */
const beside = ['fund.upper', 'fund.own.total'];

/**
 * What an earlier filing says in the terms of a form: fields and columns of the same ids, and across stages by the map
 * above (target to monitoring and self-evaluation). Only what the form has; 二级指标 in the form's own words.
 */
export function inTermsOf(form: FormSpec, earlier: Contents, vocabularies: readonly LevelWords[]): Contents {
  const fields: Record<string, string> = {};
  for (const { id } of form.fields) {
    const from = [id, ...(fieldSources[id] ?? [])].find((source) => !blank(earlier.fields[source]));
    if (from !== undefined) fields[id] = earlier.fields[from] ?? '';
  }
  const tables = form.tables.map((table) => [table.id, rowsOf(table, earlier, vocabularies)] as const);
  return { fields, tables: Object.fromEntries(tables) };
}

function rowsOf(table: TableSpec, earlier: Contents, vocabularies: readonly LevelWords[]): Row[] {
  const rows = earlier.tables[table.id] ?? [];
  if (rows.length === 0 && table.columns.some((column) => column.id === 'initial')) return fundRows(table, earlier);
  const levelOf = levelIndex(table.levels, vocabularies);
  return rows.map((row) => {
    const cells = Object.fromEntries(table.columns.map(({ id }) => [id, row[id] ?? '']));
    const level = levelOf(row.level1 ?? '', row.level2 ?? '');
    return level.known ? { ...cells, level1: level.level1, level2: level.level2 } : cells;
  });
}

function fundRows(table: TableSpec, earlier: Contents): Row[] {
  const [label] = table.columns;
  const mixed = beside.some((id) => !blank(earlier.fields[id]));
  return table.fixed.flatMap((fixed) => {
    const amount = earlier.fields[fundSources[fixed.id] ?? ''];
    if (label === undefined || amount === undefined || blank(amount) || (fixed.id === 'other' && mixed)) return [];
    const cells = Object.fromEntries(table.columns.map(({ id }) => [id, '']));
    return [{ ...cells, [label.id]: fixed.label, initial: amount }];
  });
}
