import type { Pack } from '@/lib/model/pack';
import { formOf } from '../form-graph';
import { formTypes, type FormTypes } from './form-types';

const made = new WeakMap<readonly Pack[], Map<string, FormTypes>>();

/**
 * A form (`<pack>/<form>`) as expressions see it with these packs in force, made once for rules and schemes alike.
 * Undefined when no pack has the form.
 */
export function typesInForce(packs: readonly Pack[], formId: string): FormTypes | undefined {
  const form = formOf(packs, formId);
  if (form === undefined) return undefined;
  const byForm = made.get(packs) ?? new Map<string, FormTypes>();
  made.set(packs, byForm);
  const known = byForm.get(formId);
  if (known !== undefined) return known;
  const types = formTypes(form, packs.map((pack) => pack.vocabulary), (id) => formOf(packs, id));
  byForm.set(formId, types);
  return types;
}
