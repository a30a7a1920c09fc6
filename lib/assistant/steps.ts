import type { Binding, Match, SlotRef } from '../model/match';
import { writtenDay } from '../model/date-manner';
import { parsePeriod } from '../model/period';
import { ticked, unticked } from '../model/tick';
import { parsePlace, type Place } from '../model/filing';
import type { OutcomeWhy, SetStep } from '../model/plan';
import type { FrameReading, Shut, Slot } from '../model/reading';
import { standOf } from '../model/stand';
import { mannerOf } from './date-hints';
import type { PlaceIndex } from './places';

export type Frames = ReadonlyMap<number, FrameReading>;

export interface FrameStep {
  frame: number;
  step: SetStep;
}

const shutWhy: Record<Shut, OutcomeWhy> = {
  'text-only': 'readonly',
  readonly: 'readonly',
  disabled: 'disabled',
  hidden: 'hidden',
  unsupported: 'unsupported',
};

export const slotAt = (frames: Frames, ref: { frame: number; slot: number }): Slot | undefined =>
  frames.get(ref.frame)?.reading.slots[ref.slot];

/** Why a place takes no write now; undefined when it may. */
export function blockOf(frames: Frames, binding: Binding | undefined): OutcomeWhy | undefined {
  if (!binding) return 'not-found';
  for (const ref of binding.slots) {
    const slot = slotAt(frames, ref);
    if (!slot) return 'not-found';
    if (slot.shut) return shutWhy[slot.shut];
  }
  return undefined;
}

/**
 * The writes that bring one value to one place: one step a slot. A period goes to its two slots in the order they stand.
 * Empty when the place is not bound. @param standAt for many places at one moment `standsNow`
 */
export function stepsFor(place: Place, to: string, index: PlaceIndex, frames: Frames, standAt = standOf): FrameStep[] {
  const binding = index.bindings.get(place);
  if (!binding) return [];
  return valuesOf(binding, to, frames).flatMap(([ref, value]) => {
    const reading = frames.get(ref.frame)?.reading;
    const slot = reading?.slots[ref.slot];
    if (!slot) return [];
    const step: SetStep = {
      kind: 'set',
      at: place,
      key: slot.key,
      widget: slot.widget,
      label: slot.labels[0]?.text ?? '',
      from: slot.value,
      to: value,
      stand: standAt(reading, ref.slot),
    };
    return [{ frame: ref.frame, step }];
  });
}

/** What is to stand in which slot of a place, in the order in which it is written. */
function valuesOf(binding: Binding, to: string, frames: Frames): [SlotRef, string][] {
  const { lay, slots } = binding;
  if (lay === 'ticks') return ticksFor(binding, to, frames);
  const values = lay === 'parts' ? partsOf(to, slots.map((ref) => slotAt(frames, ref))) : [to];
  return slots.flatMap((ref, part): [SlotRef, string][] => {
    const value = values[part];
    return value === undefined ? [] : [[ref, value]];
  });
}

/**
 * What is ticked is taken away before another box is ticked; a radio goes by itself. A text that no box stands for goes to
 * the first one, whose widget refuses it.
 */
function ticksFor({ slots, words = [] }: Binding, to: string, frames: Frames): [SlotRef, string][] {
  const [first] = slots;
  const chosen = slots[words.indexOf(to)];
  if (!chosen && to !== '') return first ? [[first, to]] : [];
  const away = slots.filter((ref) => {
    const slot = slotAt(frames, ref);
    return ref !== chosen && slot?.value === ticked && (to === '' || slot.widget !== 'radio');
  });
  const steps = away.map((ref): [SlotRef, string] => [ref, unticked]);
  if (chosen) return [...steps, [chosen, ticked]];
  return steps.length > 0 || !first ? steps : [[first, unticked]];
}

/** The ends of a period, each as its own box writes dates. */
function partsOf(to: string, slots: readonly (Slot | undefined)[]): string[] {
  if (slots.length !== 2) return [to];
  const period = parsePeriod(to);
  if (period.state === 'blank') return ['', ''];
  if (period.state !== 'ok') return to.split(/\s*至\s*/).slice(0, 2);
  return [period.start, period.end].map((day, part) => writtenDay(day, mannerOf(slots[part])));
}

/** Which parts of an indicator's value have a cell of their own beside it. */
export interface PartsApart {
  operator: boolean;
  unit: boolean;
}

/**
 * What a row of the page keeps apart from the value of its indicator: operator, unit, both or neither. What has no cell of its own
 * is folded into that of the value.
 */
export function partsApart(match: Match, place: Place): PartsApart {
  const parts = parsePlace(place);
  const table = parts?.kind === 'cell' ? match.tables[parts.table] : undefined;
  const bindings = parts?.kind === 'cell' ? table?.rows[parts.row]?.bindings : undefined;
  const own = (column: string): boolean =>
    bindings ? bindings[column] !== undefined && bindings[column].lay !== 'folded' : (table?.columns ?? []).includes(column);
  return { operator: own('operator'), unit: own('unit') };
}
