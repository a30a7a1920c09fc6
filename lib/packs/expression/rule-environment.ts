import type { Environment } from '@marcbachmann/cel-js';
import type { RuleSpec } from '@/lib/model/pack';
import type { FormTypes } from './form-types';
import { decimal } from './values';

/**
 * Where a rule's expressions live: the form, `row` when it goes over a table, and its parameters under their own names
 * (a text is a string, a whole number an int, any other number a Decimal). Undefined when the form has no such table.
 * Throws when a parameter has the name of a field, which the loader refuses.
 */
export function ruleEnvironment(types: FormTypes, rule: Pick<RuleSpec, 'each' | 'params'>): Environment | undefined {
  const environment = rule.each === undefined ? types.environment : types.rowEnvironment(rule.each);
  const params = Object.entries(rule.params);
  if (environment === undefined || params.length === 0) return environment;
  const own = environment.clone();
  for (const [name, value] of params) {
    if (typeof value === 'string') own.registerConstant(name, 'string', value);
    else if (Number.isInteger(value)) own.registerConstant(name, 'int', BigInt(value));
    else own.registerConstant(name, 'Decimal', decimal(value));
  }
  return own;
}
