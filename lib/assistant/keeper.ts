import type { Filing } from '../model/filing';
import type { FormSpec } from '../model/pack';
import type { Problem, Result } from '../model/result';
import type { Cause, FilingRecord, Revision } from '../model/revision';
import { blank, normal } from '../model/text';
import { sameContent } from '../store';
import type { Desk } from './desk';

/** A draft is written this long after the last keystroke, and at the latest this long after the first one kept back. */
const quiet = 500;
const longest = 2_000;
/** A snapshot of typed work is taken when the last one is this old. */
const snapshotAfter = 5 * 60_000;

/** Project, unit and year as the form's own identity fields say them. */
export function identify(filing: Filing, form: FormSpec, year: number | null): Filing {
  const text = (id: string | undefined) => (id === undefined ? '' : (filing.fields[id] ?? ''));
  const said = /(?:19|20)\d{2}/.exec(text(form.identity.year))?.[0];
  return {
    ...filing,
    project: text(form.identity.project).trim(),
    unit: text(form.identity.unit).trim(),
    year: said === undefined ? year : Number(said),
  };
}

/** Keeps one filing of one tab: its record, the draft while it is typed, its snapshots. */
export class Keeper {
  record: FilingRecord | null = null;
  revisions: Revision[] = [];
  savedAt: string | null = null;
  /** what was kept before this page was opened, where it says something else than the page */
  earlier: Filing | null = null;
  /** the version in which that is safe, whatever is typed now */
  earlierRevision: string | null = null;

  readonly #store: Desk['store'];
  readonly #origin: string;
  readonly #changed: () => void;
  readonly #told: (problem: Problem) => void;
  #waiting: Filing | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Desk['store'], origin: string, changed: () => void, told: (problem: Problem) => void) {
    this.#store = store;
    this.#origin = origin;
    this.#changed = changed;
    this.#told = told;
  }

  /**
   * Finds what is known of the filing that the page shows. `known` is its id in a session that goes on: the page is then
   * the newest state. Otherwise the record is found by form, project and year, for a page without a project name the
   * newest one of this portal and form; what it holds is kept as a version, and offered where the page says something
   * else. `earlier` is that version in a session that goes on.
   */
  async attach(filing: Filing, known: string | null, earlier: string | null): Promise<void> {
    const own = known === null ? undefined : value(await this.#store((store) => store.filings.get(known)));
    const record = own ?? (known === null ? await this.#find(filing) : null);
    const goesOn = record !== null && known === record.id;
    if (record && (goesOn || !blank(filing.project))) this.record = record;
    const version = goesOn ? earlier : record && (await this.#keepCurrent(record.id, filing));
    const held = version === null ? undefined : value(await this.#store((store) => store.filings.revision(version)));
    if (held && !sameContent({ ...held.body, id: filing.id }, filing)) {
      this.earlier = held.body;
      this.earlierRevision = version;
    }
    if (this.record) this.revisions = await this.#revisionsOf(this.record.id);
    this.#changed();
  }

  async #revisionsOf(id: string): Promise<Revision[]> {
    return value(await this.#store((store) => store.filings.revisions(id))) ?? [];
  }

  /** Portals keep apart: a test portal's form is not the same work as the real one's. */
  async #find({ form, project, year }: Filing): Promise<FilingRecord | null> {
    const all = value(await this.#store((store) => store.filings.list())) ?? [];
    const mine = all.filter((one) => one.form === form && one.origin === this.#origin && !one.prior);
    if (blank(project)) return mine[0] ?? null;
    return mine.find((one) => normal(one.project) === normal(project) && one.year === year) ?? null;
  }

  /** Makes a version of what a record holds, unless the page says the same. */
  async #keepCurrent(record: string, page: Filing): Promise<string | null> {
    const held = value(await this.#store((store) => store.filings.current(record)));
    if (!held || sameContent({ ...held, id: page.id }, page)) return null;
    return value(await this.#store((store) => store.filings.keepRevision(held, 'typed')))?.id ?? null;
  }

  /** Keeps what is being typed, soon. */
  draft(filing: Filing): void {
    const now = Date.now();
    if (this.#waiting === null) this.#since = now;
    this.#waiting = structuredClone(filing);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(quiet, this.#since + longest - now)));
  }

  /** Writes what waits; resolves when it is on disk in both copies. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    const filing = this.#waiting;
    this.#waiting = null;
    if (filing !== null) this.#last = this.#last.then(() => this.#save(filing));
    return this.#last;
  }

  async #save(filing: Filing): Promise<void> {
    const saved = await this.#store((store) => store.filings.saveDraft(filing, { origin: this.#origin }));
    if (!saved.ok) return this.#told(saved.problem);
    this.record = saved.value;
    this.savedAt = saved.value.updated;
    const newest = this.revisions[0];
    if (!newest || Date.parse(saved.value.updated) - Date.parse(newest.at) > snapshotAfter) {
      await this.revision(filing, 'typed');
    }
    this.#changed();
  }

  /** Takes a snapshot now. */
  async revision(filing: Filing, cause: Cause): Promise<void> {
    const kept = await this.#store((store) => store.filings.keepRevision(structuredClone(filing), cause, { origin: this.#origin }));
    if (!kept.ok) return this.#told(kept.problem);
    this.record = value(await this.#store((store) => store.filings.get(filing.id))) ?? this.record;
    this.revisions = await this.#revisionsOf(filing.id);
    this.savedAt = kept.value.at;
    this.#changed();
  }

  async dismiss(filing: Filing, finding: string, reason: string | null): Promise<Result<null>> {
    return this.#amend(filing, (id) => this.#store((store) => store.filings.dismiss(id, finding, reason)));
  }

  async judge(filing: Filing, line: string, points: number | null): Promise<Result<null>> {
    return this.#amend(filing, (id) => this.#store((store) => store.filings.judge(id, line, points)));
  }

  async support(filing: Filing, line: string, evidence: string | null): Promise<Result<null>> {
    return this.#amend(filing, (id) => this.#store((store) => store.filings.support(id, line, evidence)));
  }

  async approve(filing: Filing, revision: string | null): Promise<Result<null>> {
    return this.#amend(filing, (id) => this.#store((store) => store.filings.approve(id, revision)));
  }

  async #amend(filing: Filing, amend: (id: string) => Promise<Result<FilingRecord>>): Promise<Result<null>> {
    if (!this.record) {
      this.draft(filing);
      await this.flush();
    }
    const amended = await amend(filing.id);
    if (!amended.ok) return amended;
    this.record = amended.value;
    return { ok: true, value: null };
  }
}

const value = <T>(result: Result<T>): T | undefined => (result.ok ? result.value : undefined);
