import * as z from 'zod/mini';
import type { PackProblem } from './problem';
import type { YamlFile } from './yaml-file';

const inChinese = z.locales.zhCN().localeError;

/** Reads a parsed file by its schema; each thing that does not fit is a problem with its line. */
export function shaped<T>(schema: z.ZodMiniType<T>, { value, at }: YamlFile, problems: PackProblem[]): T | undefined {
  const result = schema.safeParse(value, { error: inChinese });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({ code: 'pack-shape', ...at(issue.path), what: issue.message, remedy: remedyFor(issue) });
  }
  return undefined;
}

function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `去掉 ${issue.keys.join('、')}，或改成约定的键名`;
  if (issue.code === 'invalid_type') return '补上这一项，或改成约定的类型';
  return '对照制度包的写法改正';
}
