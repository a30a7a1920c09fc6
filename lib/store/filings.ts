import type { Filing } from '@/lib/model/filing';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import type { Cause, FilingRecord, Revision } from '@/lib/model/revision';
import { blank, normal } from '@/lib/model/text';
import { change } from './commit';
import { sameContent } from './diff';
import type { Engine } from './engine';
import { choosePrior } from './prior';
import type { PriorQuestion } from './prior';
import type { Reader } from './reader';
import { removalOf, restore } from './removal';
import type { Removal } from './removal';
import { describe, newRecord, nextRevision } from './revising';

/** Where a filing comes from, and which state of it the writer saw last. */
export interface SaveOptions {
  /** origin of the portal; '' when it did not come from a page */
  origin?: string;
  /** `seq` of the record that the writer works on: when it has moved on since, the answer is `conflict` */
  expect?: number;
}

export interface FilingQuestion {
  project: string;
  form: string;
  year?: number | null;
  prior?: boolean;
}

/** Filings and their revisions. `not-found` where an id is not there. */
export interface Filings {
  /** newest first */
  list(): Promise<Result<FilingRecord[]>>;
  get(id: string): Promise<Result<FilingRecord>>;
  /** what the filing holds now: its draft, else its newest revision */
  current(id: string): Promise<Result<Filing>>;
  /** the newest filing of a project (named the same but for space and punctuation) on a form, or null */
  find(question: FilingQuestion): Promise<Result<FilingRecord | null>>;
  /** keeps what is being typed, making the record where there is none */
  saveDraft(filing: Filing, options?: SaveOptions): Promise<Result<FilingRecord>>;
  /** takes a snapshot, which ends the draft; content equal to the newest one's makes none: that one is the answer */
  keepRevision(filing: Filing, cause: Cause, options?: SaveOptions): Promise<Result<Revision>>;
  /** 存为往年填报: as a filing of its own, or a new revision of the one kept for that form, project and year */
  keepPrior(filing: Filing, options?: SaveOptions): Promise<Result<FilingRecord>>;
  /** an earlier year's filing of the same project with its contents, or null; `likeness` of the names is 0.8 to 1 */
  priorOf(
    question: PriorQuestion,
  ): Promise<Result<{ record: FilingRecord; filing: Filing; likeness: number } | null>>;
  /** newest first */
  revisions(filing: string): Promise<Result<Revision[]>>;
  revision(id: string): Promise<Result<Revision>>;
  /** waves a finding away (`<rule>@<place>`) with a reason; null takes that back */
  dismiss(id: string, finding: string, reason: string | null): Promise<Result<FilingRecord>>;
  /** a person's points for a score line or one of its parts (`<scheme>#<line>.<part>`); null takes them back */
  judge(id: string, line: string, points: number | null): Promise<Result<FilingRecord>>;
  /** on what the judgement of a score line rests (`<scheme>#<line>`); null or nothing written takes it back */
  support(id: string, line: string, evidence: string | null): Promise<Result<FilingRecord>>;
  /** marks a revision of the filing as 批复; null takes the mark off */
  approve(id: string, revision: string | null): Promise<Result<FilingRecord>>;
  /** deletes a filing with its revisions */
  remove(id: string): Promise<Result<Removal>>;
  restore(removal: Removal): Promise<Result<null>>;
}

export function filings(engine: Engine): Filings {
  const amend = (id: string, edit: (record: FilingRecord) => FilingRecord): Promise<Result<FilingRecord>> =>
    engine.commit(async (reader) => {
      const record = await reader.get('filings', id);
      if (!record) return fail('not-found', `filings/${id}`);
      const value = edit(record);
      return ok({ changes: [change('filings', id, value)], value });
    });

  return {
    list: () => engine.read(newestFirst),
    get: async (id) => present(await engine.read((reader) => reader.get('filings', id)), `filings/${id}`),
    current: async (id) => {
      const found = await engine.read(async (reader) => {
        const record = await reader.get('filings', id);
        return record && contents(reader, record);
      });
      return present(found, `filings/${id}`);
    },
    find: ({ project, form, year, prior }) =>
      engine.read(async (reader) => {
        const found = (await newestFirst(reader)).find(
          (record) =>
            record.form === form &&
            normal(record.project) === normal(project) &&
            (year === undefined || record.year === year) &&
            (prior === undefined || record.prior === prior),
        );
        return found ?? null;
      }),
    saveDraft: (filing, { origin, expect } = {}) =>
      engine.commit(async (reader, stamp) => {
        const known = await reader.get('filings', filing.id);
        if (moved(known, expect)) return fail('conflict', `filings/${filing.id}`);
        if (known?.draft && sameContent(known.draft, filing)) return ok({ changes: [], value: known });
        const value = describe(known ?? newRecord(filing.id), filing, { origin, seq: stamp(), draft: filing });
        return ok({ changes: [change('filings', filing.id, value)], value });
      }),
    keepRevision: (filing, cause, { origin, expect } = {}) =>
      engine.commit(async (reader, stamp) => {
        const known = await reader.get('filings', filing.id);
        if (moved(known, expect)) return fail('conflict', `filings/${filing.id}`);
        const kept = await nextRevision(reader, stamp, known ?? newRecord(filing.id), filing, cause, origin);
        return ok({ changes: kept.changes, value: kept.revision });
      }),
    keepPrior: (filing, { origin } = {}) =>
      engine.commit(async (reader, stamp) => {
        const known = (await newestFirst(reader)).find(
          (record) =>
            record.prior &&
            record.form === filing.form &&
            record.year === filing.year &&
            normal(record.project) === normal(filing.project),
        );
        const record = known ?? { ...newRecord(crypto.randomUUID()), prior: true };
        const copy = { ...filing, id: record.id };
        const kept = await nextRevision(reader, stamp, record, copy, 'prior', origin);
        return ok({ changes: kept.changes, value: kept.record });
      }),
    priorOf: (question) =>
      engine.read(async (reader) => {
        const best = choosePrior(await reader.all('filings'), question);
        const filing = best && (await contents(reader, best.record));
        return best && filing ? { ...best, filing } : null;
      }),
    revisions: (filing) => engine.read((reader) => reader.revisionsOf(filing)),
    revision: async (id) => present(await engine.read((reader) => reader.get('revisions', id)), `revisions/${id}`),
    dismiss: (id, finding, reason) =>
      amend(id, (record) => ({ ...record, dismissed: withEntry(record.dismissed, finding, reason) })),
    judge: (id, line, points) =>
      amend(id, (record) => ({ ...record, judged: withEntry(record.judged, line, points) })),
    support: (id, line, evidence) =>
      amend(id, (record) => ({ ...record, evidence: withEntry(record.evidence, line, blank(evidence ?? '') ? null : evidence) })),
    approve: (id, revision) =>
      engine.commit(async (reader) => {
        const record = await reader.get('filings', id);
        const known = revision === null || (await reader.get('revisions', revision))?.filing === id;
        if (!record || !known) return fail('not-found', revision === null ? `filings/${id}` : `revisions/${revision}`);
        const value = { ...record, approved: revision };
        return ok({ changes: [change('filings', id, value)], value });
      }),
    remove: (id) =>
      engine.commit(async (reader) => {
        if (!(await reader.get('filings', id))) return fail('not-found', `filings/${id}`);
        const revisions = await reader.revisionsOf(id);
        const changes = [change('filings', id, null), ...revisions.map(({ id }) => change('revisions', id, null))];
        return ok({ changes, value: await removalOf(reader, changes) });
      }),
    restore: (removal) => restore(engine, removal),
  };
}

const newestFirst = async (reader: Reader): Promise<FilingRecord[]> =>
  (await reader.all('filings')).sort((a, b) => b.seq - a.seq);

const contents = async (reader: Reader, record: FilingRecord): Promise<Filing | undefined> =>
  record.draft ?? (await reader.newestRevision(record.id))?.body;

const moved = (known: FilingRecord | undefined, expect: number | undefined): boolean =>
  expect !== undefined && known?.seq !== expect;

function present<T>(found: Result<T | undefined>, at: string): Result<T> {
  if (!found.ok) return found;
  return found.value === undefined ? fail('not-found', at) : ok(found.value);
}

function withEntry<T>(record: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const rest = Object.entries(record).filter(([known]) => known !== key);
  return Object.fromEntries(value === null ? rest : [...rest, [key, value]]);
}
