import { describe, expect, test } from 'vitest';
import { formatDay } from '@/lib/model/day';
import { computable, parseMeasure, quantified, type MeasureKind, type MeasureProblem, type Operator } from '@/lib/model/measure';

const ends = (text: string, hints = {}) => {
  const { low, high } = parseMeasure(text, hints);
  return `${low?.toFixed() ?? ''}–${high?.toFixed() ?? ''}`;
};

describe('a value is read as people write it', () => {
  const cases: [string, Operator, MeasureKind, string, string][] = [
    ['≥50个', '≥', 'number', '50', '个'],
    ['≤90万元', '≤', 'number', '90', '万元'],
    ['不少于200人', '≥', 'number', '200', '人'],
    ['95%以上', '≥', 'percent', '95', '%'],
    ['不超过5万元', '≤', 'number', '5', '万元'],
    ['＝100%', '＝', 'percent', '100', '%'],
    ['９５％', '', 'percent', '95', '%'],
    ['2,280次', '', 'number', '2280', '次'],
    ['1.5万人次', '', 'number', '15000', '人次'],
    ['17元/人·天', '', 'number', '17', '元/人·天'],
    ['0起', '', 'number', '0', '起'],
    ['±10%', '±', 'tolerance', '10', '%'],
    ['≥100百分比', '≥', 'percent', '100', '%'],
    ['≧100%', '≥', 'percent', '100', '%'],
    ['>=95％', '≥', 'percent', '95', '%'],
    ['72890元', '', 'number', '72890', '元'],
    ['3个百分点', '', 'percent', '3', '个百分点'],
    ['5‰', '', 'percent', '5', '‰'],
    ['80M', '', 'number', '80', 'M'],
    ['≥266米', '≥', 'number', '266', '米'],
    ['15/10万', '', 'number', '15', '/10万'],
    ['8535.5', '', 'number', '8535.5', ''],
    ['三场', '', 'number', '3', '场'],
    ['一百二十人次', '', 'number', '120', '人次'],
    ['不少于两次', '≥', 'number', '2', '次'],
    ['百分之九十五以上', '≥', 'percent', '95', '%'],
    ['1.2亿元', '', 'number', '1.2', '亿元'],
    ['3百人', '', 'number', '300', '人'],
    ['500千瓦', '', 'number', '500', '千瓦'],
    ['100㎡', '', 'number', '100', '平方米'],
    ['7个工作日内', '≤', 'number', '7', '个工作日'],
    ['控制在5%以内', '≤', 'percent', '5', '%'],
    ['超过100人以上', '＞', 'number', '100', '人'],
    ['95%（含）以上', '≥', 'percent', '95', '%'],
    ['≤-5%', '≤', 'percent', '-5', '%'],
    ['达到95%', '', 'percent', '95', '%'],
    ['≥ 95 %', '≥', 'percent', '95', '%'],
    ['不低于95%', '≥', 'percent', '95', '%'],
    ['500人（次）', '', 'number', '500', '人次'],
    ['百分之百', '', 'percent', '100', '%'],
    ['6300元/生·年', '', 'number', '6300', '元/生·年'],
    ['1次/季度', '', 'number', '1', '次/季度'],
    ['≥90分', '≥', 'number', '90', '分'],
    ['30分钟内', '≤', 'number', '30', '分钟'],
    ['一百', '', 'number', '100', ''],
  ];
  test.each(cases)('%s is %s %s %s %s', (text, op, kind, number, unit) => {
    const measure = parseMeasure(text);
    expect([measure.op, measure.kind, measure.number?.toFixed(), measure.unit]).toEqual([op, kind, number, unit]);
    expect(measure.problems).toEqual([]);
    expect(quantified(measure)).toBe(true);
  });

  test.each([
    ['8%—10%', '8–10', '%'],
    ['30-40人', '30–40', '人'],
    ['30人至40人', '30–40', '人'],
    ['3-5万人次', '30000–50000', '人次'],
    ['1～2万元', '1–2', '万元'],
    ['100±5件', '95–105', '件'],
    ['200±10%', '180–220', ''],
  ])('%s is a range %s %s', (text, range, unit) => {
    expect(parseMeasure(text).kind).toBe('range');
    expect(ends(text)).toBe(range);
    expect(parseMeasure(text).unit).toBe(unit);
  });

  test.each([
    ['2022年11月底前', '2022-11-30'],
    ['年底前', '2026-12-31'],
    ['11/30前', '2026-11-30'],
    ['11月30日前完成', '2026-11-30'],
    ['≤2022-11-30', '2022-11-30'],
    ['2021年1月-12月', '2021-12-31'],
    ['2023.07-2024.01', '2024-01-31'],
    ['第三季度', '2026-09-30'],
    ['2021年全年', '2021-12-31'],
    ['2026年3-11月', '2026-11-30'],
    ['3月至11月', '2026-11-30'],
    ['12月底到位', '2026-12-31'],
    ['1-12月', '2026-12-31'],
  ])('%s is the date %s', (text, day) => {
    const measure = parseMeasure(text, { year: 2026 });
    expect(measure.kind).toBe('date');
    expect(measure.day && formatDay(measure.day)).toBe(day);
  });

  test.each<[string, MeasureKind]>([
    ['', 'blank'],
    ['　', 'blank'],
    ['合格', 'yes-no'],
    ['有所提升', 'text'],
    ['较多', 'text'],
    ['无', 'text'],
    ['数百人', 'text'],
    ['上千人', 'text'],
    ['几十户', 'text'],
    ['数十万元', 'text'],
    ['若干', 'text'],
    ['不超预算', 'text'],
    ['按月发放', 'text'],
    ['二级以上', 'text'],
    ['十分满意', 'text'],
    ['进一步提高', 'text'],
    ['一定', 'text'],
    ['一次性到位', 'text'],
    ['第一批', 'text'],
    ['优良中差', 'grades'],
    ['优良中低差', 'grades'],
    ['高中低', 'grades'],
    ['优/良/中/差', 'grades'],
    ['XX场', 'placeholder'],
    ['≥××人', 'placeholder'],
    ['____次', 'placeholder'],
    ['……', 'placeholder'],
    ['—', 'placeholder'],
    ['依据《规定》（工发〔2022〕3号）执行', 'text'],
  ])('%s is %s and states no quantity', (text, kind) => {
    expect(parseMeasure(text).kind).toBe(kind);
    expect(quantified(parseMeasure(text))).toBe(false);
  });

  test('thresholds of grades are numbers', () => {
    for (const text of ['100/90/85', '100/90/85%']) {
      expect(parseMeasure(text).kind).toBe('grades');
      expect(parseMeasure(text).thresholds?.map(Number)).toEqual([100, 90, 85]);
    }
  });

  test('约, 近, 余 and 左右 make a number approximate', () => {
    expect(['近100万元', '约120人', '5万余元', '50多人', '120人左右', '大约3次'].map((text) => parseMeasure(text).approx)).toEqual(
      Array(6).fill(true),
    );
    expect(parseMeasure('5万余元')).toMatchObject({ unit: '万元' });
    expect(parseMeasure('超13万元/年')).toMatchObject({ op: '＞', unit: '万元/年' });
  });
});

describe('what cannot be read for certain says so', () => {
  test.each<[string, MeasureProblem]>([
    ['1.234,50', 'separator'],
    ['12,34', 'separator'],
    ['1e5', 'exponent'],
    ['-0', 'negative-zero'],
    ['10万元/已完成100%', 'several-values'],
    ['10场，500人', 'several-values'],
    ['3/5', 'several-values'],
    ['40-30人', 'range-reversed'],
    ['2026年2月30日', 'impossible-date'],
    ['不超过100人以上', 'operator-conflict'],
    ['1 000', 'several-values'],
    ['≥500人次（其中困难职工200人）', 'several-values'],
  ])('%s: %s', (text, problem) => {
    const measure = parseMeasure(text);
    expect(measure.problems).toContain(problem);
    expect(computable(measure)).toBe(false);
  });

  test('a date without a year needs the form’s year', () => {
    expect(parseMeasure('年底前').problems).toEqual(['no-year']);
    expect(parseMeasure('年底前').day).toBeUndefined();
  });

  test('a number inside a sentence is told', () => {
    expect(parseMeasure('各1次').problems).toEqual(['words-around']);
    expect(parseMeasure('每年2次').problems).toEqual(['words-around']);
    expect(parseMeasure('2022年培训职工500人').number?.toFixed()).toBe('500');
  });

  test('11月前 is a loose date', () => {
    expect(parseMeasure('2026年11月前').problems).toEqual(['loose-date']);
  });
});

describe('the other columns of the page help', () => {
  test('a unit column gives the unit, an operator column the operator', () => {
    expect(parseMeasure('500', { unit: '人次', operator: '≥' })).toMatchObject({ op: '≥', unit: '人次', problems: [] });
    expect(parseMeasure('500人次', { unit: '人次' }).problems).toEqual([]);
    expect(parseMeasure('500', { unit: '百分比' })).toMatchObject({ kind: 'percent', unit: '%' });
  });

  test('a contradiction is told', () => {
    expect(parseMeasure('500人', { unit: '户' }).problems).toEqual(['unit-conflict']);
    expect(parseMeasure('≤500', { operator: '≥' }).problems).toEqual(['operator-conflict']);
  });

  test('万 and 亿 in a column of money are brought to the column’s unit', () => {
    expect(parseMeasure('100万', { unit: '万元' }).number?.toFixed()).toBe('100');
    expect(parseMeasure('1.2亿', { unit: '万元' }).number?.toFixed()).toBe('12000');
    expect(parseMeasure('1.2亿', { unit: '万元' }).problems).toEqual(['converted']);
  });

  test('a column of 万名 or 百人 scales the number', () => {
    expect(parseMeasure('2.2', { unit: '万名' })).toMatchObject({ unit: '名', problems: [] });
    expect(parseMeasure('2.2', { unit: '万名' }).number?.toFixed()).toBe('22000');
    expect(parseMeasure('2.2万名', { unit: '万名' })).toMatchObject({ unit: '名', problems: [] });
    expect(parseMeasure('500', { unit: '千瓦' })).toMatchObject({ unit: '千瓦' });
  });

  test('0.95 in a column of % is asked about', () => {
    expect(parseMeasure('0.95', { unit: '%' }).problems).toEqual(['fraction-as-percent']);
  });

  test('定性 is no operator', () => {
    expect(parseMeasure('有所提升', { operator: '定性' })).toMatchObject({ kind: 'text', op: '' });
  });
});
