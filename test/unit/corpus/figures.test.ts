import { expect, test } from 'vitest';
import { missedTargets, type Figures } from '../../corpus/harness/figures';
import type { Mode } from '../../corpus/harness/modes';

const figures = (found: number, wrong = 0, taken = 0): Figures => ({
  forms: 1,
  formsRight: 1,
  negatives: 1,
  taken,
  fields: { truth: 1000, found, claims: 1000, right: 1000 - wrong },
  cells: { truth: 1000, found: 1000, claims: 1000, right: 1000 },
  rowFound: 1000,
  columnFound: 1000,
});
const missed = (...modes: [Mode, Figures][]) => missedTargets(new Map(modes)).length;

test('figures at their targets miss none', () => {
  expect(missed(['filled', figures(970, 2)], ['blank', figures(970)], ['hashed', figures(950)], ['mutated', figures(950, 2)])).toBe(0);
});

test.each<[string, Mode, Figures]>([
  ['a page taken for a form', 'filled', figures(1000, 0, 1)],
  ['precision below 0.998', 'mutated', figures(1000, 3)],
  ['recall of blank pages below 0.97', 'blank', figures(969)],
  ['recall of mutated pages below 0.95', 'mutated', figures(949)],
])('%s misses its target', (_, mode, held) => {
  expect(missed([mode, held])).toBe(1);
});

test('recall that falls by more than 0.02 once the names are hashed misses its target', () => {
  expect(missed(['filled', figures(1000)], ['hashed', figures(979)])).toBe(1);
  expect(missed(['filled', figures(1000)], ['hashed', figures(980)])).toBe(0);
});
