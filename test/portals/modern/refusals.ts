import type { ModernModel } from './model-values.ts';
import { tooMany } from './score-sheet.ts';

/** Why the server takes no such model: spaces in indicators, a quantitative value that is no number, a missing unit. */
export function refusals(model: ModernModel): string[] {
  const problems: string[] = [];
  const kpis = (model['kpis'] ?? []) as Record<string, string | null>[];
  kpis.forEach((kpi, index) => {
    const name = kpi['lv3PerfIndName'] ?? '';
    const value = kpi['kpiVal'] ?? '';
    if (/[ \u3000]/.test(name + value)) problems.push(`第${index + 1}行：录入内容不得含有空格！`);
    if (name.length > 100) problems.push(`第${index + 1}行：指标名称不能超过100字！`);
    if (name !== '' && value !== '' && (kpi['computeSign'] ?? '') === '') {
      problems.push(`第${index + 1}行：请先选择计算符号！`);
    }
  });
  return [...problems, ...tooMany(model)];
}
