import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { asFormItems, asOneTable } from './dalian';
import { frames } from './reading-builder';
import { packs } from './packs';

const values = (fields: Record<string, { value: string }>) =>
  Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, one.value]));

describe('附件1 as one big table', () => {
  const { match, unbound } = recognise(frames(asOneTable), packs);

  test('is recognised as the Dalian target form of its year, in 万元', () => {
    expect(match?.form).toBe('dalian-union/project-target');
    expect(match?.confidence).toBeGreaterThan(0.9);
    expect([match?.year, match?.moneyUnit]).toEqual([2026, '万元']);
  });

  test('every field is bound to its own place', () => {
    expect(values(match?.fields ?? {})).toEqual({
      year: '2026',
      unit: '市总工会保障部',
      fillDate: '2026-01-12',
      'project.name': '困难职工送温暖',
      'project.dept': '权益保障部',
      'project.leader': '张三',
      'project.leaderTitle': '部长',
      'project.phone': '0411-12345678',
      'project.period': '2026-01-05 至 2026-11-20',
      'fund.total': '600',
      'fund.upper': '100',
      'fund.fiscal': '200',
      'fund.own.total': '290',
      'fund.own.unionFee': '250',
      'fund.own.adminSubsidy': '20',
      'fund.own.careerIncome': '10',
      'fund.own.businessIncome': '10',
      'fund.other': '10',
      'dept.function': '维护职工权益',
      'project.overviewGoal': '送温暖',
      'project.basis': '工会法',
      'project.feasibility': '可行',
      'project.necessity': '必要',
      notes: '无',
      'sign.filler': '李四',
      'sign.head': '张三',
      'sign.supervisor': '王五',
    });
    expect(match?.absent).toEqual([]);
    expect(unbound).toEqual([]);
  });

  test('the schedule in its middle has its own rows', () => {
    expect(match?.tables['schedule']?.rows.map((row) => row.cells)).toEqual([
      { content: '摸底', start: '2026-01-05', end: '2026-03-31' },
      { content: '走访', start: '2026-04-01', end: '2026-10-31' },
      { content: '', start: '', end: '' },
    ]);
  });

  test('the indicators have their levels filled down and their folded values split', () => {
    const rows = match?.tables['indicators']?.rows.map(({ cells }) => [
      cells['level1'],
      cells['level2'],
      cells['name'],
      cells['operator'],
      cells['value'],
      cells['unit'],
    ]);
    expect(rows).toEqual([
      ['产出指标', '数量指标', '慰问困难职工人数', '≥', '500', '人次'],
      ['产出指标', '数量指标', '走访次数', '≥', '20', '次'],
      ['产出指标', '质量指标', '发放准确率', '', '100', '%'],
      ['效益指标', '社会效益指标', '职工获得感', '', '明显提升', ''],
      ['效益指标', '可持续影响指标', '', '', '', ''],
      ['满意度指标', '服务对象满意度指标', '职工满意度', '≥', '95', '%'],
    ]);
  });

  test('the parts of a folded value share one place', () => {
    const bound = match?.tables['indicators']?.rows[4]?.bindings;
    expect([bound?.['operator']?.lay, bound?.['value']?.lay, bound?.['unit']?.lay]).toEqual([
      'folded',
      'folded',
      'folded',
    ]);
    expect(bound?.['operator']?.slots).toEqual(bound?.['value']?.slots);
  });
});

describe('附件1 as form items and grids', () => {
  const { match, unbound } = recognise(frames(asFormItems), packs);

  test('binds what is there, in words of its own, and names what is absent', () => {
    expect(match?.form).toBe('dalian-union/project-target');
    expect(values(match?.fields ?? {})).toMatchObject({
      year: '2026',
      unit: '市总工会保障部',
      'project.dept': '权益保障部',
      'project.period': '2026-01-05 至 2026-11-20',
      'fund.total': '600.00',
    });
    expect(match?.fields['project.period']).toMatchObject({ lay: 'parts', writable: true });
    expect(match?.absent).toContain('project.necessity');
    expect(unbound.map((one) => one.label)).toEqual(['资产编号']);
  });

  test('columns of their own for operator and unit are bound whole', () => {
    const row = match?.tables['indicators']?.rows[1];
    expect(row?.cells).toMatchObject({
      level1: '产出指标',
      level2: '数量指标',
      name: '走访次数',
      operator: '≥',
      value: '20',
      unit: '次',
    });
    expect(row?.bindings['value']?.lay).toBe('whole');
    expect(match?.tables['schedule']?.rows).toHaveLength(2);
  });

  test('each table has its own button for a new row', () => {
    expect(match?.tables['indicators']?.add.map((one) => one.key)).toEqual(['button:0']);
    expect(match?.tables['schedule']?.add.map((one) => one.key)).toEqual(['button:1']);
  });

  test('the same readings give the same recognition', () => {
    expect(recognise(frames(asFormItems), packs)).toEqual(recognise(frames(asFormItems), packs));
  });
});
