import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/model/filing';
import type { Scorecard } from '@/lib/model/scorecard';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';

const packs = [...builtinPacks];
type Setting = Record<string, string | number>;

const indicator = (level2: string, value: string, actual: string, weight: string): Row => ({
  level1: level2 === '服务对象满意度指标' ? '满意度指标' : '产出指标', level2, name: '指标甲', value, actual, weight,
});

function card(indicators: Row[], setting: Setting = {}, exec = ''): Scorecard {
  const fund = exec === '' ? [] : [{ item: '年度资金总额', budget: '100', exec, weight: '10' }];
  const parameters = Object.fromEntries(Object.entries(setting).map(([id, value]) => [`national/${id}`, value]));
  const filing = { form: 'national/project-self-evaluation', fields: {}, tables: { fund, indicators } };
  const [first] = scoreFiling(packs, filing, { today: '2026-12-31', parameters });
  if (first === undefined) throw new Error('no scheme for the self-evaluation');
  return first;
}
const line = (row: Row, setting: Setting = {}) => card([row], setting).lines.find(({ id }) => id.startsWith('indicator/'));

describe('passing a target far', () => {
  const far = indicator('数量指标', '≥21家', '85家', '5');

  test('costs nothing by itself', () => {
    expect(line(far)).toMatchObject({ points: 5 });
    expect(line(far)?.why).toContain('不自动扣分');
  });

  test('costs what the unit chose to take off, never below nothing', () => {
    expect(line(far, { over_mode: 'fixed' })).toMatchObject({ points: 3 });
    expect(line({ ...far, weight: '1' }, { over_mode: 'fixed' })).toMatchObject({ points: 0 });
    expect(line(indicator('数量指标', '100人', '129人', '5'), { over_mode: 'fixed' })).toMatchObject({ points: 5 });
    expect(line(indicator('数量指标', '100人', '130人', '5'), { over_mode: 'fixed' })).toMatchObject({ points: 3 });
  });

  test('is left to a person where the unit chose so', () => {
    expect(line(far, { over_mode: 'own' })).toMatchObject({ points: null, suggested: 5, ask: expect.stringContaining('请判断') });
  });
});

describe('ways of giving points', () => {
  const short = indicator('数量指标', '100人', '55人', '10');

  test.each<[Setting, number]>([
    [{}, 5.5],
    [{ scoring_mode: 'full' }, 0],
    [{ pass_mark: 60 }, 0],
    [{ pass_mark: 55 }, 5.5],
  ])('%j: %d', (setting, points) => {
    expect(line(short, setting)).toMatchObject({ points });
  });

  test('what is reached has all of it either way', () => {
    expect(line(indicator('数量指标', '100人', '100人', '10'), { scoring_mode: 'full', pass_mark: 60 })).toMatchObject({ points: 10 });
  });

  test.each([
    ['95%', 10],
    ['72%', 8],
    ['60%', 6.67],
    ['59%', 0],
  ])('satisfaction by its own bands, %s of 90%%: %d', (actual, points) => {
    expect(line(indicator('服务对象满意度指标', '≥90%', actual, '10'), { satisfaction_mode: 'bands' })).toMatchObject({ points });
  });

  test('the bands of qualitative indicators are the unit’s', () => {
    const words = indicator('质量指标', '有所提高', '有所提高', '10');
    expect(line(words)?.ask).toContain('得60%—80%');
    expect(line(words, { band_low: 50 })?.ask).toContain('得50%—80%');
  });
});

describe('a total tied to the rate of execution', () => {
  const full = [indicator('数量指标', '100人', '100人', '90')];

  test.each([
    ['80', 98, undefined],
    ['79.99', 89, 98],
    ['70', 89, 97],
    ['69.99', 79, 97],
    ['60', 79, 96],
    ['50', 69, 95],
    ['49.99', 59, 95],
  ])('%s%% spent: at most %d', (exec, total, from) => {
    const capped = card(full, { execution_cap: 'on' }, exec);
    expect(capped.total).toBe(total);
    expect(capped.capped?.from).toBe(from);
  });

  test('is no usual thing', () => {
    expect(card(full, {}, '40')).toMatchObject({ total: 94 });
    expect(card(full, { execution_cap: 'on' })).not.toHaveProperty('capped');
  });
});

test('the value after adjustment is the one that counts, where the form has it', () => {
  const adjusted = { ...indicator('数量指标', '500人', '400人', '10'), adjusted: '400人' };
  expect(line(adjusted)).toMatchObject({ points: 10, why: expect.stringContaining('目标 400人') });
});

test('the form’s own weights make 10+90, 20+80 and 40 points of an indicator alike', () => {
  expect(card([indicator('数量指标', '10人', '9人', '90')], {}, '50').total).toBe(86);
  const twenty = [{ item: '年度资金总额', budget: '100', exec: '50', weight: '20' }];
  const filing = { form: 'national/project-self-evaluation', fields: {}, tables: { fund: twenty, indicators: [indicator('数量指标', '10人', '9人', '80')] } };
  expect(scoreFiling(packs, filing, { today: '2026-12-31' })[0]?.total).toBe(82);
});

test.each(['dalian-union/project-self-evaluation', 'chongqing-women/project-self-evaluation', 'kunming-union/project-self-evaluation-2023', 'national/unit-self-evaluation'])(
  '%s is scored the same way',
  (form) => {
    const filing = { form, fields: {}, tables: { fund: [{ item: '年度资金总额', budget: '43.2', exec: '37.24', weight: '10' }], indicators: [indicator('数量指标', '10场', '9场', '8')] } };
    expect(scoreFiling(packs, filing, { today: '2026-12-31' })[0]).toMatchObject({ scheme: 'national/self-evaluation', total: 15.82 });
  },
);

test('a whole unit that sets the six sides of its own is not held against the structure of a project', () => {
  const row = { level1: '履职效能', level2: '履职效能', name: '培训职工人数', value: '500人', actual: '450人', weight: '40' };
  const filing = { form: 'national/unit-self-evaluation', fields: {}, tables: { fund: [], indicators: [row] } };
  const [first] = scoreFiling(packs, filing, { today: '2026-12-31' });
  expect(first?.lines.map(({ id }) => id)).toEqual(['execution', 'indicator/履职效能·培训职工人数']);
  expect(first?.total).toBe(36);
});

test('a page without a column for the points of an indicator is scored all the same, and the line stands at the row', () => {
  const { score: _, ...row } = { ...indicator('数量指标', '10人', '10人', '90'), score: '90' };
  expect(line({ ...row, score: '90' })).toMatchObject({ points: 90, at: 'indicators[0].score' });
  expect(line(row)).toMatchObject({ points: 90, at: 'indicators[0]' });
});
