import type { Filing } from '@/lib/model/filing';
import type { Cause, FilingRecord, Revision } from '@/lib/model/revision';
import { change } from './commit';
import type { Change } from './commit';
import { diff, sameContent } from './diff';
import type { Reader } from './reader';

/** A record that nothing has been kept for yet. */
export const newRecord = (id: string): FilingRecord => ({
  id,
  form: '',
  project: '',
  unit: '',
  year: null,
  origin: '',
  prior: false,
  updated: '',
  seq: 0,
  revisions: 0,
  draft: null,
  dismissed: {},
  judged: {},
  evidence: {},
  approved: null,
});

/** The record after its filing's content changed: its describing parts follow the filing. */
export function describe(
  record: FilingRecord,
  filing: Filing,
  { origin, ...news }: { origin: string | undefined; seq: number; draft: Filing | null; revisions?: number },
): FilingRecord {
  const { form, project, unit, year } = filing;
  const updated = new Date().toISOString();
  return { ...record, form, project, unit, year, updated, origin: origin ?? record.origin, ...news };
}

/**
 * What keeping a filing changes: a new revision, unless the newest one says the same, and the record, whose draft is
 * done with. An unchanged filing without a draft changes nothing.
 */
export async function nextRevision(
  reader: Reader,
  stamp: () => number,
  record: FilingRecord,
  filing: Filing,
  cause: Cause,
  origin: string | undefined,
): Promise<{ changes: Change[]; record: FilingRecord; revision: Revision }> {
  const newest = await reader.newestRevision(record.id);
  const known = newest && sameContent(newest.body, filing) ? newest : undefined;
  if (known && record.draft === null) return { changes: [], record, revision: known };
  const revision = known ?? {
    id: crypto.randomUUID(),
    filing: record.id,
    seq: stamp(),
    at: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    cause,
    changes: diff(newest?.body ?? { ...filing, fields: {}, tables: {} }, filing).length,
    body: filing,
  };
  const revisions = record.revisions + (known ? 0 : 1);
  const kept = describe(record, filing, { origin, seq: stamp(), draft: null, revisions });
  const changes = [change('filings', record.id, kept)];
  if (!known) changes.push(change('revisions', revision.id, revision));
  return { changes, record: kept, revision };
}
