import { Keeper } from './keeper';
import type { Session } from './session';
import { goesOn, otherWork, shownWork } from './shown-work';

/** How long a session made again waits for the frames that it remembers, in milliseconds. */
export const wakingPatience = 1_500;

type Kept = Pick<Session, 'desk' | 'origin' | 'inbox' | 'memory' | 'standing' | 'remember' | 'tell' | 'changed'>;

/** How a session's filing comes into the database: under its own id where an earlier state of it is there, and as it is typed. */
export class Keeping {
  keeper: Keeper | undefined;
  readonly #session: Kept;
  /** values came that no reading here could take */
  #missed = false;

  constructor(session: Kept) {
    this.#session = session;
  }

  /** Values came for a reading that is not here. */
  miss(): void {
    this.#missed = true;
  }

  /** Writes what waits to be kept, and remembers when that was. */
  async keep(): Promise<void> {
    const { keeper } = this;
    await keeper?.flush();
    if (!keeper?.savedAt) return;
    this.#session.remember({ keptAt: keeper.savedAt });
    this.#session.changed();
  }

  /** The filing is no more in hand. */
  leave(): void {
    void this.keep();
    this.keeper = undefined;
  }

  /**
   * A background that was stopped goes on with its filing; a page that was opened anew may have an earlier one.
   * @returns false where another filing came in hand meanwhile
   */
  async attach(): Promise<boolean> {
    const session = this.#session;
    const { standing, inbox, memory } = session;
    if (!standing) return false;
    const [first] = standing.index.bindings.values();
    const document = inbox.frames.get(first?.slots[0]?.frame ?? 0)?.document ?? '';
    // what was planned or written on another document or project can neither be applied nor taken back here
    const { work } = memory;
    const goes = work !== null && goesOn(work, shownWork(standing));
    const here = memory.document === document && (work === null || goes);
    // a page that was only opened anew may still be brought what was left undone
    if (!here) session.remember({ ...otherWork, rest: goes ? memory.rest : null });
    const known = session.memory.filing;
    void this.keeper?.flush();
    const keeper = new Keeper(
      session.desk.store,
      session.origin,
      () => session.changed(),
      (problem) => session.tell(problem),
    );
    this.keeper = keeper;
    await keeper.attach(standing.filing, known, session.memory.earlier);
    if (this.keeper !== keeper || !session.standing) return false;
    const { filing } = session.standing;
    filing.id = keeper.record?.id ?? known ?? filing.id;
    session.remember({ filing: filing.id, form: standing.match.form, document, work: shownWork(session.standing), earlier: keeper.earlierRevision });
    return true;
  }

  /**
   * What was typed while no reading was here to hold it, the keystroke that woke a stopped background before all, has come
   * with the reading. It is kept once all frames have spoken: part of a form is no newer state of the whole.
   */
  async catchUp(): Promise<void> {
    const { keeper } = this;
    const { inbox, memory } = this.#session;
    if (!this.#missed || !keeper) return;
    this.#missed = false;
    const missing = memory.frames.filter((frame) => !inbox.frames.has(frame));
    const came = await Promise.all(missing.map((frame) => inbox.until(frame, 0, wakingPatience)));
    const { standing } = this.#session;
    if (came.every(Boolean) && this.keeper === keeper && standing) keeper.draft(standing.filing);
  }
}
