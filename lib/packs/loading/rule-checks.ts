import type { RuleSpec } from '@/lib/model/pack';
import { fieldsOver, onField } from '../expression/over-fields';
import { ruleEnvironment, type PackScope } from '../expression/rule-environment';
import type { FormTypes } from '../expression/form-types';
import { fullForm } from '../form-graph';
import { misfit, placeExists } from '../rule-forms';
import type { Complain } from './complain';
import { expressionChecks } from './expression-checks';
import type { Placed } from './files';
import { isTaken } from './form-ids';
import type { FormIndex } from './form-index';
import { checkExamples } from './rule-examples';

/** What is known beside the pack at hand while its rules are checked. */
export interface RuleWorld {
  pack: string;
  forms: FormIndex;
  /** the pack's scope on a form */
  scope(types: FormTypes): PackScope;
  parameters: ReadonlySet<string>;
}

/**
 * Checks one rule: what it rests on, what it names, its expressions on each of its forms, and its examples. Gives the full
 * ids of the forms that it fits by its stages.
 */
export function checkRule(rule: Placed<RuleSpec>, world: RuleWorld, complain: Complain): string[] {
  checkGround(rule, world, complain);
  const before = complain.count();
  const named = checkNamed(rule, world, complain);
  const fitting = complain.count() > before ? [] : checkStages(rule, world, complain);
  if (complain.count() === before) checkExamples(rule, [...named, ...fitting], world.forms, world.pack, complain);
  return fitting;
}

const freeName = '用字母开头、不与栏目和包的参数重名的词';

function checkGround({ it, at }: Placed<RuleSpec>, { parameters }: RuleWorld, complain: Complain): void {
  if (it.cite === undefined) {
    if (it.basis === undefined) complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
    if (it.severity === 'error') complain('pack-rule', at(['severity']), '没有条款的规则不能是 error', '改成 warning 或 hint');
    if (it.strict === 'error') complain('pack-rule', at(['strict']), '没有条款的规则不能是 error', '改成 warning 或 hint');
    if (it.lenient === 'error') complain('pack-rule', at(['lenient']), '没有条款的规则不能是 error', '改成 warning、hint 或 off');
  } else if (it.basis !== undefined) complain('pack-rule', at(['basis']), '有条款的规则不写 basis', '去掉 basis');
  if (it.each !== undefined && it.over !== undefined) complain('pack-rule', at(['over']), 'each 和 over 只能写一个', '去掉其中一个');
  for (const name of Object.keys(it.params)) {
    const unfit = !/^[A-Za-z_]\w*$/.test(name) || isTaken(name) || parameters.has(name);
    if (unfit) complain('pack-rule', at(['params', name]), `参数名 ${name} 不能用`, freeName);
  }
  if (it.forms.length > 0 && it.stages.length > 0) complain('pack-rule', at(['stages']), 'forms 和 stages 只能写一个', '去掉其中一个');
  if (it.forms.length === 0 && it.stages.length === 0) {
    complain('pack-reference', at(['forms']), '没有写适用的表式', '写 forms（表式编号）或 stages（环节）');
  }
}

/** Checks a rule on the forms that it names, and gives their full ids. */
function checkNamed(rule: Placed<RuleSpec>, world: RuleWorld, complain: Complain): string[] {
  const { it, at } = rule;
  return it.forms.flatMap((reference, index) => {
    const types = world.forms(reference);
    if (types === undefined) {
      complain('pack-reference', at(['forms', index]), `没有表式 ${reference}`, '写已有的表式编号');
      return [];
    }
    it.over?.forEach((named, place) => {
      if (fieldsOver({ over: [named] }, types.form).length === 0) complain('pack-reference', at(['over', place]), `没有栏目或类型 ${named}`, '写表式里有的栏目编号或栏目类型');
    });
    if (it.each !== undefined && types.rowEnvironment(it.each) === undefined) {
      complain('pack-reference', at(['each']), `没有表格 ${it.each}`, '写表式里有的表格编号');
    } else checkOnForm(rule, world.scope(types), complain);
    return [fullForm(world.pack, reference)];
  });
}

/** Finds the forms of its stages that a rule fits. One that has all names, but of other types, is a fault of the rule. */
function checkStages(rule: Placed<RuleSpec>, world: RuleWorld, complain: Complain): string[] {
  const { it, at } = rule;
  if (it.stages.length === 0) return [];
  const lacking: string[] = [];
  const fitting: string[] = [];
  for (const id of world.forms.ids) {
    const types = world.forms(id);
    if (types === undefined || !it.stages.includes(types.form.stage)) continue;
    const scope = world.scope(types);
    const found = misfit(it, scope);
    if (found?.because === 'name') lacking.push(`${id} ${found.what}`);
    else if (found === undefined) fitting.push(id);
    else {
      checkOnForm(rule, scope, complain, `在 ${id} 上`);
      return [];
    }
  }
  if (fitting.length === 0) {
    const nearest = lacking.slice(0, 3).join('；');
    complain('pack-reference', at(['stages']), `这些环节没有合用的表式${nearest === '' ? '' : `（${nearest}）`}`, '改正规则里的名称，或换环节');
  }
  return fitting;
}

function checkOnForm({ it, at }: Placed<RuleSpec>, scope: PackScope, complain: Complain, where = ''): void {
  const checked = new Set<string | undefined>();
  for (const field of fieldsOver(it, scope.types.form)) {
    if (checked.has(field?.type)) continue;
    checked.add(field?.type);
    const environment = ruleEnvironment(scope, it, field);
    if (environment === undefined) {
      const taken = Object.keys(it.params).filter((name) => scope.over(it.each)?.hasVariable(name));
      for (const name of taken) complain('pack-rule', at(['params', name]), `参数名 ${name} 不能用`, freeName);
      continue;
    }
    if (!placeExists(onField(it.at, field), it.each, scope.types.form)) {
      complain('pack-reference', at(['at']), `${where}没有位置 ${it.at}`, '写栏目编号、row.列、row 或表格编号');
    }
    const { gives, gaps } = expressionChecks(environment, { at }, [], complain, where);
    gives('when', it.when, ['bool']);
    gives('require', it.require, ['bool']);
    gives('mend', it.mend, ['string']);
    gaps('message', it.message);
    gaps('fix', it.fix);
  }
}
