import { describe, expect, test } from 'vitest';
import { carryOver } from '@/lib/library/carry-over';
import { moveYears } from '@/lib/library/year-moving';
import type { Filing } from '@/lib/model/filing';
import { builtinPacks } from '@/lib/packs/builtin';
import { formOf, fullForm } from '@/lib/packs/form-graph';

const target = 'dalian-union/project-target';
const evaluation = 'national/project-self-evaluation';

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
  const { contents, lines } = carryOver(prior, builtinPacks, target, { year: 2026 });
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
    expect(carryOver(prior, builtinPacks, target, { year: null }).contents.fields['project.name']).toBe('2025年送温暖');
    expect(carryOver({ ...prior, year: null }, builtinPacks, target, { year: 2026 }).contents.fields['project.period']).toBe('2024-12-01 至 2025-11-30');
  });
});

describe('the target filing of the same year goes into the self-evaluation', () => {
  const { contents, lines } = carryOver(prior, builtinPacks, evaluation, { year: 2025 });

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
    const again = carryOver(done, builtinPacks, evaluation, { year: 2026 }).contents;
    expect(again.fields).toEqual({ 'project.name': '送温暖' });
    expect(again.tables.fund).toEqual([{ item: '年度资金总额', initial: '100', budget: '100', weight: '10' }]);
    expect(again.tables.indicators?.[0]).not.toHaveProperty('actual');
  });

  test('results that the form’s own data names are carried, and all of them into another report of the same year', () => {
    const evaluated: Filing = {
      ...prior,
      form: 'dalian-union/project-self-evaluation',
      fields: { 'project.name': '送温暖' },
      tables: { indicators: [{ level1: '产出指标', level2: '数量指标', name: '慰问户数', value: '500户', actual: '480户' }] },
    };
    const report = carryOver(evaluated, builtinPacks, 'dalian-union/self-report', { year: 2025 }).contents;
    expect(report.tables.indicators?.[0]).toMatchObject({ name: '慰问户数', actual: '480户' });
    expect(carryOver(evaluated, builtinPacks, 'dalian-union/self-report', { year: 2026 }).contents.tables.indicators?.[0]).not.toHaveProperty('actual');
  });
});

describe('money of another unit', () => {
  const yuan: Filing = { ...prior, moneyUnit: '元', fields: { ...prior.fields, 'fund.total': '1,200,000.01', 'fund.fiscal': '约20万' } };

  test('is converted to the last digit, and says so', () => {
    const { contents, lines } = carryOver(yuan, builtinPacks, target, { year: 2025 });
    expect(contents.fields['fund.total']).toBe('120.000001');
    expect(lines.find(({ at }) => at === 'fields.fund.total')).toMatchObject({ changed: 'unit', why: '同项目已填表 2025（元与万元已换算）' });
    expect(carryOver(prior, builtinPacks, target, { year: 2025, moneyUnit: '元' }).contents).toMatchObject({ moneyUnit: '元', fields: { 'fund.total': '1200000' } });
  });

  test('is converted in printed rows too, and a text that is no single amount stays', () => {
    const { contents } = carryOver({ ...yuan, fields: { ...yuan.fields, 'fund.own.total': '1000000' } }, builtinPacks, 'dalian-union/project-self-evaluation', { year: 2025 });
    expect(contents.tables.fund?.map((row) => row.initial)).toEqual(['120.000001', '约20万', '100']);
  });

  test('of another year is converted and still asks to be looked at', () => {
    const line = carryOver(yuan, builtinPacks, target, { year: 2026 }).lines.find(({ at }) => at === 'fields.fund.total');
    expect(line).toMatchObject({ to: '120.000001', changed: 'amount' });
  });
});

test('every `carry` of the built-in packs carries something', () => {
  for (const pack of builtinPacks) {
    for (const form of pack.forms) {
      for (const { from } of form.carry) {
        const source = formOf(builtinPacks, fullForm(pack.id, from));
        if (source === undefined) continue;
        const filing: Filing = {
          id: 's',
          form: fullForm(pack.id, from),
          project: '',
          unit: '',
          year: 2025,
          fields: Object.fromEntries(source.fields.map(({ id, type }) => [id, type === 'money' ? '1' : '文字'])),
          tables: Object.fromEntries(source.tables.map(({ id, columns }) => [id, [Object.fromEntries(columns.map((column) => [column.id, '文字']))]])),
        };
        const { lines } = carryOver(filing, builtinPacks, `${pack.id}/${form.id}`, { year: 2026 });
        expect(lines.length, `${pack.id}/${form.id} from ${from}`).toBeGreaterThan(0);
      }
    }
  }
});
