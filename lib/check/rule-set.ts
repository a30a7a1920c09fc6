import type { FormSpec, Pack } from '@/lib/model/pack';
import { formTypes, type FormTypes } from '@/lib/packs/expression/form-types';
import { overFields } from '@/lib/packs/expression/over-fields';
import { ruleEnvironment } from '@/lib/packs/expression/rule-environment';
import { citationOf } from '@/lib/packs/citation';
import { compileRule, type CompiledRule } from './compiled-rule';

/** The rules in force for one form. */
export interface RuleSet {
  form: FormSpec;
  types: FormTypes;
  rules: readonly CompiledRule[];
}

/**
 * Gathers the rules of all packs in force that name a form (`<pack>/<form>`): those of its own pack by its id, those of
 * other packs by its full id. Undefined when no pack has the form. Expressions are parsed when they first run.
 */
export function compileRules(packs: readonly Pack[], formId: string): RuleSet | undefined {
  const [home, local] = formId.split('/', 2);
  const form = packs.find((pack) => pack.id === home)?.forms.find(({ id }) => id === local);
  if (form === undefined) return undefined;
  const types = formTypes(form, packs.map((pack) => pack.vocabulary));
  const rules = packs.flatMap((pack) =>
    pack.rules
      .filter((rule) => rule.forms.some((named) => named === formId || (pack.id === home && named === local)))
      .flatMap((rule) => overFields(rule, form))
      .flatMap((rule) => {
        const environment = ruleEnvironment(types, rule);
        return environment === undefined ? [] : [compileRule(pack.id, rule, citationOf(pack, rule.cite), environment, form)];
      }),
  );
  return { form, types, rules };
}
