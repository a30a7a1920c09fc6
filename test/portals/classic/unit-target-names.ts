import { levels } from '../content.ts';
import type { Row } from '../portal.ts';
import type { ClassicModel } from './model.ts';
import type { PlainForm } from './plain-form.ts';

const field = (id: string, name: string, label: string, writable = true) => ({ id, name, label, writable });
const column = (id: string, prefix: string, label: string, writable = true) => ({ id, prefix, label, writable });

export const tasksPrinted = 5;
/** Two rows for each 二级指标; the ministry's table has 生态效益指标 beside the others. */
export const targetRows: Row[] = [
  ...levels.slice(0, 6),
  { level1: '效益指标', level2: '生态效益指标' },
  ...levels.slice(6),
].flatMap((level) => [{ ...level }, { ...level }]);

const sumOf = (values: (string | undefined)[]): string => {
  const given = values.map((value) => Number.parseFloat(value ?? '')).filter(Number.isFinite);
  return given.length === 0 ? '' : String(Math.round(given.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6);
};

/** The page adds each task's money, and the tasks. */
function computed(model: ClassicModel): ClassicModel {
  const next = { ...model };
  const rows = Array.from({ length: tasksPrinted }, (_, index) => index + 1);
  for (const row of rows) next[`rwze${row}`] = sumOf([next[`rwcz${row}`], next[`rwqt${row}`]]);
  for (const column of ['rwze', 'rwcz', 'rwqt']) next[`${column}hj`] = sumOf(rows.map((row) => next[`${column}${row}`]));
  return next;
}

export const unitTargetForm: PlainForm = {
  form: 'national/unit-target',
  fields: [
    field('year', 'nd', '年度', false),
    field('dept.name', 'bmmc', '部门（单位）名称'),
    field('total.amount', 'rwzehj', '金额合计', false),
    field('total.fiscal', 'rwczhj', '金额合计', false),
    field('total.other', 'rwqthj', '金额合计', false),
    field('goal.year', 'ndmb', '年度总体目标'),
  ],
  tables: [
    {
      id: 'tasks',
      printed: Array.from({ length: tasksPrinted }, () => ({})),
      columns: [
        column('name', 'rwmc', '任务名称'),
        column('content', 'rwnr', '主要内容'),
        column('amount', 'rwze', '总额', false),
        column('fiscal', 'rwcz', '财政拨款'),
        column('other', 'rwqt', '其他资金'),
      ],
    },
    { id: 'indicators', printed: targetRows, columns: [column('name', 'sjzb', '三级指标'), column('value', 'zbz', '指标值')] },
  ],
  computed,
};
