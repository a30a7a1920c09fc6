import { check } from '@/lib/check/check';
import { compileRules, type RuleSet } from '@/lib/check/rule-set';
import type { Filing } from '@/lib/model/filing';
import type { Pack } from '@/lib/model/pack';
import { RuleSpec } from '@/lib/model/rule-spec';
import { builtinPacks } from '@/lib/packs/builtin';
import { formOf } from '@/lib/packs/form-graph';
import { asPackRules, jsonRules } from '../alternatives/json-rules';
import { filledFiling } from '../filings';

const form = 'dalian-union/project-target';
const run = jsonRules();
let both: { set: RuleSet; filing: Filing } | undefined;

/** The same rules over the same filing, ours and those of the alternative. */
function prepared(): { set: RuleSet; filing: Filing } {
  if (both) return both;
  const home = builtinPacks.find(({ id }) => form.startsWith(`${id}/`));
  const spec = formOf(builtinPacks, form);
  if (!home || !spec) throw new Error(`no form ${form}`);
  const rules = asPackRules.map((rule) =>
    RuleSpec.parse({ missing: 'skip', severity: 'hint', message: '', basis: '参考做法', forms: ['project-target'], examples: { pass: [{}], fail: [{}] }, ...rule }),
  );
  const pack: Pack = { ...home, rules };
  const set = compileRules([pack], form);
  if (!set) throw new Error(`no form ${form}`);
  both = { set, filing: filledFiling(form, spec, 60) };
  return both;
}

export const sixRules = (): number => check(prepared().set, prepared().filing, { today: '2026-11-21' }).findings.length;
export const sixJsonRules = (): Promise<number> => run(prepared().filing);
