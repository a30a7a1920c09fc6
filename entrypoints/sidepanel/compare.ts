import { labelDifferences } from '@/components/difference-labels';
import type { LabelledDifference } from '@/components/panel/acts';
import { packsInForce } from '@/components/packs';
import { withStore } from '@/components/store';
import { ok, type Result } from '@/lib/model/result';
import { diff } from '@/lib/store';

/** What changed between two kept versions, in the words of their form. */
export function compare(earlier: string, later: string): Promise<Result<LabelledDifference[]>> {
  return withStore(async (store) => {
    const from = await store.filings.revision(earlier);
    if (!from.ok) return from;
    const to = await store.filings.revision(later);
    if (!to.ok) return to;
    return ok(labelDifferences(await packsInForce(), to.value.body.form, diff(from.value.body, to.value.body)));
  });
}
