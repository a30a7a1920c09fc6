import type { Chosen } from '@/lib/model/match';
import type { ChosenColumn } from './column-claims';
import type { Place, Scene } from './scene';

/** A field's place that a person chose among several. */
export interface ChosenField {
  field: string;
  place: Place;
}

/** What a person said of open places, found on the page; what is no longer there is left out. */
export function findChosen(
  scene: Scene,
  chosen: readonly Chosen[],
): { fields: ChosenField[]; columns: ChosenColumn[] } {
  const found: { fields: ChosenField[]; columns: ChosenColumn[] } = { fields: [], columns: [] };
  for (const { at, frame, key } of chosen) {
    const place = scene.places.find((one) => one.ref.frame === frame && one.slot.key === key);
    const [head = '', ...rest] = at.split('.');
    const id = rest.join('.');
    if (!place) continue;
    if (head === 'fields') found.fields.push({ field: id, place });
    else if (place.slot.cell)
      found.columns.push({ table: head, column: id, frame, grid: place.slot.cell.grid, at: place.slot.cell.column });
  }
  return found;
}
