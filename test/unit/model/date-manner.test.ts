import { describe, expect, test } from 'vitest';
import { dateManner, inDateManner } from '@/lib/model/date-manner';

const as = (model: string, text: string): string => {
  const manner = dateManner(model);
  return manner === undefined ? 'unknown' : inDateManner(text, manner);
};

describe('a date is written as the page writes dates', () => {
  test.each([
    ['2025-12-31', '2026年3月1日', '2026-03-01'],
    ['2025年12月31日', '2026-03-01', '2026年03月01日'],
    ['2025年1月5日', '2026-03-01', '2026年3月1日'],
    ['2025.01.05', '2026/3/1', '2026.03.01'],
    ['20250105', '2026-03-01', '20260301'],
    ['yyyy-MM-dd', '2026.3.1', '2026-03-01'],
    ['格式：YYYY/MM/DD', '2026年3月1日', '2026/03/01'],
    ['请输入日期，如：2024年1月2日', '2026-11-20', '2026年11月20日'],
    ['yyyy年MM月', '2026年3月', '2026年03月'],
  ])('%s: %s is %s', (model, text, expected) => {
    expect(as(model, text)).toBe(expected);
  });

  test.each([
    ['a deadline is no day', 'yyyy-MM-dd', '2026年11月底前'],
    ['a month is no day', 'yyyy-MM-dd', '2026年11月'],
    ['a day is more than a month', 'yyyy-MM', '2026-11-20'],
    ['words are no date', 'yyyy-MM-dd', '按项目进度'],
  ])('%s, and stays as it is', (_, model, text) => {
    expect(as(model, text)).toBe(text);
  });

  test.each(['请选择日期', '2026', '附件12', ''])('“%s” does not say how', (text) => {
    expect(dateManner(text)).toBeUndefined();
  });
});
