import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '@/lib/check/check';
import { computed } from '@/lib/check/computed';
import { compileRules } from '@/lib/check/rule-set';
import type { Contents } from '@/lib/model/filing';
import { loadPack } from '@/lib/packs/load';
import { textOf } from '../source-files';

const { pack } = loadPack({ 'stranger-city.jixiao.yaml': textOf('test/unit/packs/stranger-city.jixiao.yaml') });
const set = pack && compileRules([pack], 'lanzhou-women/project-target');
if (set === undefined) throw new Error('the pack loads');

/** 元 in cents, so that whole numbers say what money must come to. */
const cents = fc.nat({ max: 10 ** 13 });
const inYuan = (amount: number) => new Big(amount).div(100).toFixed();
const inWan = (amount: number) => new Big(amount).div(1_000_000).toFixed();
const sources = fc.tuple(cents, cents, cents);
const written = ([fiscal, women, donation]: readonly [number, number, number], shown: (amount: number) => string): Record<string, string> => ({
  'fund.fiscal': shown(fiscal),
  'fund.women': shown(women),
  'fund.donation': shown(donation),
});
const saysSum = (contents: Contents) => check(set, contents, { today: '2026-06-30' }).findings.some(({ rule }) => rule === 'lanzhou-women/fund-sum');

describe('money of a pack, whatever the amounts', () => {
  test('adds exactly: the sum is right, and a cent more or less is not', () => {
    fc.assert(
      fc.property(sources, (parts) => {
        const whole = parts[0] + parts[1] + parts[2];
        const having = (total: number): Contents => ({ fields: { ...written(parts, inWan), 'fund.total': inWan(total) }, tables: {} });
        expect(saysSum(having(whole))).toBe(false);
        expect(saysSum(having(whole + 1))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('is computed exactly, in the unit that the page says', () => {
    fc.assert(
      fc.property(sources, fc.boolean(), (parts, yuan) => {
        const shown = yuan ? inYuan : inWan;
        const contents: Contents = { fields: written(parts, shown), tables: {}, ...(yuan ? { moneyUnit: '元' as const } : {}) };
        const total = (computed(set.types, contents, { today: '2026-06-30' })['fields.fund.total'] ?? '').replaceAll(',', '');
        expect(new Big(total).eq(shown(parts[0] + parts[1] + parts[2]))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('is judged alike in 元 and in 万元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: -2, max: 2 }), (people, days, beyond) => {
        const amount = 45_000 * people * days + beyond;
        const fields = { 'project.kind': '培训类', 'train.people': String(people), 'train.days': String(days) };
        const said = (contents: Contents) => check(set, contents, { today: '2026-06-30' }).findings.some(({ rule }) => rule === 'lanzhou-women/training-quota');
        const yuan = said({ fields: { ...fields, 'fund.train': inYuan(amount) }, tables: {}, moneyUnit: '元' });
        expect(yuan).toBe(beyond > 0);
        expect(said({ fields: { ...fields, 'fund.train': inWan(amount) }, tables: {} })).toBe(yuan);
      }),
      { numRuns: 60 },
    );
  });
});
