import type { Place } from '../model/filing';
import type { Suggested } from '../model/view';
import type { Inbox } from './inbox';
import { slotId } from './places';
import type { Standing } from './propose';
import { suggestHere, type Sources } from './suggest-here';

/** Where the user's focus is in the page, as far as a form's frame said, and what could stand there. */
export class Focus {
  readonly #inbox: Inbox;
  #at: { frame: number; key: string } | null = null;
  /** worked out as the focus came, and when the offers changed */
  suggested: Suggested[] = [];

  constructor(inbox: Inbox) {
    this.#inbox = inbox;
  }

  get is(): boolean {
    return this.#at !== null;
  }

  /** It came to a slot of the reading with this number. @returns whether that is another place than before */
  come(frame: number, document: string, number: number, slot: number): boolean {
    const held = this.#inbox.frames.get(frame);
    const key = held?.document === document && held.number === number ? held.reading.slots[slot]?.key : undefined;
    if (key === undefined || (this.#at?.frame === frame && this.#at.key === key)) return false;
    this.#at = { frame, key };
    this.suggested = [];
    return true;
  }

  leave(): void {
    this.#at = null;
    this.suggested = [];
  }

  /** The place of the form that it is in, if any: of a value with its operator and unit in one cell the value. */
  place({ index }: Standing): Place | undefined {
    const at = this.#at;
    if (!at) return undefined;
    const slot = this.#inbox.frames.get(at.frame)?.reading.slots.findIndex(({ key }) => key === at.key) ?? -1;
    const places = index.places.get(slotId({ frame: at.frame, slot })) ?? [];
    return places.find((place) => place.endsWith('.value')) ?? places[0];
  }

  suggest(standing: Standing | undefined, sources: Sources): void {
    const at = standing && this.place(standing);
    this.suggested = at === undefined || !standing ? [] : suggestHere(at, standing, sources);
  }
}
