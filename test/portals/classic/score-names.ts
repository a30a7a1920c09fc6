import { scoreLines } from '../content.ts';
import type { ClassicModel } from './model.ts';
import type { PlainForm } from './plain-form.ts';

const field = (id: string, name: string, label: string, writable = true) => ({ id, name, label, writable });

/** The page adds the points up as they stand, a blank as nothing. */
function computed(model: ClassicModel): ClassicModel {
  const points = scoreLines.map((_, index) => Number.parseFloat(model[`pf${index + 1}`] ?? '')).filter(Number.isFinite);
  const total = points.reduce((sum, value) => sum + value, 0);
  return { ...model, pfzf: points.length === 0 ? '' : String(Math.round(total * 100) / 100) };
}

export const scoreForm: PlainForm = {
  form: 'dalian-union/score-sheet',
  fields: [
    field('year', 'nd', '年度', false),
    field('unit', 'sybm', '预算资金使用部门（单位）'),
    field('project.name', 'xmmc', '项目名称', false),
    field('total.score', 'pfzf', '总分', false),
  ],
  tables: [
    {
      id: 'scores',
      printed: scoreLines.map(({ id, label }) => ({ id, label })),
      columns: [{ id: 'score', prefix: 'pf', label: '得分', writable: true }],
    },
  ],
  computed,
};

/** Points above what a line gives. */
export function tooMany(model: ClassicModel): string[] {
  return scoreLines.flatMap(({ label, of }, index) =>
    Number(model[`pf${index + 1}`] ?? '') > Number(of) ? [`“${label}”得分不能大于分值${of}！`] : [],
  );
}
