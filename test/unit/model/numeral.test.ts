import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArabic, parseChinese } from '@/lib/model/numeral';

const signs = '零一二三四五六七八九';

/** 0 to 9999 as it is written: 一千零五, 一百一十. */
function section(value: number): string {
  const parts = [...String(value)].map((digit, at, all) => {
    const unit = ['', '十', '百', '千'][all.length - 1 - at] ?? '';
    return digit === '0' ? '零' : `${signs[Number(digit)] ?? ''}${unit}`;
  });
  return parts.join('').replace(/零+/g, '零').replace(/零$/, '') || '零';
}

function spelled(value: number): string {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return section(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${section(high)}万${low === 0 ? '' : gap + section(low)}`;
}

test('a number spelled out reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseChinese(spelled(value))?.toNumber()).toBe(value);
    }),
  );
});

test.each([
  ['十', '10'],
  ['十五', '15'],
  ['两百', '200'],
  ['一百二', '120'],
  ['一千五', '1500'],
  ['一万五', '15000'],
  ['壹佰万', '1000000'],
  ['一亿二千万', '120000000'],
  ['二〇二六', '2026'],
  ['一九九八', '1998'],
])('%s is %s', (text, value) => {
  expect(parseChinese(text)?.toFixed()).toBe(value);
});

test.each(['', '三五', '十十', '百千', '万', '一万亿', '一百二万', '甲'])('%s is no number', (text) => {
  expect(parseChinese(text)).toBeUndefined();
});

test.each(['1.234,50', '12,34', '1e5', '-1', '1.', '.5', '1,2345', ''])('%s is no plain number', (text) => {
  expect(parseArabic(text)).toBeUndefined();
});
