import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dateTexts } from '@/lib/page/widgets/acts/date-text';
import { isoDay, parseDay, parsePeriod, weekHas } from '@/lib/page/widgets/acts/day';

test.each([
  ['2026-3-1', '2026-03-01'],
  ['2026.3.1', '2026-03-01'],
  ['2026/03/01 08:30', '2026-03-01'],
  ['2026 年 3 月 1 日', '2026-03-01'],
  ['２０２６－０３－０１', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['2026-03', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2024-02-29', '2024-02-29'],
  ['2026', '2026'],
])('%s is the date %s', (text, iso) => {
  const day = parseDay(text);
  expect(day && isoDay(day)).toBe(iso);
});

test.each(['2026-02-30', '2026年2月29日', '2026-13-01', '26/3/1', '3月1日', '年底', '', '2026-3-1-1', '202603'])(
  '%s is no date',
  (text) => {
    expect(parseDay(text)).toBeNull();
  },
);

test.each(['2026-01-05 至 2026-11-20', '2026.1.5—2026.11.20', '2026-01-05 - 2026-11-20', '2026年1月5日到2026年11月20日'])(
  '%s is a period',
  (text) => {
    expect(parsePeriod(text)?.map(isoDay)).toEqual(['2026-01-05', '2026-11-20']);
  },
);

test('one date is no period', () => {
  expect(parsePeriod('2026-01-05')).toBeNull();
});

test('a date is first typed the way its field writes dates', () => {
  const day = { year: 2026, month: 3, day: 1 };
  expect(dateTexts(day, '2025年12月31日')[0]).toBe('2026年03月01日');
  expect(dateTexts(day, 'yyyy/MM/dd')[0]).toBe('2026/03/01');
  expect(dateTexts(day, '选择日期')[0]).toBe('2026-03-01');
});

test('every way of typing a date reads back as that date', () => {
  const days = date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-12-31') });
  assert(
    property(days, (at) => {
      const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
      for (const text of dateTexts(day, '')) expect(parseDay(text)).toEqual(day);
    }),
  );
});

test('a week holds its own seven days, and the Sunday before, with which some calendars begin it', () => {
  const week = { year: 2026, week: 10 };
  const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'];
  expect(days.map((text) => weekHas(week, parseDay(text) ?? { year: 0 }))).toEqual([false, true, true, true, false]);
});
