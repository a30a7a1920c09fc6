import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { formOnPage, rulesOnPage } from '@/lib/check/on-the-page';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';

const set = compileRules(builtinPacks, 'dalian-union/project-target');
if (!set) throw new Error('the built-in packs have no target form');
const found = (fields: Record<string, string>, tables = {}) =>
  check(rulesOnPage(set, { fields, tables }), { fields, tables }, { today: '2026-01-12' }).findings.map(({ rule, at }) => `${rule} ${at}`);

test('a field that the page does not have is not told as missing; one that it has is', () => {
  expect(found({ 'project.leader': '' })).toEqual(['dalian-union/project-leader-blank fields.project.leader']);
});

test('a total is not held against sources that the page does not ask for', () => {
  const goal = { 'project.overviewGoal': '慰问困难职工500户', 'fund.total': '38' };
  expect(found(goal).filter((one) => one.endsWith('fields.fund.total'))).toEqual([]);
  expect(found({ ...goal, 'fund.upper': '' })).toContain('dalian-union/fund-not-split fields.fund.total');
});

test('a page without any indicators lacks none', () => {
  expect(found({ 'project.leader': '张三' })).toEqual([]);
  expect(found({ 'project.leader': '张三' }, { indicators: [] })).not.toEqual([]);
});

test('a page that shows everything is checked by every rule', () => {
  const fields = Object.fromEntries(set.form.fields.map(({ id }) => [id, '']));
  const tables = Object.fromEntries(set.form.tables.map(({ id }) => [id, []]));
  expect(rulesOnPage(set, { fields, tables })).toBe(set);
  expect(formOnPage(set.form, { fields, tables })).toEqual(set.form);
});

const monitor = compileRules(builtinPacks, 'national/monitor');
const total = { item: '年度资金总额', exec: '50', rate: '50%', forecast: '100' };
const onMonitor = (row: Record<string, string>) => {
  if (!monitor) throw new Error('the built-in packs have no monitoring form');
  const contents = { fields: { 'project.name': '送温暖' }, tables: { fund: [row] } };
  return check(rulesOnPage(monitor, contents), contents, { today: '2026-08-05' }).findings.map(({ rule }) => rule);
};

test('a column that the rows do not have is not told as blank; one that they have is', () => {
  expect(onMonitor({ ...total, initial: '' })).toContain('national/monitor-budget-blank');
  expect(onMonitor(total)).not.toContain('national/monitor-budget-blank');
});

test('pages that show the same places share their rules', () => {
  const rows = (value: string) => ({ fields: {}, tables: { indicators: [{ level1: '', level2: '', name: value }] } });
  expect(rulesOnPage(set, rows('人数'))).toBe(rulesOnPage(set, rows('天数')));
});
