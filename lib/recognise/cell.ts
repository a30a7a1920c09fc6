import type { Binding, BoundRow, Evidence } from '@/lib/model/match';
import { operatorOf } from '@/lib/model/measure-words';
import type { ColumnSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { joinPeriod } from '@/lib/model/period';
import type { BlockColumn } from './column-claims';
import { withoutOrdinal } from './label';
import { tickedOf, ticksOf } from './ticks';
import type { TableLexicon } from './lexicon';
import type { Place, SheetCell } from './scene';

/** Whether the page lets a person change what stands there. */
export const writable = (place: Place): boolean => place.slot.shut === undefined;

/** Nothing to see, or dots alone: the printed form goes on. */
const nothing = /^[\s.．…·。\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*$/;
export const saysNothing = (text: string): boolean => nothing.test(text);

/** How surely a cell is a column's, and by what. */
export interface Grounds {
  confidence: number;
  evidence: Evidence[];
}

/** Puts what stands in a row's cells under one column: its text, and its binding where it is a place of its own. */
export function bindCell(row: BoundRow, table: TableLexicon, { column }: BlockColumn, cells: readonly SheetCell[], { confidence, evidence }: Grounds): void {
  const controls = controlsIn(cells);
  if (controls.length === 0) {
    const text = cells
      .map((cell) => withoutOrdinal(cell.text))
      .filter((text) => !saysNothing(text))
      .join(' ');
    row.cells[column.id] = text;
    const place = cells.flatMap((cell) => cell.places)[0];
    if (place && !calledElse(place, column, table)) row.bindings[column.id] = binding([place], 'whole', text, confidence, evidence);
    return;
  }
  const ticks = ticksOf(column, controls);
  if (ticks) {
    const bound = { ...binding(ticks.places, 'ticks', tickedOf(ticks), confidence, evidence), words: ticks.words };
    row.cells[column.id] = bound.value;
    row.bindings[column.id] = bound;
    return;
  }
  const left = column.id === 'value' ? takeParts(row, controls, confidence, evidence) : controls;
  const rest = left.length > 0 ? left : controls;
  const main = rest.find((place) => !calledElse(place, column, table));
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

const isControl = ({ slot }: Place): boolean => slot.shut !== 'text-only';

/** Mostly one cell with one place. */
function controlsIn(cells: readonly SheetCell[]): Place[] {
  const [only] = cells;
  if (only && cells.length === 1 && only.places.every(isControl)) return only.places;
  return cells.flatMap((cell) => cell.places.filter(isControl));
}

const sure = 0.9;

/** A control that bears a word of its own, which is what another column is called, is not this column's. */
function calledElse({ own: label }: Place, column: ColumnSpec, { columns }: TableLexicon): boolean {
  const senses = label && (columns.get(label.words.whole) ?? columns.get(label.words.bare));
  return senses !== undefined && senses.some(({ quality }) => quality >= sure) && !senses.some(({ of }) => of === column);
}

/** Several controls under the head of the value: a choice of operators and one of units are told by what they offer. */
export function takeParts(row: BoundRow, controls: Place[], confidence: number, evidence: Evidence[]): Place[] {
  if (controls.length < 2) return controls;
  return controls.filter((place, position) => {
    const column = partAt(controls, position);
    if (column === undefined || row.cells[column] === undefined || column in row.bindings) return true;
    row.cells[column] = place.slot.value;
    row.bindings[column] = binding([place], 'whole', place.slot.value, confidence, evidence);
    return false;
  });
}

/** Does the last of several controls belong with those before it, as one value's sign, figure and unit. */
export const tellsPart = (controls: readonly Place[]): boolean => {
  const kinds = controls.map((_, position) => partAt(controls, position) ?? 'value');
  return controls.length <= 3 && new Set(kinds).size === kinds.length;
};

/** Which part of a value a control is, by what it offers and where it stands; undefined for the figure itself. */
function partAt(controls: readonly Place[], position: number): 'operator' | 'unit' | undefined {
  const place = controls[position];
  if (!place) return undefined;
  if (isOperatorChoice(place) || (position === 0 && isSignBefore(place, controls[1]))) return 'operator';
  return position > 0 && isUnitPlace(place) ? 'unit' : undefined;
}

/** A list that offers operators. */
export function isOperatorChoice(place: Place): boolean {
  const offered = (place.slot.options ?? []).filter((option) => !blank(option));
  const known = offered.filter((option) => operatorOf(option) !== '');
  return known.length >= 2 && known.length * 2 >= offered.length;
}

/** A choice that does not tell what it offers until it is opened, before a box for the figure, is the sign. */
const isSignBefore = ({ slot }: Place, next: Place | undefined): boolean =>
  next !== undefined &&
  isChoice(slot.widget) &&
  !isChoice(next.slot.widget) &&
  (slot.options ?? []).length === 0 &&
  (blank(slot.value) || operatorOf(slot.value) !== '' || noSign.test(slot.value.trim()));

/** What is chosen where a value has no sign. */
export const noSign = /^(?:定性|定量|不适用|无)(?:指标)?$/;

const isChoice = (widget: string): boolean => /select|combo/.test(widget);

/** A head such as 指标值（符号 数值 单位） speaks of all that stands under it. */
const isUnitPlace = (place: Place): boolean =>
  place.labels.some(({ via, text }) => via !== 'column' && via !== 'row' && /单位/.test(text)) ||
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
