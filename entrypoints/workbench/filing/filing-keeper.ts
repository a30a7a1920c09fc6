import { signal } from '@preact/signals';
import type { Filing } from '@/lib/model/filing';
import { ok, type Problem, type Result } from '@/lib/model/result';
import type { Cause, FilingRecord, Revision } from '@/lib/model/revision';
import { sameContent } from '@/lib/store';
import type { Desk } from './desk';

/** A draft is written this long after the last keystroke, and at the latest this long after the first one kept back. */
const quiet = 400;
const longest = 1_000;
/** A version is kept once nothing was typed for so long. */
const idle = 60_000;

/**
 * Keeps one filing that is open in the workbench. It writes only on the state that it saw last: when the record was
 * changed elsewhere meanwhile, in another page or beside a portal, nothing is written until the user says which holds.
 */
export class FilingKeeper {
  readonly record = signal<FilingRecord | null>(null);
  readonly revisions = signal<Revision[]>([]);
  readonly savedAt = signal<string | null>(null);
  /** the filing was changed elsewhere */
  readonly elsewhere = signal(false);
  readonly problem = signal<Problem | null>(null);

  readonly #store: Desk['store'];
  readonly #filing: Filing;
  #dirty = false;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Desk['store'], filing: Filing, record: FilingRecord) {
    this.#store = store;
    this.#filing = filing;
    this.record.value = record;
    this.savedAt.value = record.updated === '' ? null : record.updated;
  }

  /** Keeps what is being typed, soon. */
  draft(): void {
    const now = Date.now();
    if (!this.#dirty) this.#since = now;
    this.#dirty = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#idle);
    if (this.elsewhere.peek()) return;
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(quiet, this.#since + longest - now)));
    this.#idle = setTimeout(() => void this.version('typed'), idle);
  }

  /** Writes what waits; resolves when it is on disk in both copies. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer);
    if (this.#dirty && !this.elsewhere.peek()) {
      this.#dirty = false;
      this.#queue(() => this.#save());
    }
    return this.#last;
  }

  /** Takes a version of what stands there now; one that says the same as the last makes none. */
  version(cause: Cause): Promise<unknown> {
    clearTimeout(this.#idle);
    if (this.elsewhere.peek()) return this.#last;
    this.#dirty = false;
    clearTimeout(this.#timer);
    return this.#queue(async () => {
      const kept = await this.#store((store) => store.filings.keepRevision(structuredClone(this.#filing), cause, { expect: this.#seq() }));
      if (!kept.ok) return this.#failed(kept.problem);
      await this.#look();
      this.savedAt.value = kept.value.at;
    });
  }

  /** Changes what is kept beside the contents: a dismissal, a judgement. */
  async amend(change: (id: string) => Promise<Result<FilingRecord>>): Promise<Result<null>> {
    await this.flush();
    const amended = await change(this.#filing.id);
    if (!amended.ok) return amended;
    this.record.value = amended.value;
    return ok(null);
  }

  /** The store told of a change of this filing: was it ours? */
  async heard(): Promise<void> {
    await this.#last;
    const found = await this.#store((store) => store.filings.get(this.#filing.id));
    if (!found.ok || this.elsewhere.peek()) return;
    if (found.value.seq === this.#seq()) this.record.value = found.value;
    else if (await this.#differs()) this.elsewhere.value = true;
    else this.record.value = found.value;
  }

  /** What the other page wrote, after what stands here was kept as a version beside it. Nothing is lost. */
  async takeTheirs(): Promise<Result<Filing>> {
    const theirs = await this.#store((store) => store.filings.current(this.#filing.id));
    if (!theirs.ok) return theirs;
    const mine = await this.#store((store) => store.filings.keepRevision(structuredClone(this.#filing), 'typed'));
    if (!mine.ok) return mine;
    const kept = await this.#store((store) => store.filings.saveDraft(theirs.value));
    if (!kept.ok) return kept;
    return this.#agreed(kept.value, theirs.value);
  }

  /** What stands here, after what the other page wrote was kept as a version. */
  async takeMine(): Promise<Result<Filing>> {
    const theirs = await this.#store((store) => store.filings.current(this.#filing.id));
    if (!theirs.ok) return theirs;
    const version = await this.#store((store) => store.filings.keepRevision(theirs.value, 'typed'));
    if (!version.ok) return version;
    const kept = await this.#store((store) => store.filings.saveDraft(structuredClone(this.#filing)));
    if (!kept.ok) return kept;
    return this.#agreed(kept.value, this.#filing);
  }

  async start(): Promise<void> {
    await this.#look();
  }

  /** Writes what waits and keeps it as a version. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const unkept = this.#dirty || this.record.peek()?.draft != null;
    if (unkept) await this.version('typed');
    else await this.#last;
  }

  async #agreed(record: FilingRecord, filing: Filing): Promise<Result<Filing>> {
    this.#dirty = false;
    this.record.value = record;
    this.elsewhere.value = false;
    await this.#look();
    return ok(filing);
  }

  async #save(): Promise<void> {
    const saved = await this.#store((store) => store.filings.saveDraft(structuredClone(this.#filing), { expect: this.#seq() }));
    if (!saved.ok) return this.#failed(saved.problem);
    this.record.value = saved.value;
    this.savedAt.value = saved.value.updated;
    this.problem.value = null;
  }

  async #look(): Promise<void> {
    const { id } = this.#filing;
    const record = await this.#store((store) => store.filings.get(id));
    const revisions = await this.#store((store) => store.filings.revisions(id));
    if (record.ok) this.record.value = record.value;
    if (revisions.ok) this.revisions.value = revisions.value;
  }

  async #differs(): Promise<boolean> {
    const theirs = await this.#store((store) => store.filings.current(this.#filing.id));
    return theirs.ok && !sameContent(theirs.value, this.#filing);
  }

  #failed(problem: Problem): void {
    this.#dirty = true;
    if (problem.code === 'conflict') this.elsewhere.value = true;
    else this.problem.value = problem;
  }

  #queue(work: () => Promise<void>): Promise<unknown> {
    this.#last = this.#last.then(work);
    return this.#last;
  }

  #seq(): number {
    return this.record.peek()?.seq ?? 0;
  }
}
