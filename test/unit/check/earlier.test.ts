import { expect, test } from 'vitest';
import { check, recheck } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import type { Contents } from '@/lib/model/filing';
import type { Related } from '@/lib/model/related';
import { builtinPacks } from '@/lib/packs/builtin';
import { smallPack } from '../packs/small-pack';

const kept = { each: 'indicators', when: '"known(earlier.approved)"', require: '"holds(earlier.approved, row)"', at: 'row.name', message: '"“{row.name}”不在批复表里"' };
const set = compileRules([smallPack([kept])], 'small-pack/small');
const filing: Contents = { fields: {}, tables: { indicators: [{ level2: '数量指标', name: '慰问人数', value: '5人' }] } };
const approved = (name: string): Related => ({ approved: { form: 'small-pack/small', fields: {}, tables: { indicators: [{ level2: '数量指标', name, value: '5人' }] } } });
const options = (related?: Related) => ({ today: '2026-06-30', ...(related === undefined ? {} : { related }) });

test('a rule about another filing says nothing while none is known, and speaks when one comes, without a change in this one', () => {
  if (set === undefined) throw new Error('the small form is there');
  const alone = check(set, filing, options());
  expect(alone.findings).toEqual([]);
  const beside = recheck(alone, set, filing, [], options(approved('培训人数')));
  expect(beside.findings.map(({ message }) => message)).toEqual(['“慰问人数”不在批复表里']);
  expect(recheck(beside, set, filing, [], options(approved('慰问人数'))).findings).toEqual([]);
});

test('one fault is told once with all packs in force, and each finding says whose rule it is', () => {
  const every = compileRules(builtinPacks, 'dalian-union/project-target');
  if (every === undefined) throw new Error('the form is there');
  const { findings } = check(every, { fields: { 'project.name': '××项目 ' }, tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问人数', value: '较多' }] } }, options());
  const packs = new Set(builtinPacks.map(({ id }) => id));
  expect(findings.every(({ rule }) => packs.has(rule.split('/')[0] ?? ''))).toBe(true);
  const told = findings.flatMap(({ at, rule, serves }) => serves.map((id) => ({ mark: `${at} ${id}`, pack: rule.split('/')[0] })));
  const twice = told.filter(({ mark, pack }) => told.some((other) => other.mark === mark && other.pack !== pack));
  expect(twice).toEqual([]);
  expect(new Set(findings.map(({ rule }) => rule.split('/')[0])).size).toBeGreaterThan(1);
});
