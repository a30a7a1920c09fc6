import type { FormContent } from '../content.ts';
import type { Truth } from '../portal.ts';
import { amount, codeOf, fieldsInto, type ModernModel, places, rowsOf } from './model-values.ts';
import { field, levels, measure, type ModelColumn, type ModelField, possibilities, signs } from './names.ts';

const fields: ModelField[] = [
  field('year', 'pfYear', '年度', { writable: false }),
  field('project.name', 'proName', '项目名称', { writable: false }),
  field('project.authority', 'authority', '主管部门及代码'),
  field('project.unit', 'implUnit', '实施单位'),
  field('goal.year', 'kpiTarget', '年度总体目标'),
];

const fundColumns: ModelColumn[] = [
  { id: 'initial', key: 'initAmt', label: '年初预算数', writable: true, kind: 'money' },
  { id: 'exec', key: 'execAmt', label: '1—7月执行数', writable: true, kind: 'money' },
  { id: 'rate', key: 'execRate', label: '1—7月执行率', writable: false },
  { id: 'forecast', key: 'estProBgtAnnual', label: '全年预计执行数', writable: true, kind: 'money' },
];

const fundRows = [
  { id: 'total', label: '年度资金总额' },
  { id: 'fiscal', label: '其中：本年财政拨款' },
  { id: 'carryover', label: '上年结转资金' },
  { id: 'other', label: '其他资金' },
] as const;

const cause = (id: string, key: string, label: string): ModelColumn => ({ id, key, label, writable: true, kind: 'tick' });

/** The indicators and their values come from the goals that were approved: they are printed. */
const indicatorColumns: ModelColumn[] = [
  ...levels,
  { id: 'name', key: 'lv3PerfIndName', label: '三级指标', writable: false },
  ...measure(false).map((column) => (column.id === 'value' ? { ...column, label: '年度指标值' } : column)),
  { id: 'actual', key: 'perfComp', label: '1—7月执行情况', writable: true },
  { id: 'forecast', key: 'estPerfAnnual', label: '全年预计完成情况', writable: true },
  cause('funding', 'causeFund', '经费保障'),
  cause('rules', 'causeRule', '制度保障'),
  cause('staff', 'causeStaff', '人员保障'),
  cause('hardware', 'causeHard', '硬件条件保障'),
  cause('others', 'causeOther', '其他'),
  { id: 'deviation', key: 'anaDevReasons', label: '原因说明', writable: true },
  { id: 'possibility', key: 'completeRate', label: '完成目标可能性', writable: true, kind: 'possibility' },
  { id: 'note', key: 'kpiRemark', label: '备注', writable: true },
];

/** A model is what the page starts from: it adds the totals and rates up as soon as it is drawn. */
export function monitorModel(content: FormContent): ModernModel {
  const model: ModernModel = {};
  fieldsInto(model, fields, content);
  model['funds'] = fundRows.map(({ id, label }) => {
    const row = (content.tables['fund'] ?? []).find((one) => one['id'] === id) ?? {};
    const cells = fundColumns.map(({ id: column, key, kind }) => [key, kind === 'money' ? amount(row[column]) : '']);
    return { id, fundSource: label, ...Object.fromEntries(cells) };
  });
  model['kpis'] = (content.tables['indicators'] ?? []).map((row, index) => ({
    key: index + 1,
    ...Object.fromEntries(
      indicatorColumns.map(({ id, key, kind }) => {
        if (kind === 'tick') return [key, '0'];
        if (kind === 'possibility') return [key, codeOf(possibilities, row[id] ?? '')];
        return [key, kind === 'sign' ? codeOf(signs, row[id] || '定性') : (row[id] ?? '')];
      }),
    ),
  }));
  return model;
}

/** The row of the total is the sum of the others. */
const totalled = (columns: Truth['columns'][string]): Truth['columns'][string] =>
  Object.fromEntries(Object.entries(columns).map(([id, place]) => [id, { ...place, computedIn: ['total'] }]));

export function tellMonitor(model: ModernModel): Omit<Truth, 'model' | 'posts'> {
  const funds = model['funds'] as ModernModel[];
  return {
    form: 'national/monitor',
    year: Number(model['pfYear']),
    fields: Object.fromEntries(
      fields.map(({ id, path, label, writable }) => [id, { label, writable, value: String(model[path] ?? '') }]),
    ),
    tables: {
      fund: rowsOf(funds, fundColumns).map((row, index) => ({ id: fundRows[index]?.id ?? '', label: fundRows[index]?.label ?? '', ...row })),
      indicators: rowsOf(model['kpis'], indicatorColumns),
    },
    columns: { fund: totalled(places(fundColumns, true)), indicators: places(indicatorColumns, true) },
  };
}
