import { expect, test } from 'vitest';
import { bySection, labelAt, sectionAt } from '@/components/panel/placing';
import { sampleView } from './sample-view';

test('a cell and a row lie in the section of their table, a field in its own', () => {
  const places = ['indicators[3].value', 'indicators[3]', 'indicators', 'fields.fund.total', 'fields.unknown'];
  expect(places.map((at) => sectionAt(sampleView, at))).toEqual(['indicators', 'indicators', 'indicators', 'fund', undefined]);
});

test('a row is called by its own name, a table by its section, and what nobody knows by its place', () => {
  expect(labelAt(sampleView, 'indicators[0].value')).toBe('数量指标 · 慰问困难职工人数 · 指标值');
  expect(labelAt(sampleView, 'indicators[0]')).toBe('数量指标 · 慰问困难职工人数');
  expect(labelAt(sampleView, 'indicators')).toBe('预算绩效目标');
  expect(labelAt(sampleView, 'indicators[99].name')).toBe('预算绩效目标');
  expect(labelAt(sampleView, 'fields.unknown')).toBe('fields.unknown');
});

test('sections come in the order of the form, and what belongs to none comes last', () => {
  const things = ['fields.unknown', 'indicators[0].value', 'fields.project.name'].map((at) => ({ at }));
  expect(bySection(sampleView, things).map(({ id }) => id)).toEqual(['project', 'indicators', '']);
});
