import type { Environment } from '@marcbachmann/cel-js';
import type { FormSpec, RuleCase, RuleSpec } from '@/lib/model/pack';
import { overFields } from '../expression/over-fields';
import { ruleEnvironment } from '../expression/rule-environment';
import type { FormTypes } from '../expression/form-types';
import type { Complain } from './complain';
import { expressionChecks } from './expression-checks';
import type { Placed } from './files';
import { isTaken } from './form-checks';
import type { FormIndex } from './form-index';
import type { Path } from './yaml-file';

/** Checks one rule: what it rests on, what it names, its expressions on each of its forms, and its examples. */
export function checkRule(rule: Placed<RuleSpec>, ruleIds: ReadonlySet<string>, forms: FormIndex, complain: Complain): void {
  const { it, at } = rule;
  if (it.cite === undefined) {
    if (it.basis === undefined) complain('pack-rule', at([]), '没有写依据', '写 cite，或写 basis: 参考做法');
    if (it.severity === 'error') complain('pack-rule', at(['severity']), '没有条款的规则不能是 error', '改成 warning 或 hint');
  } else if (it.basis !== undefined) complain('pack-rule', at(['basis']), '有条款的规则不写 basis', '去掉 basis');
  it.hides.forEach((id, index) => {
    if (!ruleIds.has(id)) complain('pack-reference', at(['hides', index]), `没有规则 ${id}`, '写本包里有的规则编号');
  });
  if (it.forms.length === 0) complain('pack-reference', at(['forms']), '没有写适用的表式', '至少写一个表式编号');
  it.forms.forEach((reference, index) => {
    const types = forms(reference);
    if (types === undefined) complain('pack-reference', at(['forms', index]), `没有表式 ${reference}`, '写已有的表式编号');
    else {
      it.over?.forEach((named, place) => {
        const found = types.form.fields.some(({ id, type }) => id === named || type === named);
        if (!found) complain('pack-reference', at(['over', place]), `没有栏目或类型 ${named}`, '写表式里有的栏目编号或栏目类型');
      });
      for (const each of overFields(it, types.form)) checkOnForm({ it: each, at }, types, complain);
    }
  });
}

function checkOnForm(rule: Placed<RuleSpec>, types: FormTypes, complain: Complain): void {
  const { it, at } = rule;
  const environment = environmentOf(rule, types, complain);
  if (environment === undefined) return;
  if (!placeExists(it.at, it.each, types.form)) {
    complain('pack-reference', at(['at']), `没有位置 ${it.at}`, '写栏目编号、row.列、row 或表格编号');
  }
  const { gives, gaps } = expressionChecks(environment, rule, [], complain);
  gives('when', it.when, ['bool']);
  gives('require', it.require, ['bool']);
  gives('mend', it.mend, ['string']);
  gaps('message', it.message);
  gaps('fix', it.fix);
  for (const kind of ['pass', 'fail'] as const) {
    it.examples[kind].forEach((example, index) => {
      checkExample(example, it, types.form, (path, what) =>
        complain('pack-reference', at(['examples', kind, index, ...path]), what, '写表式里有的编号'),
      );
    });
  }
}

function environmentOf({ it, at }: Placed<RuleSpec>, types: FormTypes, complain: Complain): Environment | undefined {
  const before = complain.count();
  if (it.each !== undefined && types.rowEnvironment(it.each) === undefined) {
    complain('pack-reference', at(['each']), `没有表格 ${it.each}`, '写表式里有的表格编号');
  }
  for (const name of Object.keys(it.params)) {
    const unfit = !/^[A-Za-z_]\w*$/.test(name) || isTaken(name) || types.environment.hasVariable(name);
    if (unfit) complain('pack-rule', at(['params', name]), `参数名 ${name} 不能用`, '用字母开头、不与栏目重名的词');
  }
  return complain.count() > before ? undefined : ruleEnvironment(types, it);
}

/** Does a form have the place that `at` names: a field, a table, and in a rule over rows the row or one of its columns. */
export function placeExists(at: string, each: string | undefined, form: FormSpec): boolean {
  if (form.fields.some((field) => field.id === at) || form.tables.some((table) => table.id === at)) return true;
  const table = form.tables.find(({ id }) => id === each);
  if (table === undefined) return false;
  return at === 'row' || table.columns.some((column) => at === `row.${column.id}`);
}

function checkExample(example: RuleCase, rule: RuleSpec, form: FormSpec, complain: (path: Path, what: string) => void): void {
  for (const id of Object.keys(example.fields)) {
    if (!form.fields.some((field) => field.id === id)) complain(['fields', id], `没有栏目 ${id}`);
  }
  const cells = (table: string, row: Record<string, string>, path: Path) => {
    const columns = form.tables.find(({ id }) => id === table)?.columns;
    if (columns === undefined) return complain(path, `没有表格 ${table}`);
    for (const id of Object.keys(row)) if (!columns.some((column) => column.id === id)) complain([...path, id], `没有列 ${id}`);
  };
  for (const [table, rows] of Object.entries(example.tables)) rows.forEach((row, index) => cells(table, row, ['tables', table, index]));
  if (example.row === undefined) return;
  if (rule.each === undefined) complain(['row'], '规则没有写 each，示例不能写 row');
  else cells(rule.each, example.row, ['row']);
}
