import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { standardProfile, type UnitProfile } from '@/lib/model/profile';
import { Parameter } from '@/lib/model/pack';
import { loadPack } from '@/lib/packs/load';
import { unfit, valueOf } from '@/lib/packs/parameters';
import { ruleYaml, smallFiles } from './small-pack';

const parameters = '- { id: most, label: 最多, value: 100, min: 10, max: 500, basis: 参考做法 }\n- { id: mode, label: 方式, value: strictly, options: [{ value: strictly, label: 严 }, { value: loosely, label: 宽 }], basis: 参考做法 }';
const rule = ruleYaml({ require: '"mode == \'loosely\' || fund.total <= wan(most)"', at: 'fund.total', message: '"超过{most}"', examples: '{ pass: [{ fields: { fund.total: "100" } }], fail: [{ fields: { fund.total: "100.01" } }] }' });
const load = (text = parameters, more: Record<string, string> = { 'rules/a.yaml': rule }) => loadPack(smallFiles({ 'parameters.yaml': text, ...more }));
const { pack } = load();
const told = (profile: Partial<UnitProfile>) => {
  const set = pack && compileRules([pack], 'small-pack/small', { ...standardProfile, ...profile });
  return set && check(set, { fields: { 'fund.total': '200' }, tables: {} }, { today: '2026-06-30' }).findings.map(({ message }) => message);
};

describe('a parameter of a pack', () => {
  test('stands in its rules under its id, a number exactly', () => {
    expect(told({})).toEqual(['超过100']);
  });
  test('has the value that the unit set for itself', () => {
    expect(told({ parameters: { 'small-pack/most': 150.5 } })).toEqual(['超过150.5']);
    expect(told({ parameters: { 'small-pack/most': 200 } })).toEqual([]);
    expect(told({ parameters: { 'small-pack/mode': 'loosely' } })).toEqual([]);
  });
  test.each<[string, string | number]>([['most', 5], ['most', 501], ['most', Number.NaN], ['most', '200'], ['mode', 'oddly'], ['mode', 1]])(
    'keeps its default where %s was set to %s, which will not do',
    (id, value) => expect(told({ parameters: { [`small-pack/${id}`]: value } })).toEqual(['超过100']),
  );
  test('says why a value will not do', () => {
    const most = Parameter.parse({ id: 'most', label: '', value: 1, min: 0, max: 2 });
    expect([-1, 3, '1', 0, 2].map((value) => unfit(most, value))).toEqual(['low', 'high', 'type', undefined, undefined]);
    expect(valueOf('p', most, { parameters: { 'p/most': 2, 'q/most': 0 } })).toBe(2);
  });
});

test.each([
  ['named like a field', '- { id: year, label: 年, value: 1, basis: 参考做法 }', '重名'],
  ['named like a word of the language', '- { id: in, label: 在, value: 1, basis: 参考做法 }', '保留词'],
  ['with a default beyond its bounds', '- { id: most, label: 最多, value: 5, min: 10, basis: 参考做法 }', '默认值'],
  ['with a default that is no option', '- { id: mode, label: 方式, value: a, options: [{ value: b, label: 乙 }], basis: 参考做法 }', '默认值'],
  ['with options for a number', '- { id: most, label: 最多, value: 5, options: [{ value: b, label: 乙 }], basis: 参考做法 }', '没有 options'],
  ['with bounds for a text', '- { id: mode, label: 方式, value: a, max: 3, basis: 参考做法 }', '没有 min'],
  ['with bounds that leave nothing', '- { id: most, label: 最多, value: 5, min: 10, max: 1, basis: 参考做法 }', 'min 大于 max'],
  ['that rests on nothing', '- { id: most, label: 最多, value: 5 }', '没有写依据'],
  ['written twice', '- { id: most, label: 最多, value: 5, basis: 参考做法 }\n- { id: most, label: 最多, value: 5, basis: 参考做法 }', '重复'],
])('a parameter %s is refused', (_, text, what) => {
  const { problems } = load(text, {});
  expect(problems.map((problem) => problem.what).join()).toContain(what);
});

test('a rule has no parameter of its own by the name of one of the pack', () => {
  const { problems } = load(parameters, { 'rules/a.yaml': ruleYaml({ params: '{ most: 3 }' }) });
  expect(problems.map(({ path }) => path)).toEqual(['params.most']);
});
