import { describe, expect, test } from 'vitest';
import { propose, type Proposal } from '@/lib/assistant/propose';
import type { Row } from '@/lib/model/filing';
import { asFormItems, asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const of = (fields: Record<string, string>, indicators: Row[] = []): Proposal => ({
  contents: { fields, tables: { indicators } },
  why: () => '上年同项目 2025',
});
const indicator = (level2: string, name: string, operator: string, value: string, unit: string): Row => ({
  level1: '',
  level2,
  name,
  operator,
  value,
  unit,
});

describe('laying a proposal over a page', () => {
  test('a field that already holds something is listed, and not ticked', () => {
    const { lines } = propose(of({ 'project.leader': '李四', notes: '' }), standingOn(asOneTable));
    expect(lines).toEqual([
      expect.objectContaining({ at: 'fields.project.leader', from: '张三', to: '李四', ticked: false }),
    ]);
  });

  test('what the page holds already is no line', () => {
    expect(propose(of({ 'project.leader': ' 张三 ' }), standingOn(asOneTable)).lines).toEqual([]);
  });

  test('a blank proposal never empties a place', () => {
    expect(propose(of({ 'project.leader': '' }), standingOn(asOneTable)).lines).toEqual([]);
  });

  test('a row is found by its level and name, and only what differs is a line', () => {
    const row = indicator('数量指标', '慰问困难职工人数', '≥', '600', '人次');
    const { lines, needed } = propose(of({}, [row]), standingOn(asOneTable));
    expect(needed).toEqual([]);
    expect(lines.map(({ at, from, to }) => ({ at, from, to }))).toEqual([
      { at: 'indicators[0].value', from: '≥500人次', to: '≥600人次' },
    ]);
  });

  test('a free row of the same level is used before a new one is asked for', () => {
    const rows = [
      indicator('可持续影响指标', '帮扶机制持续年限', '≥', '3', '年'),
      indicator('可持续影响指标', '档案更新周期', '≤', '6', '个月'),
    ];
    const { lines, needed } = propose(of({}, rows), standingOn(asOneTable));
    expect(lines.map(({ at, to, ticked }) => ({ at, to, ticked }))).toEqual([
      { at: 'indicators[4].name', to: '帮扶机制持续年限', ticked: true },
      { at: 'indicators[4].value', to: '≥3年', ticked: true },
      { at: 'indicators[6].name', to: '档案更新周期', ticked: true },
      { at: 'indicators[6].value', to: '≤6个月', ticked: true },
    ]);
    expect(needed).toMatchObject([{ table: 'indicators', row: 6, level1: '', level2: '可持续影响指标' }]);
  });

  test('a row that the page has no button for is listed with the reason, and not ticked', () => {
    const rows = [indicator('时效指标', '发放完成时间', '', '2026年1月底前', '')];
    const { lines } = propose(of({}, rows), standingOn({ ...asOneTable, buttons: [] }));
    expect(lines.map(({ ticked, blocked }) => ({ ticked, blocked }))).toEqual([
      { ticked: false, blocked: 'row-not-added' },
      { ticked: false, blocked: 'row-not-added' },
    ]);
  });

  test('a page with columns of their own gets operator, value and unit apart', () => {
    const standing = standingOn(asFormItems);
    const row = indicator('数量指标', '走访企业数', '≥', '160', '家');
    const { lines } = propose(of({}, [row]), standing);
    const columns = Object.fromEntries(lines.map(({ at, to }) => [at.replace(/^.*\./, ''), to]));
    expect(columns).toMatchObject({ name: '走访企业数', operator: '≥', value: '160', unit: '家' });
  });
});
