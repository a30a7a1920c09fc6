import { fold } from '../model/text';
import type { HeldPlan } from './memory';
import { textAt, type Standing } from './propose';
import { seatsFor, type RowSeat } from './seats';

/** Whether the page is still the one that a waiting plan was made on: no row of it came, went or moved, no place of it holds another value. */
export function isAsPlanned({ plan, seats }: HeldPlan, standing: Standing): boolean {
  const now = seatsFor(standing, plan.lines);
  const names = Object.keys(now);
  const before = seats ?? now;
  if (names.length !== Object.keys(before).length || !names.every((name) => isSame(before[name], now[name]))) return false;
  return plan.lines.every((line) => fold(textAt(standing, line.at)) === fold(line.from));
}

const isSame = (one: RowSeat | undefined, other: RowSeat | undefined): boolean =>
  one !== undefined && other !== undefined && one.level === other.level && one.name === other.name && one.nth === other.nth;
