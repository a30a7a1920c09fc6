import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinMeasure, parseMeasure, splitMeasure } from '@/lib/model/measure';
import { chineseNumeral } from '@/lib/model/numeral';

/** What a value means: everything but how it was written. */
const meaning = (text: string) => {
  const { raw: _raw, written: _written, number, low, high, ...rest } = parseMeasure(text, { year: 2026 });
  return { ...rest, number: number?.toFixed(), low: low?.toFixed(), high: high?.toFixed() };
};

describe('a value divides into the three columns of a page', () => {
  test.each([
    ['≥500人次', '≥', '500', '人次'],
    ['不少于200人', '≥', '200', '人'],
    ['95%以上', '≥', '95', '%'],
    ['≤90万元', '≤', '90', '万元'],
    ['1.5万人次', '', '1.5万', '人次'],
    ['30-40人', '', '30-40', '人'],
    ['8%—10%', '', '8—10', '%'],
    ['±10%', '±', '10', '%'],
    ['约120人', '', '约120', '人'],
    ['2022年11月底前', '', '2022年11月底前', ''],
    ['有所提升', '', '有所提升', ''],
    ['120人左右', '', '120人左右', ''],
    ['每年2次', '', '每年2次', ''],
  ])('%s: %s · %s · %s', (text, operator, value, unit) => {
    expect(splitMeasure(text)).toEqual({ operator, value, unit });
  });
});

describe('three columns join into one text', () => {
  test.each([
    ['≥', '500', '人次', '≥500人次'],
    ['大于等于', '500', '人次', '≥500人次'],
    ['', '500人次', '人次', '500人次'],
    ['≥', '≥95', '%', '≥95%'],
    ['定性', '有所提升', '', '有所提升'],
    ['', '', '人', ''],
    ['≤', '2022-11-30', '', '≤2022-11-30'],
    ['≥', '10场，500人', '人', '10场，500人'],
    ['＝', '合格', '个', '合格'],
  ])('%s · %s · %s: %s', (operator, value, unit, text) => {
    expect(joinMeasure({ operator, value, unit })).toBe(text);
  });
});

const written = fc
  .tuple(
    fc.constantFrom('', '≥', '≤', '＞', '＜', '＝', '±', '不少于', '不超过', '约', '≥约', '控制在', '达到', '每年', '>='),
    fc.constantFrom('5', '1,234', '0.5', '1.5万', '三', '一百二十', '30-40', '8%—10', '-5', '2026年11月底前', '11月30日前', '有所提升', 'XX', '合格', '5万余', '100±5', '①3'),
    fc.constantFrom('', '人', '人次', '%', '万元', '元/人·天', '个工作日', '场次', 'M', '㎡', '左右', '以上', '人以上', '%以内', '户（全年）'),
  )
  .map((parts) => parts.join(''));

test('joining the parts of a value means what the value meant', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(meaning(joinMeasure(splitMeasure(text)))).toEqual(meaning(text));
    }),
    { numRuns: 2000 },
  );
});

test('a value with its own columns means what the three joined mean', () => {
  const operator = fc.constantFrom('', '≥', '≤', '>', '＝', '±', '大于等于', '定性');
  const value = fc.constantFrom('5', '1,234', '0.5', '三', '30-40', '-5', '有所提升', '合格', '2.2');
  const unit = fc.constantFrom('', '人', '人次', '万名', '元/人·天', '场次', '个工作日');
  fc.assert(
    fc.property(fc.record({ operator, value, unit }), (columns) => {
      const apart = parseMeasure(columns.value, { operator: columns.operator, unit: columns.unit });
      const whole = parseMeasure(joinMeasure(columns));
      expect([apart.kind, apart.op, apart.number?.toFixed()]).toEqual([whole.kind, whole.op, whole.number?.toFixed()]);
      if (apart.number !== undefined) expect(apart.unit).toBe(whole.unit);
    }),
    { numRuns: 500 },
  );
});

const numeral = new RegExp(`\\d|${chineseNumeral}`);

test('no text makes reading, dividing or joining throw, and what has no digit or numeral is no number', () => {
  const loose = fc.string({ unit: fc.constantFrom(...'0123456789.,-—~≥≤<>=±%％‰万亿千百十一两第年月日底前个人次元/·约余（）《》〔〕号提升X× 　①²') });
  fc.assert(
    fc.property(fc.oneof(loose, fc.string({ unit: 'grapheme' })), (text) => {
      const measure = parseMeasure(joinMeasure(splitMeasure(text)));
      if (!numeral.test(text.normalize('NFKC'))) expect(measure.number).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('a plain number with its unit reads as itself', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999 })).map(([whole, part]) => (part === 0 ? String(whole) : `${String(whole)}.${String(part)}`));
  fc.assert(
    fc.property(number, fc.constantFrom('人', '万元', '%', '场次', '平方米', '个工作日'), fc.constantFrom('', '≥', '≤', '＝'), (digits, unit, op) => {
      expect(parseMeasure(`${op}${digits}${unit}`)).toMatchObject({ op, unit, problems: [] });
      expect(parseMeasure(`${op}${digits}${unit}`).number?.eq(digits)).toBe(true);
    }),
  );
});
