import { Big } from 'big.js';
import type { Core, MeasureKind, MeasureProblem, Sense } from './measure-shape';
import { approxAfter, approxBefore, operatorAfter, operatorBefore } from './measure-words';
import { isVagueNumber, perOf, senseOf, turned } from './measure-sense';
import type { Operator } from './operator';
import { quantities, type Quantity } from './quantity';
import { convert, leadingUnit, usualUnit } from './unit';

/**
 * Reads the quantity that a folded text states: one number with its unit, a range (30-40人), a number with a tolerance
 * (100±5). Two statements are `unreadable`. `unit` is what the unit column says.
 */
export function readQuantity(text: string, unit: string): Core {
  if (openInterval.test(text)) return { kind: 'unreadable', problems: ['several-values'] };
  const plain = text.replace(/\((?:含|不含)\)/g, '').replace(closedInterval, '$1至$2');
  const [, main = plain, note = ''] = /^([^()]+)\(([^()]+)\)$/.exec(plain) ?? [];
  if (note !== '' && leadingUnit(note) === note && /\d$/.test(main)) return readQuantity(main + note, unit);
  const found = quantities(main);
  if (typeof found === 'string') return { kind: 'unreadable', problems: [found] };
  const [first, second] = found;
  if (first === undefined) return { kind: 'text', problems: isVagueNumber(main) ? ['vague-number'] : [] };
  const noted: MeasureProblem[] = note === '' ? [] : [/\d/.test(note) ? 'several-values' : 'words-around'];
  if (second === undefined && /[^|;]+[|;][^|;]+/.test(main)) noted.push('several-values');
  const read = second === undefined ? one(main, first, unit) : found.length === 2 ? pair(main, first, second) : undefined;
  if (read === undefined) return { kind: 'unreadable', problems: ['several-values'] };
  return { ...read, problems: [...noted, ...(read.problems ?? [])], ...(note === '' ? {} : { written: undefined }) };
}

/** [90,100] has both its ends; with a round bracket one of them is out, and 90,100 would be a number. */
const closedInterval = /^\[([^,[\]]+),([^,[\]]+)\]$/;
const openInterval = /^(?:\([^,]+,[^,]+[\])]|\[[^,]+,[^,]+\))$/;

const neutralHead = /^(?:\+|已|共|共计|合计|总计|累计|实际|达|达到|为|完成|已完成|实现|实际完成)$/;
const neutralTail = /^(?:整|完成|到位|达标|覆盖)$/;
const operatorSign = /[≥≤<>=≠]/;

interface Frame {
  op: Operator;
  approx: boolean;
  /** nothing but an operator and 约 before, nothing but an operator after: the text divides into columns */
  clean: boolean;
  sense: Sense;
  /** what the number is per: 每月, 人均 */
  per: string;
  tail: string;
  problems: MeasureProblem[];
}

/** What stands around a quantity: operator words on either side, 约 … 左右, other words. */
function frame(before: string, after: string): Frame {
  const near = approxBefore(before);
  const opened = operatorBefore(near.rest);
  const far = approxBefore(opened.rest);
  const about = approxAfter(after);
  const closed = operatorAfter(about.rest);
  const op = joinedOperator(opened.op, closed.op);
  const stray = operatorSign.test(op === '±' ? far.rest.replace(/[≤<=]$/, '') : far.rest) || operatorSign.test(closed.rest);
  const problems: MeasureProblem[] = op === undefined || stray ? ['operator-conflict'] : [];
  if (far.rest !== '' && !neutralHead.test(far.rest)) problems.push('words-around');
  if (turned(far.rest, closed.rest)) problems.push('turned');
  return {
    op: op ?? '',
    approx: near.approx || far.approx || about.approx,
    clean: far.rest === '' && !about.approx,
    sense: senseOf(far.rest),
    per: perOf(far.rest),
    tail: closed.rest,
    problems,
  };
}

/** 控制在…以内 and 超过…以上 say one thing twice, ±…以内 is ±; 不超过…以上 contradicts itself. */
function joinedOperator(before: Operator, after: Operator): Operator | undefined {
  if (before === '±' && after === '≤') return before;
  if (before === '' || after === '' || before === after) return before || after;
  const upward: Operator[] = ['≥', '＞'];
  return upward.includes(before) === upward.includes(after) && before !== '＝' && before !== '±' ? before : undefined;
}

function one(text: string, quantity: Quantity, column: string): Core {
  const around = frame(text.slice(0, quantity.start), text.slice(quantity.end));
  const told = around.problems.includes('turned') || operatorSign.test(around.tail);
  const stray = quantity.unit === '' && !told && /^[\p{L}/·%°℃]{1,4}$/u.test(around.tail) ? around.tail : '';
  const own = quantity.unit || stray;
  const rest = stray === '' ? around.tail : '';
  const problems = [...around.problems];
  if (rest !== '' && !neutralTail.test(rest)) problems.push('words-around');
  const clean = around.clean && problems.length === 0 && !quantity.approx;
  const value = text.slice(quantity.start - (around.approx ? spokenApprox(text, quantity.start) : 0), quantity.unitAt);
  const read = inColumnUnit(quantity, usualUnit(own), column);
  const per = column === '' && !read.unit.includes('/') ? around.per : '';
  const conflict = own !== '' && column !== '' && ![usualUnit(own), quantity.scaled + own].includes(column);
  return {
    kind: around.op === '±' ? 'tolerance' : kindOf(read.unit),
    op: around.op,
    ...read,
    unit: per === '' ? read.unit : `${read.unit}/${per}`,
    sense: around.sense,
    scaled: read.unit === '' && (quantity.scaled === '万' || quantity.scaled === '亿'),
    approx: quantity.approx || around.approx,
    problems: [...problems, ...read.problems, ...(conflict ? ['unit-conflict' as const] : [])],
    ...(clean ? { written: { operator: around.op, value, unit: own } } : {}),
  };
}

/** How many characters of 约 or 近 stand right before the number. */
function spokenApprox(text: string, start: number): number {
  const head = text.slice(0, start);
  return head.length - approxBefore(head).rest.length;
}

const money = ['元', '万元', '亿元'];

/**
 * What a bare number means under a unit column: 2.2 under 万名 is 22000 名; 100万 under 万元 is a hundred 万元 and 1.2亿 is 12000,
 * which is told.
 */
function inColumnUnit(quantity: Quantity, own: string, column: string): { number: Big; unit: string; problems: MeasureProblem[] } {
  const { number, scaled } = quantity;
  if (own !== '' || column === '') return { number, unit: own, problems: [] };
  const amount = scaled === '' || !money.includes(column) ? undefined : convert(number, '元', column);
  if (amount !== undefined) return { number: amount, unit: column, problems: ['converted'] };
  const [, scale = '', unit = ''] = /^([百千万亿])(?![元字瓦米克])(.+)$/.exec(column) ?? [];
  if (isScale(scale) && scaled === '') return { number: number.times(unscale[scale]), unit, problems: [] };
  const fraction = column === '%' && number.gt(0) && number.lte(1) && !number.eq(1);
  return { number, unit: column, problems: fraction ? ['fraction-as-percent'] : [] };
}

function kindOf(unit: string): MeasureKind {
  return unit === '%' || unit === '‰' || unit === '成' || unit === '个百分点' ? 'percent' : 'number';
}

const rangeSign = /^(?:至|到|[-~〜‐‑‒–—―−]{1,2})$/;

/** Two quantities that are one statement: a range, a number with its tolerance, so many per ten thousand. */
function pair(text: string, first: Quantity, second: Quantity): Core | undefined {
  const between = text.slice(first.end, second.start);
  const bounded = bounds(text, first, second);
  if (bounded !== undefined) return bounded;
  const around = frame(text.slice(0, first.start), text.slice(second.end));
  if (around.tail !== '') return undefined;
  const base = { op: around.op, approx: around.approx || first.approx || second.approx, problems: around.problems };
  if (between === '/' && /^1(?:0*|万|千|百)/.test(text.slice(second.start)) && second.number.gte(100)) {
    return { ...base, kind: 'number', number: first.number, unit: text.slice(first.end, second.end) };
  }
  const [a, b] = [usualUnit(first.unit), usualUnit(second.unit)];
  if (between === '±') return spread(base, first, second, a, b);
  if (!rangeSign.test(between) || (a !== '' && a !== b)) return undefined;
  const shared = second.scaled !== '' && first.scaled === '' && first.number.lt(second.number.div(unscale[second.scaled]));
  const low = shared ? first.number.times(unscale[second.scaled]) : first.number;
  if (low.gt(second.number)) return { kind: 'unreadable', problems: ['range-reversed'] };
  const value = text.slice(first.start, first.unitAt) + between + text.slice(second.start, second.unitAt);
  const read: Core = { ...base, kind: 'range', low, high: second.number, unit: b };
  if (around.op !== '') read.problems = [...around.problems, 'operator-conflict'];
  if (around.clean && around.op === '' && !base.approx && around.problems.length === 0) read.written = { operator: '', value, unit: second.unit };
  return read;
}

/** ≥90%，≤100% and 5次以上10次以下 and 90%≤x≤100%: a range told by its two bounds, both included. */
function bounds(text: string, first: Quantity, second: Quantity): Core | undefined {
  const [a, b] = [usualUnit(first.unit), usualUnit(second.unit)];
  if (a !== b && a !== '') return undefined;
  const [head, tail] = [operatorBefore(text.slice(0, first.start)), operatorAfter(text.slice(second.end))];
  const after = operatorAfter(text.slice(first.end, second.start));
  const inner = operatorBefore(after.rest.replace(/^[,;、]?(?:且|并|并且|但|但是)?/, ''));
  const around = /^≤[xX]?≤$/.test(text.slice(first.end, second.start));
  const told = around ? '≥≤' : `${head.op}${after.op}${inner.op}${tail.op}`;
  if (told !== '≥≤' || head.rest !== '' || tail.rest !== '' || (!around && inner.rest !== '')) return undefined;
  if (first.number.gt(second.number)) return { kind: 'unreadable', problems: ['range-reversed'] };
  return { kind: 'range', low: first.number, high: second.number, unit: b, approx: first.approx || second.approx };
}

const isScale = (text: string): text is '百' | '千' | '万' | '亿' => text in unscale && text !== '';

const unscale = { 百: 100, 千: 1000, 万: 10000, 亿: 100000000, '': 1 } as const;

/** 100±5, 100±5% */
function spread(base: Pick<Core, 'approx' | 'problems'>, first: Quantity, second: Quantity, a: string, b: string): Core | undefined {
  const share = b === '%' && a !== '%';
  if (!share && a !== '' && a !== b) return undefined;
  const reach = share ? first.number.times(second.number).div(100) : second.number;
  const unit = share ? a : b;
  return { ...base, kind: 'range', op: '±', number: first.number, low: first.number.minus(reach), high: first.number.plus(reach), unit };
}
