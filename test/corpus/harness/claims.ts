import type { Binding, Match } from '../../../lib/model/match.ts';
import { slotId, type SlotId } from './seen.ts';

/** One thing that a match says: this place of the form holds this text, in these slots. */
export interface Claim {
  place: string;
  text: string;
  /** none where the page only prints the text */
  slots: SlotId[];
  writable: boolean;
}

const slotsIn = (bound: Binding | undefined): SlotId[] => (bound?.slots ?? []).map(({ frame, slot }) => slotId(frame, slot));

/** A match as a list of what it claims. */
export function claimsOf(match: Match): Claim[] {
  const fields = Object.entries(match.fields).map(([id, bound]): Claim => ({
    place: `fields.${id}`,
    text: bound.value,
    slots: slotsIn(bound),
    writable: bound.writable,
  }));
  const cells = Object.entries(match.tables).flatMap(([table, { rows }]) =>
    rows.flatMap(({ cells, bindings }, row) =>
      [...new Set([...Object.keys(cells), ...Object.keys(bindings)])].flatMap((column): Claim[] => {
        const bound = bindings[column];
        const text = cells[column] ?? '';
        if (!bound && text === '') return [];
        return [{ place: `${table}[${row}].${column}`, text, slots: slotsIn(bound), writable: bound?.writable ?? false }];
      }),
    ),
  );
  return [...fields, ...cells];
}
