import type { Environment } from '@marcbachmann/cel-js';
import type { FieldSpec, RuleSpec } from '@/lib/model/pack';
import type { Constants } from '../parameters';
import type { FormTypes } from './form-types';
import { overField, type OverField } from './over-fields';
import { typeNames } from './typing';
import { decimal, type Decimal } from './values';

/** Where the expressions of one pack live on one form: its fields and tables, and the pack's parameters as constants. */
export interface PackScope {
  types: FormTypes;
  constants: Constants;
  /** with `row` for a table; undefined when the form has no such table */
  over(table: string | undefined): Environment | undefined;
  /** with `field` for a field of this type */
  overField(type: FieldSpec['type']): { environment: Environment; Field: OverField };
}

/** A parameter named like a field of this form stays away: the loader refuses it wherever it knows the form. */
export function packScope(types: FormTypes, constants: Constants): PackScope {
  const whole = withConstants(types.environment, constants);
  const made = new Map<string, Environment | undefined>();
  const overFields = new Map<string, { environment: Environment; Field: OverField }>();
  return {
    types,
    constants,
    over(table) {
      if (table === undefined) return whole;
      if (!made.has(table)) {
        const environment = types.rowEnvironment(table);
        made.set(table, environment && withConstants(environment, constants));
      }
      return made.get(table);
    },
    overField(type) {
      const name = typeNames[type];
      const known = overFields.get(name) ?? overField(whole, name);
      overFields.set(name, known);
      return known;
    },
  };
}

/**
 * Where a rule's expressions live: its pack's scope and its own parameters under their names (a text is a string, a whole
 * number an int, any other number a Decimal). Undefined when the form has no such table, or a field named like a parameter.
 */
export function ruleEnvironment(scope: PackScope, rule: Pick<RuleSpec, 'each' | 'params'>, field?: FieldSpec): Environment | undefined {
  const environment = field === undefined ? scope.over(rule.each) : scope.overField(field.type).environment;
  const params = Object.entries(rule.params);
  if (environment === undefined || params.length === 0) return environment;
  if (params.some(([name]) => environment.hasVariable(name))) return undefined;
  return withConstants(environment, new Map(params.map(([name, value]) => [name, constant(value)])));
}

const constant = (value: string | number): string | bigint | Decimal =>
  typeof value === 'string' ? value : Number.isInteger(value) ? BigInt(value) : decimal(value);

function withConstants(environment: Environment, constants: ReadonlyMap<string, string | bigint | Decimal>): Environment {
  const free = [...constants].filter(([name]) => !environment.hasVariable(name));
  if (free.length === 0) return environment;
  const own = environment.clone();
  for (const [name, value] of free) {
    own.registerConstant(name, typeof value === 'string' ? 'string' : typeof value === 'bigint' ? 'int' : 'Decimal', value);
  }
  return own;
}
