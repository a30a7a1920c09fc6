import type { FormSpec, Pack, RuleSpec } from '@/lib/model/pack';
import { severityIn, standardProfile, type UnitProfile } from '@/lib/model/profile';
import { citationOf } from '@/lib/packs/citation';
import type { FormTypes } from '@/lib/packs/expression/form-types';
import { fieldsOver, onField } from '@/lib/packs/expression/over-fields';
import { packScope, ruleEnvironment, type PackScope } from '@/lib/packs/expression/rule-environment';
import { typesInForce } from '@/lib/packs/expression/types-in-force';
import { constantsOf } from '@/lib/packs/parameters';
import { fullForm } from '@/lib/packs/form-graph';
import { concerns } from '@/lib/packs/rule-forms';
import { compileRule, type CompiledRule, type RuleSetting } from './compiled-rule';
import { ruleBody, type RuleBody } from './rule-body';

/** The rules in force for one form. */
export interface RuleSet {
  form: FormSpec;
  types: FormTypes;
  rules: readonly CompiledRule[];
  /** rules that threw when they ran, with what they threw: each says nothing, and the others go on */
  broken: ReadonlyMap<string, unknown>;
}

/**
 * Gathers the rules in force on a form (`<pack>/<form>`): those that name it and those of its stage that fit it, as severe
 * as the unit's profile makes them and with its thresholds; what is silent there is left out. Undefined when no pack has the
 * form. Expressions are parsed when they first run.
 */
export function compileRules(packs: readonly Pack[], formId: string, profile: UnitProfile = standardProfile): RuleSet | undefined {
  const types = typesInForce(packs, formId);
  if (types === undefined) return undefined;
  const broken = new Map<string, unknown>();
  const rules = packs.flatMap((pack) => {
    const scope = packScope(types, constantsOf(pack, profile));
    return pack.rules
      .filter((rule) => concerns(pack, rule, formId, scope))
      .flatMap((rule) => {
        const severity = severityIn(rule, profile.strictness);
        if (severity === undefined) return [];
        const cite = citationOf(pack, rule.cite);
        const home = formId === fullForm(pack.id, types.form.id);
        return compileOne(rule, scope, { pack: pack.id, home, severity, cite, form: types.form, broken: (id, error) => broken.set(id, error) });
      });
  });
  return { form: types.form, types, rules, broken };
}

/** One rule on one form, or one a field for a rule over fields; those of one type share their expressions. */
export function compileOne(rule: RuleSpec, scope: PackScope, setting: Omit<RuleSetting, 'spec' | 'over'>): CompiledRule[] {
  const bodies = new Map<string | undefined, RuleBody>();
  const fields = fieldsOver(rule, setting.form);
  return fields.flatMap((field, at) => {
    const environment = ruleEnvironment(scope, rule, field);
    if (environment === undefined) return [];
    const body = bodies.get(field?.type) ?? ruleBody(rule, environment, setting.form, field);
    bodies.set(field?.type, body);
    const before = fields.slice(0, at).flatMap((each) => each ?? []);
    const over = field && { field, before, Field: scope.overField(field.type).Field };
    return [compileRule(body, { ...setting, spec: over ? { ...rule, at: onField(rule.at, field) } : rule, over })];
  });
}
