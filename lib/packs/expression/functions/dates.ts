import { Big } from 'big.js';
import { compareDays, daysBetween, daysInMonth, type Day as ModelDay } from '@/lib/model/day';
import { answeredDay, Day, Decimal, Period, unanswerable } from '../values';
import { fn } from './function';

const monthsFrom = (start: ModelDay, end: ModelDay) => (end.year - start.year) * 12 + end.month - start.month;

/** The longest stretch in months, from the end of one span to the start of a later one, that no span covers. */
function longestGap(spans: readonly { start: ModelDay; end: ModelDay }[]): number {
  const ordered = [...spans].sort((a, b) => compareDays(a.start, b.start));
  let covered = ordered[0]?.end;
  let longest = 0;
  for (const span of ordered) {
    if (covered === undefined) break;
    longest = Math.max(longest, monthsFrom(covered, span.start) - 1);
    if (compareDays(span.end, covered) > 0) covered = span.end;
  }
  return longest;
}

/** Days and spans of days. Days compare with < <= > >= == !=. */
export const dateFunctions = [
  fn('date(int, int, int): Day', 'a day: date(year, 11, 30)', (year: bigint, month: bigint, day: bigint) => {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const real = y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
    return real ? new Day({ year: y, month: m, day: d }) : unanswerable(year === 0n ? 'blank' : 'unreadable');
  }),
  fn('start(Period): Day', 'its first day', (period: Period) => period.start),
  fn('end(Period): Day', 'its last day', (period: Period) => period.end),
  fn('firstDay(Day): Day', 'the first day it may mean: 2026-11-01 for 2026年11月, which otherwise counts as its last', (day: Day) =>
    day.state === 'ok' ? new Day(day.first, day.raw) : day,
  ),
  fn('complete(Period): bool', 'both ends are there', ({ start, end }: Period) => start.state === 'ok' && end.state === 'ok'),
  fn('impossible(Day): bool', 'a day that no calendar has: 2月30日', (day: Day) => day.impossible),
  fn('impossible(Period): bool', 'one of its ends is a day that no calendar has', (period: Period) => period.impossible),
  fn('yearOf(Day): int', 'its year', (day: Day) => BigInt(answeredDay(day).year)),
  fn('monthOf(Day): int', 'its month, 1 to 12', (day: Day) => BigInt(answeredDay(day).month)),
  fn('yearShare(Day): Decimal', 'the share of its year that is gone by at the end of the day, by months: 0.5 on 30 June', (day: Day) => {
    const { year, month, day: of } = answeredDay(day);
    return new Decimal(new Big(of).div(daysInMonth(year, month)).plus(month - 1).div(12));
  }),
  fn('months(Period): int', 'how many calendar months it touches', ({ start, end }: Period) =>
    BigInt(monthsFrom(answeredDay(start), answeredDay(end)) + 1),
  ),
  fn('daysBetween(Day, Day): int', 'whole days from the first to the second, negative when the second is earlier', (a: Day, b: Day) =>
    BigInt(daysBetween(answeredDay(a), answeredDay(b))),
  ),
  fn('covers(Period, Day): bool', 'the day lies in the period, its ends included', ({ start, end }: Period, day: Day) => {
    const asked = answeredDay(day);
    return compareDays(answeredDay(start), asked) <= 0 && compareDays(asked, answeredDay(end)) <= 0;
  }),
  fn('ascending(list<Day>): bool', 'each filled day is no earlier than the one before', (days: Day[]) => {
    const filled = days.filter((day) => day.state !== 'blank').map((day) => ({ first: day.first, last: answeredDay(day) }));
    return filled.every(({ last }, at) => compareDays(filled[at - 1]?.first ?? last, last) <= 0);
  }),
  fn('gapMonths(list<Day>, list<Day>): int', 'the longest stretch of months between spans (starts, ends) that none covers', (starts: Day[], ends: Day[]) => {
    const spans = starts.flatMap(({ day: start }, at) => {
      const end = ends[at]?.day;
      return start === undefined || end === undefined ? [] : [{ start, end }];
    });
    return BigInt(longestGap(spans));
  }),
];
