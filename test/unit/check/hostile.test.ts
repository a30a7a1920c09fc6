import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, type CheckOptions } from '@/lib/check/check';
import { computed } from '@/lib/check/computed';
import { mostSteps, sizesOf, stepsOf } from '@/lib/check/effort';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Contents, Row } from '@/lib/model/filing';
import type { FormSpec } from '@/lib/model/pack';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';
import { smallPack } from '../packs/small-pack';
import { anyContents, everyForm, oddTexts } from './any-filing';

const options: CheckOptions = { today: '2026-06-30' };

function setFor(id: string): RuleSet {
  const set = compileRules(builtinPacks, id);
  if (set === undefined) throw new Error(`${id} is there`);
  return set;
}

/** One text in every place of a form. */
const everywhere = (form: FormSpec, text: string, rows: number): Contents => ({
  fields: Object.fromEntries(form.fields.map(({ id }) => [id, text])),
  tables: Object.fromEntries(form.tables.map(({ id, columns }) => [id, Array.from({ length: rows }, (): Row => Object.fromEntries(columns.map((column) => [column.id, text])))])),
});

const longTexts = ['甲'.repeat(20_000), '1,'.repeat(10_000), '（'.repeat(20_000), '一二三。'.repeat(5_000), ' '.repeat(19_999) + 'x', '2026年1月'.repeat(2_900), '≥1'.repeat(10_000)];

describe.each(everyForm)('$id', ({ id, form }) => {
  const set = setFor(id);
  const whole = (contents: Contents) => {
    check(set, contents, options);
    computed(set.types, contents, options);
    scoreFiling(builtinPacks, { form: id, ...contents }, options);
    expect([...set.broken]).toEqual([]);
  };

  test('one odd text everywhere breaks no rule, no computed place and no score', () => {
    for (const text of oddTexts) whole(everywhere(form, text, 2));
  });

  test('a text of 20,000 characters everywhere breaks nothing', () => {
    for (const text of longTexts) whole(everywhere(form, text, 1));
  });

  test('a half-filled form breaks nothing, whatever stands in it', () => {
    fc.assert(fc.property(anyContents(form), whole), { numRuns: 8 });
  });
});

test('5,000 rows are checked, and only rules that would take too long are passed over', { timeout: 30_000 }, () => {
  const { id, form } = everyForm.find((each) => each.id === 'dalian-union/project-target') ?? everyForm[0] ?? { id: '', form: undefined };
  if (form === undefined) throw new Error('there is a form');
  const rows = Array.from({ length: 5_000 }, (_, at): Row => ({ level1: '产出指标', level2: '数量指标', name: `慰问第${at}批职工`, value: at === 4_999 ? '较多' : `≥${at + 1}人次` }));
  const checked = check(setFor(id), { fields: {}, tables: { indicators: rows } }, options);
  expect(checked.findings.map(({ at }) => at)).toContain('indicators[4999].value');
  expect(checked.passedOver.size).toBeLessThan(setFor(id).rules.length / 20);
});

describe('a rule whose loops stand inside one another', () => {
  const rule = { each: 'indicators', require: '"indicators.all(i, indicators.all(j, i.name != row.value && j.name != text(row.value)))"', at: 'row.name' };
  const filing = (rows: number): Contents => ({ fields: {}, tables: { indicators: Array.from({ length: rows }, (_, at) => ({ name: `甲${at}`, value: `乙${at}` })) } });
  const set = compileRules([smallPack([{ ...rule, require: rule.require.replace('i.name != row.value', 'i.name != row.name') }, { require: '"false"', at: 'project.name' }])], 'small-pack/small');

  test('is asked on a small filing and passed over on a large one, and the others go on', () => {
    if (set === undefined) throw new Error('the small form is there');
    expect(check(set, filing(3), options).findings).toHaveLength(4);
    const large = check(set, filing(1_000), options);
    expect(large.findings.map(({ at }) => at)).toEqual(['fields.project.name']);
    expect([...large.passedOver].map(({ id }) => id)).toEqual(['small-pack/rule-0']);
  });

  test('takes no more steps than are allowed for 60 rows of any built-in rule', () => {
    for (const { id, form } of everyForm) {
      const sizes = sizesOf(everywhere(form, '甲'.repeat(500), 60));
      expect(setFor(id).rules.filter((each) => stepsOf(each, sizes) > mostSteps).map((each) => each.id)).toEqual([]);
    }
  });
});
