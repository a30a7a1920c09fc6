import type { BoundRow } from '@/lib/model/match';
import type { Slot } from '@/lib/model/reading';
import { foldedValue } from '@/lib/recognise/folded';
import { expect, test } from 'vitest';

const bound = (value: string): BoundRow['bindings'][string] => ({ slots: [{ frame: 0, slot: 0 }], lay: 'whole', value, writable: true, confidence: 1, evidence: [] });

function rowOf(value: string, raw?: string): BoundRow {
  const row: BoundRow = { cells: { value, operator: '', unit: '' }, bindings: { value: bound(value) } };
  const slot: Slot = { key: '', widget: 'cell-on-click', value, labels: [], section: -1, ...(raw === undefined ? {} : { raw }) };
  foldedValue(row, () => slot);
  return row;
}

test('of a cell that keeps its value apart, the value alone is written and sign and unit are only said', () => {
  const { cells, bindings } = rowOf('≥321人次', '321');
  expect(cells).toEqual({ value: '321', operator: '≥', unit: '人次' });
  expect(bindings).toEqual({ value: bound('321') });
});

test('sign and unit around an empty value are said, and the value is empty', () => {
  expect(rowOf('≥人次', '').cells).toEqual({ value: '', operator: '≥', unit: '人次' });
});

test('a cell that keeps all that it shows is written as a whole, in parts', () => {
  const { cells, bindings } = rowOf('≥321人次');
  expect(cells).toEqual({ value: '321', operator: '≥', unit: '人次' });
  expect(Object.values(bindings).map(({ lay }) => lay)).toEqual(['folded', 'folded', 'folded']);
});
