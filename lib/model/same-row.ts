import { fold } from './text';

/** A letter or a character: what tells one row from another, as a figure that the page computes or counts does not. */
const says = /\p{L}/u;

/**
 * Whether a row still is the one that it was, by what its other cells hold. Words that differ tell another row; figures may
 * have been computed anew, and tell another row only where more of the cells differ than agree.
 */
export function sameRow(then: readonly string[], now: readonly string[]): boolean {
  if (then.length !== now.length) return false;
  let agree = 0;
  let differ = 0;
  for (const [column, before] of then.entries()) {
    const held = now[column] ?? '';
    if (held === before || fold(held) === fold(before)) agree += held === '' ? 0 : 1;
    else if (says.test(before) || says.test(held)) return false;
    else differ++;
  }
  return differ <= agree;
}
