import type { Big } from 'big.js';
import type { Day } from './day';
import type { Operator } from './operator';
import type { NumberFault } from './quantity';

export type MeasureKind =
  | 'number'
  | 'percent'
  | 'range'
  | 'tolerance'
  | 'date'
  | 'yes-no'
  | 'grades'
  | 'text'
  | 'placeholder'
  | 'blank'
  | 'unreadable';

/** What a reader of a value should be told (closed list). Those that `computable` names keep it out of any computation. */
export type MeasureProblem =
  | NumberFault
  | 'several-values' // more than one statement in one cell
  | 'operator-conflict' // 不超过…以上, or the operator column says otherwise
  | 'unit-conflict' // the unit column says otherwise
  | 'range-reversed'
  | 'impossible-date'
  | 'no-year' // a date without a year, and no year known
  | 'loose-date' // 11月前, 中旬
  | 'fraction-as-percent' // 0.95 in a column of %
  | 'converted' // 1.2亿 in a column of 万元
  | 'words-around' // the number stands in a sentence
  | 'turned' // words beside the number make it say something else: 未完成5场, 差3场, 前10%
  | 'vague-number' // 几十次, 数百人
  | 'too-long'; // more than any value has to say

/** Which way a number goes by the words beside it: 下降5%, 增长5%, 提前3个月, 延期3个月. */
export type Sense = 'down' | 'up' | 'early' | 'late' | '';

/** 指标值: a value as parsed. `number` stands in `unit`; `low` and `high` are the ends of a range. */
export interface Measure {
  raw: string;
  kind: MeasureKind;
  op: Operator;
  number?: Big;
  low?: Big;
  high?: Big;
  /** the day of a date, or the last day of a period; `start` is its first */
  day?: Day;
  start?: Day;
  yes?: boolean;
  /** thresholds of a list of grades (100/90/85), in the order written */
  thresholds?: Big[];
  /** with what it is per: 元/人; 每月1次 is 次/月 */
  unit: string;
  sense: Sense;
  /** a 万 or 亿 without a unit behind it scaled the number: it may be money */
  scaled: boolean;
  approx: boolean;
  problems: MeasureProblem[];
  /** how the text divides into operator, value and unit; undefined where it is one piece */
  written?: { operator: Operator; value: string; unit: string };
}

/** What a part of the grammar found; the rest of the measure is its default. */
export type Core = Partial<Measure> & Pick<Measure, 'kind'>;
