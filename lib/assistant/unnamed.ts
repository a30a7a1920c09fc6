import type { SlotRef } from '../model/match';
import type { SessionView } from '../model/view';
import { slotId } from './places';
import type { Session } from './session';
import { type Frames, slotAt } from './steps';

/** So many places under the same words, one below the other, are a column. */
const columnAtLeast = 3;

/** What no field of the form took, in page order. A column of a table is one thing, however many rows it has. */
export function unnamedOf({ recognition, inbox }: Pick<Session, 'recognition' | 'inbox'>): SessionView['unbound'] {
  const columns = new Map<string, SlotRef[]>();
  for (const { label, ...ref } of recognition.unbound) {
    const column = columnOf(inbox.frames, ref, label);
    const cells = columns.get(column);
    if (cells) cells.push(ref);
    else columns.set(column, [ref]);
  }
  return recognition.unbound.flatMap(({ label, ...ref }) => {
    const cells = columns.get(columnOf(inbox.frames, ref, label)) ?? [];
    const rows = cells.length < columnAtLeast ? 1 : cells.length;
    const [first] = cells;
    if (rows > 1 && first && slotId(first) !== slotId(ref)) return [];
    return [{ label, value: slotAt(inbox.frames, ref)?.value ?? '', at: slotId(ref), rows }];
  });
}

/** What is the same for the cells of a column under one head; for anything else its own slot. */
function columnOf(frames: Frames, ref: SlotRef, label: string): string {
  const cell = slotAt(frames, ref)?.cell;
  return cell && label !== '' ? `${ref.frame} ${cell.grid} ${cell.column} ${label}` : slotId(ref);
}
