import { describe, expect, test } from 'vitest';
import { monthIn, monthOf, quarterOf, yearIn } from '@/lib/page/widgets/acts/said-month';

describe('what the head and the cells of a calendar say', () => {
  test.each([
    ['2026年3月', '2026-03'],
    ['2026 年 11 月 一 二 三 四 五 六 日', '2026-11'],
    ['十一月 2026', '2026-11'],
    ['3月 2026', '2026-03'],
    ['Nov2026 Su Mo Tu', '2026-11'],
    ['March 2026', '2026-03'],
    ['Selected date March 1, 2026 December 2025 S M T', '2025-12'],
    ['2026-3', '2026-03'],
    ['2026 / 12', '2026-12'],
    ['十二 2025 日 一 二 三 四 五 六', '2025-12'],
    ['2025年 十一', '2025-11'],
    ['2026-11-22 19:29:11 2026 - 12 日 一', '2026-12'],
  ])('%s is the month %s', (head, month) => {
    const at = monthIn(head) ?? 0;
    expect(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`).toBe(month);
  });

  test('a head without a year, or without a month, says no month', () => {
    expect([monthIn('3月'), monthIn('2026'), monthIn('日 一 二'), yearIn('20260301')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('the cells of a list of months are told in digits, in characters and in English, and a bare number is none', () => {
    expect(['1月', '十二月', '3月份', 'Sept', 'January'].map(monthOf)).toEqual([1, 12, 3, 9, 1]);
    expect(['3', '周一', '13'].map(monthOf)).toEqual([0, 0, 0]);
  });

  test('the cells of a list of quarters are told however they are counted', () => {
    expect(['Q1', '第二季度', '三季度', '4季度', '第1季'].map(quarterOf)).toEqual([1, 2, 3, 4, 1]);
    expect(['季度', '5季度', '一'].map(quarterOf)).toEqual([0, 0, 0]);
  });
});
