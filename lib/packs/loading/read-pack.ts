import { checkCitations } from './citation-checks';
import { complainer, type Complain } from './complain';
import { readFiles, type PackFiles, type Placed } from './files';
import { checkForm } from './form-checks';
import { checkParameters } from './parameter-checks';
import type { PackProblem } from './problem';

/** What the files of one folder say, held against themselves but not yet against other packs. */
export interface Reading {
  found: PackFiles;
  problems: PackProblem[];
  complain: Complain;
  /** the shapes and forms hold, so that rules and schemes can be held against them */
  sound: boolean;
}

/** Reads the files of a pack's folder: their shapes, ids, citations and forms. */
export function readPack(files: Readonly<Record<string, string>>): Reading {
  const problems: PackProblem[] = [];
  const complain = complainer(problems);
  const found = readFiles(files, problems);
  const { meta } = found;
  if (meta === undefined) {
    if (problems.length === 0) complain('pack-shape', { file: 'pack.yaml', line: 0, path: '' }, '缺少 pack.yaml', '补上编号、名称和依据文件（单个文件的制度包写在 pack 下）');
    return { found, problems, complain, sound: false };
  }
  const fits = problems.length === 0;
  unique(found.forms, '表式', complain);
  unique(found.rules, '规则', complain);
  unique(found.schemes, '评分办法', complain);
  unique(found.parameters, '参数', complain);
  unique(found.reminders, '提醒', complain);
  unique(found.templates, '模板', complain);
  unique(found.requirements, '要求', complain);
  checkCitations(found, meta, complain);
  const before = problems.length;
  for (const form of found.forms) checkForm(form, complain);
  checkParameters(found, complain);
  return { found, problems, complain, sound: fits && problems.length === before };
}

function unique(placed: readonly Placed<{ id: string }>[], kind: string, complain: Complain): void {
  const seen = new Set<string>();
  for (const { it, at } of placed) {
    if (seen.has(it.id)) complain('pack-shape', at(['id']), `${kind}编号 ${it.id} 重复`, '换一个编号');
    seen.add(it.id);
  }
}
