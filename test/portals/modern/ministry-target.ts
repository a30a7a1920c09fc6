import { type FormContent, levels } from '../content.ts';
import type { Row, Truth } from '../portal.ts';
import { fieldsInto, get, type ModernModel, places, put, rowsOf, shown } from './model-values.ts';
import { field, type ModelColumn, type ModelField } from './names.ts';

const money = (id: string, path: string, label: string, writable = true): ModelField => field(id, path, label, { kind: 'money', writable });

const fields: ModelField[] = [
  field('year', 'pfYear', '年度', { writable: false }),
  field('project.name', 'proName', '项目名称', { writable: false }),
  field('project.authority', 'authority', '主管部门及代码'),
  field('project.unit', 'implUnit', '实施单位'),
  field('project.attr', 'proAttr', '项目属性'),
  money('fund.mid.total', 'mid.total', '中期资金总额', false),
  money('fund.mid.fiscal', 'mid.fiscal', '其中：财政拨款'),
  money('fund.mid.other', 'mid.other', '其他资金'),
  money('fund.total', 'cur.total', '年度资金总额', false),
  money('fund.fiscal', 'cur.fiscal', '其中：财政拨款'),
  money('fund.other', 'cur.other', '其他资金'),
  field('goal.mid', 'midTarget', '中期目标'),
  field('goal.year', 'kpiTarget', '年度目标'),
];

const term = { id: 'project.term', path: 'proTerm', label: '项目期' };

const halfOf = (half: 'mid' | 'cur'): ModelColumn[] => [
  { id: 'level1', key: 'lv1PerfIndName', label: '一级指标', writable: false },
  { id: 'level2', key: 'lv2PerfIndName', label: '二级指标', writable: false },
  { id: 'name', key: `${half}Name`, label: '三级指标', writable: true },
  { id: 'value', key: `${half}Val`, label: '指标值', writable: true },
];

/** Each 二级指标 in the order of the ministry's table, twice. */
const printed: Row[] = [...levels.slice(0, 6), { level1: '效益指标', level2: '生态效益指标' }, ...levels.slice(6)].flatMap(
  (level) => [{ ...level }, { ...level }],
);

const folded = (row: Row | undefined): string => `${row?.['operator'] ?? ''}${row?.['value'] ?? ''}${row?.['unit'] ?? ''}`;

export function ministryTargetModel(content: FormContent): ModernModel {
  const model: ModernModel = {};
  fieldsInto(model, fields, content);
  model[term.path] = content.fields[term.id]?.split(' 至 ').filter(Boolean) ?? null;
  if ((model[term.path] as string[]).length !== 2) model[term.path] = null;
  for (const half of ['mid', 'cur']) {
    const parts = [get(model, `${half}.fiscal`), get(model, `${half}.other`)].filter((part) => typeof part === 'number');
    put(model, `${half}.total`, parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0));
  }
  const waiting = { mid: [...(content.tables['indicatorsMid'] ?? [])], cur: [...(content.tables['indicators'] ?? [])] };
  const next = (half: 'mid' | 'cur', level2: string | undefined): Row | undefined => {
    const at = waiting[half].findIndex((row) => row['level2'] === level2);
    return at < 0 ? undefined : waiting[half].splice(at, 1)[0];
  };
  model['kpis'] = printed.map(({ level1, level2 }, index) => {
    const [mid, cur] = [next('mid', level2), next('cur', level2)];
    return {
      key: index + 1,
      lv1PerfIndName: level1,
      lv2PerfIndName: level2,
      midName: mid?.['name'] ?? '',
      midVal: folded(mid),
      curName: cur?.['name'] ?? '',
      curVal: folded(cur),
    };
  });
  return model;
}

export function tellMinistryTarget(model: ModernModel): Omit<Truth, 'model' | 'posts'> {
  const told: Truth['fields'] = Object.fromEntries(
    fields.map(({ id, path, label, writable, kind }) => [id, { label, writable, value: shown(get(model, path), kind) }]),
  );
  const period = model[term.path] as [string, string] | null;
  told[term.id] = { label: term.label, writable: true, value: period ? period.join(' 至 ') : '' };
  return {
    form: 'national/project-target',
    year: Number(model['pfYear']),
    fields: told,
    tables: { indicatorsMid: rowsOf(model['kpis'], halfOf('mid')), indicators: rowsOf(model['kpis'], halfOf('cur')) },
    columns: { indicatorsMid: places(halfOf('mid'), true), indicators: places(halfOf('cur'), true) },
  };
}
