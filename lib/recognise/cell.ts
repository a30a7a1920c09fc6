import type { Binding, BoundRow, Evidence } from '@/lib/model/match';
import { operatorOf } from '@/lib/model/measure-words';
import type { ColumnSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { joinPeriod } from '@/lib/model/period';
import type { BlockColumn } from './column-claims';
import { withoutOrdinal } from './label';
import { tickedOf, ticksOf } from './ticks';
import type { Place, SheetCell } from './scene';

/** Whether the page lets a person change what stands there. */
export const writable = (place: Place): boolean => place.slot.shut === undefined;

/** Nothing to see, or dots alone: the printed form goes on. */
const nothing = /^[\s.．…·。\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*$/;
export const saysNothing = (text: string): boolean => nothing.test(text);

export interface CellSource {
  cells: SheetCell[];
  claim: BlockColumn;
  confidence: number;
  evidence: Evidence[];
}

/** Puts what stands in a row's cells under one column: its text, and its binding where it is a place of its own. */
export function bindCell(row: BoundRow, { cells, claim, confidence, evidence }: CellSource): void {
  const { column } = claim;
  const controls = cells.flatMap((cell) => cell.places.filter((place) => place.slot.shut !== 'text-only'));
  if (controls.length === 0) {
    const text = cells
      .map((cell) => withoutOrdinal(cell.text))
      .filter((text) => !saysNothing(text))
      .join(' ');
    row.cells[column.id] = text;
    const place = cells.flatMap((cell) => cell.places)[0];
    if (place) row.bindings[column.id] = binding([place], 'whole', text, confidence, evidence);
    return;
  }
  const ticks = ticksOf(column, controls);
  if (ticks) {
    const bound = { ...binding(ticks.places, 'ticks', tickedOf(ticks), confidence, evidence), words: ticks.words };
    row.cells[column.id] = bound.value;
    row.bindings[column.id] = bound;
    return;
  }
  const rest = column.id === 'value' ? takeParts(row, controls, confidence, evidence) : controls;
  const main = rest[0] ?? controls[0];
  if (!main) return;
  if (column.type === 'period' && rest.length === 2) {
    const text = periodText(rest);
    row.cells[column.id] = text;
    row.bindings[column.id] = binding(rest, 'parts', text, confidence, evidence);
    return;
  }
  row.cells[column.id] = main.slot.value;
  row.bindings[column.id] = binding([main], 'whole', main.slot.value, confidence, evidence);
  if (column.id === 'value' && main.slot.unit !== undefined && !('unit' in row.bindings) && row.cells['unit'] === '') {
    row.cells['unit'] = main.slot.unit;
  }
}

/** Several controls under the head of the value: a choice of operators and one of units are told by what they offer. */
function takeParts(row: BoundRow, controls: Place[], confidence: number, evidence: Evidence[]): Place[] {
  if (controls.length < 2) return controls;
  return controls.filter((place, position) => {
    const column = isOperatorChoice(place) ? 'operator' : position > 0 && isUnitPlace(place) ? 'unit' : undefined;
    if (column === undefined || row.cells[column] === undefined || column in row.bindings) return true;
    row.cells[column] = place.slot.value;
    row.bindings[column] = binding([place], 'whole', place.slot.value, confidence, evidence);
    return false;
  });
}

function isOperatorChoice(place: Place): boolean {
  const offered = (place.slot.options ?? []).filter((option) => !blank(option));
  const known = offered.filter((option) => operatorOf(option) !== '');
  return known.length >= 2 && known.length * 2 >= offered.length;
}

const isUnitPlace = (place: Place): boolean =>
  place.labels.some((label) => /单位/.test(label.text)) ||
  (place.slot.options !== undefined && !/\d/.test(place.slot.value));

/** Start and end of a period as one text. */
export function periodText(places: readonly Place[]): string {
  const [start = '', end = ''] = places.map((place) => place.slot.value);
  return joinPeriod(start, end);
}

export function binding(
  places: readonly Place[],
  lay: Binding['lay'],
  value: string,
  confidence: number,
  evidence: Evidence[],
): Binding {
  return {
    slots: places.map((place) => place.ref),
    lay,
    value,
    writable: places.length > 0 && places.every(writable),
    confidence: rounded(confidence),
    evidence,
  };
}

export const rounded = (confidence: number): number => Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000;

export const emptyCells = (columns: readonly ColumnSpec[]): BoundRow['cells'] =>
  Object.fromEntries(columns.map((column) => [column.id, '']));
