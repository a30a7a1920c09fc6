import type { FormSpec, Pack } from '@/lib/model/pack';
import { formTypes, type FormTypes } from '../expression/form-types';
import type { PackFiles } from './files';

/** Finds the form that a rule or scheme names, with its types made once. */
export type FormIndex = (reference: string) => FormTypes | undefined;

/** Forms of the pack at hand by their id; forms of packs already loaded as `<pack>/<form>`. */
export function formIndex(found: PackFiles, packId: string, others: readonly Pack[]): FormIndex {
  const forms = new Map<string, FormSpec>();
  for (const pack of others) for (const form of pack.forms) forms.set(`${pack.id}/${form.id}`, form);
  for (const { it } of found.forms) {
    forms.set(it.id, it);
    forms.set(`${packId}/${it.id}`, it);
  }
  const made = new Map<FormSpec, FormTypes>();
  return (reference) => {
    const form = forms.get(reference);
    if (form === undefined) return undefined;
    const types = made.get(form) ?? formTypes(form);
    made.set(form, types);
    return types;
  };
}
