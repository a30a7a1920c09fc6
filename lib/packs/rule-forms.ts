import { TypeError as MisTyped, type Environment } from '@marcbachmann/cel-js';
import type { FieldSpec, FormSpec, Pack, RuleSpec } from '@/lib/model/pack';
import { fieldsOver, onField } from './expression/over-fields';
import { ruleEnvironment, type PackScope } from './expression/rule-environment';
import { pieces } from './expression/template';
import { fullForm } from './form-graph';

/** Does a rule name a form by its full id. */
export const names = (pack: string, rule: Pick<RuleSpec, 'forms'>, form: string): boolean =>
  rule.forms.some((reference) => fullForm(pack, reference) === form);

/**
 * Is a rule in force on a form (`<pack>/<form>`): it names it, or it is a rule of the form's stage that fits it. What was
 * settled when the pack was loaded is not asked again.
 */
export function concerns(pack: Pick<Pack, 'id' | 'settled'>, rule: RuleSpec, form: string, scope: PackScope): boolean {
  if (names(pack.id, rule, form)) return true;
  if (!rule.stages.includes(scope.types.form.stage)) return false;
  const at = pack.settled?.forms.indexOf(form) ?? -1;
  if (at >= 0) return pack.settled?.rules[rule.id]?.includes(at) ?? false;
  return misfit(rule, scope) === undefined;
}

/** Why a rule does not fit a form: a name that the form does not have, or names that are there with types that do not fit. */
export interface Misfit {
  because: 'name' | 'type';
  /** the name, or what the types say */
  what: string;
}

/** Holds a rule's table, fields, place, expressions and gaps against a form. */
export function misfit(rule: RuleSpec, scope: PackScope): Misfit | undefined {
  const { form } = scope.types;
  const fields = fieldsOver(rule, form);
  if (fields.length === 0) return { because: 'name', what: rule.over?.join('、') ?? '' };
  for (const field of onePerType(fields)) {
    const found = misfitOn(rule, scope, field);
    if (found !== undefined) return found;
  }
  return undefined;
}

function misfitOn(rule: RuleSpec, scope: PackScope, field: FieldSpec | undefined): Misfit | undefined {
  if (rule.each !== undefined && !scope.types.form.tables.some(({ id }) => id === rule.each)) return { because: 'name', what: rule.each };
  if (!placeExists(onField(rule.at, field), rule.each, scope.types.form)) return { because: 'name', what: rule.at };
  const environment = ruleEnvironment(scope, rule, field);
  if (environment === undefined) return { because: 'type', what: Object.keys(rule.params).join('、') };
  for (const source of expressionsOf(rule)) {
    const found = misfitIn(environment, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fields of one type look alike to expressions. */
const onePerType = (fields: readonly (FieldSpec | undefined)[]): (FieldSpec | undefined)[] =>
  fields.filter((field, index) => fields.findIndex((other) => other?.type === field?.type) === index);

const gapsOf = (text: string): string[] => pieces(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []));

/** Every expression of a rule, those in the gaps of its texts too. */
export const expressionsOf = ({ when, require, mend, message, fix }: RuleSpec): string[] => [
  ...[when, require, mend].flatMap((source) => source ?? []),
  ...gapsOf(message),
  ...gapsOf(fix),
];

const ofNames = new Set(['unknown_variable', 'no_such_key']);

function misfitIn(environment: Environment, source: string): Misfit | undefined {
  let fault: unknown;
  try {
    const checked = environment.parse(source).check();
    if (checked.valid) return undefined;
    fault = checked.error;
  } catch (error) {
    fault = error;
  }
  const what = (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '';
  return { because: fault instanceof MisTyped && ofNames.has(fault.code) ? 'name' : 'type', what };
}

/** Does a form have the place that `at` names: a field, a table, and in a rule over rows the row or one of its columns. */
export function placeExists(at: string, each: string | undefined, form: FormSpec): boolean {
  if (form.fields.some((field) => field.id === at) || form.tables.some((table) => table.id === at)) return true;
  const table = form.tables.find(({ id }) => id === each);
  if (table === undefined) return false;
  return at === 'row' || table.columns.some((column) => at === `row.${column.id}`);
}
