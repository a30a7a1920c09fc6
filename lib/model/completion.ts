import { Big } from 'big.js';
import { compareDays, daysBetween } from './day';
import type { Measure } from './measure-shape';
import { computable } from './parse-measure';
import { convert } from './unit';

/** Whether more is better or less is. */
export type Direction = 'positive' | 'reverse';

/** How a rate came about, or why there is none (closed list). */
export type CompletionWhy =
  | 'positive'
  | 'reverse'
  | 'range'
  | 'tolerance'
  | 'deadline'
  | 'yes-no'
  | 'zero-target'
  | 'at-limit'
  | 'no-target'
  | 'no-actual'
  | 'not-started'
  | 'doubtful'
  | 'qualitative'
  | 'units-differ'
  | 'kinds-differ'
  | 'late'
  | 'outside-tolerance';

/**
 * 完成率. `rate` is a share (1 is reached; it may exceed 1), undefined where no formula gives one: then a person judges,
 * and `why` says what about. `lateDays` is there for a missed deadline.
 */
export interface Completion {
  rate?: Big;
  reached?: boolean;
  why: CompletionWhy;
  lateDays?: number;
}

const one = new Big(1);
const zero = new Big(0);

/**
 * How far an actual value reaches its target. `direction` counts only where the target has no operator that says it.
 * ≥ and bare numbers: actual/target. ≤: 1 when kept, else target/actual. A range: 1 inside, else the near end's share.
 * A tolerance (±10%) and a text have no formula outside, nor has the very number that ＞ or ＜ excludes, nor a bare 0 that
 * was passed: 0起 may mean none at all. Source: docs/scoring.md, "Completion".
 */
export function completion(target: Measure, actual: Measure, direction: Direction): Completion {
  if (target.kind === 'blank' || target.kind === 'placeholder') return { why: 'no-target' };
  if (actual.kind === 'blank' || actual.kind === 'placeholder') return { why: 'no-actual' };
  if (!computable(target) || !computable(actual)) return { why: 'doubtful' };
  if (!sameWay(target, actual)) return { why: 'kinds-differ' };
  if (target.kind === 'date') return deadline(target, actual);
  if (actual.kind === 'yes-no' && (target.kind === 'yes-no' || target.kind === 'text')) return yesNo(target, actual);
  if (target.kind === 'tolerance') return tolerance(target, actual);
  if (target.kind === 'range') return inRange(target, actual);
  if (target.kind !== 'number' && target.kind !== 'percent') return { why: 'qualitative' };
  return numbers(target, actual, direction);
}

/**
 * Do both numbers go the same way: not 下降 against 上升, 提前3个月 against 3个月, 12场 against 增加2场. What was to fall by 5% may be told
 * as 5%, but not as -5%, of which nobody knows which way it was meant.
 */
function sameWay(target: Measure, actual: Measure): boolean {
  if (target.sense === actual.sense) return true;
  if (actual.sense !== '') return false;
  if (target.sense === 'early' || target.sense === 'late') return actual.kind !== 'number';
  return actual.number === undefined || actual.number.gte(0);
}

function yesNo(target: Measure, actual: Measure): Completion {
  if (target.kind === 'text') return { why: 'qualitative' };
  const reached = target.yes === actual.yes;
  return { rate: reached ? one : zero, reached, why: 'yes-no' };
}

function deadline(target: Measure, actual: Measure): Completion {
  if (actual.approx) return { why: 'doubtful' };
  if (actual.kind === 'yes-no') {
    return actual.yes === true ? { rate: one, reached: true, why: 'deadline' } : { reached: false, why: 'late' };
  }
  if (actual.kind !== 'date' || actual.day === undefined || target.day === undefined) return { why: 'kinds-differ' };
  if (compareDays(actual.day, target.day) <= 0) return { rate: one, reached: true, why: 'deadline' };
  return { reached: false, why: 'late', lateDays: daysBetween(target.day, actual.day) };
}

/** The actual number in the target's unit. */
function inUnitOf(target: Measure, actual: Measure): Big | Completion {
  const plain = actual.kind === 'number' || actual.kind === 'percent' || actual.kind === 'tolerance';
  if (!plain || actual.number === undefined) return { why: 'kinds-differ' };
  const number = convert(actual.number, unitOf(actual, target), unitOf(target, actual));
  if (number === undefined || shareAgainstPercent(target, actual) || farApart(target, actual, number)) return { why: 'units-differ' };
  return number;
}

const isMoney = (unit: string) => /^(?:元|千元|万元|亿元)(?:\/|$)/.test(unit);

/** 250万 beside an amount of money is one itself, in 元. */
function unitOf(measure: Measure, beside: Measure): string {
  return measure.unit === '' && measure.scaled && isMoney(beside.unit) ? beside.unit.replace(/^[千万亿]元/, '元') : measure.unit;
}

/** 0.95 against 95%, or in a column of % where the other is none: one of them may be a share of 1. */
function shareAgainstPercent(target: Measure, actual: Measure): boolean {
  const [isShare, other] = [target, actual].map(fraction);
  if (isShare === other) return false;
  const { number = zero, unit } = isShare ? actual : target;
  return unit === '%' && number.gt(1);
}

const fraction = ({ number, unit, problems }: Measure): boolean =>
  problems.includes('fraction-as-percent') || (unit === '' && number !== undefined && number.gt(0) && number.lte(1));

/** Numbers a hundred times apart of which one alone says its scale, 90万元 and 899700, 1.5万 and 1.56: they are told in two units. */
function farApart(target: Measure, actual: Measure, number: Big): boolean {
  const goal = target.number ?? target.low;
  const oneAlone = (target.unit === '') !== (actual.unit === '') && isMoney(target.unit + actual.unit);
  if (!oneAlone && (target.scaled === actual.scaled || target.unit + actual.unit !== '')) return false;
  if (goal === undefined || goal.lte(0) || number.lte(0)) return false;
  const ratio = number.div(goal);
  return ratio.gte(100) || ratio.lte(0.01);
}

function tolerance(target: Measure, actual: Measure): Completion {
  const number = inUnitOf(target, actual);
  if ('why' in number) return number;
  if (target.number === undefined) return { why: 'doubtful' };
  const reached = number.abs().lte(target.number);
  return reached ? { rate: one, reached, why: 'tolerance' } : { reached, why: 'outside-tolerance' };
}

function inRange(target: Measure, actual: Measure): Completion {
  const number = inUnitOf(target, actual);
  if ('why' in number) return number;
  const { low, high } = target;
  if (low === undefined || high === undefined) return { why: 'doubtful' };
  if (number.lt(low)) return { rate: share(number, low), reached: false, why: 'range' };
  if (number.gt(high)) return { rate: share(high, number), reached: false, why: 'range' };
  return { rate: one, reached: true, why: 'range' };
}

function numbers(target: Measure, actual: Measure, direction: Direction): Completion {
  const number = inUnitOf(target, actual);
  const goal = target.number;
  if ('why' in number) return number;
  if (goal === undefined) return { why: 'doubtful' };
  if ((target.op === '＞' || target.op === '＜') && number.eq(goal) && !goal.eq(0)) return { reached: false, why: 'at-limit' };
  const way = directionOf(target, direction);
  if (way === 'reverse') {
    const reached = target.op === '＜' ? number.lt(goal) : number.lte(goal);
    if (goal.lte(0)) return { rate: reached ? one : zero, reached, why: 'zero-target' };
    return { rate: number.lte(goal) ? one : share(goal, number), reached, why: 'reverse' };
  }
  if (goal.eq(0) && number.gt(0) && target.op === '') return { why: 'zero-target' };
  if (goal.eq(0) && number.gt(0) && target.op === '＝') return { rate: zero, reached: false, why: 'zero-target' };
  const reached = target.op === '＞' ? number.gt(goal) : number.gte(goal);
  if (goal.lte(0)) return { rate: reached ? one : zero, reached, why: 'zero-target' };
  return { rate: number.lt(0) ? zero : number.div(goal), reached, why: 'positive' };
}

function share(part: Big, whole: Big): Big {
  return part.lt(0) || whole.lte(0) ? zero : part.div(whole);
}

/** The direction that the target's operator says, or that it wants a fall of so much (下降5%); else the one given. */
function directionOf(target: Pick<Measure, 'op' | 'sense'>, otherwise: Direction): Direction {
  if (target.op === '≥' || target.op === '＞') return 'positive';
  if (target.op === '≤' || target.op === '＜') return 'reverse';
  return target.sense === 'down' || target.sense === 'early' ? 'positive' : otherwise;
}

/** Names of what one wants little of. */
const unwanted = [
  '成本', '费用', '支出', '事故', '投诉', '死亡', '变质', '超支', '差错', '流失率', '结余率', '能耗', '排放', '违规', '超标',
  '偏差', '时限', '时长', '等待', '误差', '发病率', '返工', '误工',
];
/** Names in which the same words stand for something good: 投诉办结率, 成本节约率. */
const turned = [
  '下降', '降低', '节约', '节支', '减少', '压减', '控制率', '达标率', '完成率', '及时率', '合格率', '到位率',
  '办结率', '处置率', '处理率', '执行率',
];

/**
 * The likely direction of an indicator without an operator: reverse for costs and for names of what one wants little of
 * (投诉, 事故, 时限), positive otherwise and for savings and falling rates. A guess: it is shown, never applied silently.
 * `level` is the class id (out.cost, ben.soc) or ''.
 */
export function guessDirection(level: string, name: string): Direction {
  if (turned.some((word) => name.includes(word))) return 'positive';
  const cost = level === 'out.cost' || level.startsWith('cost.');
  return cost || unwanted.some((word) => name.includes(word)) ? 'reverse' : 'positive';
}
