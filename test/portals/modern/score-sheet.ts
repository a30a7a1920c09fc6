import { type FormContent, scoreLines } from '../content.ts';
import type { Truth } from '../portal.ts';
import { amount, fieldsInto, get, type ModernModel, places, rowsOf, shown } from './model-values.ts';
import { field, type ModelColumn, type ModelField } from './names.ts';

const fields: ModelField[] = [
  field('year', 'pfYear', '年度', { writable: false }),
  field('unit', 'useDept', '预算资金使用部门（单位）'),
  field('project.name', 'proName', '项目名称', { writable: false }),
  field('fund.planned', 'planAmt', '计划到位资金', { kind: 'money' }),
  field('fund.arrived', 'arriveAmt', '实际到位资金', { kind: 'money' }),
  field('total.score', 'totalScore', '总分', { writable: false }),
];

const columns: ModelColumn[] = [
  { id: 'score', key: 'evalScore', label: '得分', writable: true, kind: 'points' },
  { id: 'note', key: 'scoreRemark', label: '评分说明', writable: true },
];

export function scoreModel(content: FormContent): ModernModel {
  const model: ModernModel = {};
  fieldsInto(model, fields, content);
  const rows = content.tables['scores'] ?? [];
  model['lines'] = scoreLines.map((line) => {
    const row = rows.find((one) => one['id'] === line.id);
    return { ...line, evalScore: amount(row?.['score']), scoreRemark: row?.['note'] ?? '' };
  });
  return model;
}

/** Points above what a line gives. */
export function tooMany(model: ModernModel): string[] {
  const lines = (model['lines'] ?? []) as ModernModel[];
  return lines.flatMap(({ label, of, evalScore }) =>
    Number(evalScore) > Number(of) ? [`${String(label)}：得分不能大于分值${String(of)}！`] : [],
  );
}

export function tellScoreSheet(model: ModernModel): Omit<Truth, 'model' | 'posts'> {
  const lines = model['lines'] as ModernModel[];
  return {
    form: 'dalian-union/score-sheet',
    year: Number(model['pfYear']),
    fields: Object.fromEntries(
      fields.map(({ id, path, label, writable, kind }) => [id, { label, writable, value: shown(get(model, path), kind) }]),
    ),
    tables: {
      scores: rowsOf(lines, columns).map((row, index) => ({
        id: scoreLines[index]?.id ?? '',
        label: scoreLines[index]?.label ?? '',
        ...row,
      })),
    },
    columns: { scores: places(columns, true) },
  };
}
