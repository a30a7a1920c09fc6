import { Big } from 'big.js';
import { saysOnlyHow, saysOnlyHowAfter } from './measure-words';
import { chineseNumeral, parseArabic, parseChinese } from './numeral';
import { leadingUnit } from './unit';

/** A number in a text with its unit: `text.slice(start, end)` is all of it, `unitAt` where its unit begins. */
export interface Quantity {
  start: number;
  unitAt: number;
  end: number;
  number: Big;
  unit: string;
  /** a 万 or 亿 that scaled the number without a unit of money behind it */
  scaled: '' | '万' | '亿' | '千' | '百';
  approx: boolean;
}

export type NumberFault = 'separator' | 'exponent' | 'negative-zero';

const scales: Record<string, string> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/** What has digits in it and states no quantity: telephone numbers, titles, document numbers, years, ordinals, list marks, A4. */
const notQuantities = [
  /\d+号文/g,
  /(?<!\d)(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})(?!\d)/g,
  /《[^》]*》/g,
  /[〔[(【]\d{4}[〕\])】]第?\d+号/g,
  /(?<!\d)(?:19|20)\d{2}年度?(?!\d|第)/g,
  /第[\d一二三四五六七八九十]+/g,
  /(?:^|[;。])(?:\(\d{1,2}\)|\d{1,2}[)、]|\d{1,2}\.(?!\d))/g,
  /[A-Za-z]+-?\d+(?:-\d+)*/g,
  /\d+[A-Z]级/g,
  /一次性|进一步|一体|一定|一致|统一|唯一|万一|一批|一系列|一般|一流|十分|千方百计|成千上万/g,
];

/** Blanks out, at equal length, what is no quantity. */
function masked(text: string): string {
  return notQuantities.reduce((rest, pattern) => rest.replace(pattern, (hit) => '\0'.repeat(hit.length)), text);
}

/**
 * All quantities of a folded text, in order, or the fault of the first number that cannot be read for certain
 * (`1.234,50`, `1e5`, `-0`).
 */
export function quantities(text: string): Quantity[] | NumberFault {
  if (/(?<![A-Za-z\d])\d+(?:\.\d+)?[eE][+-]?\d+(?![A-Za-z\d])/.test(text)) return 'exponent';
  const plain = masked(text);
  const found: Quantity[] = [];
  const pattern = new RegExp(String.raw`(?<arabic>\d[\d.,]*\d|\d)|(?<chinese>${chineseNumeral})`, 'g');
  for (let hit = pattern.exec(plain); hit !== null; hit = pattern.exec(plain)) {
    const read = hit.groups?.arabic === undefined ? spelledAt(plain, hit) : digitsAt(plain, hit, found.at(-1));
    if (typeof read === 'string') return read;
    if (read === undefined) continue;
    found.push(read);
    pattern.lastIndex = Math.max(read.end, hit.index + 1);
  }
  return found;
}

function digitsAt(text: string, hit: RegExpExecArray, last: Quantity | undefined): Quantity | NumberFault {
  const positive = parseArabic(hit[0]);
  const padded = /^0\d/.test(hit[0]) && !/[-./:年月 ]/.test(`${text[hit.index - 1] ?? ''}${text[hit.index + hit[0].length] ?? ''}`);
  if (positive === undefined || padded) return 'separator';
  const minus = text[hit.index - 1] === '-' && text[hit.index - 2] !== '-' && last?.end !== hit.index - 1;
  if (minus && positive.eq(0)) return 'negative-zero';
  const number = minus ? positive.neg() : positive;
  return withUnit(text, number, minus ? hit.index - 1 : hit.index, hit.index + hit[0].length);
}

function withUnit(text: string, number: Big, start: number, from: number): Quantity {
  const behind = /^([余多来]?)(百(?![分米])|千(?![瓦米克卡伏赫帕字])|万(?!字)|亿)?([余多来]?)/.exec(text.slice(from));
  const [whole = '', early = '', scale = '', late = ''] = behind ?? [];
  const approx = early !== '' || late !== '';
  const unitAt = from + whole.length;
  if ((scale === '万' || scale === '亿') && text[unitAt] === '元') {
    const unit = scale + leadingUnit(text.slice(unitAt));
    return { start, unitAt: from + early.length, end: unitAt + unit.length - 1, number, unit, scaled: '', approx };
  }
  const unit = leadingUnit(text.slice(unitAt));
  const scaled = scale === '百' || scale === '千' || scale === '万' || scale === '亿' ? scale : '';
  return { start, unitAt, end: unitAt + unit.length, number: number.times(scales[scale] ?? 1), unit, scaled, approx };
}

/** Units that Chinese numerals form words with (二级, 十分, 一代, 三月): not read inside a sentence. */
const wordlike = new Set('级层点类代成分角起面站部支处月日班节度位名批种块条对头页字张');

/** Units of rank: 二级 is no amount, and 一级 is better. */
const ranks = new Set('级类');
/** Signs of the longest numeral that is read. */
const longestNumeral = 30;

/** A Chinese numeral counts only right before a unit (三场, 一百二十人次) or when it is all there is. */
function spelledAt(text: string, hit: RegExpExecArray): Quantity | undefined {
  if (/[第数几上周期统唯]/.test(text[hit.index - 1] ?? '')) return undefined;
  for (let length = Math.min(hit[0].length, longestNumeral); length > 0; length--) {
    const number = parseChinese(hit[0].slice(0, length));
    if (number === undefined) continue;
    const read = withUnit(text, number, hit.index, hit.index + length);
    if (read.scaled !== '' || (read.unit === '' && length < hit[0].length)) continue;
    const alone = saysOnlyHow(text.slice(0, read.start)) && saysOnlyHowAfter(text.slice(read.end)) && !ranks.has(read.unit);
    return alone || (read.unit !== '' && !wordlike.has(read.unit)) ? read : undefined;
  }
  return undefined;
}
