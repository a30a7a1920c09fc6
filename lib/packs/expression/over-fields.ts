import type { Environment } from '@marcbachmann/cel-js';
import { FieldType } from '@/lib/model/form-spec';
import type { FieldSpec, FormSpec, RuleSpec } from '@/lib/model/pack';

/** How a rule over several fields calls the one at hand, in expressions, gaps, places and examples. */
export const overValue = 'field.value';

const isType = (named: string) => FieldType.options.some((type) => type === named);

/**
 * The fields that a rule goes over on a form, named by id or by type. `[undefined]`: it goes over none. A word that is both
 * means the type: `name` is a person's name, never the name of a fund in a field called `name`.
 */
export function fieldsOver({ over }: Pick<RuleSpec, 'over'>, form: FormSpec): (FieldSpec | undefined)[] {
  return over === undefined ? [undefined] : form.fields.filter(({ id, type }) => over.includes(type) || (over.includes(id) && !isType(id)));
}

/** A place or key of such a rule with the field at hand put in. */
export const onField = (place: string, field: FieldSpec | undefined): string =>
  field !== undefined && place === overValue ? field.id : place;

/** The texts of the fields of the rule that stand before the one at hand. */
export const textsBefore = 'field.before';

/** What `field` is bound to. Values and texts are read when they are asked for. */
export interface AtHand {
  value(): unknown;
  before(): string[];
  spec: FieldSpec;
}
export type OverField = new (field: AtHand) => object;

/**
 * An environment in which `field` stands for a field of one type, parsed once for all fields of that type: `field.value`,
 * `field.label`, `field.required`, `field.limit` (0 for none) and `field.before`.
 */
export function overField(environment: Environment, type: string): { environment: Environment; Field: OverField } {
  const Field = class {
    readonly #at: AtHand;
    constructor(at: AtHand) {
      this.#at = at;
    }
    get value(): unknown {
      return this.#at.value();
    }
    get before(): string[] {
      return this.#at.before();
    }
    get label(): string {
      return this.#at.spec.label;
    }
    get required(): boolean {
      return this.#at.spec.required;
    }
    get limit(): bigint {
      return BigInt(this.#at.spec.limit ?? 0);
    }
  };
  const own = environment.clone();
  const fields = { value: type, label: 'string', required: 'bool', limit: 'int', before: 'list<string>' };
  own.registerType('$field', { ctor: Field, fields });
  own.registerVariable('field', '$field');
  return { environment: own, Field };
}
