import { assert, float, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '@/lib/page/write/same-value';

test.each([
  ['1000', '1,000.00'],
  ['１２３．４５', '123.450'],
  ['-0', '0'],
  ['2026-3-1', '2026年03月01日'],
  ['2026-03-01 00:00:00', '2026/3/1'],
  ['2026-01-05 至 2026-11-20', '2026年1月5日~2026年11月20日'],
  ['8:30', '08:30:00'],
  ['  困难  职工 ', '困难 职工'],
])('%s and %s are the same value', (shown, meant) => {
  expect(sameValue(shown, meant)).toBe(true);
});

test.each([
  ['', '0'],
  ['0', '无'],
  ['无', '—'],
  ['12.34', '12.345'],
  ['9007199254740993', '9007199254740992'],
  ['1,00', '100'],
  ['2026-03-01', '2026-03'],
  ['2026-03-01 08:30:00', '2026-03-01 00:00:00'],
  ['08:30:15', '08:30'],
  ['≥95%', '95%'],
  ['1e3', '1000'],
])('%s and %s are different values', (shown, meant) => {
  expect(sameValue(shown, meant)).toBe(false);
});

test('grouping digits and adding zeros never changes a number', () => {
  assert(
    property(float({ noNaN: true, noDefaultInfinity: true, min: Math.fround(-1e6), max: Math.fround(1e6) }), (number) => {
      const text = number.toFixed(2);
      const grouped = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
      expect(sameValue(grouped.includes(',') ? `${grouped}0` : `${text}00`, text)).toBe(true);
    }),
  );
});
