import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { loadPack } from '@/lib/packs/load';
import { ruleYaml, smallFiles, smallPack } from './small-pack';

const told = (files: Record<string, string>) => {
  const { pack, problems } = loadPack(files);
  expect(pack).toBeUndefined();
  for (const { what, remedy } of problems) expect(`${what}${remedy}`).toMatch(/[\u4e00-\u9fff]/);
  return problems.map(({ file, line, what }) => `${file}:${line} ${what}`).join('\n');
};
const rule = (parts: Record<string, string>) => smallFiles({ 'rules/a.yaml': ruleYaml(parts) });
const quoted = (text: string) => JSON.stringify(text);

describe('a hostile pack is refused in words, by file and line:', () => {
  test('an expression of 100,000 characters', () => {
    expect(told(rule({ require: quoted('filled(project.name) && '.repeat(4167) + 'true') }))).toMatch(/rules\/a.yaml:4 文字超过20000字/);
  });
  test('an expression that is long, though its text may stand', () => {
    expect(told(rule({ require: quoted(`${'filled(project.name) && '.repeat(200)}true`) }))).toMatch(/rules\/a.yaml:4 表达式有4804字/);
  });
  test('an expression of brackets alone', () => {
    expect(told(rule({ require: quoted('('.repeat(2000) + ')'.repeat(2000)) }))).toMatch(/rules\/a.yaml:4 表达式写错了/);
  });
  test.each([
    ['brackets in brackets', '['.repeat(100_000)],
    ['maps in maps', '{a: '.repeat(50_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['keys in keys', '? '.repeat(100_000)],
    ['ever deeper lines', Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('%s without end', (_, text) => {
    expect(told(smallFiles({ 'rules/a.yaml': text }))).toMatch(/嵌套太深/);
  });
  test('a file, a list and a pack beyond their bounds', () => {
    expect(told(smallFiles({ 'rules/a.yaml': `# ${'x'.repeat(1_000_000)}` }))).toMatch(/rules\/a.yaml:0 文件超过100万字/);
    expect(told(smallFiles({ 'articles.yaml': '- { source: doc, at: "第一条", text: "原文。" }\n'.repeat(5001) }))).toMatch(/超过5000项/);
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`rules/${at}.yaml`, `# ${'x'.repeat(900_000)}`]));
    expect(told(smallFiles(many))).toMatch(/制度包超过200万字/);
    expect(told(smallFiles(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`rules/${at}.yaml`, '[]']))))).toMatch(/文件超过500个/);
  });
  test('a map with thousands of keys', () => {
    expect(told(smallFiles({ 'vocabulary.yaml': Array.from({ length: 30_000 }, (_, at) => `k${at}: 1`).join('\n') }))).toMatch(/超过5000项/);
  });
  test('more rules than anybody writes', () => {
    const list = Array.from({ length: 2001 }, (_, at) => ruleYaml({ id: `r${at}` }).replaceAll('\n', '\n  '));
    const half = (from: number, to: number) => list.slice(from, to).map((text) => `- ${text}`).join('\n');
    const files = Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`rules/${at}.yaml`, half(at * 500, (at + 1) * 500)]));
    expect(told(smallFiles(files))).toMatch(/规则超过2000条/);
  });
  test('keys of the host', () => {
    const words = ['__proto__', 'constructor', 'prototype'];
    for (const word of words) expect(told(smallFiles({ 'rules/a.yaml': `${ruleYaml({})}\n${word}: { a: 1 }` }))).toMatch(/rules\/a.yaml/);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
  });
});

describe('a rule that throws when it runs', () => {
  const whole = smallPack([{ message: '"甲"' }, { message: '"乙"', severity: 'hint' }]);
  const pack = { ...whole, rules: whole.rules.map((each, at) => (at === 0 ? { ...each, require: 'filled(' } : each)) };
  const set = compileRules([pack], 'small-pack/small');

  test('says nothing, and the others go on', () => {
    expect(set && check(set, { fields: {}, tables: {} }, { today: '2026-06-30' }).findings.map(({ message }) => message)).toEqual(['乙']);
  });
  test('is told by its id', () => {
    expect([...(set?.broken.keys() ?? [])]).toEqual(['small-pack/rule-0']);
  });
});
