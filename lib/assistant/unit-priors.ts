import type { Filing } from '../model/filing';
import { ok } from '../model/result';
import type { FilingRecord } from '../model/revision';
import { blank, normal } from '../model/text';
import type { Desk } from './desk';

/**
 * Earlier filings of the same unit, for a form that is about no single project: the newest of each of these forms in the same
 * year, and the newest of them or of the form itself in the year before.
 */
export async function unitPriors(filing: Filing, before: readonly string[], desk: Pick<Desk, 'store'>): Promise<Filing[]> {
  const { id, form, unit, year } = filing;
  if (blank(unit) || year === null) return [];
  const found = await desk.store(async (store) => {
    const listed = await store.filings.list();
    if (!listed.ok) return listed;
    const alike = listed.value
      .filter((record) => record.id !== id && blank(record.project) && normal(record.unit) === normal(unit))
      .sort((a, b) => b.seq - a.seq);
    const newest = (forms: readonly string[], ofYear: number): FilingRecord | undefined =>
      alike.find((record) => forms.includes(record.form) && record.year === ofYear);
    const records = [
      ...before.filter((one) => one !== form).map((one) => newest([one], year)),
      newest([form, ...before], year - 1),
    ].filter((record) => record !== undefined);
    const filings: Filing[] = [];
    for (const record of new Set(records)) {
      const current = await store.filings.current(record.id);
      if (current.ok) filings.push(current.value);
    }
    return ok(filings);
  });
  return found.ok ? found.value : [];
}
