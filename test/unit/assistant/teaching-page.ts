import type { Desk } from '@/lib/assistant/desk';
import { Session } from '@/lib/assistant/session';
import { standardProfile } from '@/lib/model/profile';
import { ok } from '@/lib/model/result';
import type { TaughtPage } from '@/lib/model/taught-page';
import { builtinPacks } from '@/lib/packs/builtin';
import type { Store } from '@/lib/store';
import { reading, type ReadingDraft } from '../recognise/reading-builder';
import { value } from '../store/machine';

const origin = 'https://portal.example';

/** A tab with one frame, a real session and a real store; the frame itself is played. */
export class TeachingPage {
  readonly session: Session;
  /** what the frames were asked for, in order */
  readonly asked: string[] = [];
  #draft: ReadingDraft;
  #number = 0;
  #taught: TaughtPage[] = [];

  constructor(
    draft: ReadingDraft,
    readonly store: Store,
  ) {
    this.#draft = draft;
    const taught = () => this.#taught;
    const desk: Desk = {
      packs: builtinPacks,
      get taught() {
        return taught();
      },
      profile: standardProfile,
      store: (work) => work(store),
      library: () => Promise.resolve([]),
      frames: {
        read: async () => ok({ reading: this.read() }),
        marks: async () => ok({}),
        write: async () => ok({ receipts: [] }),
        receipt: async () => ok({ receipts: [], running: false }),
        here: async () => true,
        stop: async () => ok({}),
        locate: async () => ok({ found: true }),
        point: async (wanted) => {
          this.asked.push(`point ${wanted}`);
          return ok(null);
        },
        unpoint: () => this.asked.push('unpoint'),
      },
      remember: () => undefined,
      today: () => '2026-03-01',
      now: () => '2026-03-01T08:00:00.000Z',
    };
    this.session = new Session(1, origin, desk, undefined, () => undefined);
    this.read();
  }

  /** The frame reads itself, as it is now or as `draft` draws it. */
  read(draft = this.#draft): number {
    this.#draft = draft;
    this.#number++;
    this.session.take(0, 'd', this.#number, reading(draft));
    return this.#number;
  }

  /** What the store keeps reaches the session, as it does a moment after each act. */
  async learn(): Promise<void> {
    this.#taught = value(await this.store.taught.pages());
    this.session.look();
  }

  /** The slot under a label, or the one of several that is numbered. */
  slot(label: string, which = 0): { frame: number; slot: number } {
    const slots = this.session.inbox.frames.get(0)?.reading.slots ?? [];
    const found = slots.flatMap((slot, index) => (slot.labels[0]?.text === label ? [index] : []));
    return { frame: 0, slot: found[which] ?? -1 };
  }

  key(label: string): string {
    return this.session.inbox.frames.get(0)?.reading.slots[this.slot(label).slot]?.key ?? '';
  }

  /** How a field of the form is known on the page; undefined where it is not. */
  by(field: string): string | undefined {
    return this.session.standing?.match.fields[field]?.evidence[0]?.via;
  }
}
