import type { Finding } from '../model/finding';
import type { PortalWhy } from '../model/portal-state';
import type { Recognition } from '../model/match';
import type { Reading } from '../model/reading';
import type { Related } from '../model/related';
import type { Problem } from '../model/result';
import { compileVocabulary } from '../recognise';
import { Assessor } from './assess';
import type { Desk } from './desk';
import { Focus } from './focus';
import { Inbox } from './inbox';
import type { Keeper } from './keeper';
import { Keeping } from './keeping';
import { lessonsFor, recogniseTaught } from './lessons';
import { Marking } from './marking';
import { emptyMemory, type Memory } from './memory';
import { withSign } from './portal-login';
import { type HeldOffer, offersFor } from './offers';
import type { Standing } from './propose';
import { Relating } from './relating';
import { retype, type Typed } from './retype';
import { identifyAnew, standingOf } from './standing-of';
import { bringsOther, goesOn, otherWork, shownWork, type ShownWork } from './shown-work';

/** Scores and offers follow the typing at this distance, in milliseconds; findings and marks follow at once. */
const calm = 250;

/**
 * One tab's session: readings become a match, a filing, findings and marks. What the user does with it is in `acts.ts`.
 * It keeps nothing that cannot be rebuilt from the page, the database and its memory.
 */
export class Session {
  readonly tab: number;
  readonly origin: string;
  readonly desk: Desk;
  readonly inbox = new Inbox();
  memory: Memory;
  recognition: Recognition = { match: null, others: [], unbound: [], open: [], taught: [] };
  standing: Standing | undefined;
  assessor: Assessor | undefined;
  offers: HeldOffer[] = [];
  /** `before`: how much was done when the frame began that is writing now */
  running: { done: number; before: number; of: number; run: string; stopped: boolean; waiting: boolean; asking: boolean } | null = null;
  problem: Problem | null = null;
  readonly focus = new Focus(this.inbox);
  /** what looking at this page took last, in milliseconds: sensing and reading by frame, recognising */
  readonly times = { sense: new Map<number, number>(), read: new Map<number, number>(), recognise: 0 };

  readonly #changed: () => void;
  readonly #marking = new Marking(this.inbox);
  readonly #relating = new Relating();
  readonly #keeping = new Keeping(this);
  /** made again from its memory, with no reading yet */
  #woken: boolean;
  #work: ShownWork | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(tab: number, origin: string, desk: Desk, memory: Memory | undefined, changed: () => void) {
    this.tab = tab;
    this.origin = origin;
    this.desk = desk;
    this.memory = { ...emptyMemory(), ...memory };
    this.#woken = memory !== undefined;
    this.#changed = changed;
  }

  /** A background that was stopped makes itself ready for the form in hand while the frames read themselves again. */
  warm(): void {
    const { form } = this.memory;
    if (form === null || this.assessor) return;
    compileVocabulary(this.desk.packs, form);
    this.assessor = this.#assessorOf(form);
    this.assessor.warm();
  }

  /** other filings of the same project or unit */
  get related(): Related {
    return this.#relating.related;
  }

  /** keeps the filing in hand */
  get keeper(): Keeper | undefined {
    return this.#keeping.keeper;
  }

  get findings(): Finding[] {
    return this.standing ? (this.assessor?.findings ?? []) : [];
  }

  /** A frame's reading has come. */
  take(frame: number, document: string, number: number, reading: Reading): void {
    if (!this.inbox.put({ frame, document, number, reading })) return;
    this.#marking.forget(frame);
    this.#answerFirst(document);
    this.#recognise();
    this.remember({ frames: [...this.inbox.frames.keys()] });
  }

  /** A frame left, or shows another document now. */
  gone(frame: number): void {
    this.#marking.forget(frame);
    this.times.read.delete(frame);
    this.times.sense.delete(frame);
    this.signed(frame, null);
    if (!this.inbox.drop(frame)) return;
    void this.keeper?.flush();
    this.#recognise();
  }

  /** Lets frames go that left without a word: a page that writes over a frame's document silences who would tell. @param but who just spoke */
  async rollCall(but?: number): Promise<void> {
    const asked = [...this.inbox.frames].filter(([frame]) => frame !== 0 && frame !== but);
    await Promise.all(
      asked.map(async ([frame, { document }]) => {
        const here = await this.desk.frames.here(frame);
        if (!here && this.inbox.frames.get(frame)?.document === document) this.gone(frame);
      }),
    );
  }

  /** Values typed, or set by the page's own scripts. Values of an older reading are of no use: a newer one follows and holds them. */
  type(frame: number, document: string, number: number, typed: readonly Typed[]): void {
    const held = this.inbox.frames.get(frame);
    if (!held || held.document !== document || held.number !== number) {
      this.#keeping.miss();
      return;
    }
    const other = this.standing && !this.running && bringsOther(this.standing, frame, typed);
    if (!this.standing || other) {
      for (const { slot, value } of typed) {
        const known = held.reading.slots[slot];
        if (known) known.value = value;
      }
      if (other) this.#recognise(undefined, true);
      return;
    }
    const places = retype(this.standing, frame, typed);
    if (places.length === 0) return;
    this.#identify();
    this.assessor?.after(this.standing.filing, places);
    this.#mark();
    this.keeper?.draft(this.standing.filing);
    this.#changed();
    this.#calmly();
  }

  /** The user's focus came to a slot of the reading with this number. */
  focusOn(frame: number, document: string, number: number, slot: number): void {
    if (this.focus.come(frame, document, number, slot)) void this.#suggest();
  }

  async #suggest(): Promise<void> {
    const library = await this.desk.library();
    this.focus.suggest(this.standing, { offers: this.offers, findings: this.findings, library });
    this.#changed();
  }

  /** A frame notices that the portal may have lost who works with it, or takes that back; what was typed is kept at once. */
  signed(frame: number, seen: PortalWhy | null): void {
    if ((this.memory.signs[frame] ?? null) === seen) return;
    this.remember({ signs: withSign(this.memory.signs, frame, seen) });
    if (seen !== null) void this.#keeping.keep();
    this.#changed();
  }

  #assessorOf(form: string): Assessor {
    return new Assessor(this.desk.packs, form, this.desk.today(), this.desk.profile);
  }

  /** Something was taught, said or forgotten of a page: it may be seen otherwise now. */
  look(): void {
    this.#recognise();
  }

  /** The packs in force are others now, or how the unit checks. */
  recogniseAnew(): void {
    this.assessor = undefined;
    this.#recognise();
  }

  remember(part: Partial<Memory>): void {
    this.memory = { ...this.memory, ...part };
    this.desk.remember(this.memory);
  }

  /** Everything that follows from the filing, anew: after a dismissal, a judgement, a restored record. */
  reassess(): void {
    if (!this.standing || !this.assessor) return;
    this.assessor.whole(this.standing.filing, this.keeper?.record ?? null, this.related);
    this.assessor.score(this.standing.filing);
    this.#mark();
    this.#changed();
  }

  /** Looks up the other filings of the project anew; when one of them is another now, all is assessed with it. */
  async relate(): Promise<void> {
    if (await this.#relating.look(() => this.standing, this.desk)) this.reassess();
  }

  tell(problem: Problem | null): void {
    this.problem = problem;
    this.#changed();
  }

  changed(): void {
    this.#changed();
  }

  /** Offers again, when the library or the history may have changed. */
  async offer(): Promise<void> {
    const { standing } = this;
    if (!standing) return;
    const offers = await offersFor(standing, this.desk, this.keeper?.earlier ?? null, this.memory.declined, this.memory.rest);
    if (standing !== this.standing) return;
    this.offers = offers;
    if (this.focus.is) void this.#suggest();
    this.#changed();
  }

  /**
   * The keystroke that woke a stopped background is answered with the form in hand alone. What the page shows is asked of all
   * forms right after: it may be another now.
   */
  #answerFirst(document: string): void {
    const { form, document: shown } = this.memory;
    if (this.#woken && form !== null && document === shown) this.#recognise(form);
    this.#woken = false;
  }

  /** With `only` no other form is in question, and nothing follows but the marks; `other` says that it is another project. */
  #recognise(only?: string, other = false): void {
    const frames = this.inbox.frames;
    const began = performance.now();
    const read = [...frames.values()];
    const lessons = lessonsFor(read, this.origin, this.desk.taught);
    this.recognition = recogniseTaught(read, this.desk.packs, lessons, this.memory.choices, only);
    this.times.recognise = performance.now() - began;
    const before = this.standing;
    const standing = standingOf(this.recognition, this.desk.packs, frames, before?.filing.id);
    if (!standing) {
      if (only === undefined) this.#leave();
      return;
    }
    this.standing = standing;
    const { filing, match } = standing;
    const work = shownWork(standing);
    const same = before !== undefined && this.#work !== undefined && !other && goesOn(this.#work, work);
    this.#work = work;
    if (before && !same) {
      filing.id = crypto.randomUUID();
      // made for another form or project, in a page that never loads anew
      this.remember({ ...otherWork, rest: null });
      this.#relating.begin();
      this.offers = [];
    }
    if (!this.assessor || this.assessor.form !== match.form) {
      this.assessor = this.#assessorOf(match.form);
    }
    this.assessor.whole(filing, same ? (this.keeper?.record ?? null) : null, same ? this.related : {});
    this.#mark();
    if (only !== undefined) return;
    this.assessor.score(filing);
    if (same && this.keeper) {
      void this.#keeping.catchUp();
      this.#calmly();
    } else void this.#attach();
    this.#changed();
  }

  #leave(): void {
    this.#keeping.leave();
    // what is opened next at this address may be another project
    if (this.standing && this.memory.work) this.remember({ work: { ...this.memory.work, address: '' } });
    this.standing = undefined;
    this.focus.leave();
    this.offers = [];
    this.#mark();
    this.#changed();
  }

  /** The filing is looked for in the database; everything that follows from what is there comes after it. */
  async #attach(): Promise<void> {
    if (!(await this.#keeping.attach())) return;
    this.#relating.begin();
    await this.#relating.look(() => this.standing, this.desk);
    this.reassess();
    await this.offer();
    await this.#keeping.catchUp();
  }

  #identify(): void {
    const { standing } = this;
    if (!standing || !identifyAnew(standing)) return;
    this.#work = shownWork(standing);
    if (this.memory.work) this.remember({ work: this.#work });
  }

  #calmly(): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      if (!this.standing) return;
      this.assessor?.score(this.standing.filing);
      this.#changed();
      void this.offer();
      void this.relate();
    }, calm);
  }

  #mark(): void {
    const { standing } = this;
    const { reviewed, filing } = this.memory;
    const quietBlanks = reviewed === null || reviewed !== filing;
    this.#marking.tell(this.desk.frames, this.findings, standing?.index, quietBlanks);
  }
}
