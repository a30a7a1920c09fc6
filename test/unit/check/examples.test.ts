import { describe, expect, test } from 'vitest';
import { failedExamples, ruleSets } from '@/lib/check/examples';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { smallPack } from '../packs/small-pack';

const setOf = ruleSets(wholePacks);

describe.each(wholePacks.filter(({ rules }) => rules.length > 0))('$id', (pack) => {
  test('has rules that come out as their own examples say', () => {
    expect(failedExamples(wholePacks, pack, setOf)).toEqual([]);
  });
});

test('an example that comes out otherwise is told with its form and what the rule said', () => {
  const pack = smallPack([{ examples: '{ pass: [{ fields: { project.name: "" } }], fail: [{ fields: { project.name: "甲" } }] }' }]);
  const rule = 'small-pack/rule-0';
  const form = 'small-pack/small';
  expect(failedExamples([pack], pack)).toEqual([
    { rule, kind: 'pass', index: 0, form, said: '名称没有填写' },
    { rule, kind: 'fail', index: 0, form, said: '' },
  ]);
});

test('an example of a rule over fields is tried on each of them', () => {
  const over = { over: '[text, year]', require: '"filled(field.value)"', at: 'field.value', message: '"缺{field.label}"' };
  const pass = smallPack([{ ...over, examples: '{ pass: [{ fields: { field.value: "2026" } }], fail: [{ fields: { field.value: "" } }] }' }]);
  expect(failedExamples([pass], pass)).toEqual([]);
  const fail = smallPack([{ ...over, examples: '{ pass: [{ fields: { field.value: "甲" } }], fail: [{ fields: { field.value: "" } }] }' }]);
  expect(failedExamples([fail], fail).map(({ said }) => said)).toEqual(['缺年度']);
});
