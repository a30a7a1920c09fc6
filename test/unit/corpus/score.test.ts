import { describe, expect, test } from 'vitest';
import { expectBlank, expectFilled } from '../../corpus/harness/blank';
import { precision, recall, sum } from '../../corpus/harness/figures';
import { scorePage } from '../../corpus/harness/score';
import { bound, match, page, row, truthOf } from './small-page';

const seen = page('送温暖', [
  ['慰问户数', '≥', '300'],
  ['准确率', '≥', '98'],
]);
const truth = truthOf(
  'fields.name = 送温暖',
  'indicators[0].name = 慰问户数',
  'indicators[0].operator = ≥',
  'indicators[0].value = 300',
  'indicators[1].name = 准确率',
  'indicators[1].operator = ≥',
  'indicators[1].value = 98',
);
const first = row({ name: [1, '慰问户数'], operator: [2, '≥'], value: [3, '300'] });
const second = row({ name: [4, '准确率'], operator: [5, '≥'], value: [6, '98'] });
const right = match({ name: bound(0, '送温暖') }, [first, second]);
const filled = expectFilled(truth, seen);

describe('on a filled page', () => {
  test('what is bound as it stands is all found and all right', () => {
    const score = scorePage(filled, right);
    expect(score.fields).toEqual({ truth: 1, found: 1, claims: 1, right: 1 });
    expect(score.cells).toEqual({ truth: 6, found: 6, claims: 6, right: 6 });
    expect(score.misses).toEqual([]);
  });

  test('swapped rows are right by column and wrong by row', () => {
    const score = scorePage(filled, match(right.fields, [second, first]));
    expect(score.cells).toEqual({ truth: 6, found: 0, claims: 6, right: 0 });
    expect([score.rowFound, score.columnFound]).toEqual([0, 6]);
  });

  test('swapped columns are right by row and wrong by column', () => {
    const swapped = row({ name: [3, '300'], operator: [2, '≥'], value: [1, '慰问户数'] });
    const score = scorePage(filled, match(right.fields, [swapped, second]));
    expect([score.cells.found, score.cells.right]).toEqual([4, 4]);
    expect([score.rowFound, score.columnFound]).toEqual([6, 4]);
  });

  test('a value that repeats is told by its row and column: the same sign of another row is wrong', () => {
    const score = scorePage(filled, match(right.fields, [{ ...first, bindings: { ...first.bindings, operator: bound(5, '≥') } }, second]));
    expect(score.misses.map(({ place, kind }) => [place, kind])).toEqual([['indicators[0].operator', 'wrong']]);
  });

  test('a level that is written once belongs to the own empty cells of the rows below it', () => {
    const once = page('', [
      ['产出指标', '慰问户数'],
      ['', '准确率'],
    ]);
    const levels = truthOf('indicators[0].level = 产出指标', 'indicators[0].name = 慰问户数', 'indicators[1].level = 产出指标', 'indicators[1].name = 准确率');
    const top = row({ level: [1, '产出指标'], name: [2, '慰问户数'] });
    const cells = (level: number) => scorePage(expectFilled(levels, once), match({}, [top, row({ level: [level, '产出指标'], name: [4, '准确率'] })])).cells;
    expect(cells(3)).toEqual({ truth: 4, found: 4, claims: 4, right: 4 });
    expect(cells(1)).toEqual({ truth: 4, found: 3, claims: 4, right: 3 });
  });

  test('what is not bound is missed and costs recall alone', () => {
    const score = scorePage(filled, match({}, [first]));
    expect([precision(score.cells), recall(score.cells)]).toEqual([1, 0.5]);
    expect([precision(score.fields), recall(score.fields)]).toEqual([1, 0]);
  });

  test('what is bound and not on the page costs precision', () => {
    const score = scorePage(filled, match({ ...right.fields, phone: bound(1, '慰问户数') }, [first, second]));
    expect(score.fields).toEqual({ truth: 1, found: 1, claims: 2, right: 1 });
    expect(score.misses.map(({ kind }) => kind)).toEqual(['extra']);
  });

  test('a text that the page only prints may be left out of the truth', () => {
    const printed = row({ ...Object.fromEntries([['level', [-1, '产出指标']]]), name: [1, '慰问户数'], operator: [2, '≥'], value: [3, '300'] });
    expect(scorePage(filled, match(right.fields, [printed, second])).misses).toEqual([]);
  });

  test('a control that may not be written and is bound as writable is told', () => {
    const shut = expectFilled(truthOf('fields.name* = 送温暖'), seen);
    expect(scorePage(shut, match({ name: bound(0, '送温暖') }, [])).misses.map(({ kind }) => kind)).toEqual(['shut']);
    expect(scorePage(shut, match({ name: bound(0, '送温暖', { writable: false }) }, [])).misses).toEqual([]);
  });

  test('an empty place that only shows is not asked about, an empty control is', () => {
    const grid = [['慰问户数', '300', ''], ['准确率', '98', '98.5']] as const;
    const lines = truthOf('indicators[0].name = 慰问户数', 'indicators[0].actual =', 'indicators[1].name = 准确率', 'indicators[1].actual = 98.5');
    expect(scorePage(expectFilled(lines, page('', grid, { shut: 'text-only' })), match({}, [])).cells.truth).toBe(3);
    expect(scorePage(expectFilled(lines, page('', grid)), match({}, [])).cells.truth).toBe(4);
  });

  test('a value in words needs neither operator nor unit, and what is claimed for them all the same is wrong', () => {
    const words = expectFilled(truthOf('indicators[0].name = 慰问户数', 'indicators[0].operator =', 'indicators[0].value = 300'), page('', [['慰问户数', '300']]));
    expect(words.truth.places.map(({ place }) => place)).not.toContain('indicators[0].operator');
    const claimed = (text: string) => match({}, [row({ name: [1, '慰问户数'], operator: [2, text], value: [2, '300'] })]);
    expect(precision(scorePage(words, claimed('')).cells)).toBe(1);
    expect(precision(scorePage(words, claimed('≥')).cells)).toBeLessThan(1);
  });

  test('a year is held against the page’s', () => {
    const dated = expectFilled(truthOf('year 2026'), seen);
    expect(scorePage(dated, match({}, [], { year: 2026 })).fields).toEqual({ truth: 1, found: 1, claims: 1, right: 1 });
    expect(scorePage(dated, match({}, [], { year: 2025 })).fields).toEqual({ truth: 1, found: 0, claims: 1, right: 0 });
  });

  test('another form has all its claims wrong', () => {
    const score = scorePage(filled, { ...right, form: 'a/other' });
    expect([score.formRight, score.fields.right, score.cells.right, score.cells.found]).toEqual([false, 0, 0, 0]);
    expect(score.misses.map(({ place }) => place)).toEqual(['form']);
  });

  test('parts that share one cell are found in it', () => {
    const folded = page('送温暖', [['慰问户数', '≥300户']]);
    const expected = expectFilled(truthOf('indicators[0].operator = ≥', 'indicators[0].value = 300', 'indicators[0].unit = 户'), folded);
    expect([...expected.located.values()]).toEqual(['0:2', '0:2', '0:2']);
    const parts = (slot: number) => match({}, [row({ operator: [slot, '≥'], value: [slot, '300'], unit: [slot, '户'] })]);
    expect(recall(scorePage(expected, parts(2)).cells)).toBe(1);
    expect(recall(scorePage(expected, parts(1)).cells)).toBe(0);
  });
});

describe('on a blank page', () => {
  const empty = page('', [
    ['', '', ''],
    ['', '', ''],
  ]);
  const blankRow = (from: number) => row({ name: [from, ''], operator: [from + 1, ''], value: [from + 2, ''] });
  const blank = expectBlank(filled, right, seen, empty);

  test('the places are those that the filled page has', () => {
    const score = scorePage(blank, match({ name: bound(0, '') }, [blankRow(1), blankRow(4)]));
    expect([score.fields.found, score.cells.found, score.cells.right]).toEqual([1, 6, 6]);
  });

  test('swapped rows are seen though nothing stands in them', () => {
    const score = scorePage(blank, match({ name: bound(0, '') }, [blankRow(4), blankRow(1)]));
    expect([score.cells.found, score.rowFound, score.columnFound]).toEqual([0, 0, 6]);
  });

  test('a shown text that is gone is not asked about', () => {
    const shown = page('送温暖', [], { shut: 'text-only' });
    const expected = expectBlank(expectFilled(truthOf('fields.name = 送温暖'), shown), null, shown, [{ worth: true, reading: null, ways: [] }]);
    expect(expected.truth.places).toEqual([]);
    expect(scorePage(expected, match({ name: bound(0, '') }, [])).misses).toEqual([]);
  });

  test('a control that is no longer read is missed', () => {
    const expected = expectBlank(filled, right, seen, [{ worth: true, reading: null, ways: [] }]);
    expect(recall(scorePage(expected, match({}, [])).cells)).toBe(0);
  });
});

test('pages of no form count by whether one was seen on them', () => {
  const expected = expectFilled({ form: null, year: null, places: [] }, seen);
  const trials = [null, right].map((got) => ({ form: null, score: scorePage(expected, got) }));
  expect(sum(trials)).toMatchObject({ forms: 0, negatives: 2, taken: 1, cells: { truth: 0, claims: 0 } });
});
