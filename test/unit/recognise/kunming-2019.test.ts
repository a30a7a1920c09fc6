import { describe, expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import filled from '../packs/kunming-2019.json';
import { packs } from './packs';
import { frames, type ReadingDraft } from './reading-builder';

const box = (text: string) => `[${text}]`;
const inGoal = (goal: string) => filled.table.filter((row) => row.goal === goal).length;

/** The filled tables of 2019 as a page shows them: the heads as printed, goals merged over their tasks, the rest in controls. */
const table: ReadingDraft = {
  title: '部门整体支出绩效自评表',
  grids: [
    {
      headerRows: 1,
      rows: [
        ['目标', '任务名称', '编制预算时提出的的任务措施', '绩效指标实际执行情况', '执行情况与年初预算的对比', '相关情况说明'],
        ...filled.table.map(({ goal, task, plan, actual, compare, note }, at) => {
          const first = filled.table.findIndex((row) => row.goal === goal) === at;
          return [...(first ? [`${inGoal(goal)}x1|${goal}`] : []), task, ...[plan, actual, compare, note].map(box)];
        }),
      ],
    },
  ],
};
const duties: ReadingDraft = {
  title: '部门整体支出绩效自评职责履行良好表',
  grids: [
    {
      headerRows: 1,
      rows: [
        ['任务名称', '编制预算时提出的的任务措施', '绩效指标实际执行情况', '执行情况与年初预算的对比', '相关情况说明'],
        ...filled.duties.map(({ task, plan, actual, compare, note }) => [task, plan, actual, compare, note].map(box)),
      ],
    },
  ],
};
const report: ReadingDraft = {
  title: '部门整体支出绩效自评报告',
  grids: [
    {
      rows: [
        ['4x1|一、部门基本情况', '1x2|(一) 部门概况', box(filled.report.r1_1)],
        ['1x2|(二) 部门绩效目标的设立情况', box(filled.report.r1_2)],
        ['1x2|(三) 部门整体收支情况', box(filled.report.r1_3)],
        ['1x2|(四) 部门预算管理制度建设情况', box(filled.report.r1_4)],
        ['3x1|二、绩效自评工作情况', '1x2|(一) 绩效自评的目的', box(filled.report.r2_1)],
        ['2x1|(二) 自评组织过程', '1. 前期准备', box(filled.report.r2_2_1)],
        ['2. 组织实施', box(filled.report.r2_2_2)],
        ['1x3|三、评价情况分析综合评价结论', box(filled.report.r3)],
        ['1x3|四、存在的问题和整改情况', box(filled.report.r4)],
        ['1x3|五、绩效自评结果应用', box(filled.report.r5)],
        ['1x3|六、主要经验及做法', box(filled.report.r6)],
        ['1x3|七、其他需说明的情况', box(filled.report.r7)],
      ],
    },
  ],
};

describe('the forms of 2019 as they were filled', () => {
  test('the report is bound part by part', () => {
    const { match } = recognise(frames(report), packs);
    expect(match?.form).toBe('kunming-union/unit-self-report-2019');
    expect(Object.fromEntries(Object.keys(filled.report).map((id) => [id, match?.fields[id]?.value]))).toEqual(filled.report);
  });

  test('the table is bound by its printed tasks, each under its goal, and the row that slipped as it stands', () => {
    const { match } = recognise(frames(table), packs);
    expect(match?.form).toBe('kunming-union/unit-self-evaluation-2019');
    expect(match?.tables.tasks?.rows.map(({ cells }) => cells)).toEqual(filled.table);
  });

  test('the duties are bound row by row', () => {
    const { match } = recognise(frames(duties), packs);
    expect(match?.form).toBe('kunming-union/unit-duties-2019');
    expect(match?.tables.tasks?.rows.map(({ cells }) => cells)).toEqual(filled.duties);
  });
});
