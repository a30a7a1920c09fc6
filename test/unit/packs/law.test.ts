import { describe, expect, test } from 'vitest';
import { loadPack, type PackFolder } from '@/lib/packs/load';
import { ruleYaml, smallFiles } from './small-pack';

const form = smallFiles()['forms/small.yaml'] ?? '';
const told = (parts: PackFolder): string[] => loadPack(smallFiles(parts)).problems.map(({ file, path, what }) => `${file} ${path} ${what}`);
const withForm = (from: string, to: string): string[] => told({ 'forms/small.yaml': form.replace(from, to) });
const after = (text: string): string[] => told({ 'forms/small.yaml': `${form}\n${text}` });

describe('a form is refused with', () => {
  test.each([
    ['a column computed from itself', '{ id: weight, label: 分值, type: integer }', '{ id: weight, label: 分值, type: integer, compute: "row.weight + 1" }', '计算循环：indicators.weight → indicators.weight'],
    ['a column of another type than it computes', '{ id: weight, label: 分值, type: integer }', '{ id: weight, label: 分值, type: integer, compute: "row.name" }', '结果是 string'],
    [
      'fields that compute one another',
      'id: fund.own, label: 自有, type: money, unit: 万元, section: fund',
      'id: fund.own, label: 自有, type: money, unit: 万元, section: fund, compute: "fund.total - fund.other"',
      '计算循环：fund.total → fund.own → fund.total',
    ],
    [
      'a field and a column that compute one another',
      '{ id: budget, label: 全年预算数, type: money, unit: 万元, required: true }',
      '{ id: budget, label: 全年预算数, type: money, unit: 万元, compute: "fund.own" }',
      '计算循环：fund.own → funds.budget → fund.own',
    ],
    ['a printed cell in a column that is not there', '{ id: total, label: 年度资金总额 }', '{ id: total, label: 年度资金总额, cells: { nothing: "1" } }', '没有列 nothing'],
    ['a sum of a row that is not there', '{ id: total, label: 年度资金总额 }', '{ id: total, label: 年度资金总额, sum: [nothing] }', '没有固定行 nothing'],
    ['a row that adds up itself', '{ id: total, label: 年度资金总额 }', '{ id: total, label: 年度资金总额, sum: [fiscal, total] }', '合计行循环相加：total → total'],
    ['a printed row twice', '{ id: fiscal,', '{ id: total,', '固定行 total 重复'],
    ['a 二级指标 twice', 'id: sat.serv', 'id: out.qty', '二级指标 out.qty 重复'],
    ['a section twice', '{ id: fund, label: 资金 }', '{ id: head, label: 资金 }', '分区 head 重复'],
    ['a printed row of a field of another section', '{ id: head, label: 表头 }', '{ id: head, label: 表头, rows: [[year, fund.own], [project.name, project.period], [fillDate]] }', '分区里没有栏目 fund.own'],
    ['a field printed twice', '{ id: head, label: 表头 }', '{ id: head, label: 表头, rows: [[year, year], [project.name, project.period], [fillDate]] }', '栏目 year 排了两次'],
    ['a table in a line', '{ id: fund, label: 资金 }', '{ id: fund, label: 资金, drawn: line }', '一行里放不下 funds'],
    ['a field that is not printed', '{ id: head, label: 表头 }', '{ id: head, label: 表头, rows: [[year], [project.name]] }', '没有排进 project.period、fillDate'],
  ])('%s', (_, from, to, what) => {
    const changed = what.includes('funds.budget') ? form.replace('label: 自有, type: money, unit: 万元, section: fund', 'label: 自有, type: money, unit: 万元, section: fund, compute: "sum(funds.map(f, f.budget))"') : form;
    expect(told({ 'forms/small.yaml': changed.replace(from, to) }).join()).toContain(what);
  });

  test.each([
    ['a form after it that is not there', 'next: [nothing]', 'next.0 没有表式 nothing'],
    ['a form before it that is not there', 'carry: [{ from: nothing }]', 'carry.0.from 没有表式 nothing'],
    ['a field taken that the other does not have', 'carry: [{ from: small, fields: { year: nothing } }]', 'small 没有栏目 nothing'],
    ['a field taken into one that is not there', 'carry: [{ from: small, fields: { nothing: year } }]', '没有栏目 nothing'],
    ['a table taken that is not there', 'carry: [{ from: small, tables: { funds: { from: nothing } } }]', 'small 没有表格 nothing'],
    ['a column taken that is not there', 'carry: [{ from: small, tables: { funds: { from: funds, columns: { budget: nothing } } } }]', 'small 没有列 nothing'],
    ['a cell that is not there', 'carry: [{ from: small, cells: { "funds[nothing].budget": fund.own } }]', '没有单元格 funds[nothing].budget'],
    ['a cell taken from nowhere', 'carry: [{ from: small, cells: { "funds[total].budget": nothing } }]', 'small 没有栏目 nothing'],
    ['a variant of a table that is not there', 'variants: [{ id: a, label: 甲, tables: { nothing: [] } }]', '没有表格 nothing'],
    ['a variant of a column that is not there', 'variants: [{ id: a, label: 甲, tables: { funds: [{ id: nothing, label: 无 }] } }]', '没有列 nothing'],
    ['a variant with a column twice', 'variants: [{ id: a, label: 甲, tables: { funds: [{ id: line, label: 一 }, { id: line, label: 二 }] } }]', '列 line 重复'],
    ['a variant of a field that is not there', 'variants: [{ id: a, label: 甲, fields: { nothing: 无 } }]', '没有栏目 nothing'],
    ['a variant without what is not there', 'variants: [{ id: a, label: 甲, without: [nothing] }]', '没有栏目或表格 nothing'],
    ['two variants of one id', 'variants: [{ id: a, label: 甲 }, { id: a, label: 乙 }]', '变体 a 重复'],
  ])('%s', (_, text, what) => expect(after(text).join()).toContain(what));

  test('nothing of all that in a sound one', () => {
    const text = 'next: [small]\ncarry: [{ from: small, fields: { fund.own: fund.other }, tables: { funds: { from: funds, columns: { budget: budget } } }, cells: { "funds[total].budget": fund.total } }]\nvariants: [{ id: a, label: 甲, tables: { funds: [{ id: budget, label: 预算 }] }, fields: { year: 年份 }, without: [fillDate] }]';
    expect(after(text)).toEqual([]);
    expect(withForm('{ id: head, label: 表头 }', '{ id: head, label: 表头, rows: [[year], [project.name, project.period], [fillDate]] }')).toEqual([]);
  });
});

const reminder = (parts: string) => told({ 'reminders.yaml': `id: a\nkind: deadline\ntitle: 报送\ndue: { month: 7, day: 31 }\ncite: { source: doc, at: "第一条" }\n${parts}` });
const template = (parts: string) => told({ 'templates.yaml': `id: a\ntitle: 报告\nform: small\ncite: { source: doc, at: "第一条" }\n${parts}` });

describe('a reminder or template is refused with', () => {
  test.each([
    ['a form that is not there', reminder('forms: [nothing]'), '没有表式 nothing'],
    ['a day that no month has', told({ 'reminders.yaml': 'id: a\nkind: deadline\ntitle: 报送\nbasis: 参考做法\ndue: { month: 13, day: 1 }' }), '没有这样的日子'],
    ['a deadline that is never due', told({ 'reminders.yaml': 'id: a\nkind: deadline\ntitle: 报送\nbasis: 参考做法' }), '期限没有写 due'],
    ['days ahead below nothing', reminder('ahead: [-1]'), '提前天数不对'],
    ['nothing that it rests on', told({ 'reminders.yaml': 'id: a\nkind: note\ntitle: 知悉' }), '没有写依据'],
    ['both an article and practice', reminder('basis: 参考做法'), '有条款的不写 basis'],
    ['an article without its excerpt', told({ 'reminders.yaml': 'id: a\nkind: note\ntitle: 知悉\ncite: { source: doc, at: "第九条" }' }), '摘录'],
    ['a place that the form does not have', template('outline: [{ heading: 一, from: [nothing] }]'), '没有栏目或表格 nothing'],
    ['a place of no form', told({ 'templates.yaml': 'id: a\ntitle: 报告\nbasis: 参考做法\noutline: [{ heading: 一, from: [year] }]' }), '模板没有写 form'],
    ['a parameter that cites what is not there', told({ 'parameters.yaml': 'id: a\nlabel: 甲\nvalue: 1\ncite: { source: doc, at: "第九条" }' }), '摘录'],
    ['a requirement of a document that is not there', told({ 'requirements.yaml': '{ id: X-1, source: nothing, at: "第一条", text: 甲 }' }), '没有文件 nothing'],
  ])('%s', (_, problems, what) => expect(problems.join()).toContain(what));

  test('nothing of all that in a sound one', () => {
    expect([...reminder('forms: [small]\nahead: [7, 1]'), ...template('outline: [{ heading: 一, from: [year, funds] }]')]).toEqual([]);
  });
});

describe('what serves a requirement', () => {
  const requirements = '- { id: DOC-1, source: doc, at: "第一条", text: 应当填写 }';
  test.each([
    ['a rule', { 'rules/a.yaml': ruleYaml({ serves: '[DOC-2]' }) }, 'rules/a.yaml serves.0'],
    ['a field', { 'forms/small.yaml': form.replace('id: fillDate,', 'id: fillDate, serves: [DOC-2],') }, 'forms/small.yaml fields.6.serves.0'],
    ['a 二级指标', { 'forms/small.yaml': form.replace('{ id: out.qty,', '{ id: out.qty, serves: [DOC-2],') }, 'forms/small.yaml tables.0.levels.0.serves.0'],
    ['a reminder', { 'reminders.yaml': 'id: a\nkind: note\ntitle: 知悉\nbasis: 参考做法\nserves: [DOC-2]' }, 'reminders.yaml serves.0'],
  ])('serves one that is there: %s', (_, parts, where) => {
    expect(told({ 'requirements.yaml': requirements, ...parts })).toEqual([`${where} 没有要求 DOC-2`]);
  });
  test('may serve an id of a catalogue or of a document that no pack lists', () => {
    expect(told({ 'requirements.yaml': requirements, 'rules/a.yaml': ruleYaml({ serves: '[DOC-1, VAL-002, ELSE-9]' }) })).toEqual([]);
  });
});
