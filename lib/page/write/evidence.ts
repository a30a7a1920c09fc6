import type { SetStep } from '@/lib/model/plan';
import type { Grid, Reading } from '@/lib/model/reading';
import { slotsNamed } from '@/lib/model/stand';
import type { LiveReading } from '../page';
import { urlOf } from '../read/dom';
import { widgetById } from '../widgets';
import type { Place } from './locate';
import { holderOf, thisLook } from './shown-now';

/**
 * What the places of an execution were told by when they were found. While nothing of it has changed, a place is the one that
 * it was, and asking again costs next to nothing.
 */
export interface Evidence {
  /** The place that was found for a step before, if all that told it still is as it was then. @param byRow as for `find` */
  stands(step: SetStep, live: LiveReading, byRow: boolean): Place | undefined;
  /** A step's place was found, in full: what tells it is noted. */
  found(step: SetStep, place: Place, live: LiveReading): void;
  /** The place holds what a step has brought there: to the others of its row nothing changed. */
  brought(place: Place): void;
  /** The page has taken that back. */
  lost(place: Place): void;
  /** What tells a place is another now: all are to be found in full again. */
  forget(): void;
}

/** Something that places are told by, and what it held then. */
interface Witness {
  root: Element;
  /** what it holds now */
  holds(): string;
  held: string;
}

interface Found {
  place: Place;
  live: LiveReading;
  index: number;
  /** of what changes in a shadow root nobody is told */
  untold: boolean;
  /** the controls of its row, itself among them */
  row: readonly Witness[];
  around: readonly Witness[];
}

export function newEvidence(): Evidence {
  const finds = new Map<string, Found>();
  const ours = new Map<Element, string>();
  const same = ({ root, holds, held }: Witness): boolean => root.isConnected && holds() === (ours.get(root) ?? held);
  const inRow = shared(same);
  const inPage = shared(same);
  return {
    stands(step, live, byRow) {
      const found = finds.get(step.key);
      if (found?.live !== live || live.element(found.index) !== found.place.root) return undefined;
      if (found.untold && !live.stands(found.index)) return undefined;
      const { root } = found.place;
      if (step.stand && urlOf(root.ownerDocument) !== step.stand.page) return undefined;
      const rowStands = !byRow || found.row.every((one) => one.root === root || same(one));
      return rowStands && found.around.every(same) ? found.place : undefined;
    },
    found(step, place, live) {
      const index = live.indexOf(place.slot.key);
      if (live.element(index) !== place.root) return;
      const alone = (step.stand?.around ?? []).map(({ name }) => slotsNamed(live.reading, name)).filter(({ length }) => length === 1);
      const untold = place.root.getRootNode() !== place.root.ownerDocument;
      finds.set(step.key, { place, live, index, untold, row: inRow(live, slotsInRow(live.reading, index)), around: inPage(live, alone.flat()) });
    },
    brought: ({ root, widget }) => void ours.set(root, holderOf(widget, root)()),
    lost: ({ root }) => void ours.delete(root),
    forget: () => finds.clear(),
  };
}

/** Witnesses of some slots; those of the call before where they are the same and hold the same, as in one row they do. */
function shared(same: (witness: Witness) => boolean) {
  let last: { live?: LiveReading; look?: object | undefined; slots: readonly number[]; witnesses: readonly Witness[] } = { slots: [], witnesses: [] };
  return (live: LiveReading, slots: readonly number[]): readonly Witness[] => {
    const look = thisLook();
    const alike = last.live === live && (last.slots === slots || sameSlots(last.slots, slots));
    const stands = alike && ((look !== undefined && last.look === look) || last.witnesses.every(same));
    last = { live, look, slots, witnesses: stands ? last.witnesses : slots.flatMap((slot) => witnessOf(live, slot)) };
    return last.witnesses;
  };
}

const sameSlots = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((slot, at) => slot === other[at]);

function witnessOf(live: LiveReading, slot: number): Witness[] {
  const root = live.element(slot);
  const widget = widgetById(live.reading.slots[slot]?.widget ?? '');
  if (!root || !widget) return [];
  const holds = holderOf(widget, root);
  return [{ root, holds, held: holds() }];
}

const lines = new WeakMap<Grid, Map<number, number[]>>();

/** The slots in the row of one. */
export function slotsInRow(reading: Reading, index: number): readonly number[] {
  const at = reading.slots[index]?.cell;
  const grid = at && reading.grids[at.grid];
  if (!grid) return [];
  let rows = lines.get(grid);
  if (!rows) lines.set(grid, (rows = slotsByRow(grid)));
  return rows.get(at.row) ?? [];
}

function slotsByRow({ cells }: Grid): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const { row, slots } of cells) {
    const line = rows.get(row);
    if (line) line.push(...slots);
    else rows.set(row, [...slots]);
  }
  return rows;
}
