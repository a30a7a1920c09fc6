import { i18n } from '#i18n';
import type { PortalFileProblem } from '@/lib/model/portal-file';
import { wordsOf } from '@/lib/assistant/form-places';
import type { Pack } from '@/lib/model/pack';
import { formOf } from '@/lib/packs/form-graph';

/** A form and its places in the words of the packs in force; what no pack has any more by its id. */
export interface FormWords {
  title(form: string): string;
  place(form: string, at: string): string;
}

/** The words of these packs. */
export function formWords(packs: readonly Pack[]): FormWords {
  return {
    title: (form) => formOf(packs, form)?.titles[0] ?? form,
    place: (form, at) => {
      const spec = formOf(packs, form);
      return spec === undefined ? at : wordsOf(spec, at);
    },
  };
}

/** The path of a page without its origin, which stands beside it. */
export const pathOf = ({ origin, page }: { origin: string; page: string }): string => (page.startsWith(origin) ? page.slice(origin.length) : page);

/** Where a file is wrong and what to do. */
export function problemWords({ why, page, place, key }: PortalFileProblem): string {
  if (why !== 'shape') return i18n.t(`portals.bad.${why}`);
  if (place > 0) return i18n.t('portals.bad.place', [page, place, key]);
  return page > 0 ? i18n.t('portals.bad.page', [page, key]) : i18n.t('portals.bad.whole', [key]);
}
