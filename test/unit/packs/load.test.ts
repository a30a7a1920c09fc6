import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPack } from '@/lib/packs/load';
import { ruleYaml, smallFiles } from './small-pack';

const withRule = (parts: Record<string, string>) =>
  loadPack(smallFiles({ 'rules/a.yaml': ruleYaml(parts) }));
const form = smallFiles()['forms/small.yaml'] ?? '';
const withForm = (from: string, to: string) => loadPack(smallFiles({ 'forms/small.yaml': form.replace(from, to) }));

test('a sound pack loads without a problem', () => {
  const { pack, problems } = withRule({});
  expect(problems).toEqual([]);
  expect(pack?.rules.map(({ id }) => id)).toEqual(['a-rule']);
});

test('a problem says its file, line and path', () => {
  expect(withRule({ require: '"nothing"' }).problems).toEqual([
    expect.objectContaining({ code: 'pack-rule', file: 'rules/a.yaml', line: 4, path: 'require' }),
  ]);
});

test.each([
  ['a type error', { require: '"project.name > 3"' }, '类型不符'],
  ['arithmetic on text', { require: '"project.name * 2 == 4"' }, '类型不符'],
  ['a wrong result type', { require: '"project.name"' }, '结果是 string'],
  ['broken syntax', { require: '"filled(project.name"' }, '表达式写错了'],
  ['an unknown function', { require: '"shiny(project.name)"' }, '没有函数 shiny'],
  ['a function of the language that is not on the list', { require: '"dyn(project.name) == 1"' }, '没有函数 dyn'],
  ['matches', { require: "\"project.name.matches('a+')\"" }, '不允许用 matches'],
  ['has', { require: '"has(project.name)"' }, '不需要 has'],
  ['a place in brackets', { require: "\"filled(project['name'])\"" }, '不用方括号'],
  [
    'a third macro inside two',
    { require: '"indicators.all(a, indicators.all(b, indicators.all(c, filled(c.name))))"' },
    '嵌套超过 2 层',
  ],
  ['arithmetic between binary floats', { require: '"0.1 + 0.2 == 0.3"' }, '两个小数'],
  ['a gap that cannot be shown', { message: '"{filled(project.name)}"' }, '结果是 bool'],
  ['a gap that does not close', { message: '"{project.name"' }, '花括号没有配对'],
  ['a gap over an unknown field', { fix: '"{project.nothing}"' }, '类型不符'],
  ['a mend that is no text', { mend: '"fund.total"' }, '结果是 Money'],
  ['an error without an article', { severity: 'error' }, '不能是 error'],
  ['a place that is not there', { at: 'project.nothing' }, '没有位置'],
  ['a row place without each', { at: 'row.name' }, '没有位置'],
  ['a table that is not there', { each: 'nothing' }, '没有表格'],
  ['a form that is not there', { forms: '[other]' }, '没有表式'],
  ['no form at all', { forms: '[]' }, '没有写适用的表式'],
  ['a hidden rule that is not there', { hides: '[other]' }, '没有规则'],
  ['a parameter named like a field', { params: '{ year: 3 }' }, '参数名'],
  ['an example with an unknown field', { examples: '{ pass: [{ fields: { nothing: "1" } }], fail: [{ fields: {} }] }' }, '没有栏目'],
  ['an example with a row but no each', { examples: '{ pass: [{ row: { name: "1" } }], fail: [{ fields: {} }] }' }, '没有写 each'],
  ['a citation without its excerpt', { cite: '{ source: doc, at: "第二条" }', basis: '' }, '摘录'],
])('%s is refused', (_, parts, what) => {
  const { pack, problems } = withRule(parts);
  expect(pack).toBeUndefined();
  expect(problems.map((problem) => problem.what).join()).toContain(what);
});

test('a rule without an article says that it is practice', () => {
  const { problems } = withRule({ basis: '' });
  expect(problems).toEqual([expect.objectContaining({ code: 'pack-rule', what: '没有写依据' })]);
});

test.each([
  ['an expression', ruleYaml({ require: 'filled(project.name)' })],
  ['an example value', ruleYaml({ examples: '{ pass: [{ fields: { fund.total: 0.10 } }], fail: [{ fields: {} }] }' })],
  ['an example value that reads as a text', ruleYaml({ examples: '{ pass: [{ fields: { fund.total: 甲 } }], fail: [{ fields: {} }] }' })],
])('%s without quotes is refused', (_, rule) => {
  const { problems } = loadPack(smallFiles({ 'rules/a.yaml': rule }));
  expect(problems).toEqual([expect.objectContaining({ code: 'pack-syntax', what: '表达式和示例值没有加引号' })]);
});

test.each([
  ['broken YAML', 'id: [', 'pack-syntax'],
  ['an unknown tag', 'id: !odd x', 'pack-syntax'],
  ['a key twice', `${ruleYaml({})}\nid: again`, 'pack-syntax'],
  ['an alias', `${ruleYaml({ serves: '&s [X-1]', forms: '*s' })}`, 'pack-syntax'],
  ['an unknown key', ruleYaml({ whenever: '"true"' }), 'pack-shape'],
  ['a key left out', ruleYaml({ at: '' }), 'pack-shape'],
  ['no failing example', ruleYaml({ examples: '{ pass: [{ fields: {} }], fail: [] }' }), 'pack-shape'],
])('%s is refused', (_, rule, code) => {
  const { pack, problems } = loadPack(smallFiles({ 'rules/a.yaml': rule }));
  expect(pack).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toContain(code);
});

test.each([
  ['a word of the language', 'id: project.name', 'id: project.in', '保留词'],
  ['a reserved word at the root', 'id: fillDate', 'id: while', '保留词'],
  ['a word of the host', 'id: fillDate', 'id: constructor', '保留词'],
  ['a digit at the start', 'id: fillDate', 'id: 1st', ''],
  ['a value that is also a parent', 'id: fillDate', 'id: fund', '既是栏目又是上级'],
  ['the same id twice', 'id: fillDate', 'id: year', '重复'],
  ['a table named like a field', 'id: fillDate', 'id: indicators', '重复'],
  ['a section that is not there', 'section: head', 'section: nowhere', '没有分区'],
  ['an identity that is not there', 'year: year', 'year: years', '没有栏目'],
  ['a computed field of another type', 'compute: "fund.own + fund.other"', 'compute: "project.name"', '结果是 string'],
])('a form with %s is refused', (_, from, to, what) => {
  const { pack, problems } = withForm(from, to);
  expect(pack).toBeUndefined();
  expect(problems.map((problem) => problem.what).join()).toContain(what);
});

const cited = (at: string) => ruleYaml({ cite: `{ source: doc${at} }`, basis: '' });

test('a citation of a document whose text is not in the pack names no article', () => {
  const files = smallFiles({
    'pack.yaml': 'id: small-pack\ntitle: 小包\nsources: [{ id: doc, document: "某文", text: false }]',
    'articles.yaml': '[]',
  });
  expect(loadPack({ ...files, 'rules/a.yaml': cited('') }).problems).toEqual([]);
  expect(loadPack({ ...files, 'rules/a.yaml': cited(', at: "第一条"') }).problems).toHaveLength(1);
});

test('a file that is no part of a pack is named', () => {
  expect(loadPack(smallFiles({ 'notes/a.yaml': 'x: 1' })).problems).toEqual([
    expect.objectContaining({ file: 'notes/a.yaml', code: 'pack-shape' }),
  ]);
});

test('a pack without pack.yaml is no pack', () => {
  expect(loadPack({}).problems).toEqual([expect.objectContaining({ file: 'pack.yaml', what: '缺少 pack.yaml' })]);
});

test('all problems are told, not only the first', () => {
  const { problems } = loadPack(smallFiles({ 'rules/a.yaml': ruleYaml({ require: '"nothing"', at: 'nowhere', mend: '"1"' }) }));
  expect(problems.map(({ path }) => path).sort()).toEqual(['at', 'mend', 'require']);
});

test('any texts whatever give a pack or problems, never a throw', () => {
  const file = fc.constantFrom('pack.yaml', 'articles.yaml', 'vocabulary.yaml', 'forms/small.yaml', 'rules/a.yaml', 'schemes/a.yaml', 'parameters.yaml', 'reminders.yaml', 'templates.yaml', 'requirements.yaml', 'small.jixiao.yaml');
  const rule = fc
    .tuple(fc.constantFrom('require', 'when', 'message', 'at', 'mend', 'each', 'examples', 'cite'), fc.oneof(fc.string(), fc.json()))
    .map(([key, text]) => ruleYaml({ [key]: JSON.stringify(text) }));
  fc.assert(
    fc.property(file, fc.oneof(fc.string(), fc.json(), rule), (name, text) => {
      const { pack, problems } = loadPack(smallFiles({ [name]: text }));
      expect(pack === undefined).toBe(problems.length > 0);
    }),
    { numRuns: 120 },
  );
});
