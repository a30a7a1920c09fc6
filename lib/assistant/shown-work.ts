import { fieldPlace } from '../model/filing';
import type { Standing } from './propose';
import type { Typed } from './retype';
import { slotId } from './places';

/** What a page works on, as far as it says: which form of which project and year, at what address. */
export interface ShownWork {
  form: string;
  project: string;
  /** the page has a place for the project's name, filled or not */
  named: boolean;
  year: number | null;
  address: string;
  /** which places are on the page */
  face: string;
}

/** What the page that was recognised works on now. */
export function shownWork({ match, form, filing, index, frames }: Standing): ShownWork {
  const [first] = index.bindings.values();
  const named = form.identity.project !== undefined && index.bindings.has(fieldPlace(form.identity.project));
  const address = addressOf(frames.get(first?.slots[0]?.frame ?? 0)?.reading.url ?? '');
  return { form: match.form, project: filing.project, named, year: filing.year, address, face: [...index.bindings.keys()].sort().join(' ') };
}

/** What of an address tells one page from another: not where in the page one is. */
const addressOf = (url: string): string => url.replace(/#(?!!?\/).*$/, '');

/**
 * Whether a page that never loaded anew still works on the same. A project's name that is being typed does not part two
 * states, nor does a step of the form that does not say the name; another year or name does, and so does, where the page
 * has no name to tell, another address.
 */
export function goesOn(before: ShownWork, now: ShownWork): boolean {
  if (before.form !== now.form) return false;
  if (before.year !== null && now.year !== null && before.year !== now.year) return false;
  if (before.project !== '' && now.project !== '') return startsAlike(before.project, now.project);
  if (before.address === now.address || before.named !== now.named) return true;
  return !before.named && before.face !== now.face;
}

const startsAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/**
 * Whether values that came at once are another project's, in a page that only changes what its fields hold: a name came
 * with more than the name, or was chosen. A name alone that is typed, over another or where none was, is this project's.
 */
export function bringsOther(standing: Standing, frame: number, typed: readonly Typed[]): boolean {
  const { form, filing, index, frames } = standing;
  if (form.identity.project === undefined) return false;
  const [slot] = index.bindings.get(fieldPlace(form.identity.project))?.slots ?? [];
  const named = slot?.frame === frame ? typed.find((one) => one.slot === slot.slot) : undefined;
  const name = named?.value.trim() ?? '';
  if (!named || name === '' || (filing.project !== '' && startsAlike(name, filing.project))) return false;
  const chosen = filing.project !== '' && frames.get(frame)?.reading.slots[named.slot]?.options !== undefined;
  return chosen || typed.some((one) => one !== named && index.places.has(slotId({ frame, slot: one.slot })));
}

/** What a session remembers of a filing is of no use for another one. */
export const otherWork = { filing: null, form: null, earlier: null, plan: null, receipt: null, done: [], former: [], declined: [], work: null };
