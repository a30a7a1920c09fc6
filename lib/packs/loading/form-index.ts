import type { FormSpec, Pack } from '@/lib/model/pack';
import { formTypes, type FormTypes } from '../expression/form-types';
import { fullForm } from '../form-graph';

/** The form that a rule or scheme of one pack names, with its types made once. */
export interface FormIndex {
  (reference: string): FormTypes | undefined;
  /** full ids of all forms known, in the order of the packs' ids */
  ids: readonly string[];
}

/** Forms with their types, shared by all packs that are loaded together. */
export interface KnownForms {
  /** as the pack of this id names them: its own by their ids, others as `<pack>/<form>` */
  as(pack: string): FormIndex;
}

/** The forms of some packs, loaded or only read. */
export function knownForms(packs: readonly Pick<Pack, 'id' | 'forms'>[]): KnownForms {
  const ordered = [...packs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const forms = new Map<string, FormSpec>(ordered.flatMap((pack) => pack.forms.map((form) => [fullForm(pack.id, form.id), form] as const)));
  const made = new Map<string, FormTypes>();
  const typesOf = (id: string): FormTypes | undefined => {
    const form = forms.get(id);
    if (form === undefined) return undefined;
    const types = made.get(id) ?? formTypes(form);
    made.set(id, types);
    return types;
  };
  return { as: (pack) => Object.assign((reference: string) => typesOf(fullForm(pack, reference)), { ids: [...forms.keys()] }) };
}
