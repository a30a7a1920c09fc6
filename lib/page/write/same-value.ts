import { operatorOf } from '@/lib/model/measure-words';
import { fold } from '@/lib/model/text';
import { isoDay, parseDay, parsePeriod, type Day } from '../widgets/acts/day';
import { sameNumber } from '../widgets/acts/plain-number';

/**
 * Whether a page shows what was meant, however it chose to write it: `1000` and `1,000.00`, `2026-3-1` and
 * `2026年03月01日`, `≥` and 大于等于, full-width and half-width, one run of space and another. 空, 0, 无 and — are four
 * different values.
 */
export function sameValue(shown: string, meant: string): boolean {
  if (shown === meant) return true;
  const [left, right] = [fold(shown), fold(meant)];
  if (left === right || sameNumber(left, right)) return true;
  if (operatorOf(left) !== '' && operatorOf(left) === operatorOf(right)) return true;
  if (clock.test(left) && clock.test(right)) return atSecond(left) === atSecond(right);
  if (!dated.test(left) || !dated.test(right) || (figures.test(left) && figures.test(right))) return false;
  const [day, otherDay] = [parseDay(left), parseDay(right)];
  if (day && otherDay) return sameDay(day, otherDay);
  const [period, otherPeriod] = [parsePeriod(left), parsePeriod(right)];
  return (
    period !== null &&
    otherPeriod !== null &&
    sameDay(period[0], otherPeriod[0]) &&
    sameDay(period[1], otherPeriod[1])
  );
}

/** A time of day, which some pages show with the second of nought. */
const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const atSecond = (text: string): string => text.padStart(text.length === 4 || text.length === 7 ? text.length + 1 : 0, '0').padEnd(8, ':00');

/** Every date has its year in figures. */
const dated = /\d{4}/;
/** Two of them that are different amounts are no day written in two ways. */
const figures = /^\d+$/;

/** A time of day counts where both say one. */
const sameDay = (a: Day, b: Day): boolean => isoDay(a) === isoDay(b) && (a.time === undefined || b.time === undefined || a.time === b.time);
