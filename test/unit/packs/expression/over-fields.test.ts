import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { loadPack } from '@/lib/packs/load';

const files = (over: string) => ({
  'pack.yaml': 'id: town\ntitle: 小镇\nsources: []\n',
  'forms/paper.yaml': `
id: paper
stage: target
titles: [小表]
identity: { project: aim }
sections: [{ id: head, label: 表头 }]
fields:
  - { id: title, label: 名称, type: text, section: head }
  - { id: aim, label: 目标, type: longtext, section: head }
  - { id: basis, label: 依据, type: longtext, section: head }
`,
  'rules/left.yaml': `
id: left
serves: []
forms: [paper]
over: [${over}]
require: "!placeholder(field.value)"
severity: warning
at: field.value
message: "{field.label}里有“{placeholderIn(field.value)}”"
basis: 参考做法
examples:
  pass: [{ fields: { field.value: "慰问困难职工" } }]
  fail: [{ fields: { field.value: "待填" } }]
`,
});
const filing = { fields: { title: '××项目', aim: '待填', basis: '依据年度计划' }, tables: {} };

function told(over: string) {
  const { pack } = loadPack(files(over));
  const set = pack && compileRules([pack], 'town/paper');
  return set && check(set, filing, { today: '2026-01-01' }).findings.map(({ at, message }) => `${at} ${message}`);
}

test('a rule over a type asks each field of it, and its finding stands at that field under its label', () => {
  expect(told('longtext')).toEqual(['fields.aim 目标里有“待填”']);
});

test('a rule over types and named fields asks all of them', () => {
  expect(told('longtext, title')).toEqual(['fields.title 名称里有“××”', 'fields.aim 目标里有“待填”']);
});

test('a word that is both a type and the id of a field means the type: the name of a fund is no person', () => {
  const { problems } = loadPack({ ...files('name'), 'forms/paper.yaml': `${files('')['forms/paper.yaml']}`.replace('id: title', 'id: name') });
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['pack-reference', 'over.0']]);
});

test('a rule over a field that the form does not have is refused', () => {
  const { pack, problems } = loadPack(files('goal'));
  expect(pack).toBeUndefined();
  expect(problems.map(({ code, path }) => [code, path])).toEqual([['pack-reference', 'over.0']]);
});

test('such a rule knows what the form says of the field at hand, and what was written in those before it', () => {
  const parts = files('text, longtext');
  const rule = `${parts['rules/left.yaml']}`
    .replace('!placeholder(field.value)', "blank(field.value) || field.required || field.limit == 5 || !(text(field.value) in field.before)")
    .replace('fields: { field.value: "待填" }', 'fields: { field.value: "同", title: "同" }')
    .replace('[text, longtext]', '[aim, basis]');
  const { pack, problems } = loadPack({ ...parts, 'rules/left.yaml': rule });
  expect(problems.map(({ path }) => path)).toEqual([]);
  const set = pack && compileRules([pack], 'town/paper');
  const said = (fields: Record<string, string>) => set && check(set, { fields, tables: {} }, { today: '2026-01-01' }).findings.map(({ at }) => at);
  expect(said({ aim: '同', basis: '同' })).toEqual(['fields.basis']);
  expect(said({ aim: '同', basis: '异' })).toEqual([]);
  const last = set?.rules.at(-1)?.uses().flatMap(({ reference }) => (reference.kind === 'field' ? [reference.id] : []));
  expect(new Set(last)).toEqual(new Set(['aim', 'basis']));
});
