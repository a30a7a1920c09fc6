import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { firstRow, guangxi, hebei, jiangxi, tianjin, zhejiang } from './self-evaluations';
import { frames, type ReadingDraft } from './reading-builder';
import { packs } from './packs';

const layouts: [string, ReadingDraft, number][] = [
  ['江西', jiangxi, 3],
  ['天津', tianjin, 2],
  ['广西', guangxi, 3],
  ['浙江', zhejiang, 4],
  ['河北', hebei, 3],
];

describe.each(layouts)('the self-evaluation as %s lays it out', (_, draft, rows) => {
  const { match } = recognise(frames(draft), packs);

  test('is the national self-evaluation of 2025', () => {
    expect([match?.form, match?.year]).toEqual(['national/project-self-evaluation', 2025]);
    expect(match?.confidence).toBeGreaterThan(0.8);
  });

  test('has its project fields and both texts of the goal', () => {
    expect(match?.fields['project.name']?.value).toBe('困难职工送温暖');
    expect(match?.fields['project.authority']?.value).toBe('市总工会');
    expect(match?.fields['project.unit']?.value).toBe('保障部');
    expect(match?.fields['goal.expected']?.value).toBe('慰问困难职工500人次');
    expect(match?.fields['goal.done']?.value).toBe('慰问520人次');
  });

  test('binds its rows to the same columns as every other', () => {
    const cells = match?.tables['indicators']?.rows.map((row) => row.cells) ?? [];
    expect(cells).toHaveLength(rows);
    expect(cells[0]).toMatchObject({
      ...firstRow,
      operator: '≥',
      value: '500',
      unit: '人次',
      weight: '10',
      score: '10',
    });
    expect(cells.at(-1)).toMatchObject({
      level1: '满意度指标',
      name: '职工满意度',
      value: '95',
      unit: '%',
      actual: '97%',
    });
  });
});

test('levels are filled down over blanked cells, and a new level 1 begins anew', () => {
  const { match } = recognise(frames(zhejiang), packs);
  const levels = match?.tables['indicators']?.rows.map(({ cells }) => `${cells['level1']}/${cells['level2']}`);
  expect(levels).toEqual([
    '产出指标/数量指标',
    '产出指标/质量指标',
    '产出指标/质量指标',
    '满意度指标/服务对象满意度指标',
  ]);
});

const fundOf = (draft: ReadingDraft) =>
  recognise(frames(draft), packs).match?.tables['fund']?.rows.map((row) => row.cells);

describe('the fund rows', () => {
  test('are found by their printed labels', () => {
    expect(fundOf(jiangxi)?.map((row) => row['item'])).toEqual([
      '年度资金总额',
      '当年财政拨款',
      '上年结转资金',
      '其他资金',
    ]);
    expect(fundOf(jiangxi)?.[0]).toMatchObject({
      initial: '600',
      budget: '600',
      exec: '590',
      weight: '10',
      rate: '98.33',
      score: '9.83',
    });
  });

  test('bind the same where points stand before the rate', () => {
    expect(fundOf(tianjin)?.[0]).toMatchObject({ exec: '5900000', weight: '10', rate: '98.33', score: '9.83' });
  });
});

test('the row of totals is no indicator but the total of the form', () => {
  const { match } = recognise(frames(jiangxi), packs);
  expect(match?.fields['total.score']?.value).toBe('99.83');
  expect(match?.fields['total.weight']?.value).toBe('100');
});

test('the unit of money is said by the page', () => {
  expect(recognise(frames(jiangxi), packs).match?.moneyUnit).toBe('万元');
  expect(recognise(frames(hebei), packs).match?.moneyUnit).toBe('元');
  expect(recognise(frames(guangxi), packs).match?.moneyUnit).toBe('');
});
