import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sameRow } from '@/lib/model/same-row';

test.each([
  ['its words are the same', ['产出指标', '慰问人数', ''], ['产出指标', '慰问人数', '']],
  ['a figure beside its words was computed anew', ['慰问人数', '10'], ['慰问人数', '12']],
  ['its words came with other spaces or in full width', ['慰问 人数', 'Ａ'], ['慰问  人数', 'A']],
  ['it was blank and is', ['', ''], ['', '']],
])('a row is the same where %s', (_, then, now) => {
  expect(sameRow(then, now)).toBe(true);
});

test.each([
  ['it says other words', ['慰问人数', '10'], ['走访人数', '10']],
  ['words came where there were none', ['', '10'], ['走访人数', '10']],
  ['more of its figures differ than agree', ['1', '10', '20'], ['1', '12', '24']],
  ['it has another number of cells', ['慰问人数'], ['慰问人数', '']],
])('a row is another one where %s', (_, then, now) => {
  expect(sameRow(then, now)).toBe(false);
});

test('every row is the same as itself, and which of two is the earlier one does not matter', () => {
  const row = array(constantFrom('', '1', '2', '人数', '场次'), { minLength: 1, maxLength: 5 });
  assert(
    property(row, row, (one, other) => {
      expect(sameRow(one, one)).toBe(true);
      expect(sameRow(one, other)).toBe(sameRow(other, one));
    }),
  );
});
