import { Big } from 'big.js';
import { remember } from '../remember';
import { fold } from './compared';

/** A total that a sentence names with what it is made of, in 万元. */
export interface StatedSum {
  whole: Big;
  parts: Big[];
}

interface Named {
  value: Big;
  from: number;
  to: number;
}

const inWan: Record<string, string> = { 亿元: '10000', 万元: '1', 万: '1', 千元: '0.1', 元: '0.0001' };
const amount = /(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)\s?(亿元|万元|千元|元|万(?!\p{Script=Han}))/gu;
/** An amount after these is compared with or is for one: it is no part of a total. */
const aside = /增加|减少|增长|下降|增幅|降幅|同比|比上年|较上年|比去年|较去年|人均|户均|场均|每|标准|结余|结转|年末|节约|剩余|上限|此外|另有/;
/** The sentence names some parts only. */
const some = /等|主要|大部分/;
const tolerance = new Big('0.01');

/** A clause that begins so tells of another total; any other after a semicolon goes on with the parts. */
const another = /^(?:全年|本年|当年|年初|年末|上年|收入|支出|决算|预算|结余|结转|执行|完成|其他资金来源)/;

/** Characters after which a statement takes in no further clause. */
const longest = 400;

const sentences = (text: string): string[] => fold(text).split(/[。！!？?]/).flatMap(statements);

/** A sentence by its semicolons, but with the parts of a total left together: 其中：甲60万元；乙40万元. */
function statements(sentence: string): string[] {
  const found: string[] = [];
  for (const clause of sentence.split(/[；;]/)) {
    const open = found.at(-1);
    const goesOn = open !== undefined && open.length < longest && open.includes('其中') && !/其中|合计|共计|总计/.test(clause) && !another.test(clause.trim());
    if (goesOn && !balanced(open)) found[found.length - 1] = `${open}；${clause}`;
    else found.push(clause);
  }
  return found;
}

function balanced(statement: string): boolean {
  const sum = statedSum(statement);
  return sum !== undefined && even(sum);
}

function amountsOf(sentence: string): Named[] {
  let end = 0;
  return [...sentence.matchAll(amount)].flatMap(({ 0: all, 1: number = '', 2: unit = '', index: from }) => {
    const before = sentence.slice(end, from);
    end = from + all.length;
    if (aside.test(before)) return [];
    return [{ value: new Big(number.replaceAll(',', '')).times(inWan[unit] ?? '1'), from, to: end }];
  });
}

const even = ({ whole, parts }: StatedSum): boolean => whole.minus(added(parts)).abs().lte(tolerance);
const added = (values: readonly Big[]) => values.reduce((sum, one) => sum.plus(one), new Big(0));
const values = (named: readonly Named[]) => named.map(({ value }) => value);

/** Amounts of two kinds side by side: 甲预算50万元，执行48万元. */
const planAndOutcome = (sentence: string) => sentence.includes('预算') && /执行|实际|支出/.test(sentence);

/** “A，其中B、C”, “A（其中B、C）” or “B、C，合计A”; undefined for a sentence with neither, or with more of it than one can be sure of. */
function statedSum(sentence: string): (StatedSum & { complete: boolean; spans: Named[] }) | undefined {
  const named = amountsOf(sentence);
  const among = sentence.split('其中');
  if (among.length === 2) {
    const [before = '', after = ''] = among;
    const at = before.length;
    const closing = before.lastIndexOf('(') > before.lastIndexOf(')') ? after.indexOf(')') : -1;
    const end = closing < 0 ? sentence.length : at + closing;
    const whole = named.filter(({ to }) => to <= at).at(-1);
    const parts = named.filter(({ from }) => from > at && from <= end);
    return whole && { whole: whole.value, parts: values(parts), complete: false, spans: [whole, ...parts] };
  }
  if (among.length > 2) return undefined;
  const total = /合计|共计|总计/.exec(sentence);
  const whole = total && named.find(({ from }) => from > total.index);
  if (!total || !whole || planAndOutcome(sentence)) return undefined;
  const parts = named.filter(({ to }) => to <= total.index);
  return { whole: whole.value, parts: values(parts), complete: true, spans: [whole, ...parts] };
}

/**
 * Parts after 其中 need not be all of the total. They are taken for all when they come to more than it, or to nearly all of
 * it: what is lacking is less than a tenth, and less than any part named.
 */
function meantWhole({ whole, parts }: StatedSum, sentence: string): boolean {
  const gap = whole.minus(added(parts));
  return gap.lt(0) || (!some.test(sentence) && gap.times(10).lt(whole) && parts.every((part) => gap.lt(part)));
}

/** The totals in a text that are not what the sentence names as their parts, two at least. */
export const unevenSums = remember((text): StatedSum[] =>
  sentences(text).flatMap((sentence) => {
    const sum = statedSum(sentence);
    if (sum === undefined || sum.parts.length < 2) return [];
    if (even(sum)) return [];
    return sum.complete || meantWhole(sum, sentence) ? [sum] : [];
  }),
500);

/** The amounts of money named in a text, in 万元; of a total with its parts the total only. */
export const moneyNamed = (text: string): Big[] =>
  sentences(text).flatMap((sentence) => {
    const sum = statedSum(sentence);
    const within = new Set(sum?.spans.map(({ from }) => from) ?? []);
    const others = amountsOf(sentence).filter(({ from }) => !within.has(from));
    return [...(sum ? [sum.whole] : []), ...values(others)];
  });
