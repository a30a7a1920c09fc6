import * as z from 'zod/mini';
import type { Desk, Frames } from '@/lib/assistant/desk';
import { wakingPatience } from '@/lib/assistant/keeping';
import type { Memory } from '@/lib/assistant/memory';
import { resume } from '@/lib/assistant/resume';
import { Session } from '@/lib/assistant/session';
import type { Problem } from '@/lib/model/result';
import { framesOf } from './frames';

const key = (tab: number): string => `tab:${tab}`;
/** What is kept of a tab beside its memory: where it was. Our own words, so a look at the shape is enough. */
const Kept = z.object({ origin: z.string(), memory: z.custom<Memory>((one) => typeof one === 'object' && one !== null) });

/** Sessions look at each other's filings when these have been quiet so long, in milliseconds. */
const relatingDistance = 500;

/** The sessions of the open tabs: made when a frame speaks, made again from memory when the background was stopped. */
export class Sessions {
  readonly #open = new Map<number, Session>();
  /** looks into what was kept of tabs, one a tab: whoever asks meanwhile waits for the same, so that messages stay in their order */
  readonly #recalled = new Map<number, Promise<void>>();
  readonly #desk: Omit<Desk, 'frames' | 'remember'>;
  readonly #changed: (session: Session) => void;
  #relating: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Omit<Desk, 'frames' | 'remember'>, changed: (session: Session) => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  /** The session of a tab; undefined when nothing of that tab was ever heard. */
  async of(tab: number): Promise<Session | undefined> {
    await this.#recall(tab);
    return this.#open.get(tab);
  }

  /** The session of a tab in which a frame of this origin spoke. A tab that went to another portal begins anew. */
  async heard(tab: number, origin: string, frame: number): Promise<Session> {
    await this.#recall(tab);
    const open = this.#open.get(tab);
    if (open && (frame !== 0 || open.origin === origin)) return open;
    open?.gone(0);
    const session = this.#make(tab, origin, undefined);
    // a frame of another portal may have spoken before the page that holds it
    if (open) void this.ask(session, [...open.inbox.frames.keys()]);
    return session;
  }

  #recall(tab: number): Promise<void> {
    const recalled = this.#recalled.get(tab) ?? recall(tab).then((kept) => void (kept && this.#make(tab, kept.origin, kept.memory)));
    this.#recalled.set(tab, recalled);
    return recalled;
  }

  #make(tab: number, origin: string, memory: Memory | undefined): Session {
    const frames = framesOf(tab);
    const remember = (part: Memory) => void chrome.storage.session.set({ [key(tab)]: { origin, memory: part } });
    const session: Session = new Session(tab, origin, deskOf(this.#desk, frames, remember), memory, () => {
      // one that another took the place of may still finish what it had begun
      if (this.#open.get(tab) === session) this.#changed(session);
    });
    this.#open.set(tab, session);
    void this.ask(session, memory?.frames);
    session.warm();
    if (memory?.underway) void this.rebuilt(session).then(() => memory.underway && resume(session, memory.underway));
    return session;
  }

  /** Asks frames to read themselves; those that do not answer are gone. */
  async ask(session: Session, frames: readonly number[] = [...session.inbox.frames.keys()]): Promise<void> {
    await Promise.all(
      frames.map(async (frame) => {
        const read = await session.desk.frames.read(frame);
        if (!read.ok) session.gone(frame);
      }),
    );
  }

  /** Resolves when the frames that a rebuilt session remembers have sent their readings, or a while has passed. */
  async rebuilt(session: Session): Promise<void> {
    const missing = session.memory.frames.filter((frame) => !session.inbox.frames.has(frame));
    await Promise.all(missing.map((frame) => session.inbox.until(frame, 0, wakingPatience)));
  }

  /** Something was taught or forgotten. */
  lookAgain(): void {
    for (const session of this.#open.values()) session.look();
  }

  recogniseAnew(): void {
    for (const session of this.#open.values()) session.recogniseAnew();
  }

  /** Other filings changed: the sessions look again at those that their rules look into. Typing changes many at once. */
  relateAnew(): void {
    clearTimeout(this.#relating);
    this.#relating = setTimeout(() => {
      for (const session of this.#open.values()) void session.relate();
    }, relatingDistance);
  }

  tell(problem: Problem): void {
    for (const session of this.#open.values()) session.tell(problem);
  }

  async close(tab: number): Promise<void> {
    const open = this.#open.get(tab);
    this.#open.delete(tab);
    await chrome.storage.session.remove(key(tab));
    await open?.keeper?.flush();
  }
}

/** The common desk with what is a tab's own; the common part stays live. */
const deskOf = (common: Omit<Desk, 'frames' | 'remember'>, frames: Frames, remember: Desk['remember']): Desk =>
  Object.assign(Object.create(common) as Desk, { frames, remember });

async function recall(tab: number): Promise<{ origin: string; memory: Memory } | undefined> {
  // a tab whose memory cannot be read begins anew
  const all: Record<string, unknown> = await chrome.storage.session.get(key(tab)).catch(() => ({}));
  const stored = all[key(tab)];
  const kept = Kept.safeParse(stored);
  return kept.success ? kept.data : undefined;
}
