import { describe, expect, test } from 'vitest';
import type { Row } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { scoreFiling } from '@/lib/score';

const packs = [...builtinPacks];
const forms = ['national/monitor', 'chongqing-women/monitor', 'kunming-union/monitor-2023'];

function lines(form: string, fund: Row[], indicators: Row[], today = '2026-06-30') {
  const filing = { form, fields: { year: '2026' }, tables: { fund, indicators } };
  const card = scoreFiling(packs, filing, { today }).find(({ scheme }) => scheme === 'national/double-monitoring');
  if (card === undefined) throw new Error('no card for monitoring');
  return Object.fromEntries(card.lines.map((line) => [line.id.split('/')[0] === 'source' ? `${line.id.split('/')[0] ?? ''} ${line.label}` : line.id, { figure: line.figure, lamp: line.lamp, points: line.points }]));
}
const money = (item: string, amount: string, exec: string): Row => ({ item, initial: amount, budget: amount, exec });
const indicator = (level2: string, name: string, value: string, actual: string): Row => ({ level1: '产出指标', level2, name, value, actual });

describe.each(forms)('the card of %s', (form) => {
  const card = lines(
    form,
    [money('年度资金总额', '800', '420'), money('其中：财政拨款', '300', '200'), money('其他资金', '500', '220')],
    [indicator('数量指标', '走访场次', '10场', '5场'), indicator('数量指标', '慰问人数', '500人', '480人'), indicator('满意度指标', '满意度', '≥90%', '')],
  );

  test('has the rates of the whole and of each source', () => {
    expect(card.execution?.figure).toBe('52.5%');
    expect(card['source 其中：财政拨款']?.figure).toBe('66.67%');
    expect(card['source 其他资金']?.figure).toBe('44%');
  });

  test('holds money against time and goals against money', () => {
    expect(card.time?.figure).toBe('50%');
    expect(card['against-time']).toEqual({ figure: '-2.5个百分点', lamp: 'green', points: 0 });
    expect(card.overall?.figure).toBe('73%');
    expect(card.double).toEqual({ figure: '20.5个百分点', lamp: 'yellow', points: 0 });
  });

  test('has the rate of each indicator, and says which was not told yet', () => {
    expect(card['indicator/数量指标·走访场次']).toMatchObject({ figure: '50%', lamp: 'green' });
    expect(card['indicator/数量指标·慰问人数']).toMatchObject({ figure: '96%', lamp: 'green' });
    expect(card['indicator/满意度指标·满意度']).toMatchObject({ figure: '未填', lamp: undefined });
  });
});

test.each([
  ['40', 'green'],
  ['39.99', 'yellow'],
  ['30', 'yellow'],
  ['29.99', 'red'],
])('%s of 100 spent in mid-year is %s', (exec, lamp) => {
  expect(lines('national/monitor', [money('年度资金总额', '100', exec)], [])['against-time']?.lamp).toBe(lamp);
});

test.each([
  ['70场', 'green'],
  ['70.01场', 'yellow'],
  ['80场', 'yellow'],
  ['80.01场', 'red'],
])('%s of 100 done for half the money is %s', (actual, lamp) => {
  expect(lines('national/monitor', [money('年度资金总额', '100', '50')], [indicator('数量指标', '场次', '100场', actual)]).double?.lamp).toBe(lamp);
});

test('without a budget there is neither rate nor lamp', () => {
  const card = lines('national/monitor', [money('年度资金总额', '0', '20')], []);
  expect(card.execution).toEqual({ figure: undefined, lamp: undefined, points: 0 });
  expect(card['against-time']).toEqual({ figure: undefined, lamp: undefined, points: 0 });
});

test('a deadline ahead is not due, one that is over without a word is red', () => {
  const card = lines('national/monitor', [], [indicator('时效指标', '发放时间', '2026年9月底前', ''), indicator('时效指标', '立项时间', '2026年3月底前', '')]);
  expect(card['indicator/时效指标·发放时间']).toMatchObject({ figure: '未到期', lamp: 'green' });
  expect(card['indicator/时效指标·立项时间']).toMatchObject({ figure: '已过期', lamp: 'red' });
});
