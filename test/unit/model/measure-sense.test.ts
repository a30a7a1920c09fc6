import { describe, expect, test } from 'vitest';
import { completion, type CompletionWhy } from '@/lib/model/completion';
import { formatDay } from '@/lib/model/day';
import { computable, parseMeasure } from '@/lib/model/measure';

const rate = (target: string, actual: string) => completion(parseMeasure(target, { year: 2026 }), parseMeasure(actual, { year: 2026 }), 'positive');

describe('words that turn a number into something else keep it out of any computation', () => {
  test.each(['未完成5场', '未达到95%', '没有达到95%', '差3场', '尚缺2人', '少5%', '剩余5人', '除3人外全部完成', '3人未完成', '2人缺席', '前10%', '≠0', '一年半', '两个半小时', '超额完成2场', '比目标多2场', '每两月1次'])(
    '%s',
    (text) => {
      expect(parseMeasure(text).problems).toContain('turned');
      expect(computable(parseMeasure(text))).toBe(false);
    },
  );

  test.each(['误差≤5%', '偏差±5%以内', '未成年人5人', '清除隐患5处', '不少于5场', '目前5场', '已完成5场'])('%s is not such a text', (text) => {
    expect(computable(parseMeasure(text))).toBe(true);
  });
});

describe('which way a number goes', () => {
  test.each<[string, string]>([
    ['下降≥5%', 'down'],
    ['较上年下降5个百分点', 'down'],
    ['压减10%以上', 'down'],
    ['比上年增长10%', 'up'],
    ['提前3个月', 'early'],
    ['延期3个月', 'late'],
    ['5%', ''],
  ])('%s: %s', (text, sense) => {
    expect(parseMeasure(text).sense).toBe(sense);
  });

  test.each<[string, string, CompletionWhy]>([
    ['下降≥5%', '上升5%', 'kinds-differ'],
    ['下降5%', '-5%', 'kinds-differ'],
    ['提前3个月', '3个月', 'kinds-differ'],
    ['提前3个月', '延期3个月', 'kinds-differ'],
    ['12场', '增加2场', 'kinds-differ'],
    ['≥95%', '提高5%', 'kinds-differ'],
    ['下降≥5%', '6%', 'positive'],
    ['增长10%', '12%', 'positive'],
    ['提前3个月', '提前3个月', 'positive'],
  ])('%s against %s: %s', (target, actual, why) => {
    expect(rate(target, actual).why).toBe(why);
  });

  test('a fall of so much is better the more, even of a cost', () => {
    const fallen = completion(parseMeasure('下降5%'), parseMeasure('下降8%'), 'reverse');
    expect(fallen).toMatchObject({ why: 'positive', reached: true });
  });
});

test.each([
  ['每月1次', '次/月'],
  ['每季度不少于1次', '次/季度'],
  ['人均3000元', '元/人'],
  ['各1次', '次/各'],
  ['每年12场', '场'],
  ['每半年1次', '次/半年'],
  ['200（人）', '人'],
  ['“200人”', '人'],
  ['￥3000', '元'],
  ['24h', '小时'],
])('%s is in %s', (text, unit) => {
  expect(parseMeasure(text).unit).toBe(unit);
});

describe('numbers told in two ways are not held against each other', () => {
  test.each<[string, string, CompletionWhy]>([
    ['每月1次', '12次', 'units-differ'],
    ['人均3000元', '3000元/人', 'positive'],
    ['≤3万元/人', '28000元/人', 'reverse'],
    ['≤3万元/人', '28000元/户', 'units-differ'],
    ['≥95%', '0.96', 'units-differ'],
    ['≥95%', '96', 'positive'],
    ['90万元', '899700', 'units-differ'],
    ['90万元', '89.97', 'positive'],
    ['≥九成', '92%', 'positive'],
    ['控制在250万以内', '245万元', 'reverse'],
    ['1.5万人次', '15600人次', 'positive'],
    ['1.5万', '1.56', 'units-differ'],
    ['1.5万', '15600', 'positive'],
    ['12场/年', '12场', 'positive'],
    ['2000元/户·年', '2000元/户', 'units-differ'],
  ])('%s against %s: %s', (target, actual, why) => {
    expect(rate(target, actual).why).toBe(why);
  });

  test('units that divide are exact: 36个月 are 3年, 30分钟 are half an hour', () => {
    expect(rate('≥3年', '36个月')).toMatchObject({ reached: true });
    expect(Number(rate('≥1小时', '30分钟').rate)).toBe(0.5);
    expect(rate('≥7天', '1周')).toMatchObject({ reached: true });
  });

  test('250万 beside an amount is 250 万元', () => {
    expect(Number(rate('控制在250万以内', '500万元').rate)).toBe(0.5);
  });

  test('a share of 1 in a column of % is held against another, not against a percentage', () => {
    const column = (text: string) => parseMeasure(text, { unit: '%' });
    expect(completion(column('0.5'), column('0.4'), 'reverse').why).toBe('reverse');
    expect(completion(column('95'), column('0.96'), 'positive').why).toBe('units-differ');
  });
});

test.each([
  ['12月完成', '2026-12-31'],
  ['预计12月底完成', '2026-12-31'],
  ['已于11月完成', '2026-11-30'],
  ['11月中旬前完成', '2026-11-20'],
  ['2026.11.20验收', '2026-11-20'],
])('%s says a day', (text, day) => {
  const { kind, day: read } = parseMeasure(text, { year: 2026 });
  expect([kind, read && formatDay(read)]).toEqual(['date', day]);
});

test.each(['12月底前未完成', '11月20日尚未完成', '12月延期完成'])('%s says no day on which it was done', (text) => {
  expect(parseMeasure(text, { year: 2026 }).kind).not.toBe('date');
  expect(rate('2026-12-31', text).rate).toBeUndefined();
});

test('a day that is only expected is none on which it was done', () => {
  expect(rate('2026-12-31', '预计12月底完成')).toEqual({ why: 'doubtful' });
  expect(rate('计划12月底完成', '12月20日完成').reached).toBe(true);
});

test.each(['20日前', '每月20日前发放'])('%s is a day of no month in particular', (text) => {
  expect(parseMeasure(text, { year: 2026 })).toMatchObject({ kind: 'date', problems: ['no-year'] });
});

test.each(['200-300人以内', '不少于200-300人'])('%s is a range and a bound at once', (text) => {
  expect(parseMeasure(text).problems).toContain('operator-conflict');
});

test.each(['几十次', '数百人', '上百场', '三五次', '若干场'])('%s tells a number without saying it', (text) => {
  expect(parseMeasure(text)).toMatchObject({ kind: 'text', problems: ['vague-number'] });
});

test.each<[string, string]>([
  ['[90,100]', '90–100'],
  ['≥90%，≤100%', '90–100'],
  ['不低于5次，不高于10次', '5–10'],
  ['5次以上10次以下', '5–10'],
  ['90%≤x≤100%', '90–100'],
  ['三至五场', '3–5'],
  ['±5%以内', '±5'],
])('%s is %s', (text, says) => {
  const { kind, low, high, number } = parseMeasure(text);
  expect(kind === 'tolerance' ? `±${number?.toFixed() ?? ''}` : `${low?.toFixed() ?? ''}–${high?.toFixed() ?? ''}`).toBe(says);
});

test.each(['(90%,100%]', '[90,100)', '控制在预算成本内 | 250万', '52/52=100%', '男5人女3人', '大于95%小于100%', '1:3', '100×50'])(
  '%s states more than one thing',
  (text) => {
    expect(parseMeasure(text).problems).toContain('several-values');
    expect(computable(parseMeasure(text))).toBe(false);
  },
);

test.each(['13800138000', '0411-12345678', '一级', '二级以上', '24号文'])('%s is no amount', (text) => {
  expect(parseMeasure(text).kind === 'text' || parseMeasure(text).problems.length > 0).toBe(true);
});
