import type { Binding, Match, SlotRef } from '../model/match';
import type { Place } from '../model/filing';
import { cellPlace, fieldPlace } from '../model/filing';

export const slotId = (slot: SlotRef): string => `${slot.frame}:${slot.slot}`;

/** Both ways between a form's places and a page's slots. One slot may hold several places (a folded value cell). */
export interface PlaceIndex {
  bindings: Map<Place, Binding>;
  places: Map<string, Place[]>;
}

export function indexPlaces(match: Match): PlaceIndex {
  const bindings = new Map<Place, Binding>();
  const places = new Map<string, Place[]>();
  const add = (place: Place, binding: Binding) => {
    bindings.set(place, binding);
    for (const slot of binding.slots) {
      const id = slotId(slot);
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  };
  for (const [id, binding] of Object.entries(match.fields)) add(fieldPlace(id), binding);
  for (const [table, bound] of Object.entries(match.tables)) {
    bound.rows.forEach((row, index) => {
      for (const [column, binding] of Object.entries(row.bindings)) add(cellPlace(table, index, column), binding);
    });
  }
  return { bindings, places };
}

/**
 * The slot where a finding is marked: that of its place, or for a whole row its first one. A finding about a table stands
 * in the panel only: no cell of it is more at fault than another.
 */
export function slotOf(index: PlaceIndex, place: Place): SlotRef | undefined {
  const exact = index.bindings.get(place)?.slots[0];
  if (exact || !place.endsWith(']')) return exact;
  for (const [at, binding] of index.bindings) {
    if (at.startsWith(`${place}.`) && binding.writable) return binding.slots[0];
  }
  return undefined;
}
