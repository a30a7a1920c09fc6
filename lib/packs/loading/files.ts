import * as z from 'zod/mini';
import { Article, FormSpec, PackMeta, RuleSpec, SchemeSpec, Vocabulary, type Pack } from '@/lib/model/pack';
import type { PackProblem } from './problem';
import { shaped } from './shape';
import { readYaml, type Path, type YamlFile } from './yaml-file';

/** Something of a pack with where it was written. */
export interface Placed<T> {
  it: T;
  at(path: Path): { file: string; line: number; path: string };
}

/** What the files of one folder hold, each fitting its schema, not yet checked against one another. */
export interface PackFiles {
  meta?: Placed<PackMeta>;
  vocabulary: Vocabulary;
  articles: Placed<Article>[];
  forms: Placed<FormSpec>[];
  rules: Placed<RuleSpec>[];
  schemes: Placed<SchemeSpec>[];
}

/** Reads the items of a file that holds one of a kind or a list of them. */
function items<T>(schema: z.ZodMiniType<T>, file: YamlFile, problems: PackProblem[]): Placed<T>[] {
  if (Array.isArray(file.value)) {
    const list = shaped(z.array(schema), file, problems) ?? [];
    return list.map((it, index) => ({ it, at: (path) => file.at([index, ...path]) }));
  }
  const it = shaped(schema, file, problems);
  return it === undefined ? [] : [{ it, at: file.at }];
}

/** Sorts the files of a folder by what they hold and reads each. */
export function readFiles(files: Readonly<Record<string, string>>, problems: PackProblem[]): PackFiles {
  const found: PackFiles = { vocabulary: Vocabulary.parse({}), articles: [], forms: [], rules: [], schemes: [] };
  for (const [file, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { read, problems: faults } = readYaml(file, text);
    problems.push(...faults);
    if (read !== undefined) sortIn(found, read, problems);
  }
  return found;
}

function sortIn(found: PackFiles, read: YamlFile, problems: PackProblem[]): void {
  const [folder = '', rest] = read.file.split('/', 2);
  if (read.file === 'pack.yaml') {
    const it = shaped(PackMeta, read, problems);
    if (it !== undefined) found.meta = { it, at: read.at };
  } else if (read.file === 'articles.yaml') found.articles.push(...items(Article, read, problems));
  else if (read.file === 'vocabulary.yaml') found.vocabulary = shaped(Vocabulary, read, problems) ?? found.vocabulary;
  else if (folder === 'forms' && rest) found.forms.push(...items(FormSpec, read, problems));
  else if (folder === 'rules' && rest) found.rules.push(...items(RuleSpec, read, problems));
  else if (folder === 'schemes' && rest) found.schemes.push(...items(SchemeSpec, read, problems));
  else {
    problems.push({
      code: 'pack-shape',
      ...read.at([]),
      what: '制度包里没有这种文件',
      remedy: '只放 pack.yaml、articles.yaml、vocabulary.yaml 和 forms、rules、schemes 里的文件',
    });
  }
}

const them = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ it }) => it);

/** The pack that the files make. */
export function assemble(found: PackFiles, meta: PackMeta): Pack {
  return {
    ...meta,
    articles: them(found.articles),
    vocabulary: found.vocabulary,
    forms: them(found.forms),
    rules: them(found.rules),
    schemes: them(found.schemes),
  };
}
