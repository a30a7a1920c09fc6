import { describe, expect, test } from 'vitest';
import { carryOver } from '@/lib/library/carry-over';
import { moveYears } from '@/lib/library/year-moving';
import type { Filing } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';

const formOf = (pack: string, id: string) => {
  const found = builtinPacks.find((each) => each.id === pack)?.forms.find((form) => form.id === id);
  if (found === undefined) throw new Error(`no form ${pack}/${id}`);
  return found;
};
const target = formOf('dalian-union', 'project-target');
const evaluation = formOf('national', 'project-self-evaluation');
const vocabularies = builtinPacks.map((pack) => pack.vocabulary);

const prior: Filing = {
  id: 'p',
  form: 'dalian-union/project-target',
  project: '2025年送温暖',
  unit: '市总工会',
  year: 2025,
  fields: {
    year: '2025年',
    unit: '市总工会',
    fillDate: '2024-10-20',
    'project.name': '2025年送温暖',
    'project.dept': '权益保障部',
    'project.leader': '张三',
    'project.period': '2024-12-01 至 2025-11-30',
    'fund.total': '120',
    'fund.fiscal': '20',
    'fund.own.total': '100',
    'project.overviewGoal': '2025年春节前慰问500户，2023年以来持续开展。',
    'project.basis': '依据《2025年送温暖方案》（大工发〔2025〕3号）和2025年工作要点。',
    'sign.filler': '李四',
    'sign.head': '张三',
  },
  tables: {
    schedule: [{ content: '慰问', start: '2025-01-05', end: '2025-01-25' }],
    indicators: [
      { level1: '产出指标', level2: '数量指标', name: '慰问户数', operator: '≥', value: '500', unit: '户', weight: '10' },
      { level1: '产出指标', level2: '时效指标', name: '发放时间', operator: '', value: '2025年1月底前', unit: '', weight: '10' },
      { level1: '产出指标', level2: '成本指标', name: '标准', operator: '', value: '≤2000元/户', unit: '', weight: '10' },
      { level1: '', level2: '', name: '', operator: '', value: '', unit: '', weight: '' },
    ],
  },
};

describe('years move', () => {
  const years = new Set([2025]);
  test.each([
    ['2025年春节', '2026年春节'],
    ['2025-01-05 至 2025-11-20', '2026-01-05 至 2026-11-20'],
    ['2025.3', '2026.3'],
    ['2025年1月-12月', '2026年1月-12月'],
    ['2025—2025年', '2026—2026年'],
    ['2024年至2025年', '2024年至2026年'],
    ['《2025年方案》和2025年要点', '《2025年方案》和2026年要点'],
    ['大工发〔2025〕3号', '大工发〔2025〕3号'],
    ['大工发(2025)3号', '大工发(2025)3号'],
    ['慰问2025人', '慰问2025人'],
    ['12025年', '12025年'],
    ['3.2025年', '3.2025年'],
  ])('%s: %s', (text, moved) => {
    expect(moveYears(text, years, 1)).toBe(moved);
  });

  test('a 29th of February that the new year lacks becomes the 28th', () => {
    expect(moveYears('2024-02-29', new Set([2024]), 1)).toBe('2025-02-28');
    expect(moveYears('2024年2月29日', new Set([2024]), 1)).toBe('2025年2月28日');
    expect(moveYears('2024-02-29', new Set([2024]), 4)).toBe('2028-02-29');
  });
});

describe('last year’s filing of the same form', () => {
  const { contents, lines } = carryOver(prior, target, { year: 2026, vocabularies });
  const line = (at: string) => lines.find((each) => each.at === at);

  test('years and dates move, and each says so', () => {
    expect(contents.fields).toMatchObject({
      year: '2026年',
      'project.name': '2026年送温暖',
      'project.period': '2025-12-01 至 2026-11-30',
      'project.overviewGoal': '2026年春节前慰问500户，2023年以来持续开展。',
      'project.basis': '依据《2025年送温暖方案》（大工发〔2025〕3号）和2026年工作要点。',
    });
    expect(contents.tables.schedule).toEqual([{ content: '慰问', start: '2026-01-05', end: '2026-01-25' }]);
    expect(contents.tables.indicators?.[1]?.value).toBe('2026年1月底前');
    expect(line('fields.project.name')).toMatchObject({ original: '2025年送温暖', changed: 'year', why: '上年同项目 2025（年份已改）' });
  });

  test('amounts are carried as they were, and each asks to be looked at', () => {
    expect(contents.fields['fund.total']).toBe('120');
    expect(line('fields.fund.total')).toMatchObject({ changed: 'amount', why: '上年同项目 2025（金额照搬，请核对）' });
    expect(line('indicators[2].value')).toMatchObject({ to: '≤2000元/户', changed: 'amount' });
  });

  test('what stays the same says where it comes from', () => {
    expect(line('indicators[0].name')).toEqual({ at: 'indicators[0].name', to: '慰问户数', original: '慰问户数', changed: 'same', why: '上年同项目 2025' });
  });

  test('signatures and the date of filling are not carried, nor are empty rows', () => {
    expect(contents.fields).not.toHaveProperty('fillDate');
    expect(Object.keys(contents.fields).filter((id) => id === 'sign.head' || id === 'sign.supervisor')).toEqual([]);
    expect(contents.tables.indicators).toHaveLength(3);
  });

  test('every value carried has exactly one line', () => {
    const values = [...Object.values(contents.fields), ...Object.values(contents.tables).flatMap((rows) => rows.flatMap((row) => Object.values(row)))];
    expect(lines).toHaveLength(values.filter((value) => value !== '').length);
    expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
  });

  test('without a year nothing is moved', () => {
    expect(carryOver(prior, target, { year: null }).contents.fields['project.name']).toBe('2025年送温暖');
    expect(carryOver({ ...prior, year: null }, target, { year: 2026 }).contents.fields['project.period']).toBe('2024-12-01 至 2025-11-30');
  });
});

describe('the target filing of the same year goes into the self-evaluation', () => {
  const { contents, lines } = carryOver(prior, evaluation, { year: 2025, vocabularies });

  test('project, goal, money and indicators are there, word for word', () => {
    expect(contents.fields).toMatchObject({
      'project.name': '2025年送温暖',
      'project.unit': '权益保障部',
      'goal.expected': prior.fields['project.overviewGoal'],
    });
    expect(contents.tables.fund?.map((row) => [row.item, row.initial])).toEqual([
      ['年度资金总额', '120'],
      ['当年财政拨款', '20'],
    ]);
    expect(contents.tables.indicators?.[0]).toMatchObject({ level2: '数量指标', name: '慰问户数', operator: '≥', value: '500', unit: '户', weight: '10' });
    expect(lines.every(({ changed }) => changed === 'same')).toBe(true);
  });

  test('results are left to the year', () => {
    expect(contents.fields).not.toHaveProperty('goal.done');
    expect(Object.keys(contents.tables.indicators?.[0] ?? {})).not.toContain('actual');
  });

  test('results of last year’s self-evaluation are not carried either', () => {
    const done: Filing = {
      ...prior,
      form: 'national/project-self-evaluation',
      fields: { 'project.name': '送温暖', 'goal.done': '已完成', 'total.score': '95' },
      tables: {
        fund: [{ item: '年度资金总额', initial: '100', budget: '100', exec: '90', weight: '10', rate: '90', score: '9', deviation: '' }],
        indicators: [{ level1: '产出指标', level2: '数量指标', name: '户数', value: '500户', actual: '480户', score: '9.6', weight: '10' }],
      },
    };
    const again = carryOver(done, evaluation, { year: 2026, vocabularies }).contents;
    expect(again.fields).toEqual({ 'project.name': '送温暖' });
    expect(again.tables.fund).toEqual([{ item: '年度资金总额', initial: '100', budget: '100', weight: '10' }]);
    expect(again.tables.indicators?.[0]).not.toHaveProperty('actual');
  });
});
