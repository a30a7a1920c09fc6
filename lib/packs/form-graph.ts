import { stages } from '@/lib/model/filing';
import type { FormSpec, Pack } from '@/lib/model/pack';

/** The full id of a form that a pack names: its own by their ids, others as `<pack>/<form>`. */
export const fullForm = (pack: string, reference: string): string => (reference.includes('/') ? reference : `${pack}/${reference}`);

/** A form of the packs by its full id. */
export function formOf(packs: readonly Pack[], id: string): FormSpec | undefined {
  const [home, local] = id.split('/', 2);
  return packs.find((pack) => pack.id === home)?.forms.find((form) => form.id === local);
}

/** Full ids of the forms whose filings lead to a filing of this form. */
export const predecessors = (packs: readonly Pack[], id: string): string[] =>
  packs.flatMap((pack) =>
    pack.forms.filter(({ next }) => next.some((named) => fullForm(pack.id, named) === id)).map((form) => `${pack.id}/${form.id}`),
  );

/** Full ids of the forms whose filings lead to one of this form, or that it says it takes from. */
export function leadingTo(packs: readonly Pack[], id: string): string[] {
  const [home = ''] = id.split('/', 1);
  const taken = formOf(packs, id)?.carry.map(({ from }) => fullForm(home, from)) ?? [];
  return [...new Set([...predecessors(packs, id), ...taken])];
}

/** Full ids of the forms that follow this one and that a pack in force has. */
export function successors(packs: readonly Pack[], id: string): string[] {
  const [home = ''] = id.split('/', 1);
  const named = formOf(packs, id)?.next.map((reference) => fullForm(home, reference)) ?? [];
  return named.filter((each) => formOf(packs, each) !== undefined);
}

/** Does the second form belong to the year after the first: its stage is not later in the yearly cycle. */
export const isNextYear = (before: Pick<FormSpec, 'stage'>, after: Pick<FormSpec, 'stage'>): boolean =>
  stages.indexOf(after.stage) <= stages.indexOf(before.stage);
