import { expect, test } from 'vitest';
import { builtInIndicators } from '@/lib/library/built-in';
import { computable, parseMeasure, quantified, type MeasureKind } from '@/lib/model/measure';

/** The values of 656 indicators of public forms and reports, as the built-in library has them; 66 have none. */
const read = builtInIndicators()
  .filter(({ value }) => value !== '')
  .map(({ value, unit, operator, year }) => ({ value, measure: parseMeasure(value, { unit, operator, year: typeof year === 'number' ? year : 2026 }) }));
const values = (kind: MeasureKind) => read.filter(({ measure }) => measure.kind === kind).map(({ value }) => value);

test('nine in ten real values are read as what they are', () => {
  const counts = Object.fromEntries([...new Set(read.map(({ measure }) => measure.kind))].sort().map((kind) => [kind, values(kind).length]));
  expect(counts).toEqual({ date: 15, grades: 7, number: 342, percent: 169, range: 1, text: 48, tolerance: 1, 'yes-no': 7 });
  expect(read.filter(({ measure }) => quantified(measure)).length / read.length).toBeGreaterThan(0.88);
});

test('what is not read as a value is words', () => {
  expect(values('text').filter((value) => /[\d一二三四五六七八九十百千万亿]/.test(value))).toEqual([]);
});

test('no real value is doubtful, and those with words beside the number say so', () => {
  expect(read.filter(({ measure }) => !computable(measure))).toEqual([]);
  expect(read.filter(({ measure }) => measure.problems.length > 0).map(({ value }) => value)).toEqual(['各1', '提前3个月']);
});
