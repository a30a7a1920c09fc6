import type { BoundRow } from '@/lib/model/match';
import { splitMeasure } from '@/lib/model/measure-columns';

/**
 * Where a page has one cell for `≥500人次`, gives operator, value and unit their parts of it; in an empty cell all three
 * share it as well, so that they can be written there together. Only columns that the form declares and the page lacks
 * take a part; a value that is no plain measure stays whole.
 */
export function foldedValue(row: BoundRow): void {
  const value = row.bindings['value'];
  if (value && value.lay !== 'whole') return;
  const lacking = (['operator', 'unit'] as const).filter((id) => row.cells[id] === '' && !(id in row.bindings));
  if (lacking.length === 0 || !('value' in row.cells)) return;
  const text = row.cells['value'] ?? '';
  const whole = { operator: '', value: text, unit: '' };
  const split = splitMeasure(text);
  const kept = (['operator', 'unit'] as const).every((id) => split[id] === '' || lacking.includes(id));
  const parts = kept ? split : whole;
  for (const id of ['value', ...lacking] as const) {
    row.cells[id] = parts[id];
    if (value) row.bindings[id] = { ...value, lay: 'folded', value: parts[id] };
  }
}
