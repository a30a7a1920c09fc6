import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/model/filing';
import type { Scorecard } from '@/lib/model/scorecard';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';

const packs = [...builtinPacks];
const evaluated = (indicators: Row[], fund: Row[] = [], judged: Record<string, number> = {}): Scorecard => {
  const filing = { form: 'national/project-self-evaluation', fields: {}, tables: { indicators, fund } };
  const [card] = scoreFiling(packs, filing, { today: '2026-12-31', judged });
  if (card === undefined) throw new Error('no scheme for the self-evaluation');
  return card;
};
const target = (indicators: Row[], goal = ''): Scorecard => {
  const filing = { form: 'dalian-union/project-target', fields: { 'project.overviewGoal': goal }, tables: { indicators } };
  const [card] = scoreFiling(packs, filing, { today: '2026-06-30' });
  if (card === undefined) throw new Error('no scheme for the target form');
  return card;
};
const row = (level2: string, name: string, value: string, actual = '', weight = '', score = ''): Row => ({
  level1: '产出指标',
  level2,
  name,
  operator: '',
  value,
  unit: '',
  actual,
  completion: '',
  weight,
  score,
  deviation: '',
});
const line = (card: Scorecard, id: string) => card.lines.find((each) => each.id === id);

test('a form without a scheme has no scorecard', () => {
  expect(scoreFiling(packs, { form: 'nowhere/nothing', fields: {}, tables: {} }, { today: '2026-06-30' })).toEqual([]);
});

describe('the self-evaluation', () => {
  const vague = row('社会效益指标', '职工队伍稳定', '有效促进', '有效促进', '10');
  const id = 'indicator/社会效益指标·职工队伍稳定';

  test('a qualitative indicator has no points until a person judges, and is asked about', () => {
    const card = evaluated([vague]);
    expect(line(card, id)).toMatchObject({ points: null, of: 10 });
    expect(line(card, id)?.ask).toContain('80%—100%');
    expect(card.grade).toBeUndefined();
  });

  test('a judgement counts before what the page holds; beyond the weight it is refused, not held down', () => {
    const typed = { ...vague, score: '9' };
    const key = `national/self-evaluation#${id}`;
    expect(line(evaluated([typed]), id)?.points).toBe(9);
    expect(line(evaluated([typed], [], { [key]: 8.5 }), id)).toMatchObject({ points: 8.5, held: 9 });
    expect(line(evaluated([typed], [], { [key]: 12 }), id)).toMatchObject({
      points: null,
      problem: { code: 'points-refused', values: { given: '12', allowed: '0—10' } },
    });
  });

  test('a judgement stays with its indicator when rows move', () => {
    const other = row('社会效益指标', '社会影响', '显著', '显著', '10');
    const judged = { [`national/self-evaluation#${id}`]: 8 };
    expect(line(evaluated([other, vague], [], judged), id)).toMatchObject({ points: 8, at: 'indicators[1].score' });
    expect(line(evaluated([vague, other], [], judged), id)).toMatchObject({ points: 8, at: 'indicators[0].score' });
  });

  test('points are rounded half up and the total is the sum of what is shown', () => {
    const card = evaluated([row('数量指标', '甲', '8人', '1人', '5'), row('数量指标', '乙', '8人', '1人', '5')]);
    expect(card.lines.slice(1, 3).map((each) => each.points)).toEqual([0.63, 0.63]);
    expect(card.total).toBe(1.26);
  });

  test('operator and unit in columns of their own belong to the value', () => {
    const apart = { ...row('数量指标', '户数', '500', '450', '10'), operator: '≥', unit: '户' };
    const [, shown] = evaluated([apart]).lines;
    expect(shown).toMatchObject({ points: 9, why: '目标 ≥500户，完成 450，完成率 90%' });
  });

  test('passing a target far is told and never deducted', () => {
    const card = evaluated([row('数量指标', '检查企业', '≥21家', '85家', '5')]);
    const [, shown] = card.lines;
    expect(shown).toMatchObject({ points: 5, raise: '' });
    expect(shown?.why).toContain('不自动扣分');
  });

  test('what the page holds is shown where it differs', () => {
    const card = evaluated([row('数量指标', '场次', '10场', '9场', '8', '7'), row('数量指标', '人数', '10人', '9人', '8', '7.20')]);
    expect(card.lines.slice(0, 3).map((each) => each.held)).toEqual([undefined, 7, undefined]);
  });

  test.each([
    ['', '≥5人', '5人', '没有填分值'],
    ['10', '', '5人', '没有填年度指标值'],
    ['10', '≥5人', '', '没有填实际完成值'],
    ['10', '≥500人', '600人次', '算不出完成率'],
    ['10', '2026-11-30', '2026-12-05', '超过时限'],
  ])('weight %s, target %s, actual %s: %s', (weight, value, actual, why) => {
    const [, shown] = evaluated([row('数量指标', '指标', value, actual, weight)]).lines;
    expect(shown?.points).toBeNull();
    expect(shown?.why).toContain(why);
  });

  test('a cost without an operator says that less was taken as better', () => {
    const [, shown] = evaluated([row('成本指标', '补贴标准', '3000元/人', '2600元/人', '10')]).lines;
    expect(shown).toMatchObject({ points: 10 });
    expect(shown?.why).toContain('按越低越好计算');
  });

  test('a grade is given when every line has points', () => {
    const fund = [{ item: '年度资金总额', initial: '', budget: '100', exec: '100', weight: '', rate: '', score: '', deviation: '' }];
    const card = evaluated([row('数量指标', '人数', '10人', '10人', '90')], fund);
    expect(card).toMatchObject({ total: 100, grade: '优（参考）' });
  });

  test('without the money the execution line says what is missing', () => {
    expect(line(evaluated([]), 'execution')).toMatchObject({ points: null, of: 10 });
    expect(line(evaluated([]), 'execution')?.why).toContain('没有填');
  });
});

describe('目标内容', () => {
  test('cites the annex with its words', () => {
    expect(target([]).cite).toMatchObject({ document: '大工财〔2022〕3号', at: '附件6目标内容', excerpt: expect.stringContaining('目标明确（1分）') });
  });

  test('names the indicators that cost points', () => {
    const card = target([row('数量指标', '慰问人数', '较多'), row('时效指标', '完成时间', '及时'), row('满意度', '', '≥95%')]);
    expect(line(card, 'quantified')?.why).toBe('没有量化：慰问人数（较多）、完成时间（及时）');
    expect(line(card, 'clear')?.why).toContain('第3行');
    expect(line(card, 'detailed')?.why).toContain('经济效益指标');
  });

  test('an indicator with the printed heading for a name is not clear', () => {
    expect(line(target([row('数量指标', '指标1', '5人')]), 'clear')?.why).toContain('指标1');
  });

  test('says what raises a line only while points are missing', () => {
    const card = target([row('数量指标', '慰问人数', '500人')]);
    expect(line(card, 'quantified')).toMatchObject({ points: 2, raise: '' });
    expect(line(card, 'detailed')?.raise).not.toBe('');
  });
});
