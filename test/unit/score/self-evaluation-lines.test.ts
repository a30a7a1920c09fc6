import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/model/filing';
import type { ScoreLine } from '@/lib/model/scorecard';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';

const packs = [...builtinPacks];
const form = 'national/project-self-evaluation';

function lines(tables: Record<string, Row[]>): ScoreLine[] {
  const [card] = scoreFiling(packs, { form, fields: {}, tables: { fund: [], indicators: [], ...tables } }, { today: '2026-12-31' });
  if (card === undefined) throw new Error('no scheme for the self-evaluation');
  return card.lines;
}

function indicator(level2: string, name: string, value: string, actual: string, weight: string): ScoreLine | undefined {
  const row = { level1: '产出指标', level2, name, operator: '', value, unit: '', actual, completion: '', weight, score: '', deviation: '' };
  return lines({ indicators: [row] })[1];
}

describe('points of an indicator', () => {
  test.each([
    ['成本指标', '慰问总成本', '≤90万元', '89.97万元', '10', 10],
    ['数量指标', '有效投诉次数', '≤10次', '12次', '10', 8.33],
    ['数量指标', '检查企业', '≥21家', '85家', '5', 5],
    ['质量指标', '学员满意度', '≥95%', '88.32%', '10', 9.3],
    ['数量指标', '设备运行天数', '＝300天', '298天', '5', 4.97],
    ['成本指标', '预算超支率', '≤0%', '0%', '5', 5],
    ['质量指标', '安全事故', '0起', '1起', '5', 0],
    ['质量指标', '食品安全事件', '＝0起', '3起', '5', 0],
    ['数量指标', '疗休养人数', '30-40人', '45人', '5', 4.44],
    ['数量指标', '疗休养人数', '30-40人', '27人', '5', 4.5],
    ['数量指标', '疗休养人数', '30-40人', '40人', '5', 5],
    ['数量指标', '生活救助户数', '40户', '130户', '5', 5],
    ['时效指标', '答复时限', '≤7工作日', '9个工作日', '10', 7.78],
    ['成本指标', '补贴标准', '3000元/人', '3600元/人', '10', 8.33],
    ['成本指标', '人均成本', '≤5000元', '0.6万元', '10', 8.33],
    ['质量指标', '预算偏差', '±10%', '8%', '10', 10],
    ['时效指标', '完成时间', '2026年11月底前', '2026年11月30日', '10', 10],
    ['时效指标', '完成时间', '2026年10月底前', '按期完成', '10', 10],
    ['质量指标', '验收情况', '合格', '不合格', '10', 0],
    ['经济效益指标', '带动增收', '≥50万元', '-3万元', '10', 0],
    ['数量指标', '服务职工', '1.5万人次', '15600人次', '10', 10],
  ])('%s %s: target %s, actual %s, weight %s gives %d', (level2, name, value, actual, weight, points) => {
    expect(indicator(level2, name, value, actual, weight)).toMatchObject({ points, of: Number(weight) });
  });
});

describe('where there is no formula a person is asked', () => {
  test.each([
    ['＞100人', '100人', '正好等于界限'],
    ['＜10次', '10次', '正好等于界限'],
    ['0次', '3次', '看不出越高越好还是越低越好'],
    ['±10%', '12%', '超出允许偏差'],
    ['2026年10月底前', '2026年12月5日', '超过时限'],
    ['100/90/85', '92', '达到第2档'],
    ['优良中差', '良', '定性指标'],
    ['有效减轻', '有效减轻', '定性指标'],
    ['≥500人', '600人次', '算不出完成率'],
  ])('target %s, actual %s: %s', (value, actual, why) => {
    const line = indicator('数量指标', '指标内容甲', value, actual, '10');
    expect(line?.points).toBeNull();
    expect(line?.why).toContain(why);
    expect(line?.ask).toContain('请');
  });
});

describe('预算执行率', () => {
  const fund = (budget: string, exec: string, weight = '10') =>
    lines({ fund: [{ item: '年度资金总额', initial: '', budget, exec, weight, rate: '', score: '', deviation: '' }] })[0];

  test.each([
    ['3750', '3163.16', 8.44],
    ['43.2', '37.24', 8.62],
    ['100', '120', 10],
    ['100', '0', 0],
  ])('of a budget of %s, %s spent gives %d', (budget, exec, points) => {
    expect(fund(budget, exec)?.points).toBe(points);
  });

  test.each([
    ['0', '0', '全年预算数为0', true],
    ['约100', '12', '不是有效的金额', false],
    ['100', '', '没有填', false],
  ])('budget %s and %s spent give none: %s', (budget, exec, why, asks) => {
    const line = fund(budget, exec);
    expect(line?.points).toBeNull();
    expect(line?.why).toContain(why);
    expect(line?.ask !== undefined).toBe(asks);
  });
});

describe('目标内容 grows with the form', () => {
  const row = (level1: string, level2: string, name: string, value: string): Row => ({ level1, level2, name, operator: '', value, unit: '', weight: '' });
  const points = (goal: string, indicators: Row[]) => {
    const filing = { form: 'dalian-union/project-target', fields: { 'project.overviewGoal': goal }, tables: { indicators } };
    const [card] = scoreFiling(packs, filing, { today: '2026-06-30' });
    return card?.lines.map((line) => line.points);
  };
  const outputs = [
    row('产出指标', '数量指标', '慰问困难职工户数', '≥500户'),
    row('产出指标', '质量指标', '慰问对象核定准确率', '＝100%'),
    row('产出指标', '时效指标', '慰问金发放完成时间', '及时'),
    row('产出指标', '成本指标', '户均慰问标准', ''),
  ];

  test('a blank form has none, printed levels without contents change nothing', () => {
    expect(points('', [])).toEqual([0, 0, 0]);
    expect(points('', [row('产出指标', '数量指标', '', ''), row('产出指标', '质量指标', '', '')])).toEqual([0, 0, 0]);
  });

  test('a half filled one has what is there', () => {
    expect(points('2026年春节前走访慰问困难职工500户。', outputs)).toEqual([0.5, 0.75, 0.67]);
  });
});
