import type { Pack } from '@/lib/model/pack';
import { checkCitations } from './loading/citation-checks';
import { complainer, type Complain } from './loading/complain';
import { assemble, readFiles, type Placed } from './loading/files';
import { checkForm } from './loading/form-checks';
import { formIndex } from './loading/form-index';
import type { PackProblem } from './loading/problem';
import { checkRule } from './loading/rule-checks';
import { checkScheme } from './loading/scheme-checks';

export { describeProblem, type PackProblem } from './loading/problem';

/**
 * Loads a pack from the YAML files of its folder, by path within the folder. The same for built-in and imported packs.
 * Gives the pack only when there is no problem at all; otherwise every problem that was found, by file and line.
 * `others` are packs already loaded, for rules and schemes over their forms.
 */
export function loadPack(
  files: Readonly<Record<string, string>>,
  others: readonly Pack[] = [],
): { pack?: Pack; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const complain = complainer(problems);
  const found = readFiles(files, problems);
  const meta = found.meta;
  if (meta === undefined) {
    if (!('pack.yaml' in files)) complain('pack-shape', { file: 'pack.yaml', line: 0, path: '' }, '缺少 pack.yaml', '补上编号、名称和依据文件');
    return { problems };
  }
  const fits = problems.length === 0;
  unique(found.forms, '表式', complain);
  unique(found.rules, '规则', complain);
  unique(found.schemes, '评分办法', complain);
  checkCitations(found, meta, complain);
  const before = problems.length;
  for (const form of found.forms) checkForm(form, complain);
  if (problems.length === before && fits) {
    const forms = formIndex(found, meta.it.id, others);
    const ruleIds = new Set(found.rules.map(({ it }) => it.id));
    for (const rule of found.rules) checkRule(rule, ruleIds, forms, complain);
    for (const scheme of found.schemes) checkScheme(scheme, forms, complain);
  }
  return problems.length === 0 ? { pack: assemble(found, meta.it), problems } : { problems };
}

function unique(placed: readonly Placed<{ id: string }>[], kind: string, complain: Complain): void {
  const seen = new Set<string>();
  for (const { it, at } of placed) {
    if (seen.has(it.id)) complain('pack-shape', at(['id']), `${kind}编号 ${it.id} 重复`, '换一个编号');
    seen.add(it.id);
  }
}
