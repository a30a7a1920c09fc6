import type { SeenSlot, SlotId } from './seen.ts';
import { cellAt } from './truth.ts';

/**
 * The own cells of rows whose text is written once, in the first row of their group: empty, in the grid row of the row's other
 * cells and in the grid column of the cell that has the text. By place.
 */
export function ownCells(located: ReadonlyMap<string, SlotId>, slots: readonly SeenSlot[]): Map<string, SlotId> {
  const byId = new Map(slots.map((one) => [one.id, one]));
  const sharing = new Map<SlotId | undefined, Set<string | undefined>>();
  for (const [place, id] of located) sharing.set(id, (sharing.get(id) ?? new Set()).add(rowOf(place)));
  const isShared = (place: string): boolean => (sharing.get(located.get(place))?.size ?? 0) > 1;
  const gridRows = new Map<string, { grid: string; row: number }>();
  for (const [place, id] of located) {
    const row = rowOf(place);
    const slot = byId.get(id);
    if (row !== undefined && slot?.slot.cell && !isShared(place)) gridRows.set(row, { grid: gridOf(slot), row: slot.slot.cell.row });
  }
  const empty = new Map(slots.flatMap((one) => (one.slot.cell && one.slot.value === '' ? [[`${gridOf(one)}:${one.slot.cell.row},${one.slot.cell.column}`, one.id]] : [])));
  return new Map(
    [...located].flatMap(([place, id]): [string, SlotId][] => {
      const here = gridRows.get(rowOf(place) ?? '');
      const written = byId.get(id);
      if (!here || !written?.slot.cell || !isShared(place) || gridOf(written) !== here.grid) return [];
      const own = empty.get(`${here.grid}:${here.row},${written.slot.cell.column}`);
      return own === undefined ? [] : [[place, own]];
    }),
  );
}

const gridOf = ({ frame, slot }: SeenSlot): string => `${frame}:${slot.cell?.grid}`;

function rowOf(place: string): string | undefined {
  const at = cellAt(place);
  return at && `${at.table}[${at.row}]`;
}
