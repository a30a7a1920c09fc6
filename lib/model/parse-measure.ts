import { Big } from 'big.js';
import { parseDay } from './day';
import { readQuantity } from './measure-quantity';
import type { Core, Measure, MeasureProblem } from './measure-shape';
import { isGrades, isPlaceholder, leadingOperator, operatorOf, yesOrNo } from './measure-words';
import { parseChinese } from './numeral';
import type { Operator } from './operator';
import { parsePeriod } from './period';
import { quantities } from './quantity';
import { fold } from './text';
import { usualUnit } from './unit';


export interface MeasureHints {
  /** the year of the form, for dates that name none */
  year?: number | null;
  /** what the unit column says */
  unit?: string;
  /** what the operator column says */
  operator?: string;
}

/**
 * Reads an indicator's value: ≥500人次, 95%以上, 8%—10%, ±10%, 2022年11月底前, 1.5万人次, 三场, 优良中差, XX场. Never
 * throws and never guesses: more than one statement, a malformed number or an impossible date says so in `problems`.
 * 万元 and 亿元 are units; any other 万 or 亿 scales the number. Source of the grammar: docs/scoring.md.
 */
export function parseMeasure(text: string, hints: MeasureHints = {}): Measure {
  const defaults: Omit<Measure, 'kind'> = { raw: text, op: '', unit: '', sense: '', scaled: false, approx: false, problems: [] };
  if (text.trim().length > longest) return { ...defaults, kind: 'text', problems: ['too-long'] };
  const folded = tidy(text);
  const column = usualUnit(fold(hints.unit ?? ''));
  const core = readWhole(folded) ?? readDate(folded, column, hints.year) ?? readQuantity(folded, column);
  const op = core.op ?? '';
  const told = numeric(core) ? operatorOf(hints.operator ?? '') : '';
  const problems: MeasureProblem[] = [...(core.problems ?? [])];
  if (op !== '' && told !== '' && op !== told) problems.push('operator-conflict');
  const spread = told === '±' && (core.kind === 'number' || core.kind === 'percent');
  const kind = spread ? 'tolerance' : core.kind;
  return { ...defaults, ...core, kind, op: op === '' ? told : op, problems: [...new Set(problems)] };
}

/** Characters of the longest text that is read as a value; what is longer is a description. */
const longest = 500;

/** A deadline that comes again: 每季度末前, 每月底前发放. */
const recurring = /每(?:个?月|季度?|周|半年|年)[^，。；]{0,4}(?:前|底|末|内)/;

/** A value that an actual one can be held against: a number, a range, a tolerance, a date or deadline, thresholds. */
export function quantified(measure: Measure): boolean {
  if (measure.kind === 'text') return recurring.test(measure.raw);
  if (measure.kind === 'grades') return measure.thresholds !== undefined;
  return numeric(measure) || measure.problems.includes('several-values');
}

const doubtful: MeasureProblem[] = [
  'separator',
  'exponent',
  'negative-zero',
  'several-values',
  'operator-conflict',
  'range-reversed',
  'impossible-date',
  'no-year',
  'turned',
];

/** A value whose number is certain enough to compute with. */
export function computable(measure: Measure): boolean {
  return measure.kind !== 'unreadable' && !measure.problems.some((problem) => doubtful.includes(problem));
}

function numeric({ kind }: Core): boolean {
  return kind === 'number' || kind === 'percent' || kind === 'range' || kind === 'tolerance' || kind === 'date';
}

/** Folded; squared and cubed metres in words, circled digits and superscripts apart, spaces kept only between digits. */
function tidy(text: string): string {
  const spelled = text
    .replace(/㎡|m²/gi, '平方米')
    .replace(/m³/gi, '立方米')
    .replace(/[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793⁰¹²³⁴-⁹₀-₉]/g, ';');
  return fold(spelled)
    .replace(/(?<!\d) | (?!\d)/g, '')
    .replace(/^;+|[。;、,]+$|(?<=[^.])\.$/g, '')
    .replace(/^["'“”‘’「]([^"'“”‘’「」]*)["'“”‘’」]$/, '$1')
    .replace(/^\(([^(),]*\d[^(),]*)\)$/, '$1')
    .replace(/^¥([\d,.]+[万亿]?)元?(?=$|[/以])/, '$1元')
    .replaceAll('−', '-')
    .replace(/([人场户件家])\(次\)/g, '$1次')
    .replace(/百分之?百/g, '100%')
    .replace(/([百千])分之([\d.]+|[〇零一二三四五六七八九十百两]{1,9})/g, (whole, of: string, run: string) => {
      const [share] = quantities(`${run}%`);
      return typeof share === 'object' ? `${share.number.toFixed()}${of === '百' ? '%' : '‰'}` : whole;
    })
    .replace(spelledRange, (whole, low: string, sign: string, high: string) => {
      const [from, to] = [parseChinese(low), parseChinese(high)];
      return from === undefined || to === undefined ? whole : `${from.toFixed()}${sign}${to.toFixed()}`;
    })
    .replace(/(?<![上下每近前后一两二三四五六七八九十\d个大多])半年/g, '6个月');
}

/** 三至五场 */
const spelledRange = /([零一二两三四五六七八九十百千]{1,9})(至|到|[-~—–]{1,2})([零一二两三四五六七八九十百千]{1,9})/g;

/** Values that are taken as a whole or not at all. */
function readWhole(text: string): Core | undefined {
  if (text === '') return { kind: 'blank' };
  if (isPlaceholder(text)) return { kind: 'placeholder' };
  const yes = yesOrNo(text);
  if (yes !== undefined) return { kind: 'yes-no', yes };
  const [, listed = '', unit = ''] = /^(\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?){2,})(%?)$/.exec(text) ?? [];
  if (listed !== '' && parseDay(listed).state === 'unreadable') {
    return { kind: 'grades', thresholds: listed.split('/').map((part) => new Big(part)), unit };
  }
  return isGrades(text) ? { kind: 'grades' } : undefined;
}

/** A day, a deadline or a period, with 预计, 已于 before it and 完成 or its like behind it. A number with a unit column is no date. */
function readDate(text: string, column: string, year: number | null | undefined): Core | undefined {
  if (column !== '' && !/[年月日]/.test(text)) return undefined;
  if (dayOfMonth.test(text)) return { kind: 'date', problems: ['no-year'] };
  const leading = leadingOperator(text);
  const said = leading?.rest ?? text;
  const body = said.replace(/^(?:预计|计划|拟|力争|确保|已)?(?:于|在|截至|截止)?(?=[\d一二三四五六七八九十年本当今上下])/, '');
  const core = [body, ...endings.map((ending) => ending.exec(body)?.[1] ?? '')]
    .filter((part) => part !== '')
    .map((part) => dateOf(part, year))
    .find((found) => found !== undefined);
  if (core === undefined) return undefined;
  const op: Operator = leading?.op ?? '';
  return { ...core, op, approx: /^(?:预计|计划|拟|力争|确保)/.test(said), written: { operator: op, value: said, unit: '' } };
}

/** 每月20日前, 次月5日前: a day of no month in particular. */
const dayOfMonth = /^(?:每个?月|次月|当月|本月)?\d{1,2}[日号](?:之前|以前|前)/;

/** What is done by the day, behind it: 12月底前完成, 12月完成, 2026.11.20验收; but 12月底前未完成 says no day. */
const done = String.raw`(?!\p{Script=Han}*[未没延推逾])\p{Script=Han}{2,10}$`;
const endings = [
  new RegExp(`^(.*(?:前|底|末|日|月|季度))${done}`, 'u'),
  new RegExp(`^(.*?(?:前|底|末|日))${done}`, 'u'),
  new RegExp(String.raw`^(\d{4}([-./])\d{1,2}\2\d{1,2})${done}`, 'u'),
];

function dateOf(text: string, year: number | null | undefined): Core | undefined {
  const day = parseDay(text, { year });
  if (day.state === 'ok') {
    const start = day.precision === 'day' ? {} : { start: day.first };
    return { kind: 'date', day: day.day, ...start, problems: day.loose ? ['loose-date'] : [] };
  }
  const period = day.state === 'unreadable' ? parsePeriod(text, { year }) : day;
  if (period.state === 'ok') return { kind: 'date', start: period.start, day: period.end };
  if (period.state === 'no-year') return { kind: 'date', problems: ['no-year'] };
  return period.state === 'impossible' ? { kind: 'unreadable', problems: ['impossible-date'] } : undefined;
}
