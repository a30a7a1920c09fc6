import { Lines } from './lines.ts';
import { ownCells } from './own-cells.ts';
import { sameText, slotsOf, type Seen, type SeenSlot, type SlotId } from './seen.ts';
import { cellAt, type Truth } from './truth.ts';

export type Located = Map<string, SlotId>;

/**
 * Which slot of the reading each place of the truth is, told by values alone: filled values are unique on a page, and where
 * one is not (operators, units, empty cells), by the grid row and the grid column of those that are, or by the row alone where
 * nothing of its column is unique. A place that cannot be told is not in the map.
 */
export function locate(truth: Truth, seen: Seen): Located {
  const all = slotsOf(seen);
  const slots = slotsByText(all);
  const candidates = candidatesOf(truth, slots);
  const texts = new Map(truth.places.map(({ place, text }) => [place, text]));
  const unique = [...candidates].flatMap(([place, [only, ...more]]) => (only && more.length === 0 && texts.get(place) !== '' ? [{ place, slot: only }] : []));
  const rough = new Lines(unique);
  const sure = unique.filter(({ place, slot }) => !rough.outlies(place, slot));
  const lines = new Lines(sure);
  const located: Located = new Map(sure.map(({ place, slot }) => [place, slot.id]));
  const shared = folded(truth, slots);
  for (const meets of [lines.crossing, lines.alongRow]) {
    const taken = new Set(located.values());
    const found = [...candidates].flatMap(([place, list]) => {
      const inShared = shared.has(place);
      if (located.has(place) || (meets === lines.alongRow && (inShared || texts.get(place) === ''))) return [];
      const [only, ...more] = list.filter((slot) => (inShared || !taken.has(slot.id)) && meets(place, slot));
      return only && more.length === 0 ? [{ place, id: only.id, inShared }] : [];
    });
    // two places for one slot: neither is told
    for (const { place, id, inShared } of found) if (inShared || found.every((one) => one.place === place || one.id !== id)) located.set(place, id);
  }
  for (const [place, id] of ownCells(located, all)) located.set(place, id);
  return located;
}

/** The slots that show a text; those whose raw value it is, where none shows it. */
function slotsByText(slots: readonly SeenSlot[]): ReadonlyMap<string, SeenSlot[]> {
  const byText = new Map<string, SeenSlot[]>();
  const shown = new Set(slots.map(({ slot }) => sameText(slot.value)));
  for (const slot of slots) {
    const { value, raw } = slot.slot;
    const keys = new Set([sameText(value), ...(raw === undefined || shown.has(sameText(raw)) ? [] : [sameText(raw)])]);
    for (const key of keys) byText.set(key, [...(byText.get(key) ?? []), slot]);
  }
  return byText;
}

function candidatesOf(truth: Truth, slots: ReadonlyMap<string, SeenSlot[]>): Map<string, SeenSlot[]> {
  const shared = folded(truth, slots);
  return new Map(truth.places.map(({ place, text }) => [place, slots.get(shared.get(place) ?? sameText(text)) ?? []]));
}

/** Operator, value and unit of the rows that have them in one cell: the text of that cell by the place of each. */
function folded({ places }: Truth, slots: ReadonlyMap<string, SeenSlot[]>): Map<string, string> {
  const rows = new Map<string, Record<string, string>>();
  for (const { place, text } of places) {
    const at = cellAt(place);
    if (at) rows.set(`${at.table}[${at.row}]`, { ...rows.get(`${at.table}[${at.row}]`), [at.column]: text });
  }
  const texts = new Map<string, string>();
  for (const [row, { operator = '', value = '', unit = '' }] of rows) {
    const whole = sameText(`${operator}${value}${unit}`);
    if (value === '' || whole === sameText(value) || !slots.has(whole)) continue;
    for (const [column, text] of Object.entries({ operator, value, unit })) if (text !== '') texts.set(`${row}.${column}`, whole);
  }
  return texts;
}
