import { expect, test } from 'vitest';
import { recognise } from '@/lib/recognise/recognise';
import { frames, type GridDraft } from './reading-builder';
import { packs } from './packs';

const head: GridDraft['rows'] = [
  ['1x2|项目名称', '1x6|[困难职工送温暖]'],
  ['1x2|主管部门', '1x2|[市总工会]', '1x2|实施单位', '1x2|[保障部]'],
];
const indicators: GridDraft['rows'] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '慰问人数', '≥500人次', '[520人次]', '50', '[50]', '[]'],
  ['满意度指标', '服务对象满意度指标', '职工满意度', '≥95%', '[97%]', '40', '[40]', '[]'],
];
const page = (...grids: GridDraft[]) =>
  frames({ sections: ['项目支出绩效自评表'], notes: ['（2025年度）', '单位：万元'], grids });
const fundOf = (...grids: GridDraft[]) => {
  const { match } = recognise(page(...grids), packs);
  return match?.tables['fund']?.rows.map(({ cells, bindings }) => [
    cells['item'],
    ...['initial', 'budget', 'exec'].map((id) => bindings[id]?.value),
  ]);
};

test('a money table on its side is the table, its columns the rows', () => {
  const money = {
    headerRows: 1,
    rows: [
      ['项目资金', '年度资金总额', '其中：当年财政拨款', '其他资金'],
      ['年初预算数', '[600]', '[400]', '[200]'],
      ['全年预算数（A）', '[610]', '[405]', '[205]'],
      ['全年执行数（B）', '[590]', '[395]', '[195]'],
    ],
  };
  const { match } = recognise(page({ rows: head }, money, { headerRows: 1, rows: indicators }), packs);
  expect(match?.form).toBe('national/project-self-evaluation');
  expect(fundOf({ rows: head }, money, { headerRows: 1, rows: indicators })).toEqual([
    [expect.stringContaining('年度资金总额'), '600', '610', '590'],
    [expect.stringContaining('财政拨款'), '400', '405', '395'],
    [expect.stringContaining('其他资金'), '200', '205', '195'],
  ]);
  expect(match?.tables['fund']?.rows[0]?.bindings['exec']?.evidence).toContainEqual({ via: 'row', text: '全年执行数（B）' });
});

test('it is found in the middle of a form that is printed as one table', () => {
  const rows = [
    ...head,
    ['1x2|项目资金（万元）', '1x2|年度资金总额', '1x2|其中：当年财政拨款', '1x2|其他资金'],
    ['1x2|年初预算数', '1x2|[600]', '1x2|[400]', '1x2|[200]'],
    ['1x2|全年预算数（A）', '1x2|[610]', '1x2|[405]', '1x2|[205]'],
    ['1x2|全年执行数（B）', '1x2|[590]', '1x2|[395]', '1x2|[195]'],
    ...indicators,
  ];
  expect(fundOf({ rows })).toEqual([
    [expect.stringContaining('年度资金总额'), '600', '610', '590'],
    [expect.stringContaining('财政拨款'), '400', '405', '395'],
    [expect.stringContaining('其他资金'), '200', '205', '195'],
  ]);
});

test('labels with their amounts beside them, without what the amounts are of, are no such table', () => {
  const pairs = { rows: [['年初预算数', '[600]'], ['全年预算数', '[610]'], ['全年执行数', '[590]']] };
  expect(fundOf({ rows: head }, pairs, { headerRows: 1, rows: indicators })).toBeUndefined();
});
