import { fundRows, levels, type FormContent } from '../content.ts';
import type { FormPage, Row, Truth, TruthPlace } from '../portal.ts';
import { monitorForm } from './monitor-names.ts';
import { scoreForm } from './score-names.ts';
import { unitTargetForm } from './unit-target-names.ts';
import {
  evaluatedColumns,
  fundColumns,
  indicatorPrefixes,
  indicatorsPrinted,
  type NamedField,
  period,
  schedulePrefixes,
  schedulePrinted,
  scoredInTotal,
  selfEvaluationFields,
  targetFields,
} from './names.ts';
import { type PlainForm, plainModel, plainTruth } from './plain-form.ts';

/** What the classic portal holds of a form: the posted form data, name to text. */
export type ClassicModel = Record<string, string>;

/** The highest number that a prefix carries in the model: `slzb1`, `slzb2` → 2. */
export function rowsOf(model: ClassicModel, prefix: string): number {
  let rows = 0;
  for (const name of Object.keys(model)) {
    const number = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(number)) rows = Math.max(rows, number);
  }
  return rows;
}

const folded = (row: Row): string => `${row['operator'] ?? ''}${row['value'] ?? ''}${row['unit'] ?? ''}`;

/** The forms whose model follows from their names, and the year that their page tells. */
const plainForms: Partial<Record<FormPage, { form: PlainForm; yearOf(model: ClassicModel): string }>> = {
  monitor: { form: monitorForm, yearOf: ({ tbrq = '' }) => tbrq.slice(0, 4) },
  ministryTarget: { form: unitTargetForm, yearOf: ({ nd = '' }) => nd },
  scoreSheet: { form: scoreForm, yearOf: ({ nd = '' }) => nd },
};

export function modelOf(page: FormPage, content: FormContent): ClassicModel {
  const plain = plainForms[page];
  if (plain) return plainModel(plain.form, content);
  return page === 'selfEvaluation' ? selfEvaluationModel(content) : targetModel(content);
}

function targetModel({ fields, tables }: FormContent): ClassicModel {
  const model: ClassicModel = {};
  for (const { id, name } of targetFields) model[name] = fields[id] ?? '';
  const [start = '', end = ''] = (fields[period.id] ?? '').split(' 至 ');
  model[period.start] = start;
  model[period.end] = end;
  const steps = tables['schedule'] ?? [];
  for (let row = 0; row < Math.max(schedulePrinted, steps.length); row++) {
    for (const [column, prefix] of Object.entries(schedulePrefixes)) {
      model[`${prefix}${row + 1}`] = steps[row]?.[column] ?? '';
    }
  }
  indicatorPrefixes.forEach((prefix, index) => {
    const own = (tables['indicators'] ?? []).filter(({ level2 }) => level2 === levels[index]?.level2);
    for (let row = 0; row < Math.max(indicatorsPrinted, own.length); row++) {
      const indicator = own[row] ?? {};
      model[`${prefix}${row + 1}`] = indicator['name'] ?? '';
      model[`${prefix}z${row + 1}`] = folded(indicator);
    }
  });
  return model;
}

function selfEvaluationModel({ fields, tables }: FormContent): ClassicModel {
  const model: ClassicModel = {};
  for (const { id, name } of selfEvaluationFields) model[name] = fields[id] ?? '';
  for (const { id } of fundRows) {
    const row = (tables['fund'] ?? []).find((row) => row['id'] === id);
    for (const column of fundColumns) {
      if (scoredInTotal(id, column.id)) model[`${column.prefix}_${id}`] = row?.[column.id] ?? '';
    }
  }
  (tables['indicators'] ?? []).forEach((row, index) => {
    for (const { id, prefix } of evaluatedColumns) {
      model[`${prefix}${index + 1}`] = id === 'value' ? folded(row) : (row[id] ?? '');
    }
  });
  return computed(model);
}

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

/** The figures that the self-evaluation page works out by itself: rates, the score of execution, the total. */
export function computed(model: ClassicModel): ClassicModel {
  const next = { ...model };
  for (const { id } of fundRows) {
    const budget = Number(next[`zjqn_${id}`]);
    const exec = Number(next[`zjzx_${id}`]);
    const rate = budget > 0 ? exec / budget : undefined;
    next[`zjzxl_${id}`] = rate === undefined ? '' : `${hundredths(rate * 100)}%`;
    if (id === 'total') next['zjdf_total'] = rate === undefined ? '' : hundredths(10 * Math.min(1, rate));
  }
  let weight = Number(next['zjfz_total']);
  let score = Number(next['zjdf_total']);
  for (let row = 1; row <= rowsOf(next, 'fz'); row++) {
    weight += Number(next[`fz${row}`]) || 0;
    score += Number(next[`df${row}`]) || 0;
  }
  next['zfz'] = hundredths(weight);
  next['zdf'] = hundredths(score);
  return next;
}

function told(fields: NamedField[], model: ClassicModel, open: boolean): Truth['fields'] {
  return Object.fromEntries(
    fields.map(({ id, name, label, writable }) => [
      id,
      { label, writable: writable && open, value: model[name] ?? '' },
    ]),
  );
}

const places = (columns: readonly (TruthPlace & { id: string })[], open: boolean): Record<string, TruthPlace> =>
  Object.fromEntries(columns.map(({ id, label, writable }) => [id, { label, writable: writable && open }]));

/** Tells a model in the field and column ids of the extension. */
export function tell(page: FormPage, model: ClassicModel): Omit<Truth, 'model' | 'posts'> {
  const plain = plainForms[page];
  if (plain) return plainTruth(plain.form, Number(plain.yearOf(model)) || null, model);
  if (page === 'selfEvaluation') return tellSelfEvaluation(model);
  const open = page === 'target';
  const start = model[period.start] ?? '';
  const end = model[period.end] ?? '';
  const columns = [
    { id: 'level1', label: '一级指标', writable: false },
    { id: 'level2', label: '二级指标', writable: false },
    { id: 'name', label: '三级指标（个性指标）', writable: true },
    { id: 'value', label: '年度指标值', writable: true },
  ];
  const steps = [
    { id: 'content', label: '项目实施内容', writable: true },
    { id: 'start', label: '开始时间', writable: true },
    { id: 'end', label: '完成时间', writable: true },
  ];
  return {
    form: 'dalian-union/project-target',
    year: Number(model['nd']),
    fields: {
      ...told(targetFields, model, open),
      [period.id]: { label: period.label, writable: open, value: start === '' && end === '' ? '' : `${start} 至 ${end}` },
    },
    tables: {
      schedule: Array.from({ length: rowsOf(model, schedulePrefixes.content) }, (_, row) =>
        Object.fromEntries(
          Object.entries(schedulePrefixes).map(([column, prefix]) => [column, model[`${prefix}${row + 1}`] ?? '']),
        ),
      ),
      indicators: indicatorPrefixes.flatMap((prefix, index) =>
        Array.from({ length: rowsOf(model, prefix) }, (_, row) => ({
          level1: levels[index]?.level1 ?? '',
          level2: levels[index]?.level2 ?? '',
          name: model[`${prefix}${row + 1}`] ?? '',
          value: model[`${prefix}z${row + 1}`] ?? '',
        })),
      ),
    },
    columns: { schedule: places(steps, open), indicators: places(columns, open) },
  };
}

function tellSelfEvaluation(model: ClassicModel): Omit<Truth, 'model' | 'posts'> {
  return {
    form: 'national/project-self-evaluation',
    year: Number(model['nd']),
    fields: told(selfEvaluationFields, model, true),
    tables: {
      fund: fundRows.map(({ id, label }) => ({
        id,
        label,
        ...Object.fromEntries(
          fundColumns.map((column) => [
            column.id,
            scoredInTotal(id, column.id) ? (model[`${column.prefix}_${id}`] ?? '') : '—',
          ]),
        ),
      })),
      indicators: Array.from({ length: rowsOf(model, 'zbmc') }, (_, row) =>
        Object.fromEntries(evaluatedColumns.map(({ id, prefix }) => [id, model[`${prefix}${row + 1}`] ?? ''])),
      ),
    },
    columns: { fund: places(fundColumns, true), indicators: places(evaluatedColumns, true) },
  };
}
