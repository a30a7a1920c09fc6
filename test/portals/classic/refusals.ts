import { levels } from '../content.ts';
import { type ClassicModel, rowsOf } from './model.ts';
import { monitorForm } from './monitor-names.ts';
import { tooMany } from './score-names.ts';
import { indicatorPrefixes, schedulePrefixes, targetFields } from './names.ts';

const money = /^(zjxqze|sjghbk|czbk|zyzj|ghjf|xzbzsr|sysr|jyxsr|qtzj|zj(nc|qn|zx)_\w+|(ys|zx)(xj|cz|gh)|fz\d+|df\d+|pf\d+|rw(cz|qt)\d+)$/;

function labelOf(name: string): string {
  const field = [...targetFields, ...monitorForm.fields].find((field) => field.name === name);
  if (field) return field.label;
  const level = indicatorPrefixes.findIndex((prefix) => name.startsWith(prefix));
  if (level >= 0) return levels[level]?.level2 ?? name;
  return name.startsWith(schedulePrefixes.content) ? '项目实施内容' : name;
}

/** Why the server takes no such form: spaces anywhere but in long texts, figures that are none, malformed dates. */
export function refusals(model: ClassicModel): string[] {
  const problems: string[] = [];
  const long = new Set(['bmzngs', 'xmgkjmb', 'lxyj', 'sbkxx', 'sbbyx', 'qtsm', 'yqmb', 'sjwcqk', 'wcqk', 'pccs', 'ndmb']);
  for (const [name, value] of Object.entries(model)) {
    if (value === '') continue;
    if (!long.has(name) && !/^(pcyy|rwnr)/.test(name) && /[ \u3000]/.test(value)) {
      problems.push(`“${labelOf(name)}”录入内容不得含有空格！`);
    }
    if (money.test(name) && !/^\d+(\.\d+)?$/.test(value)) problems.push(`“${labelOf(name)}”应为数字！`);
    if (['tbrq', 'qssj', 'jzsj'].includes(name) && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      problems.push(`日期“${value}”格式不正确，应为2026-03-01！`);
    }
  }
  return [...problems, ...tooMany(model)];
}

/** What 送审 asks beyond that. */
export function missing(model: ClassicModel): string[] {
  const optional = new Set(['sjghbk', 'czbk', 'zyzj', 'ghjf', 'xzbzsr', 'sysr', 'jyxsr', 'qtzj', 'qtsm']);
  const problems = targetFields
    .filter(({ name }) => !optional.has(name) && (model[name] ?? '') === '')
    .map(({ label }) => `“${label}”不能为空！`);
  indicatorPrefixes.forEach((prefix, index) => {
    const filled = Array.from({ length: rowsOf(model, prefix) }, (_, row) => model[`${prefix}${row + 1}`] ?? '');
    if (filled.every((text) => text === '')) problems.push(`“${levels[index]?.level2 ?? ''}”至少填写一条！`);
  });
  return problems;
}
