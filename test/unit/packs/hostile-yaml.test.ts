import { describe, expect, test } from 'vitest';
import { loadPack } from '@/lib/packs/load';
import { ruleYaml, smallFiles } from './small-pack';

const first = (text: string, file = 'rules/a.yaml'): string => {
  const { pack, problems } = loadPack(smallFiles({ [file]: text }));
  expect(pack).toBeUndefined();
  const [problem] = problems;
  return problem === undefined ? '' : `${problem.file}:${problem.line} ${problem.what}`;
};
const parameter = (value: string) => first(`- { id: p, label: 数, value: ${value}, basis: 参考做法 }`, 'parameters.yaml');
const form = (from: string, to: string) => first((smallFiles()['forms/small.yaml'] ?? '').replace(from, to), 'forms/small.yaml');

describe('what YAML allows and a pack does not, is told by its line:', () => {
  test.each([
    ['an anchor', 'a: &a [x]', /a.yaml:1 不能用 YAML 的锚点/],
    ['an alias in itself', 'a: &a [*a]', /不能用 YAML 的锚点/],
    ['a bomb of aliases', ['a: &a [x,x]', ...['b', 'c', 'd', 'e'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcd'.charAt(at)}`).join(',')}]`)].join('\n'), /锚点|别名/],
    ['a merge', `${ruleYaml({})}\n<<: { id: other }`, /不认识 <</],
    ['a tag of a program', ruleYaml({ message: '!!js/function "x"' }), /a.yaml:7 YAML 写法有误：不能用 YAML 的标签/],
    ['a tag that YAML knows', ruleYaml({ message: '!!binary "aGVsbG8="' }), /a.yaml:7 不能用 YAML 的标签/],
    ['a set', '!!set { a, b }', /不能用 YAML 的标签/],
    ['a directive', `%YAML 1.1\n---\n${ruleYaml({})}`, /不用写 %YAML/],
    ['two documents', `${ruleYaml({})}\n---\n${ruleYaml({ id: 'b' })}`, /a.yaml:10 YAML 写法有误：文件里有 ---/],
    ['tabs', 'id:\n\tforms: [small]', /a.yaml:2 YAML 写法有误：行首用了制表符/],
    ['a key twice', 'id: a\nid: b', /键 id 写了两次/],
    ['a key of several parts', '? [a, b]\n: c', /键名要是一个词/],
    ['a number for a key', ruleYaml({ params: '{ 1: 2 }' }), /键名要是一个词/],
    ['no key', '? \n: c', /键名要是一个词/],
    ['a day without quotes', ruleYaml({ examples: '{ pass: [{ today: 2026-01-01 }], fail: [{}] }' }), /没有加引号/],
    ['a yes for a word', ruleYaml({ at: 'false' }), /a.yaml:6 这里要写文字/],
    ['nothing', '', /这里要写/],
  ])('%s', (_, text, told) => {
    expect(first(text)).toMatch(told);
  });

  test.each(['.nan', '.inf', '1e400', '1e3', '0o17', '0xff', '010', '12345678901234567890', '0.1000000000000000000001', '9'.repeat(400)])('the figure %s', (figure) => {
    expect(parameter(figure)).toMatch(/parameters.yaml:1 数字 .* 写法不对/);
  });

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${ruleYaml({})}`, 'utf16le').toString('utf8')],
    ['a program', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)).toString('utf8')],
    ['another encoding', Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xb9, 0xa4]).toString('utf8')],
  ])('%s', (_, text) => {
    expect(first(text)).toMatch(/不是 UTF-8/);
  });

  test('texts that turn what stands after them, in values and in keys', () => {
    expect(first(ruleYaml({ message: '"\u202e反"' }))).toMatch(/a.yaml:7 文字里有看不见的字符（U\+202E）/);
    expect(first(ruleYaml({ message: '"a\\u0000b"' }))).toMatch(/U\+0000/);
    expect(first(ruleYaml({ message: '"\\uD800"' }))).toMatch(/看不见的字符（U\+D800）/);
    expect(first(`"\u2066id": a`)).toMatch(/键名里有看不见的字符/);
  });
});

describe('files that differ only in how they were saved load alike:', () => {
  const whole = loadPack(smallFiles({ 'rules/a.yaml': ruleYaml({}) })).pack;
  test.each([
    ['with a mark of byte order', `\ufeff${ruleYaml({})}`],
    ['with the line ends of Windows', ruleYaml({}).replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', ruleYaml({}).replaceAll('\n', '\r')],
  ])('%s', (_, text) => {
    expect(loadPack(smallFiles({ 'rules/a.yaml': text })).pack).toEqual(whole);
  });
});

describe('a name that every object of the host has is no id and no key:', () => {
  const words = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];
  test.each(words)('%s', (word) => {
    for (const from of ['id: fund.own', 'id: indicators', 'id: weight', 'id: fund,', 'id: out.qty', 'id: total,']) {
      expect(form(from, from.replace(/id: [\w.]+/, `id: ${word}`))).toMatch(/forms\/small.yaml:\d+ 编号 .* 用了保留词/);
    }
    expect(form('id: fund.own', `id: fund.${word}`)).toMatch(/用了保留词/);
    expect(first(ruleYaml({ params: `{ "${word}": 1 }` }))).toMatch(/键名 .* 不能用/);
    expect(first(ruleYaml({ examples: `{ pass: [{ fields: { ${word}: "x" } }], fail: [{}] }` }))).toMatch(/键名 .* 不能用/);
    expect(first(`columns: { ${word}: [甲] }`, 'vocabulary.yaml')).toMatch(/键名 .* 不能用/);
    expect(first(`id: ${word}\ntitle: 甲\nsources: []`, 'pack.yaml')).toMatch(/用了保留词/);
  });
  test('and nothing of the host has changed', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
