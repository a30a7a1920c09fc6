import { type FormContent, fundRows, levels } from '../content.ts';
import type { FormPage, Row, Truth } from '../portal.ts';
import {
  depts,
  evaluatedColumns,
  fundColumns,
  indicatorColumns,
  type ModelField,
  period,
  scheduleColumns,
  selfEvaluationFields,
  signs,
  targetFields,
} from './names.ts';

/** What the modern portal holds of a form: the page's Vue model as it was posted. */
export type ModernModel = { [key: string]: unknown };

const codeOf = (codes: Record<string, string>, shown: string): string =>
  Object.keys(codes).find((code) => codes[code] === shown) ?? '';

function put(model: ModernModel, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    model[head] = value;
    return;
  }
  const inner = (model[head] ??= {}) as ModernModel;
  put(inner, rest.join('.'), value);
}

function get(model: ModernModel, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as ModernModel | undefined)?.[key], model);
}

const amount = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** A text as the model holds it: what a widget gives when it is empty is what the model starts with. */
function held(text: string, kind: ModelField['kind']): unknown {
  if (kind === 'money') return amount(text);
  if (kind === 'dept') return codeOf(depts, text);
  if (kind === 'date') return text === '' ? null : text;
  return text;
}

function fieldsInto(model: ModernModel, fields: ModelField[], content: FormContent): void {
  for (const { id, path, kind } of fields) {
    const text = content.fields[id] ?? '';
    put(model, path, held(text, kind));
  }
}

export function modelOf(page: FormPage, content: FormContent): ModernModel {
  return page === 'selfEvaluation' ? selfEvaluationModel(content) : targetModel(content);
}

const twoDecimals = (value: number): string => String(Math.round(value * 100) / 100);

/** The figures that the self-evaluation page works out by itself are there from the start. */
function selfEvaluationModel(content: FormContent): ModernModel {
  const model: ModernModel = {};
  fieldsInto(model, selfEvaluationFields, content);
  const rows = content.tables['indicators'] ?? [];
  const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  model['totalWeight'] = twoDecimals(sum('weight') + 10);
  model['funds'] = fundRows.map(({ id, label }) => {
    const row = (content.tables['fund'] ?? []).find((row) => row['id'] === id) ?? {};
    const columns = fundColumns.map((column) => [
      column.key,
      column.kind === 'money' ? amount(row[column.id]) : (row[column.id] ?? ''),
    ]);
    const rate = Number(row['exec']) / Number(row['budget']);
    const score = id === 'total' ? 10 * Math.min(1, rate) : undefined;
    if (score !== undefined) model['totalEvalValue'] = twoDecimals(sum('score') + Number(twoDecimals(score)));
    return {
      id,
      fundSource: label,
      ...Object.fromEntries(columns),
      execRate: Number.isFinite(rate) ? `${twoDecimals(rate * 100)}%` : '',
      evalScore: score === undefined ? '' : twoDecimals(score),
    };
  });
  model['kpis'] = rows.map((row, index) => ({
    key: index + 1,
    ...Object.fromEntries(
      evaluatedColumns.map(({ id, key, kind }) => [key, kind === 'sign' ? signCode(row) : scored(id, row[id] ?? '')]),
    ),
  }));
  return model;
}

function targetModel(content: FormContent): ModernModel {
  const model: ModernModel = {};
  fieldsInto(model, targetFields, content);
  const sources = ['fund.upper', 'fund.fiscal', 'fund.ownTotal', 'fund.other'];
  model['fundTotal'] = sources.reduce((sum, path) => sum + Number(get(model, path) ?? 0), 0);
  const other = get(model, 'fund.other');
  put(model, 'fund.other', typeof other === 'number' ? other.toFixed(2) : '');
  model[period.path] = content.fields[period.id]?.split(' 至 ') ?? null;
  model['plans'] = steps(content);
  model['kpis'] = kpis(content);
  return model;
}

const scored = (id: string, text: string): unknown => (id === 'weight' || id === 'score' ? amount(text) : text);
const signCode = (row: Row): string => codeOf(signs, row['operator'] || (row['value'] ? '定性' : ''));

function steps({ tables }: FormContent): unknown[] {
  const rows = tables['schedule'] ?? [];
  return (rows.length === 0 ? [{} as Row, {} as Row, {} as Row] : rows).map((row, index) => ({
    key: index + 1,
    ...Object.fromEntries(scheduleColumns.map(({ id, key, kind }) => [key, row[id] ?? (kind === 'date' ? null : '')])),
  }));
}

/** Every 二级指标 has at least one row, be it a blank one. */
function kpis({ tables }: FormContent): unknown[] {
  const rows = levels.flatMap(({ level1, level2 }) => {
    const own = (tables['indicators'] ?? []).filter((row) => row['level2'] === level2);
    return own.length > 0 ? own : [{ level1, level2 } as Row];
  });
  return rows.map((row, index) => ({
    key: index + 1,
    ...Object.fromEntries(
      indicatorColumns.map(({ id, key, kind }) => [key, kind === 'sign' ? signCode(row) : (row[id] ?? '')]),
    ),
  }));
}

/** A value of the model as the page shows it. */
function shown(value: unknown, kind: ModelField['kind'] | Column['kind']): string {
  if (value === null || value === undefined) return '';
  if (kind === 'money') return typeof value === 'number' ? value.toFixed(2) : String(value);
  if (kind === 'dept') return depts[String(value)] ?? '';
  if (kind === 'sign') return signs[String(value)] ?? '';
  return String(value);
}

type Column = (typeof indicatorColumns)[number];

function rowsOf(rows: unknown, columns: Column[]): Row[] {
  return (rows as ModernModel[]).map((row) =>
    Object.fromEntries(columns.map(({ id, key, kind }) => [id, shown(row[key], kind)])),
  );
}

const places = (columns: Column[], open: boolean): Truth['columns'][string] =>
  Object.fromEntries(columns.map(({ id, label, writable }) => [id, { label, writable: writable && open }]));

/** Tells a model in the field and column ids of the extension. */
export function tell(page: FormPage, model: ModernModel): Omit<Truth, 'model' | 'posts'> {
  const evaluation = page === 'selfEvaluation';
  const open = page !== 'priorYear';
  const named = evaluation ? selfEvaluationFields : targetFields;
  const fields: Truth['fields'] = Object.fromEntries(
    named.map(({ id, path, label, writable, kind }) => [
      id,
      { label, writable: writable && open, value: shown(get(model, path), kind) },
    ]),
  );
  const year = Number(model['pfYear']);
  if (evaluation) {
    const funds = model['funds'] as ModernModel[];
    return {
      form: 'national/project-self-evaluation',
      year,
      fields,
      tables: {
        fund: rowsOf(funds, fundColumns).map((row, index) => ({
          id: String(funds[index]?.['id']),
          label: String(funds[index]?.['fundSource']),
          ...row,
        })),
        indicators: rowsOf(model['kpis'], evaluatedColumns),
      },
      columns: { fund: places(fundColumns, true), indicators: places(evaluatedColumns, true) },
    };
  }
  const term = model[period.path] as [string, string] | null;
  fields[period.id] = { label: period.label, writable: open, value: term ? term.join(' 至 ') : '' };
  return {
    form: 'dalian-union/project-target',
    year,
    fields,
    tables: {
      schedule: rowsOf(model['plans'], scheduleColumns),
      indicators: rowsOf(model['kpis'], indicatorColumns),
    },
    columns: { schedule: places(scheduleColumns, open), indicators: places(indicatorColumns, open) },
  };
}
