import { Big } from 'big.js';
import type { MoneyUnit } from '@/lib/model/amount';
import type { Day as ModelDay } from '@/lib/model/day';
import type { Measure as ModelMeasure } from '@/lib/model/measure';

/**
 * The typed values that an expression sees. Each is a class because the expression language finds a value's type by its
 * constructor. A blank or unreadable text is a value too; only using it as a number or a day is an `Unanswerable`.
 */
export type State = 'blank' | 'ok' | 'unreadable';

/** Any value here that remembers the text it was read from; '' for a value that was computed. */
export interface Typed {
  readonly raw: string;
  readonly state: State;
}

/**
 * Raised where an expression needs a value that is blank or cannot be read. It is an error of the language, so
 * `false && unanswerable` is false, as it should be. It never leaves an `Evaluate`, which answers `undefined` instead.
 */
export class Unanswerable extends Error {
  constructor(readonly because: Exclude<State, 'ok'>) {
    super(because);
  }
}
const stopped = { blank: new Unanswerable('blank'), unreadable: new Unanswerable('unreadable') };

/** Raises the one ready-made error: making one with its stack for each blank cell would cost more than the rule. */
export function unanswerable(because: Exclude<State, 'ok'>): never {
  throw stopped[because];
}

/** An amount of money in the unit of its field. */
export class Money implements Typed {
  constructor(
    readonly value: Big | undefined,
    readonly unit: MoneyUnit,
    readonly raw = '',
    readonly state: State = value === undefined ? 'unreadable' : 'ok',
  ) {}
}

/** An exact number: a percentage in points (95 for 95%), a weight, a score, a quotient. */
export class Decimal implements Typed {
  constructor(
    readonly value: Big | undefined,
    readonly raw = '',
    readonly state: State = value === undefined ? 'unreadable' : 'ok',
  ) {}
}

/** A calendar day; for a month or a quarter its last, and `first` its first. 2月30日 is unreadable, and `impossible`. */
export class Day implements Typed {
  constructor(
    readonly day: ModelDay | undefined,
    readonly raw = '',
    readonly state: State = day === undefined ? 'unreadable' : 'ok',
    readonly impossible = false,
    readonly first = day,
  ) {}
}

/** From one day to another; either may be missing. */
export class Period implements Typed {
  constructor(
    readonly start: Day,
    readonly end: Day,
    readonly raw: string,
    readonly state: State,
    readonly impossible = false,
  ) {}
}

/** 指标值, parsed. Text that says no number is readable: it is a measure of kind `text`. */
export class Measure implements Typed {
  readonly raw: string;
  readonly state: State;
  constructor(readonly measure: ModelMeasure) {
    this.raw = measure.raw;
    this.state = measure.kind === 'blank' ? 'blank' : measure.kind === 'unreadable' ? 'unreadable' : 'ok';
  }
}

/** What the form says of a row's 二级指标. `known` is false when the form has no such pair of levels. */
export class Level {
  constructor(
    readonly id: string,
    readonly level1: string,
    readonly level2: string,
    readonly required: boolean,
    readonly quantified: boolean,
    readonly known: boolean,
  ) {}
}

/** The number in a value, or an `Unanswerable`. */
export function answered(from: Money | Decimal): Big {
  return from.value ?? unanswerable(from.state === 'blank' ? 'blank' : 'unreadable');
}

/** The calendar day, or an `Unanswerable`. */
export function answeredDay(from: Day): ModelDay {
  return from.day ?? unanswerable(from.state === 'blank' ? 'blank' : 'unreadable');
}

/** The parsed measure when it says something, or an `Unanswerable`. */
export function answeredMeasure(from: Measure): ModelMeasure {
  return from.state === 'ok' ? from.measure : unanswerable(from.state);
}

/** An amount in another unit. An amount without a unit is taken as it stands. */
export function inUnit(amount: Big, from: MoneyUnit, to: MoneyUnit): Big {
  if (from === to || from === '' || to === '') return amount;
  return from === '元' ? amount.div(10_000) : amount.times(10_000);
}

export const decimal = (value: Big | number | string): Decimal => new Decimal(new Big(value));
