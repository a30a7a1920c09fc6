import { describe, expect, test } from 'vitest';
import { chooseOption } from '@/lib/model/choice';

const chosen = (options: string[], wanted: string): string => {
  const found = chooseOption(options, wanted);
  return typeof found === 'number' ? (options[found] ?? '') : found;
};

describe('an option is chosen where the page leaves no doubt', () => {
  test.each([
    ['its own words', ['是', '否'], '是', '是'],
    ['full-width and half-width', ['Ａ类', 'B类'], 'A类', 'Ａ类'],
    ['numbers before the words', ['01-产出指标', '02-效益指标'], '效益指标', '02-效益指标'],
    ['a code behind the words', ['产出指标(101)', '效益指标(102)'], '产出指标', '产出指标(101)'],
    ['an operator in words', ['大于', '大于等于', '小于等于', '定性'], '≥', '大于等于'],
    ['an operator as a sign', ['≥', '＞', '=', '≤'], '不少于', '≥'],
    ['an operator said twice', ['≥ 大于等于', '> 大于'], '>=', '≥ 大于等于'],
    ['= and ＝', ['>', '=', '<'], '＝', '='],
    ['another spelling of a unit', ['人/次', '百分比', '万元'], '%', '百分比'],
    ['a unit in other words', ['人/次', '百分比'], '人次', '人/次'],
    ['a level without 指标', ['产出', '效益'], '产出指标', '产出'],
  ])('%s', (_, options, wanted, expected) => {
    expect(chosen(options, wanted)).toBe(expected);
  });

  test.each([
    ['no option means it', ['优', '良'], '中', 'no-option'],
    ['the words stand there twice', ['财务科', '财务科'], '财务科', 'ambiguous-option'],
    ['two options say the operator', ['≥', '大于等于'], '不低于', 'ambiguous-option'],
    ['a number is not another number', ['15', '20'], '1.5', 'no-option'],
    ['an option that merely holds the words', ['不满意', '比较满意'], '满意', 'no-option'],
    ['people and times people are two units', ['人', '次'], '人次', 'no-option'],
  ])('not where %s', (_, options, wanted, expected) => {
    expect(chosen(options, wanted)).toBe(expected);
  });

  test('the exact words go before every likeness', () => {
    expect(chosen(['大于等于', '≥'], '≥')).toBe('≥');
  });
});
