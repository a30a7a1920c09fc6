import type { BoundRow, SlotRef } from '@/lib/model/match';
import type { Slot } from '@/lib/model/reading';
import { type MeasureColumns, splitMeasure } from '@/lib/model/measure-columns';
import { leadingOperator } from '@/lib/model/measure-words';
import { leadingUnit } from '@/lib/model/unit';

const sign = /^[≥≤＞＜＝≧≦><=]/;

/**
 * `≥人次`, `≥%`: the sign and the unit that a page draws around a value which is not there yet. undefined for every other
 * text: `＝合格` says something.
 */
function aroundNothing(text: string): MeasureColumns | undefined {
  const shown = text.trim();
  const operator = sign.test(shown) ? leadingOperator(shown) : undefined;
  if (operator === undefined) return undefined;
  const unit = operator.rest;
  return unit === '' || leadingUnit(unit) === unit ? { operator: operator.op, value: '', unit } : undefined;
}

/** What a page shows in one cell, as operator, value and unit. */
export const splitShown = (text: string): MeasureColumns => aroundNothing(text) ?? splitMeasure(text);

/**
 * Where a page has one cell for `≥500人次`, gives operator, value and unit their parts of it; in an empty cell all three
 * share it as well, so that they can be written there together. Only columns that the form declares and the page lacks
 * take a part; a value that is no plain measure stays whole.
 */
export function foldedValue(row: BoundRow, slotOf: (ref: SlotRef) => Slot | undefined = () => undefined): void {
  emptyActual(row);
  if (unwrapped(row, slotOf)) return;
  const value = row.bindings['value'];
  if (value && value.lay !== 'whole') return;
  const lacking = (['operator', 'unit'] as const).filter((id) => row.cells[id] === '' && !(id in row.bindings));
  if (lacking.length === 0 || !('value' in row.cells)) return;
  const text = row.cells['value'] ?? '';
  const whole = { operator: '', value: text, unit: '' };
  const split = splitShown(text);
  const kept = (['operator', 'unit'] as const).every((id) => split[id] === '' || lacking.includes(id));
  const parts = kept ? split : whole;
  for (const id of ['value', ...lacking] as const) {
    row.cells[id] = parts[id];
    if (value) row.bindings[id] = { ...value, lay: 'folded', value: parts[id] };
  }
}

/**
 * Where a page keeps the value apart from the sign and the unit that it draws around it, the value alone is what may be
 * written there; sign and unit are said by the page, and have no place. @returns whether it is so
 */
function unwrapped({ cells, bindings }: BoundRow, slotOf: (ref: SlotRef) => Slot | undefined): boolean {
  const bound = bindings['value'];
  const [ref, ...more] = bound?.slots ?? [];
  const slot = ref && more.length === 0 ? slotOf(ref) : undefined;
  if (!bound || slot?.raw === undefined || !(slot.shut === 'text-only' || slot.widget === 'cell-on-click')) return false;
  const { raw, value: text } = slot;
  const unit = text.slice(text.lastIndexOf(raw) + raw.length).trim();
  const said = raw === '' ? splitShown(text) : { operator: leadingOperator(text)?.op ?? '', unit };
  cells['value'] = raw;
  bindings['value'] = { ...bound, value: raw };
  for (const id of ['operator', 'unit'] as const) if (cells[id] === '' && !(id in bindings)) cells[id] = said[id];
  return true;
}

/** An 实际完成值 that shows nothing but the sign and unit of its target is not filled yet. */
function emptyActual({ cells, bindings }: BoundRow): void {
  if (aroundNothing(cells['actual'] ?? '') === undefined) return;
  cells['actual'] = '';
  const bound = bindings['actual'];
  if (bound) bindings['actual'] = { ...bound, value: '' };
}
