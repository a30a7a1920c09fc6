import { type FormContent, fundRows, levels } from '../content.ts';
import type { FormPage, Row, Truth } from '../portal.ts';
import { amount, codeOf, fieldsInto, get, type ModernModel, places, put, rowsOf, shown } from './model-values.ts';
import { ministryTargetModel, tellMinistryTarget } from './ministry-target.ts';
import { monitorModel, tellMonitor } from './monitor.ts';
import { scoreModel, tellScoreSheet } from './score-sheet.ts';
import {
  evaluatedColumns,
  fundColumns,
  indicatorColumns,
  period,
  scheduleColumns,
  selfEvaluationFields,
  signs,
  targetFields,
} from './names.ts';

export function modelOf(page: FormPage, content: FormContent): ModernModel {
  if (page === 'monitor') return monitorModel(content);
  if (page === 'ministryTarget') return ministryTargetModel(content);
  if (page === 'scoreSheet') return scoreModel(content);
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

/** Tells a model in the field and column ids of the extension. */
export function tell(page: FormPage, model: ModernModel): Omit<Truth, 'model' | 'posts'> {
  if (page === 'monitor') return tellMonitor(model);
  if (page === 'ministryTarget') return tellMinistryTarget(model);
  if (page === 'scoreSheet') return tellScoreSheet(model);
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
