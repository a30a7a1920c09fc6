import { describe, expect, test } from 'vitest';
import { completion, guessDirection, type CompletionWhy, type Direction } from '@/lib/model/completion';
import { parseMeasure } from '@/lib/model/measure';

const of = (target: string, actual: string, direction: Direction = 'positive') =>
  completion(parseMeasure(target, { year: 2026 }), parseMeasure(actual, { year: 2026 }), direction);

describe('a completion rate follows the target’s operator', () => {
  test.each<[string, string, string, boolean]>([
    ['≤90万元', '89.97万元', '1', true],
    ['≤10次', '12次', '0.8333', false],
    ['≥21家', '85家', '4.0476', true],
    ['≥95%', '88.32%', '0.9297', false],
    ['＝300天', '298天', '0.9933', false],
    ['≤0%', '0%', '1', true],
    ['30–40人', '45人', '0.8889', false],
    ['30–40人', '27人', '0.9', false],
    ['30–40人', '35人', '1', true],
    ['40户', '130户', '3.25', true],
    ['12500名', '12166名', '0.9733', false],
    ['≤3000元/人', '2600元/人', '1', true],
    ['≥60%', '53.53%', '0.8922', false],
    ['±10%', '8%', '1', true],
    ['11月30日前', '2026-11-30', '1', true],
    ['12-31前', '按期', '', false],
    ['2026-12-31', '按期', '1', true],
    ['合格', '合格', '1', true],
    ['合格', '不合格', '0', false],
    ['≥1.5万人次', '12000人次', '0.8', false],
    ['≥1万元', '5000元', '0.5', false],
  ])('%s with %s: %s', (target, actual, rate, reached) => {
    const result = of(target, actual);
    expect(result.rate === undefined ? '' : Number(result.rate.toFixed(4)).toString()).toBe(rate);
    if (rate !== '') expect(result.reached).toBe(reached);
  });

  test('without an operator the direction given decides', () => {
    expect(of('0起', '1起', 'reverse')).toMatchObject({ reached: false, why: 'zero-target' });
    expect(Number(of('0起', '1起', 'reverse').rate)).toBe(0);
    expect(Number(of('10次', '12次', 'reverse').rate?.toFixed(4))).toBe(0.8333);
  });

  test('＞ and ＜ are strict', () => {
    expect(of('＞10次', '10次').reached).toBe(false);
    expect(of('＜10次', '10次').reached).toBe(false);
    expect(of('≥10次', '10次').reached).toBe(true);
  });
});

describe('where no formula gives a rate there is none', () => {
  test.each<[string, string, CompletionWhy]>([
    ['', '5人', 'no-target'],
    ['XX场', '5场', 'no-target'],
    ['5人', '', 'no-actual'],
    ['有所提升', '有所提升', 'qualitative'],
    ['有所提升', '完成', 'qualitative'],
    ['≥500人', '12000人次', 'units-differ'],
    ['≥500人', '合格', 'kinds-differ'],
    ['≥500人', '300人，80%', 'doubtful'],
    ['2026-11-30', '2026-12-05', 'late'],
    ['±10%', '12%', 'outside-tolerance'],
  ])('%s with %s: %s', (target, actual, why) => {
    expect(of(target, actual)).toMatchObject({ why });
    expect(of(target, actual).rate).toBeUndefined();
  });

  test('a missed deadline says by how many days', () => {
    expect(of('2026-11-30', '2026-12-05').lateDays).toBe(5);
  });
});

test.each<[string, string, Direction]>([
  ['out.cost', '慰问金标准', 'reverse'],
  ['cost.econ', '经济成本', 'reverse'],
  ['out.cost', '成本节约率', 'positive'],
  ['out.qual', '投诉次数', 'reverse'],
  ['ben.soc', '投诉率下降率', 'positive'],
  ['out.qty', '慰问职工人数', 'positive'],
  ['out.time', '办理时限', 'reverse'],
  ['ben.eco', '污染物排放量', 'reverse'],
  ['out.qual', '违规发放处置率', 'positive'],
])('%s %s is likely %s', (level, name, direction) => {
  expect(guessDirection(level, name)).toBe(direction);
});
