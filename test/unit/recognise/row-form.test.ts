import { expect, test } from 'vitest';
import type { BoundRow } from '@/lib/model/match';
import type { TableSpec } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { openForm } from '@/lib/recognise/row-form';

const table = builtinPacks.flatMap(({ forms }) => forms).flatMap(({ tables }) => tables).find(({ id, levels }) => id === 'indicators' && levels.length > 0) as TableSpec;

/** A row of which every place that is said takes a value, or none does. */
function row(cells: Record<string, string>, writable: boolean): BoundRow {
  const bindings = Object.entries(cells).map(([id, value], slot) => [id, { slots: [{ frame: 0, slot }], lay: 'whole', value, writable, confidence: 0.9, evidence: [] }]);
  return { cells, bindings: Object.fromEntries(bindings) as BoundRow['bindings'] };
}

const cards = (...rows: BoundRow[]) => ({ rows, places: [], levels: new Set<string>(), coverage: 1, confidence: 0.8 });
const shown = [row({ level2: '数量指标', name: '清淤河道长度', operator: '≥', value: '12' }, false), row({ level2: '质量指标', name: '验收合格率', operator: '＝', value: '100' }, false)];
const blank = { level2: '', name: '', operator: '', value: '' };

test('a form beside the table with name and value is one more row', () => {
  expect(openForm(table, shown, cards(row(blank, true)))).toMatchObject({ cells: blank });
  expect(openForm(table, shown, cards(row(blank, true)))?.row).toBeUndefined();
});

test('a form that holds what a row says is that row, though a cell of it was changed', () => {
  expect(openForm(table, shown, cards(row({ level2: '质量指标', name: '验收合格率', operator: '＝', value: '98' }, true)))?.row).toBe(1);
  expect(openForm(table, shown, cards(row({ level2: '质量指标', name: '一次验收合格率', operator: '=', value: '100' }, true)))?.row).toBe(1);
});

test.each([
  ['a search by name over the table', [row({ level2: '', name: '', weight: '' }, true)]],
  ['a card of shown words', [row(blank, false)]],
  ['several cards', [row(blank, true), row(blank, true)]],
  ['nothing beside the table', []],
])('%s is no form of a row', (_, rows) => {
  expect(openForm(table, shown, rows.length === 0 ? undefined : cards(...rows))).toBeUndefined();
});

test('a row that can be written where it stands is written there', () => {
  const open = [row({ level2: '数量指标', name: '清淤河道长度', operator: '≥', value: '12' }, true)];
  expect(openForm(table, open, cards(row({ level2: '数量指标', name: '清淤河道长度', operator: '≥', value: '12' }, true)))).toBeUndefined();
});
