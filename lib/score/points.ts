import { Big } from 'big.js';
import { Decimal } from '@/lib/packs/expression/values';

/** Nothing that is called points comes near it; a weight of 400 digits is a slip of the hand. */
const most = new Big(1_000_000);

/** A number that an expression gave, exact; undefined where it had no answer, or none that could be points. */
export function numberOf(value: unknown): Big | undefined {
  const number = asBig(value);
  return number === undefined || number.abs().gt(most) ? undefined : number;
}

function asBig(value: unknown): Big | undefined {
  if (value instanceof Decimal) return value.value;
  if (typeof value === 'bigint') return new Big(value.toString());
  return typeof value === 'number' && Number.isFinite(value) ? new Big(String(value)) : undefined;
}

/** The points that there are for a line; none for a weight that is blank, unreadable or below nothing. */
export function pointsThereAre(value: unknown): Big | undefined {
  const number = numberOf(value);
  return number === undefined || number.lt(0) ? undefined : number;
}

/** Points as they are shown: half-up to two decimals. */
export const shownPoints = (points: Big): Big => points.round(2, Big.roundHalfUp);

/** Points held between none and all there are. */
export function within(points: Big, of: Big): Big {
  if (points.lt(0)) return new Big(0);
  return points.gt(of) ? of : points;
}

/** The exact sum of points as shown; what has none adds none. */
export const sumOf = (points: readonly (number | null)[]): Big =>
  points.reduce<Big>((sum, each) => sum.plus(each ?? 0), new Big(0));
