import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';

const packs = [...builtinPacks];
const forms = new Map(packs.flatMap((pack) => pack.forms.map((form) => [`${pack.id}/${form.id}`, form] as const)));

const odd = ['', '5', '≥5人', 'NaN', '-5', '0', '1e400', '100%', '下降5%', '2026-02-30', '较好', 'constructor', '__proto__', '\ud800', '无', '9'.repeat(400)];
const printed = ['年度资金总额', '数量指标', '质量指标', '服务对象满意度指标'];
const text = fc.oneof(fc.constantFrom(...odd, ...printed), fc.string());

test('whatever is written in any form, every card can be shown: finite points, none below 0 or above what there is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...forms.keys()), fc.array(text, { minLength: 40, maxLength: 40 }), fc.nat(6), (id, texts, count) => {
      const form = forms.get(id);
      if (form === undefined) throw new Error(id);
      let at = 0;
      const next = () => texts[at++ % texts.length] ?? '';
      const fields = Object.fromEntries(form.fields.map((field) => [field.id, next()]));
      const tables = Object.fromEntries(
        form.tables.map((table) => [table.id, Array.from({ length: count }, () => Object.fromEntries(table.columns.map((column) => [column.id, next()])))]),
      );
      for (const card of scoreFiling(packs, { form: id, fields, tables }, { today: '2026-06-30' })) {
        expect(card.problem).toBeUndefined();
        expect(Number.isFinite(card.total)).toBe(true);
        for (const { points, of, problem } of card.lines) {
          expect(problem === undefined || problem.code === 'points-refused').toBe(true);
          expect(points === null || (points >= 0 && points <= of + 0.01)).toBe(true);
        }
      }
    }),
    { numRuns: 600 },
  );
});

test('a weight of 400 digits or below nothing gives no points and stops no other line', () => {
  const row = (weight: string) => ({ level1: '产出指标', level2: '数量指标', name: `分值${weight.slice(0, 3)}`, value: '5人', actual: '5人', weight });
  const filing = { form: 'national/project-self-evaluation', fields: {}, tables: { fund: [], indicators: [row('9'.repeat(400)), row('-5'), row('10')] } };
  const [card] = scoreFiling(packs, filing, { today: '2026-12-31' });
  expect(card?.lines.filter(({ id }) => id.startsWith('indicator/')).map(({ points }) => points)).toEqual([null, null, 10]);
  expect(card?.total).toBe(10);
});
