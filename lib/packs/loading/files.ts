import * as z from 'zod/mini';
import {
  Article,
  FormSpec,
  PackMeta,
  Parameter,
  Reminder,
  Requirement,
  RuleSpec,
  SchemeSpec,
  Template,
  Vocabulary,
  type Pack,
} from '@/lib/model/pack';
import { most } from './bounds';
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
  parameters: Placed<Parameter>[];
  reminders: Placed<Reminder>[];
  templates: Placed<Template>[];
  requirements: Placed<Requirement>[];
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

/** The end of the name of a file that holds a whole pack: by kind, what the files of a folder hold. */
export const packFileEnd = '.jixiao.yaml';

/** Sorts the files of a folder by what they hold and reads each. A pack may come as one file instead. */
export function readFiles(files: Readonly<Record<string, string>>, problems: PackProblem[]): PackFiles {
  const found: PackFiles = {
    vocabulary: Vocabulary.parse({}),
    articles: [],
    forms: [],
    rules: [],
    schemes: [],
    parameters: [],
    reminders: [],
    templates: [],
    requirements: [],
  };
  const whole = (what: string, remedy: string) => problems.push({ code: 'pack-shape', file: 'pack.yaml', line: 0, path: '', what, remedy });
  const texts = Object.values(files);
  if (texts.length > most.files) whole(`文件超过${most.files}个`, '合并文件');
  else if (texts.reduce((sum, text) => sum + text.length, 0) > most.pack) whole(`制度包超过${most.pack / 10_000}万字`, '精简或拆成几个包');
  if (problems.length > 0) return found;
  for (const [file, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { read, problems: faults } = readYaml(file, text);
    problems.push(...faults);
    if (read === undefined) continue;
    if (file.endsWith(packFileEnd)) sortParts(found, read, problems);
    else sortIn(found, kindOf(file), read, problems);
  }
  if (found.rules.length > most.rules) whole(`规则超过${most.rules}条`, '精简或拆成几个包');
  return found;
}

/** What a file of a folder holds, by its name or by the folder that it is in; '' for a file that no pack has. */
function kindOf(file: string): string {
  const [folder = '', rest] = file.split('/', 2);
  if (rest !== undefined) return severalFiles.has(folder) ? folder : '';
  const name = file.endsWith('.yaml') ? file.slice(0, -'.yaml'.length) : '';
  return severalFiles.has(name) ? '' : name;
}
const severalFiles = new Set(['forms', 'rules', 'schemes']);

/** Reads the parts of a file that holds a whole pack, each as the file of its name. */
function sortParts(found: PackFiles, whole: YamlFile, problems: PackProblem[]): void {
  const parts = whole.value instanceof Object && !Array.isArray(whole.value) ? Object.entries(whole.value) : [];
  if (parts.length === 0) problems.push({ code: 'pack-shape', ...whole.at([]), what: '文件里没有制度包', remedy: '写 pack、articles、forms、rules 等各部分' });
  for (const [kind, value] of parts) sortIn(found, kind, { file: whole.file, value, at: (path) => whole.at([kind, ...path]) }, problems);
}

function sortIn(found: PackFiles, kind: string, read: YamlFile, problems: PackProblem[]): void {
  if (kind === 'pack') {
    const it = shaped(PackMeta, read, problems);
    if (it !== undefined) found.meta = { it, at: read.at };
  } else if (kind === 'vocabulary') found.vocabulary = shaped(Vocabulary, read, problems) ?? found.vocabulary;
  else if (kind === 'articles') found.articles.push(...items(Article, read, problems));
  else if (kind === 'parameters') found.parameters.push(...items(Parameter, read, problems));
  else if (kind === 'reminders') found.reminders.push(...items(Reminder, read, problems));
  else if (kind === 'templates') found.templates.push(...items(Template, read, problems));
  else if (kind === 'requirements') found.requirements.push(...items(Requirement, read, problems));
  else if (kind === 'forms') found.forms.push(...items(FormSpec, read, problems));
  else if (kind === 'rules') found.rules.push(...items(RuleSpec, read, problems));
  else if (kind === 'schemes') found.schemes.push(...items(SchemeSpec, read, problems));
  else {
    problems.push({
      code: 'pack-shape',
      ...read.at([]),
      what: '制度包里没有这种文件或部分',
      remedy: '只写 pack、articles、vocabulary、parameters、forms、rules、schemes、reminders、templates、requirements',
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
    parameters: them(found.parameters),
    reminders: them(found.reminders),
    templates: them(found.templates),
    requirements: them(found.requirements),
  };
}
