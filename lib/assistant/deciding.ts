import { parsePlace, type Place } from '../model/filing';
import type { PlanLine } from '../model/plan';
import type { Slot } from '../model/reading';
import { blank } from '../model/text';
import { isTickBox } from '../model/tick';
import type { Standing } from './propose';
import { slotAt } from './steps';

/** In a row of indicators: which columns say what a column may be, the nearest first. 定性 clears value and unit. */
const columns: Record<string, readonly string[]> = {
  level2: ['level1'],
  operator: ['level2', 'level1'],
  name: ['level2', 'level1'],
  value: ['operator'],
  unit: ['operator'],
};

/** The columns that one column decides. */
export const decided = (column: string): string[] => Object.keys(columns).filter((one) => columns[one]?.includes(column));

/** A place that is chosen, not typed: a list, a radio, a box to tick. */
export const isChoice = (slot: Slot): boolean => slot.options !== undefined || isTickBox(slot);

/**
 * How near one place is that may decide what another can be: show it, open it, fill its options. 1 is nearest; undefined where it
 * decides nothing. In a row it goes by columns; among fields a choice decides what stands after it in its section.
 */
export function decides(standing: Standing, one: Place, other: Place): number | undefined {
  const [a, b] = [parsePlace(one), parsePlace(other)];
  if (a?.kind === 'cell' && b?.kind === 'cell') {
    const near = a.table === b.table && a.row === b.row ? (columns[b.column]?.indexOf(a.column) ?? -1) : -1;
    return near === -1 ? undefined : near + 1;
  }
  if (a?.kind !== 'field' || b?.kind !== 'field' || one === other) return undefined;
  const [from, to] = [one, other].map((place) => standing.index.bindings.get(place)?.slots[0]);
  if (!from || !to || from.frame !== to.frame || from.slot >= to.slot) return undefined;
  const [first, second] = [slotAt(standing.frames, from), slotAt(standing.frames, to)];
  return first && second && isChoice(first) && first.section === second.section ? to.slot - from.slot : undefined;
}

/** Only places of one row decide one another, and only fields decide fields: '' is the name of these. */
export function rowOf(place: Place): string {
  const parts = parsePlace(place);
  return parts?.kind === 'cell' ? `${parts.table}[${parts.row}]` : '';
}

/** Of some places of one row the nearest that decides one. */
export function decidedBy<T extends { at: Place }>(standing: Standing, at: Place, among: readonly T[] = []): T | undefined {
  let nearest: { one: T; by: number } | undefined;
  for (const one of among) {
    const by = decides(standing, one.at, at);
    if (by !== undefined && (nearest === undefined || by < nearest.by)) nearest = { one, by };
  }
  return nearest?.one;
}

/** Lines for places that the page keeps shut, or does not show, or has no such option for, until another line of the same plan is written. */
export function openedByOthers(lines: readonly PlanLine[], standing: Standing): PlanLine[] {
  const free = new Map<string, PlanLine[]>();
  for (const line of lines) if (line.blocked === undefined) free.set(rowOf(line.at), [...(free.get(rowOf(line.at)) ?? []), line]);
  return lines.map((line) => {
    const { blocked, ...open } = line;
    const mayOpen = blocked === 'disabled' || blocked === 'hidden' || (blocked === 'no-option' && rowOf(line.at) !== '');
    if (!mayOpen || !decidedBy(standing, line.at, free.get(rowOf(line.at)))) return line;
    return { ...open, ticked: blank(line.from) };
  });
}
