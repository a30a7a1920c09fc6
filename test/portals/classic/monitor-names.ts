import type { Row } from '../portal.ts';
import type { ClassicModel } from './model.ts';
import type { PlainForm } from './plain-form.ts';

const field = (id: string, name: string, label: string, writable = true) => ({ id, name, label, writable });

/** The rows of the form as it prints them: two for each 产出指标, one for each other. */
const level = (level1: string, level2: string, rows: number): Row[] => Array.from({ length: rows }, () => ({ level1, level2 }));
export const monitorRows: Row[] = [
  ...level('产出指标', '数量指标', 2),
  ...level('产出指标', '质量指标', 2),
  ...level('产出指标', '时效指标', 2),
  ...level('产出指标', '成本指标', 2),
  ...level('效果指标', '社会效益指标', 1),
  ...level('效果指标', '可持续影响指标', 1),
  ...level('满意度指标', '满意度指标', 1),
];

/** 预算数, 执行数, 执行率 of each kind of money. */
export const moneyRows = [
  { names: ['ysxj', 'zxxj', 'zxlxj'] },
  { names: ['yscz', 'zxcz', 'zxlcz'] },
  { names: ['ysgh', 'zxgh', 'zxlgh'] },
] as const;

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);
const figure = (text: string | undefined): number => Number.parseFloat((text ?? '').replace(/^[≥≤＞＜＝><=]+/, ''));

/** What the page works out: each rate of execution, and the rate of each indicator whose two values are figures. */
function computed(model: ClassicModel): ClassicModel {
  const next = { ...model };
  for (const { names: [budget, exec, rate] } of moneyRows) {
    const share = Number.parseFloat(next[exec] ?? '') / Number.parseFloat(next[budget] ?? '');
    next[rate] = Number.isFinite(share) ? `${hundredths(share * 100)}%` : '';
  }
  monitorRows.forEach((_, index) => {
    const share = figure(next[`wcz${index + 1}`]) / figure(next[`yqz${index + 1}`]);
    next[`wcl${index + 1}`] = Number.isFinite(share) ? `${hundredths(share * 100)}%` : '';
  });
  return next;
}

export const monitorForm: PlainForm = {
  form: 'qinhuangdao-union/monitor-overall',
  fields: [
    field('unit', 'tbdw', '填报部门(单位)'),
    field('budget.total', 'ysxj', '预算数'),
    field('exec.total', 'zxxj', '执行数'),
    field('rate.total', 'zxlxj', '执行率', false),
    field('budget.fiscal', 'yscz', '其中：财政资金'),
    field('exec.fiscal', 'zxcz', '其中：财政资金'),
    field('rate.fiscal', 'zxlcz', '其中：财政资金', false),
    field('budget.union', 'ysgh', '工会经费'),
    field('exec.union', 'zxgh', '工会经费'),
    field('rate.union', 'zxlgh', '工会经费', false),
    field('goal.expected', 'yqmb', '年度预期目标'),
    field('goal.done', 'wcqk', '完成情况'),
    field('goal.rate', 'ztwcl', '总体完成率'),
    field('deviation', 'pccs', '绩效目标执行出现的偏差和采取的措施'),
    field('sign.head', 'bmfzr', '部门负责人'),
    field('sign.supervisor', 'fgld', '分管领导签字'),
    field('sign.date', 'tbrq', '填报日期'),
  ],
  tables: [
    {
      id: 'indicators',
      printed: monitorRows,
      columns: [
        { id: 'name', prefix: 'sjzb', label: '三级指标', writable: true },
        { id: 'value', prefix: 'yqz', label: '预期指标值', writable: true },
        { id: 'actual', prefix: 'wcz', label: '指标完成值', writable: true },
        { id: 'completion', prefix: 'wcl', label: '指标完成率', writable: false },
      ],
    },
  ],
  computed,
};
