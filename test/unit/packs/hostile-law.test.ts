import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { computed } from '@/lib/check/computed';
import { compileRules } from '@/lib/check/rule-set';
import type { Contents } from '@/lib/model/filing';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { loadPack } from '@/lib/packs/load';
import { mostTold } from '@/lib/packs/loading/complain';
import { ruleYaml, smallFiles, smallPack } from './small-pack';

const base = smallFiles()['forms/small.yaml'] ?? '';
const told = (files: Record<string, string>) => {
  const { pack, problems } = loadPack(files, wholePacks);
  expect(pack).toBeUndefined();
  return problems.map(({ file, line, what }) => `${file}:${line} ${what}`);
};
const form = (from: string, to: string) => told(smallFiles({ 'forms/small.yaml': base.replace(from, to) }))[0];
const rules = (...list: Record<string, string>[]) => smallFiles(Object.fromEntries(list.map((parts, at) => [`rules/${at}.yaml`, ruleYaml({ id: `r${at}`, ...parts })])));
const fields = (count: number, spec: (at: number) => string) => base.replace('fields:\n', `fields:\n${Array.from({ length: count }, (_, at) => `  - ${spec(at)}`).join('\n')}\n`);

describe('a hostile form is refused:', () => {
  test.each([
    ['more empty rows than anybody prints', 'quantified: true }', 'quantified: true, printed: 1000000000 }', /不能写 1000000000/],
    ['a fraction of a row', 'quantified: true }', 'quantified: true, printed: 1.5 }', /不能写 1.5/],
    ['a place for less than no characters', 'label: 名称,', 'label: 名称, limit: -1,', /不能写 -1/],
    ['a title of nothing, which every page has', 'titles: [小表]', 'titles: [""]', /名称是空白的/],
    ['a label of nothing', 'label: 自有,', 'label: 自有, synonyms: [" "],', /名称是空白的/],
    ['an id of a thousand parts', 'id: fund.own', `id: ${Array(1000).fill('a').join('.')}`, /太长/],
    ['an id of a thousand characters', 'id: fund.own', `id: ${'a'.repeat(1000)}`, /太长/],
  ])('%s', (_, from, to, what) => {
    expect(form(from, to)).toMatch(what);
  });

  test('computations in a circle of thousands', () => {
    const text = fields(4000, (at) => `{ id: f${at}, label: 甲, type: money, section: head, compute: "f${(at + 1) % 4000}" }`);
    expect(told(smallFiles({ 'forms/small.yaml': text }))).toEqual(['forms/small.yaml:8 计算循环：f0 → f1 → f2 → f3 → f4 → … → f3999 → f0']);
  }, 30_000);
  test('computations on top of one another by the thousand', () => {
    const text = fields(4000, (at) => `{ id: f${at}, label: 甲, type: money, section: head${at === 3999 ? '' : `, compute: "f${at + 1}"`} }`);
    expect(told(smallFiles({ 'forms/small.yaml': text }))).toEqual(['forms/small.yaml:8 f0 层层计算太多']);
  }, 30_000);
  test('but the longest chain that loads is computed', () => {
    const text = fields(61, (at) => `{ id: f${at}, label: 甲, type: money, section: head${at === 60 ? '' : `, compute: "f${at + 1}"`} }`);
    const { pack } = loadPack(smallFiles({ 'forms/small.yaml': text }));
    const set = pack && compileRules([pack], 'small-pack/small');
    expect(set && computed(set.types, { fields: { f60: '0.3' }, tables: {} })['fields.f0']).toBe('0.3');
  });
  test('rows that add up rows by the thousand', () => {
    const chain = Array.from({ length: 3000 }, (_, at) => `{ id: r${at}, label: 行${at}, sum: [r${at + 1}] }`).join(', ');
    expect(form('fixed: [', `fixed: [${chain}, { id: r3000, label: 末 }, `)).toMatch(/合计行 r0 层层相加太多/);
  });
  test('thousands of faults, of which the first hundreds are told', () => {
    const text = fields(2000, (at) => `{ id: f${at}, label: 甲, type: text, section: nowhere }`);
    expect(told(smallFiles({ 'forms/small.yaml': text }))).toHaveLength(mostTold);
  }, 30_000);
});

describe('a hostile rule is refused:', () => {
  test('one that hides itself, or is hidden by what it hides', () => {
    expect(told(rules({ hides: '[r0]' }))).toEqual([expect.stringMatching(/规则互相隐藏：small-pack\/r0 → small-pack\/r0/)]);
    expect(told(rules({ hides: '[r1]' }, { hides: '[r2]' }, { hides: '[r0]' }))).toEqual([expect.stringMatching(/规则互相隐藏/)]);
  });
  test('one that silences what another document says with something milder', () => {
    const cited = wholePacks.flatMap((pack) => pack.rules.filter(({ cite, severity }) => cite !== undefined && severity === 'error').map(({ id }) => `${pack.id}/${id}`))[0] ?? '';
    expect(told(rules({ hides: `[${cited}]` }))).toEqual([expect.stringMatching(/不能用较轻的规则隐藏/)]);
  });
  test('one that cites a document of another pack', () => {
    expect(told(rules({ cite: '{ source: dl2022, at: "第十七条(二)" }', basis: '' }))).toEqual([expect.stringMatching(/没有文件 dl2022/)]);
  });
  test('money compared with a figure of no unit', () => {
    expect(told(rules({ require: '"fund.total <= 450"' }))).toEqual([expect.stringMatching(/说不清单位/)]);
    expect(told(rules({ require: '"decimal(3) == fund.total / 2"' }))).toEqual([expect.stringMatching(/类型不符|说不清单位/)]);
  });
  test('but not with none', () => {
    expect(loadPack(rules({ require: '"fund.total >= 0"' })).problems).toEqual([]);
  });
});

test('a line of a scheme for each row goes over the rows no more than once more inside a loop', () => {
  const line = (figure: string) => `id: s\ntitle: 甲\nforms: [small]\nof: 0\nbasis: 参考做法\nlines: [{ id: a, label: 甲, each: indicators, of: 0, figure: ${JSON.stringify(figure)}, why: "甲" }]\nexamples: [{ title: 例, filing: {}, total: 0 }]`;
  const figure = (inside: string) => smallFiles({ 'schemes/a.yaml': line(`{indicators.filter(i, ${inside}).size()}`) });
  expect(loadPack(figure('i.name == row.name')).problems).toEqual([]);
  expect(told(figure('indicators.exists(j, j.name == row.name)'))).toEqual([expect.stringMatching(/遍历嵌套超过 1 层/)]);
});

test('which forms a rule fits is worked out, never told by the file', () => {
  const meta = `${smallFiles()['pack.yaml'] ?? ''}settled: { forms: [national/monitor], rules: { r0: [0] } }`;
  expect(told(smallFiles({ 'pack.yaml': meta }))[0]).toMatch(/pack.yaml:\d+ 不认识 settled/);
  expect(told({ 'a.jixiao.yaml': 'pack: { id: a, title: 甲, sources: [] }\nsettled: { forms: [], rules: {} }' })[0]).toMatch(/没有这种文件或部分/);
});

test('texts with the marks of pages and of patterns stay texts', () => {
  const text = '<img src=x onerror=alert(1)>(a+)+$';
  const pack = smallPack([{ message: JSON.stringify(text) }]);
  const set = compileRules([pack], 'small-pack/small');
  expect(set && check(set, { fields: {}, tables: {} }, { today: '2026-06-30' }).findings.map(({ message }) => message)).toEqual(set === undefined ? undefined : [text]);
});

describe('the worst rule on the worst filing is passed over, and the others go on:', () => {
  const long = '甲乙丙丁戊己庚辛壬癸'.repeat(2000);
  const filing = (rows: number, text: string): Contents => ({
    fields: { 'project.name': text },
    tables: { indicators: Array.from({ length: rows }, (_, at) => ({ level2: '数量指标', name: `${at}${text}`, value: '≥5' })) },
  });
  test.each([
    ['a text repeated for each of its characters', { require: "project.name.split('').map(a, project.name).join('').size() < 0" }, 1, long],
    ['every character against every other', { require: "project.name.split('').all(a, project.name.split('').all(b, a != '丑'))" }, 1, long],
    ['long names against one another', { each: 'indicators', require: 'indicators.exists(i, like(i.name, row.name) > 2.0)' }, 300, long],
    ['long texts added up in each row', { each: 'indicators', require: `(${Array(60).fill('row.name').join('+')}).size() < 0` }, 5000, long],
    ['all rows for each row for each row', { each: 'indicators', require: 'indicators.all(i, indicators.all(j, i.name != row.name && j.name != text(row.value)))' }, 5000, '甲'],
  ])('%s', (_, { require, ...rest }, rows, text) => {
    const set = compileRules([smallPack([{ ...rest, require: JSON.stringify(require) }, { require: '"false"' }])], 'small-pack/small');
    const checked = set && check(set, filing(rows, text), { today: '2026-06-30' });
    expect([...(checked?.passedOver ?? [])].map(({ id }) => id)).toEqual(['small-pack/rule-0']);
    expect(checked?.findings).toHaveLength(1);
  });
  test('many rules that are bearable alone and not together', () => {
    const each = { each: 'indicators', at: 'row.name', require: JSON.stringify('indicators.exists(i, i.name == row.name)') };
    const set = compileRules([smallPack(Array.from({ length: 100 }, () => each))], 'small-pack/small');
    const checked = set && check(set, filing(800, '甲'), { today: '2026-06-30' });
    expect(checked?.passedOver.size).toBeGreaterThan(50);
    expect(checked?.passedOver.size).toBeLessThan(100);
  });
});
