import type { BoundRow, SlotRef } from '@/lib/model/match';
import type { Slot } from '@/lib/model/reading';
import { type MeasureColumns, splitMeasure } from '@/lib/model/measure-columns';
import { leadingOperator } from '@/lib/model/measure-words';
import { leadingUnit } from '@/lib/model/unit';
import type { TableLexicon } from './lexicon';
import type { Scene } from './scene';

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
const splitShown = (text: string): MeasureColumns => aroundNothing(text) ?? splitMeasure(text);

/** What a value's cell shows, divided among the columns folded into it. What is another cell's to say stays with the value. */
export function partsShown(text: string, folded: readonly string[]): MeasureColumns {
  const split = splitShown(text);
  const kept = (['operator', 'unit'] as const).every((id) => split[id] === '' || folded.includes(id));
  return kept ? split : { operator: '', value: text, unit: '' };
}

const nothing: ReadonlySet<string> = new Set();
const namedAtLeast = 2;

/** Columns whose name stands in the page as words alone, again and again: a list drawn in a way that nobody can read bears its name and no value. */
export function namedAlone({ readings, words }: Scene, { columns }: TableLexicon): Set<string> {
  const times = new Map<string, number>();
  for (const { reading } of readings) {
    for (const note of reading.notes) {
      const sense = note.length > nameAtMost ? undefined : columns.get(words(note).whole)?.[0];
      if (sense) times.set(sense.of.id, (times.get(sense.of.id) ?? 0) + 1);
    }
  }
  return new Set([...times].flatMap(([id, count]) => (count < namedAtLeast ? [] : [id])));
}

const nameAtMost = 12;

/**
 * Where a page has one cell for `≥500人次`, gives operator, value and unit their parts of it; in an empty cell all three
 * share it as well, so that they can be written there together. Only columns that the form declares and the page lacks
 * take a part; a value that is no plain measure stays whole.
 * @param apart columns that the page names beside each value, though what stands there cannot be read: no part of it is theirs
 */
export function foldedValue(row: BoundRow, slotOf: (ref: SlotRef) => Slot | undefined = () => undefined, apart: ReadonlySet<string> = nothing): void {
  emptyActual(row);
  if (unwrapped(row, slotOf)) return;
  const value = row.bindings['value'];
  if (value && value.lay !== 'whole') return;
  const lacking = (['operator', 'unit'] as const).filter((id) => row.cells[id] === '' && !(id in row.bindings) && !apart.has(id));
  if (lacking.length === 0 || !('value' in row.cells)) return;
  const parts = partsShown(row.cells['value'] ?? '', lacking);
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
