import type { FieldSpec, FormSpec, RuleSpec } from '@/lib/model/pack';

/**
 * A rule over several fields, named by id or by type, as one rule a field: `field.value` becomes the field itself and
 * `field.label` its label, in expressions, gaps, place and examples alike. A rule without `over` is given back as it is.
 */
export function overFields(rule: RuleSpec, form: FormSpec): RuleSpec[] {
  const { over } = rule;
  if (over === undefined) return [rule];
  const written = JSON.stringify(rule);
  return form.fields.filter(({ id, type }) => over.includes(id) || over.includes(type)).map((field) => JSON.parse(onField(written, field)) as RuleSpec);
}

const onField = (written: string, { id, label }: FieldSpec): string =>
  written.replaceAll('field.value', id).replaceAll('field.label', JSON.stringify(`'${label}'`).slice(1, -1));
