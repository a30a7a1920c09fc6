import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { typed } from '@/lib/packs/expression/typing';
import { turnsOnYear } from '@/lib/packs/expression/undated';

const around = { year: null, zero: false };

test.each([
  ['date', '6月底前'], ['date', '2月29日'], ['date', '本年12月'], ['date', '第三季度'], ['date', '年底'], ['date', '全年'],
  ['period', '3月至11月'], ['period', '上半年'], ['period', '2026年3月1日至11月30日，4月至5月'],
  ['measure', '12月31日前'], ['measure', '6月30日、12月31日'],
] as const)('a %s that names no year turns on the year of the filing: %s', (type, text) => {
  const [early, late] = [2024, 2026].map((year) => JSON.stringify(typed(type, text, { ...around, year })));
  expect(turnsOnYear({ type }, text, around)).toBe(early !== late);
});

test('what does not turn on the year reads the same in every year', () => {
  const part = fc.constantFrom(
    '2026', '2024', '6', '12', '29', '30', '2', '年', '月', '日', '号', '底', '前', '至', '-', '—', '.', '/', '本年', '今年', '当年', '年度', '上半年', '下半年', '第三季度', '四季度', '全年',
    '中旬', '末', '≥', '≤', '%', '人次', '、', '，', ' ', '（', '）', '完成', '以前', '内', '个月', '天',
  );
  const anyText = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
  const anyYear = fc.constantFrom(1999, 2000, 2023, 2024, 2025, 2028, 2100);
  fc.assert(
    fc.property(fc.constantFrom('date', 'period', 'measure'), anyText, fc.constantFrom('', '≤', '前', '不晚于'), fc.constantFrom('', '月', '年', '日', '人'), anyYear, anyYear, (type, text, operator, measureUnit, a, b) => {
      const beside = { ...around, operator, measureUnit };
      fc.pre(!turnsOnYear({ type }, text, beside));
      expect(typed(type, text, { ...beside, year: a })).toEqual(typed(type, text, { ...beside, year: b }));
    }),
    { numRuns: 4_000 },
  );
});
