import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDays, daysBetween, daysInMonth, formatDay, parseDay } from '@/lib/model/day';
import { parsePeriod } from '@/lib/model/period';

const read = (text: string, year?: number) => {
  const reading = parseDay(text, { year });
  return reading.state === 'ok' ? formatDay(reading.day) : reading.state;
};

describe('a date is read as people write it', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['二〇二六年三月一日', '2026-03-01'],
    ['2026年11月底前', '2026-11-30'],
    ['2024年2月', '2024-02-29'],
    ['2026年', '2026-12-31'],
    ['2026年三季度末', '2026-09-30'],
    ['2026年上半年', '2026-06-30'],
    ['年底前', 'no-year'],
    ['11月30日', 'no-year'],
    ['', 'blank'],
    ['2026-02-30', 'impossible'],
    ['2026年2月30日', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    ['2026-03-01T08:30', '2026-03-01'],
    ['2025-12-31T16:00:00.000Z', 'unreadable'],
    ['26/3/1', 'unreadable'],
    ['11.30', 'unreadable'],
    ['年', 'unreadable'],
    ['及时', 'unreadable'],
  ])('%s: %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test.each([
    ['年底前', '2026-12-31'],
    ['11月30日', '2026-11-30'],
    ['11/30前', '2026-11-30'],
    ['十一月底', '2026-11-30'],
    ['全年', '2026-12-31'],
  ])('%s takes the form’s year: %s', (text, day) => {
    expect(read(text, 2026)).toBe(day);
  });

  test('less than a day’s precision gives the span', () => {
    expect(parseDay('2026年11月')).toMatchObject({ first: { day: 1 }, day: { day: 30 }, precision: 'month' });
    expect(parseDay('2026年11月底前')).toMatchObject({ before: true, loose: false });
    expect(parseDay('2026年11月前')).toMatchObject({ before: true, loose: true });
  });
});

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));

test('a date as shown reads back as itself', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDay(formatDay(day))).toMatchObject({ state: 'ok', day });
      expect(parseDay(`${String(day.year)}年${String(day.month)}月${String(day.day)}日`)).toMatchObject({ state: 'ok', day });
    }),
  );
});

test('the order of dates is the order of their days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(Math.sign(compareDays(a, b))).toBe(-Math.sign(daysBetween(a, b)) || 0);
    }),
  );
});

const shown = (text: string, year?: number) => {
  const period = parsePeriod(text, { year });
  return period.state === 'ok' ? `${formatDay(period.start)} ${formatDay(period.end)}` : period.state;
};

describe('a period is read with any dash', () => {
  test.each([
    '2026-01-05 至 2026-11-20',
    '2026-01-05至2026-11-20',
    '2026-01-05 - 2026-11-20',
    '2026-01-05-2026-11-20',
    '2026.1.5-2026.11.20',
    '2026/1/5～2026/11/20',
    '2026年1月5日—2026年11月20日',
    '2026年1月5日——11月20日',
    '2026.1.5–11.20',
    '2026-01-05,2026-11-20',
    '2026-01-05 00:00:00 - 2026-11-20 23:59:59',
    '自2026年1月5日起至11月20日止',
  ])('%s', (text) => {
    expect(shown(text)).toBe('2026-01-05 2026-11-20');
  });

  test.each([
    ['2021年1月-12月', '2021-01-01 2021-12-31'],
    ['2021年1-12月', '2021-01-01 2021-12-31'],
    ['2023.07-2024.01', '2023-07-01 2024-01-31'],
    ['2026年度', '2026-01-01 2026-12-31'],
    ['1月-12月', 'no-year'],
    ['2026-01-05 至 ', 'half'],
    ['2026-02-30 至 2026-03-01', 'impossible'],
    ['', 'blank'],
    ['长期', 'unreadable'],
    ['2026-01-05 至 2026-02-05 至 2026-03-05', 'unreadable'],
  ])('%s: %s', (text, period) => {
    expect(shown(text)).toBe(period);
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'2026-01./年月日至到~—底前 ，一十') }), (text) => {
        expect(parsePeriod(text).state).not.toBe('');
        expect(parseDay(text).state).not.toBe('');
      }),
    );
  });
});
