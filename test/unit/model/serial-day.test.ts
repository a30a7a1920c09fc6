import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay } from '@/lib/model/day';
import { serialDay } from '@/lib/model/serial-day';

const said = (text: string) => {
  const day = serialDay(text);
  return day && formatDay(day);
};

test.each([
  ['45000', '2023-03-15'],
  ['36526', '2000-01-01'],
  ['36585', '2000-02-29'],
  ['36586', '2000-03-01'],
  ['45291.75', '2023-12-31'],
  ['73050', '2099-12-31'],
])('%s, as a spreadsheet keeps a day, is %s', (text, day) => expect(said(text)).toBe(day));

test.each(['36525', '73051', '4500', '450000', '45000元', '2023-03-15', '-45000', '', '４５０００'])('%s is no day of a spreadsheet', (text) =>
  expect(serialDay(text)).toBeUndefined(),
);

test('every number of the range is the day that the calendar counts to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 73_050 }), (days) => {
      expect(said(String(days))).toBe(new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10));
    }),
  );
});
