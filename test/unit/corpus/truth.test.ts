import { expect, test } from 'vitest';
import { cellAt, parseTruth } from '../../corpus/harness/truth';

test('a truth holds the form, the year and each place with its text', () => {
  const { truth, complaints } = parseTruth(
    ['# checked by hand', 'form national/project-target', 'year 2026', 'fields.project.name = 送温暖 = 慰问', 'fields.fund.total* = 1,230.50', 'indicators[12].actual ='].join('\n'),
  );
  expect(complaints).toEqual([]);
  expect(truth).toEqual({
    form: 'national/project-target',
    year: 2026,
    places: [
      { place: 'fields.project.name', text: '送温暖 = 慰问', shut: false },
      { place: 'fields.fund.total', text: '1,230.50', shut: true },
      { place: 'indicators[12].actual', text: '', shut: false },
    ],
  });
});

test('a page of no form says so in one line', () => {
  expect(parseTruth('form none\n').truth).toEqual({ form: null, year: null, places: [] });
});

test.each([
  ['no form at all', 'fields.a = 1'],
  ['two forms', 'form a/b\nform c/d'],
  ['a line that is no place', 'form a/b\nproject name: 送温暖'],
  ['a table without a row', 'form a/b\nindicators.name = 甲'],
  ['one place twice', 'form a/b\nfields.a = 1\nfields.a = 2'],
  ['places on a page of no form', 'form none\nfields.a = 1'],
])('%s is complained of', (_, source) => {
  expect(parseTruth(source).complaints).toHaveLength(1);
});

test('a cell is told from a field', () => {
  expect(cellAt('fund[2].exec')).toEqual({ table: 'fund', row: 2, column: 'exec' });
  expect(cellAt('fields.fund.total')).toBeUndefined();
});
