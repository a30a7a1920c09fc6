import { expect, test } from 'vitest';
import { chooseRelated, type Work } from '@/lib/assistant/related';
import type { FilingRecord } from '@/lib/model/revision';
import { builtinPacks } from '@/lib/packs/builtin';

const kept = (id: string, form: string, change: Partial<FilingRecord> = {}): FilingRecord => ({
  id, form, project: '送温暖', unit: '市总工会', year: 2026, origin: '', prior: false, updated: '', seq: 1, revisions: 1,
  draft: null, dismissed: {}, judged: {}, evidence: {}, approved: null, ...change,
});
const work = (form: string, change: Partial<Work> = {}): Work => ({ id: 'own', form, project: '送温暖', unit: '市总工会', year: 2026, ...change });
const chosen = (records: FilingRecord[], of: Work) => Object.fromEntries(Object.entries(chooseRelated(records, builtinPacks, of)).map(([role, { id }]) => [role, id]));

const target = kept('target', 'dalian-union/project-target');
const evaluation = kept('evaluation', 'dalian-union/project-self-evaluation');
const report = kept('report', 'dalian-union/self-report', { seq: 9 });

test('filings of the same project play the role of their stage and year', () => {
  const last = kept('last', 'dalian-union/project-target', { year: 2025, project: '2025年送温暖', prior: true });
  expect(chosen([target, last, kept('other', 'national/monitor', { project: '劳模疗养' })], work('dalian-union/project-self-evaluation', { project: '2026年送温暖' }))).toEqual({
    target: 'target',
    'last-target': 'last',
  });
});

test('the self-evaluation of a score sheet is the table with indicators, not a newer report', () => {
  expect(chosen([evaluation, report], work('dalian-union/score-sheet'))['self-evaluation']).toBe('evaluation');
});

test('the filing in hand plays no role for itself, nor does another one of its form in its year, but for an earlier monitoring', () => {
  expect(chosen([{ ...target, id: 'own' }, target], work('dalian-union/project-target'))).toEqual({});
  expect(chosen([kept('may', 'national/monitor')], work('national/monitor'))).toEqual({ monitor: 'may' });
});

test('a form about a whole unit looks at those of the same unit only', () => {
  const unit = kept('unit', 'national/unit-target', { project: '' });
  const another = kept('another', 'national/unit-target', { project: '', unit: '区总工会', seq: 5 });
  expect(chosen([unit, another, target], work('national/unit-self-evaluation', { project: '' }))).toEqual({ target: 'unit' });
});

test('nothing is related to a filing without a project or a year', () => {
  expect(chosen([target], work('dalian-union/project-self-evaluation', { project: '' }))).toEqual({});
  expect(chosen([target], work('dalian-union/project-self-evaluation', { year: null }))).toEqual({});
});
