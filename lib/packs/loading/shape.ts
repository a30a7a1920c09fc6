import * as z from 'zod/mini';
import { FormRef, Id, Slug, Word } from '@/lib/model/pack-ids';
import { mostTold } from './complain';
import type { PackProblem } from './problem';
import type { Path, YamlFile } from './yaml-file';

const inChinese = z.locales.zhCN().localeError;

/** Reads a parsed file by its schema; each thing that does not fit is a problem with its line. */
export function shaped<T>(schema: z.ZodMiniType<T>, { value, at }: YamlFile, problems: PackProblem[]): T | undefined {
  const result = schema.safeParse(value, { error: inChinese });
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, mostTold)) problems.push({ code: 'pack-shape', ...at(issue.path), ...told(issue, found(value, issue.path)) });
  return undefined;
}

/** What a person wrote at a path; undefined for nothing. */
const found = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at instanceof Object && Object.hasOwn(at, step) ? (at as Record<PropertyKey, unknown>)[step] : undefined), value);

const kinds: Record<string, string> = { string: '文字', number: '数字', boolean: '是否', array: '列表', object: '几个键', record: '几个键' };

/** How ids are written, by the pattern that they keep. */
const idForms = [
  [Slug, '用小写字母、数字和连字符，如 project-target'],
  [Word, '用字母开头的一个词，如 indicators'],
  [Id, '用英文字母、数字和点，不用数字开头，如 fund.total'],
  [FormRef, '写表式编号，如 project-target；别的包的写成 包/表式'],
] as const;

function told(issue: z.core.$ZodIssue, value: unknown): { what: string; remedy: string } {
  if (issue.code === 'unrecognized_keys') return { what: `不认识 ${issue.keys.join('、')}`, remedy: '去掉，或改成约定的键名' };
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return { what: `缺少 ${String(issue.path.at(-1) ?? '内容')}`, remedy: '补上这一项' };
  }
  if (issue.code === 'invalid_type') {
    const bare = issue.expected === 'string' && ['boolean', 'number'].includes(typeof value);
    return { what: `这里要写${kinds[issue.expected] ?? issue.expected}`, remedy: bare ? `${String(value)} 没加引号不算文字，用英文双引号括起来` : '改成约定的写法' };
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    const remedy = idForms.find(([schema]) => schema.safeParse(value).error?.issues.some((own) => own.code === 'invalid_format' && own.pattern === issue.pattern))?.[1];
    return { what: `编号 ${typeof value === 'string' ? value.slice(0, 60) : ''} 写法不对`, remedy: remedy ?? '换一个编号' };
  }
  if (issue.code === 'invalid_value') return { what: `不能写 ${String(value).slice(0, 60)}`, remedy: `写 ${issue.values.map(String).join('、')} 之一` };
  return { what: issue.message, remedy: '对照制度包的写法改正' };
}
