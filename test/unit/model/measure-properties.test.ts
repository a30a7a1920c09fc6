import { Big } from 'big.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '@/lib/model/amount';
import { formatDay, parseDay } from '@/lib/model/day';
import { computable, parseMeasure, type Measure } from '@/lib/model/measure';
import { parsePeriod } from '@/lib/model/period';
import { unitFactor } from '@/lib/model/unit';

const year = 2026;
const read = (text: string) => parseMeasure(text, { year });

/** What a measure says, without how it was written. */
const said = ({ kind, op, number, low, high, day, start, yes, thresholds, unit }: Measure) => ({
  kind,
  op,
  number: number?.toFixed(),
  low: low?.toFixed(),
  high: high?.toFixed(),
  day: day && formatDay(day),
  start: start && formatDay(start),
  yes,
  thresholds: thresholds?.map((each) => each.toFixed()),
  unit,
});
const numberOnly = (measure: Measure) => {
  const { op: _, ...rest } = said(measure);
  return rest;
};

const nothing = { op: '', number: undefined, low: undefined, high: undefined, day: undefined, start: undefined, yes: undefined, thresholds: undefined, unit: '' };
const digits = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${String(whole)}.${String(part).padStart(2, '0').replace(/0$/, '')}`));
const unit = fc.constantFrom('人', '人次', '场', '户', '元', '万元', '元/人', '个工作日', '平方米');
const operator = fc.constantFrom('', '≥', '≤', '＞', '＜', '＝');

const plain = fc.tuple(operator, digits, fc.oneof(unit, fc.constantFrom('%', '‰'))).map(([op, number, of]) => ({
  text: `${op}${number}${of}`,
  says: { ...nothing, kind: of === '%' || of === '‰' ? 'percent' : 'number', op, number, unit: of },
}));
const span = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), fc.oneof(unit, fc.constant('%')), fc.constantFrom('-', '—', '~', '至', '到', '--'))
  .map(([low, more, of, sign]) => ({
    text: `${String(low)}${sign}${String(low + more)}${of}`,
    says: { ...nothing, kind: 'range', low: String(low), high: String(low + more), unit: of },
  }));
const around = fc.tuple(digits, fc.constantFrom('%', '天', '个工作日')).map(([number, of]) => ({
  text: `±${number}${of}`,
  says: { ...nothing, kind: 'tolerance', op: '±', number, unit: of },
}));
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).chain((at) => {
  const iso = at.toISOString().slice(0, 10);
  const [y = '', m = '', d = ''] = iso.split('-').map((part) => String(Number(part)));
  return fc.constantFrom(`${y}年${m}月${d}日前`, iso, `${y}/${m}/${d}`, `${y}.${m}.${d}`).map((text) => ({ text, says: { ...nothing, kind: 'date', day: iso } }));
});
const grades = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 5 }).map((steps) => ({
  text: steps.join('/'),
  says: { ...nothing, kind: 'grades', thresholds: steps.map(String) },
}));
const written = fc.oneof(plain, span, around, date, grades);

test('what was written as a value reads as that value', () => {
  fc.assert(
    fc.property(written, ({ text, says }) => {
      expect(said(read(text))).toEqual({ ...says, number: says.number && new Big(says.number).toFixed() });
      expect(computable(read(text))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

test('full width, spaces around and invisible characters change nothing', () => {
  const ways: ((text: string) => string)[] = [wide, (text) => ` ${text}\u3000`, (text) => `\u200b${text}\ufeff`, (text) => text.replace(/(?<=\d)(?=\p{Script=Han})/gu, ' ')];
  fc.assert(
    fc.property(written, fc.constantFrom(...ways), ({ text }, way) => {
      expect(said(read(way(text)))).toEqual(said(read(text)));
    }),
    { numRuns: 2000 },
  );
});

test('an operator means the same in words, before the number or after it', () => {
  const words: Record<string, readonly ((text: string) => string)[]> = {
    '≥': [(x) => `不少于${x}`, (x) => `至少${x}`, (x) => `大于等于${x}`, (x) => `${x}以上`, (x) => `${x}及以上`, (x) => `>=${x}`, (x) => `达到${x}以上`],
    '≤': [(x) => `不超过${x}`, (x) => `控制在${x}以内`, (x) => `不高于${x}`, (x) => `${x}以下`, (x) => `最多${x}`, (x) => `<=${x}`],
    '＞': [(x) => `大于${x}`, (x) => `超过${x}`, (x) => `高于${x}`],
    '＜': [(x) => `少于${x}`, (x) => `低于${x}`, (x) => `不到${x}`],
  };
  fc.assert(
    fc.property(digits, unit, fc.constantFrom('≥', '≤', '＞', '＜'), fc.nat(), (number, of, op, pick) => {
      const ways = words[op] ?? [];
      const way = ways[pick % ways.length];
      expect(way && said(read(way(`${number}${of}`)))).toEqual(said(read(`${op}${number}${of}`)));
    }),
    { numRuns: 2000 },
  );
});

test('another digit is another number, or no number at all', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ text }, pick, more) => {
      const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
      const at = places[pick % places.length] ?? 0;
      const other = `${text.slice(0, at)}${String((Number(text[at]) + more) % 10)}${text.slice(at + 1)}`;
      expect(numberOnly(read(other))).not.toEqual(numberOnly(read(text)));
    }),
    { numRuns: 3000 },
  );
});

test('no text whatever makes reading throw, not even half a character', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,-—~≥≤<>=±%％‰万亿千百十两三年月日底前至每均未差降增[]()|/·约余+xX×') });
  fc.assert(
    fc.property(fc.oneof(units, signs), fc.constantFrom('', '%', '万元', '人'), (text, column) => {
      const measure = parseMeasure(text, { year, unit: column });
      expect(measure.raw).toBe(text);
      for (const number of [measure.number, measure.low, measure.high]) expect(number === undefined || Number.isFinite(number.toNumber())).toBe(true);
    }),
    { numRuns: 4000 },
  );
});

test('words that every object knows are no units', () => {
  const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  for (const word of words) {
    expect(parseMeasure(`5${word}`).kind).not.toBe('unreadable');
    expect(parseMeasure('5', { unit: word }).unit).toBe(word);
    expect(unitFactor(word, '元')).toBeUndefined();
    expect(parseAmount(`5${word}`, '万元').state).toBe('unreadable');
  }
});

test('a text longer than any value is not read at all, so that its length costs nothing', () => {
  const piles = ['1', '一', '1人', '-', '1-', '《', '优:', 'a', '；', '2026-01-01至', '万', '不少于', '百分之'].map((piece) => piece.repeat(Math.ceil(20_000 / piece.length)));
  expect(piles.map((text) => parseMeasure(text).problems)).toEqual(piles.map(() => ['too-long']));
  expect(piles.map((text) => parseAmount(text, '万元').state)).toEqual(piles.map(() => 'unreadable'));
  expect(piles.map((text) => [parseDay(text).state, parsePeriod(text).state])).toEqual(piles.map(() => ['unreadable', 'unreadable']));
});
