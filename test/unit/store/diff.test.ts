import { expect, test } from 'vitest';
import { diff } from '@/lib/store';
import { filing } from './machine';

const row = (level2: string, name: string, value: string) => ({ level2, name, value });
const withRows = (...indicators: Record<string, string>[]) => filing('a', {}, { tables: { indicators } });

test('a field that was filled, changed or emptied is one difference each; blanks are none', () => {
  const before = filing('a', { filled: ' ', changed: '100', emptied: '有', same: '1', blank: '' });
  const later = filing('a', { filled: '王芳', changed: '120', emptied: '', same: '1' });
  expect(diff(before, later)).toEqual([
    { at: 'fields.filled', from: ' ', to: '王芳', kind: 'added' },
    { at: 'fields.changed', from: '100', to: '120', kind: 'changed' },
    { at: 'fields.emptied', from: '有', to: '', kind: 'removed' },
  ]);
});

test('an indicator is compared with itself wherever it stands', () => {
  const a = withRows(row('数量指标', '慰问人数', '500人'), row('质量指标', '准确率', '95%'));
  const b = withRows(row('质量指标', '准确率', '98%'), row('数量指标', '慰问人数', '500人'));
  expect(diff(a, b)).toEqual([
    { at: 'indicators[0].value', label: '质量指标 · 准确率', from: '95%', to: '98%', kind: 'changed' },
  ]);
});

test('a renamed indicator is a change of its name, not another row', () => {
  const a = withRows(row('数量指标', '慰问人数', '500人'));
  const b = withRows(row('数量指标', '慰问职工人数', '500人'));
  expect(diff(a, b)).toEqual([
    { at: 'indicators[0].name', label: '数量指标 · 慰问职工人数', from: '慰问人数', to: '慰问职工人数', kind: 'changed' },
  ]);
});

test('cells of a new row are told at their place, those of a row that is gone at the place they had', () => {
  const a = withRows(row('数量指标', '甲', '1'), row('质量指标', '乙', '2'));
  const b = withRows(row('质量指标', '乙', '2'), row('时效指标', '丙', '3'));
  expect(diff(a, b).map(({ at, kind, from, to }) => [at, kind, from + to])).toEqual([
    ['indicators[1].level2', 'added', '时效指标'],
    ['indicators[1].name', 'added', '丙'],
    ['indicators[1].value', 'added', '3'],
    ['indicators[0].level2', 'removed', '数量指标'],
    ['indicators[0].name', 'removed', '甲'],
    ['indicators[0].value', 'removed', '1'],
  ]);
});

test('rows without a name are compared by their order', () => {
  const a = filing('a', {}, { tables: { schedule: [{ start: '1月' }, { start: '2月' }] } });
  const b = filing('a', {}, { tables: { schedule: [{ start: '1月' }, { start: '3月' }] } });
  expect(diff(a, b)).toEqual([{ at: 'schedule[1].start', from: '2月', to: '3月', kind: 'changed' }]);
});
