import type { BoundRow } from '@/lib/model/match';
import { binding, rounded } from './cell';
import type { Block } from './headers';
import { inWords, type Place } from './scene';

/** What stands in a line for itself under an indicator's own, with the labels of columns that its table has not. */
export interface Expanded {
  places: Place[];
  cells: BoundRow['cells'];
  bindings: BoundRow['bindings'];
}

const sure = 0.9;

/** Tables open a line over their whole width under a row, for what has no column: 指标值说明, 备注. Undefined for any other line. */
export function expandedUnder({ sheet, table, columns }: Block, row: number): Expanded | undefined {
  const [only, ...more] = sheet.row(row);
  if (!only || more.length > 0 || only.cell.columnSpan < 2 || !only.control) return undefined;
  const expanded: Expanded = { places: only.places, cells: {}, bindings: {} };
  for (const place of only.places.filter((one) => !inWords(one))) {
    const { own } = place;
    const sense = own && (table.columns.get(own.words.whole) ?? table.columns.get(own.words.bare))?.[0];
    if (!own || own.via === 'aria' || !sense || sense.quality < sure || sense.of.id in expanded.cells) return undefined;
    if (columns.some(({ column }) => column === sense.of)) return undefined;
    const evidence = [{ via: own.via === 'name' ? ('code' as const) : own.via, text: own.text }];
    expanded.cells[sense.of.id] = place.slot.value;
    expanded.bindings[sense.of.id] = binding([place], 'whole', place.slot.value, rounded(sense.quality * 0.95), evidence);
  }
  return Object.keys(expanded.cells).length > 0 ? expanded : undefined;
}
