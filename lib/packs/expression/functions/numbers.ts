import { Big } from 'big.js';
import { parseAmount, type MoneyUnit } from '@/lib/model/amount';
import { answered, decimal, Decimal, inUnit, Money, unanswerable } from '../values';
import { fn } from './function';

function literal(text: string, unit: MoneyUnit): Money {
  const amount = parseAmount(text, unit);
  return amount.state === 'ok' ? new Money(amount.value, unit, text) : unanswerable('unreadable');
}

/** Adds what is filled. Nothing filled at all is an unanswered sum; an unreadable part leaves the whole unread. */
function total(parts: readonly (Money | Decimal)[]): Big {
  const filled = parts.filter((part) => part.state !== 'blank');
  if (parts.length > 0 && filled.length === 0) return unanswerable('blank');
  return filled.reduce((sum, part) => sum.plus(answered(part)), new Big(0));
}

function totalMoney(parts: readonly Money[]): Money {
  const unit = parts.find((part) => part.state === 'ok')?.unit ?? '';
  return new Money(total(parts.map((part) => new Money(part.value && inUnit(part.value, part.unit, unit), unit, part.raw, part.state))), unit);
}

const within = (a: Big, b: Big, tolerance: string) => a.minus(b).abs().lte(new Big(tolerance));
const places = (value: Big) => BigInt(value.toFixed().split('.')[1]?.length ?? 0);
const clamped = (value: Big, low: Big, high: Big) => (value.lt(low) ? low : value.gt(high) ? high : value);

/** Money and exact numbers. Tolerances and amounts are written as strings, so that no binary float comes in. */
export const numberFunctions = [
  fn('wan(string): Money', 'an amount in 万元: wan("1.5")', (text: string) => literal(text, '万元')),
  fn('yuan(string): Money', 'an amount in 元: yuan("15000")', (text: string) => literal(text, '元')),
  fn('wan(Decimal): Money', 'a number as an amount in 万元: wan(big_project)', (value: Decimal) => new Money(answered(value), '万元')),
  fn('yuan(Decimal): Money', 'a number as an amount in 元: yuan(daily_quota)', (value: Decimal) => new Money(answered(value), '元')),
  fn('inWan(Money): Decimal', 'how many 万元 it is, whatever the filing stands in', (value: Money) => new Decimal(inUnit(answered(value), value.unit, '万元'))),
  fn('inYuan(Money): Decimal', 'how many 元 it is, whatever the filing stands in', (value: Money) => new Decimal(inUnit(answered(value), value.unit, '元'))),
  fn('decimal(string): Decimal', 'an exact number: decimal("0.85")', (text: string) => decimal(text)),
  fn('decimal(int): Decimal', 'an exact number', (value: bigint) => decimal(String(value))),
  fn('near(Money, Money, string): bool', 'they differ by no more than this, in the unit of the first', (a: Money, b: Money, by: string) =>
    within(answered(a), inUnit(answered(b), b.unit, a.unit), by),
  ),
  fn('near(Decimal, Decimal, string): bool', 'they differ by no more than this', (a: Decimal, b: Decimal, by: string) =>
    within(answered(a), answered(b), by),
  ),
  fn('sum(list<Money>): Money', 'adds what is filled; unanswered when nothing is', totalMoney),
  fn('sum(list<Decimal>): Decimal', 'adds what is filled; unanswered when nothing is', (parts: Decimal[]) => new Decimal(total(parts))),
  fn('average(list<Decimal>): Decimal', 'of what is filled; unanswered when nothing is', (parts: Decimal[]) => {
    const filled = parts.filter((part) => part.state !== 'blank');
    return filled.length === 0 ? unanswerable('blank') : new Decimal(total(filled).div(filled.length));
  }),
  fn('least(Decimal, Decimal): Decimal', 'the smaller', (a: Decimal, b: Decimal) => (answered(a).lt(answered(b)) ? a : b)),
  fn('most(Decimal, Decimal): Decimal', 'the larger', (a: Decimal, b: Decimal) => (answered(a).gt(answered(b)) ? a : b)),
  fn('clamp(Decimal): Decimal', 'held between 0 and 1', (value: Decimal) => new Decimal(clamped(answered(value), new Big(0), new Big(1)))),
  fn('undecided(): Decimal', 'no answer: a person decides', () => unanswerable('blank')),
  fn('abs(Decimal): Decimal', 'without its sign', (value: Decimal) => new Decimal(answered(value).abs())),
  fn('abs(Money): Money', 'without its sign', (value: Money) => new Money(answered(value).abs(), value.unit)),
  fn('round(Decimal, int): Decimal', 'rounded half up to so many places', (value: Decimal, to: bigint) =>
    new Decimal(answered(value).round(Number(to), Big.roundHalfUp)),
  ),
  fn('round(Money, int): Money', 'rounded half up to so many places', (value: Money, to: bigint) =>
    new Money(answered(value).round(Number(to), Big.roundHalfUp), value.unit),
  ),
  fn('places(Money): int', 'how many decimals were written', (value: Money) => places(answered(value))),
  fn('places(Decimal): int', 'how many decimals were written', (value: Decimal) => places(answered(value))),
  fn('whole(Decimal): bool', 'has no fraction', (value: Decimal) => answered(value).mod(1).eq(0)),
  fn('share(list<bool>): double', 'how large a part of them is true, 0 to 1; 0 for none at all', (marks: boolean[]) =>
    marks.length === 0 ? 0 : marks.filter(Boolean).length / marks.length,
  ),
];
