import type { TaughtBinding } from './match';
import { samePage, samePlace, type TaughtPage, withBinding } from './taught-page';

/** What comes of one place when pages from a file are laid over those that are kept. */
export interface TaughtChange {
  page: TaughtPage;
  at: string;
  /** `differs`: both have it, in two ways; `same`: nothing to do */
  kind: 'new' | 'differs' | 'same';
  /** for `differs`: whether what comes was changed later than what is kept */
  newer: boolean;
}

/** Who wins where both know a place: the page that was changed later, or always one side. */
export type Winner = 'newer' | 'file' | 'kept';

export interface MergedTaught {
  /** pages as they will be; only those that change */
  pages: TaughtPage[];
  changes: TaughtChange[];
}

const sameBinding = (a: TaughtBinding, b: TaughtBinding): boolean =>
  a.at === b.at && a.label === b.label && a.labelVia === b.labelVia && a.section === b.section && a.frame === b.frame && a.locator === b.locator && a.code === b.code;

/** Lays pages from a file over the kept ones, page by page and place by place. Pure; a kept page keeps its id and its name. */
export function mergeTaught(kept: readonly TaughtPage[], coming: readonly TaughtPage[], winner: Winner = 'newer'): MergedTaught {
  const merged: MergedTaught = { pages: [], changes: [] };
  for (const page of joined(coming)) {
    const known = kept.find((one) => samePage(one, page));
    const newer = known === undefined || Date.parse(page.updated) > Date.parse(known.updated);
    const wins = winner === 'file' || (winner === 'newer' && newer);
    let bindings: TaughtBinding[] = [...(known?.bindings ?? [])];
    let changed = known === undefined;
    for (const taught of page.bindings) {
      const former = bindings.find(({ at }) => at === taught.at) ?? bindings.find((one) => samePlace(one, taught));
      const kind = former === undefined ? 'new' : sameBinding(former, taught) ? 'same' : 'differs';
      merged.changes.push({ page, at: taught.at, kind, newer });
      if (kind === 'same' || (kind === 'differs' && !wins)) continue;
      bindings = withBinding(bindings, taught);
      changed = true;
    }
    if (!changed) continue;
    merged.pages.push(known === undefined ? page : { ...known, bindings, updated: newer ? page.updated : known.updated });
  }
  return merged;
}

/** A page that a file holds twice is one, what stands later in the file last. */
function joined(pages: readonly TaughtPage[]): TaughtPage[] {
  const found: TaughtPage[] = [];
  for (const page of pages) {
    const at = found.findIndex((one) => samePage(one, page));
    const known = found[at];
    if (known === undefined) found.push({ ...page, bindings: page.bindings.reduce<TaughtBinding[]>(withBinding, []) });
    else found[at] = { ...known, bindings: page.bindings.reduce<TaughtBinding[]>(withBinding, known.bindings) };
  }
  return found;
}
