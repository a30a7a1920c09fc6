import { expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { compileRules } from '@/lib/check/rule-set';
import { builtinPacks } from '@/lib/packs/builtin';

test('the built-in packs check a filing in a real browser', () => {
  const set = compileRules(builtinPacks, 'dalian-union/project-target');
  const indicators = [{ level1: '产出指标', level2: '数量指标', name: '慰问困难职工人数', value: '较多' }];
  const found = set && check(set, { fields: { year: '2026' }, tables: { indicators } }, { today: '2026-06-30' }).findings;
  expect(found?.filter(({ at }) => at === 'indicators[0].value').map(({ cite }) => cite?.document)).toContain('大工财〔2022〕3号');
});
