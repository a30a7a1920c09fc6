import { describe, expect, test } from 'vitest';
import { propose } from '@/lib/assistant/propose';
import { stepsFor } from '@/lib/assistant/steps';
import { inOrder } from '@/lib/assistant/write-order';
import type { Row } from '@/lib/model/filing';
import type { Slot } from '@/lib/model/reading';
import { asFormItems, asOneTable } from '../recognise/dalian';
import { standingOn } from './standing';

const blankItems = { ...asFormItems, items: (asFormItems.items ?? []).map((item) => ({ ...item, value: '' })) };

function ordered(standing: ReturnType<typeof standingOn>, fields: Record<string, string>, indicators: Row[] = []) {
  const { lines } = propose({ contents: { fields, tables: { indicators } }, why: () => '' }, standing);
  return inOrder([...lines].reverse().flatMap(({ at, to }) => stepsFor(at, to, standing.index, standing.frames)), standing).map(({ step }) => step);
}

describe('the order in which a page takes values', () => {
  test('fields go as they stand on the page, and what they add up to last, when the page is still', () => {
    const steps = ordered(standingOn({ ...blankItems, grids: [...(asFormItems.grids ?? [])] }), {
      'fund.total': '700',
      'fund.fiscal': '250',
      'fund.upper': '120',
      'project.leaderTitle': '主任',
    });
    expect(steps.map(({ at }) => at)).toEqual(['fields.project.leaderTitle', 'fields.fund.upper', 'fields.fund.fiscal', 'fields.fund.total']);
    expect(steps.map(({ rested }) => rested ?? false)).toEqual([false, false, false, true]);
  });

  test('in a row the operator goes before the value and the value before the unit, and decides both', () => {
    const row = { level1: '产出指标', level2: '数量指标', name: '慰问困难职工人数', operator: '≤', value: '700', unit: '户' };
    const steps = ordered(standingOn(asFormItems), {}, [row]);
    expect(steps.map(({ at }) => at.replace(/^.*\./, ''))).toEqual(['operator', 'value', 'unit']);
    const [operator] = steps;
    expect(steps.map(({ after }) => after)).toEqual([undefined, operator?.key, operator?.key]);
  });

  test('a period starts before it ends', () => {
    const steps = ordered(standingOn(asOneTable), { 'project.period': '2026年3月1日至2026年10月31日' });
    expect(steps.map(({ to }) => to)).toEqual(['2026-03-01', '2026-10-31']);
  });

  test('each end of a period is written as its box asks for it', () => {
    const asked = (slot: Slot): Slot =>
      slot.value === '2026-01-05' || slot.value === '2026-11-20' ? { ...slot, value: '', labels: [...slot.labels, { via: 'placeholder', text: 'yyyy/MM/dd' }] } : slot;
    const steps = ordered(standingOn(asOneTable, asked), { 'project.period': '2026年3月1日至2026年10月31日' });
    expect(steps.map(({ to }) => to)).toEqual(['2026/03/01', '2026/10/31']);
  });

  test('a field waits for the choice before it in its section', () => {
    const choice = (slot: Slot): Slot =>
      slot.labels.some(({ text }) => text === '项目负责人') ? { ...slot, value: '', options: ['张三', '李四'] } : slot;
    const steps = ordered(standingOn(asFormItems, choice), { 'project.leader': '李四', 'project.leaderTitle': '主任', 'fund.upper': '120' });
    const [leader] = steps;
    expect(steps.map(({ at, after }) => [at, after])).toEqual([
      ['fields.project.leader', undefined],
      ['fields.project.leaderTitle', leader?.key],
      ['fields.fund.upper', undefined],
    ]);
  });
});

describe('a place that the page keeps shut until another is written', () => {
  const row = { level1: '产出指标', level2: '数量指标', name: '走访次数', operator: '≥', value: '30', unit: '次' };
  const shut = (slot: Slot): Slot => {
    const column = slot.labels.find(({ via }) => via === 'column')?.text;
    const own = slot.cell?.row === 2 && (column === '计算符号' || column === '指标值');
    return own ? { ...slot, value: '', ...(column === '指标值' && { shut: 'disabled' as const }) } : slot;
  };
  const linesOf = (one: Row) =>
    propose({ contents: { fields: {}, tables: { indicators: [one] } }, why: () => '' }, standingOn(asFormItems, shut)).lines.map(
      ({ at, ticked, blocked }) => [at.replace(/^.*\./, ''), ticked, blocked],
    );

  test('is in the plan with what opens it, and stays out without that', () => {
    expect(linesOf(row)).toEqual([['operator', true, undefined], ['value', true, undefined]]);
    expect(linesOf({ ...row, operator: '' })).toEqual([['value', false, 'disabled']]);
  });
});
