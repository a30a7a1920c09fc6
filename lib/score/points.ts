import { Big } from 'big.js';
import { Decimal } from '@/lib/packs/expression/values';

/** A number that an expression gave, exact; undefined where it had no answer. */
export function numberOf(value: unknown): Big | undefined {
  if (value instanceof Decimal) return value.value;
  if (typeof value === 'bigint') return new Big(value.toString());
  return typeof value === 'number' && Number.isFinite(value) ? new Big(String(value)) : undefined;
}

/** Points as they are shown: half-up to two decimals. */
export const shownPoints = (points: Big): Big => points.round(2, Big.roundHalfUp);

/** Points held between none and all there are. */
export function within(points: Big, of: Big): Big {
  if (points.lt(0)) return new Big(0);
  return points.gt(of) ? of : points;
}
