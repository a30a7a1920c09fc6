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
