import { expect, test } from 'vitest';
import { leadingUnit, unitFactor, usualUnit } from '@/lib/model/unit';

test.each([
  ['万元', '元', 10_000],
  ['元', '亿元', 1e-8],
  ['人', '名', 1],
  ['年', '月', 12],
  ['㎡', '平方米', 1],
  ['', '人', 1],
  ['百分比', '%', 1],
])('%s to %s: times %d', (from, to, factor) => {
  expect(unitFactor(from, to)?.toNumber()).toBe(factor);
});

test.each([
  ['人', '人次'],
  ['天', '工作日'],
  ['元', '人'],
])('%s and %s do not compare', (from, to) => {
  expect(unitFactor(from, to)).toBeUndefined();
});

test.each([
  ['人次以上', '人次'],
  ['元/人·天', '元/人·天'],
  ['万元/已完成', '万元'],
  ['个工作日内', '个工作日'],
  ['方面', ''],
])('%s begins with the unit %s', (text, unit) => {
  expect(leadingUnit(text)).toBe(unit);
});

test('a usual unit stays as it is', () => {
  expect(usualUnit(usualUnit('人/次'))).toBe('人次');
});
