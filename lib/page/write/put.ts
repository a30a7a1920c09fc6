import type { OutcomeWhy, SetStep } from '@/lib/model/plan';
import { drawn } from '../read/dom';
import { guarded, hasBegun } from '../widgets/acts/gate';
import { pressOutside } from '../widgets/acts/press';
import { mayOpen } from '../widgets/acts/type-opening';
import { isDated } from '../widgets/acts/write-date';
import type { WriteOutcome } from '../widgets/widget';
import { families, writerOf } from '../widgets/writers';
import { close, find, told, type Attempt, type Work } from './attempt';
import { inTime, unlessHeldBack } from './in-time';
import { kept } from './kept';
import type { Place } from './locate';
import { prepare } from './prepare';
import { saidNow } from './shown-now';

/**
 * Writes one prepared step through its widget. What came of it is known only after `check`. The page may have drawn itself anew,
 * or changed the value, since the step was prepared: then it is prepared anew, once.
 */
export async function put(prepared: Attempt, work: Work): Promise<Attempt> {
  if (work.signal.aborted && prepared.place) return { ...prepared, place: undefined, outcome: 'skipped', why: 'stopped' };
  const attempt = prepared.place && !stillStands(prepared, work) ? prepare(prepared.step, work) : prepared;
  if (!attempt.place) return attempt;
  const { place, step } = attempt;
  const opens = opensSomething(place, step);
  const hindrance = opens ? work.sight.hindrance(place.root) : '';
  if (hindrance !== '') return { ...attempt, ...close(attempt), why: hindrance };
  const write = writerOf(place.widget.id);
  if (!write) return { ...attempt, ...close(attempt), why: 'unsupported' };
  const seen = { root: place.root, looks: attempt.looks };
  const waits = opens || place.widget.plain !== true;
  const writing = (signal: AbortSignal): Promise<WriteOutcome> => {
    const givesWay = (): OutcomeWhy => (waits && (work.editing.inBox() || work.editing.in(place.root)) ? 'user-editing' : '');
    const against = (): OutcomeWhy => speaksAgainst(step, seen, work) || givesWay() || (signal.aborted ? 'timed-out' : '');
    return guarded(against, async () => doubted(await write(place.root, step.to, signal, families), against));
  };
  const result = await (waits ? inTime(writing, work.signal) : unlessHeldBack(writing(work.signal)));
  // what it opened must not stay open, whatever ended it
  if (result.outcome !== 'written' && place.widget.plain !== true) pressOutside(place.root.ownerDocument);
  if (result.outcome === 'written') work.written.add(step.key);
  work.anchors.wrote(step.key, result.outcome === 'written');
  if (result.shows !== undefined) work.anchors.shows(step.key, result.shows);
  if (result.outcome === 'written') holdsIt(place, step, work);
  return told(attempt, result);
}

/** What opens at a plain box lies beside it: the box is in sight while it is written. */
const opensSomething = ({ root, widget }: Place, { from, to }: SetStep): boolean =>
  widget.plain === true && root instanceof HTMLInputElement && (mayOpen(root) || isDated(to === '' ? from : to));

/** To what stands around it a place is the same while it holds what was brought there. */
function holdsIt(place: Place, step: SetStep, { evidence }: Work): void {
  if (kept(saidNow(place.widget, place.root), step)) evidence.brought(place);
}

/** What could not be had where a gesture was made and another place stands by now may have been had after all. */
function doubted(result: WriteOutcome, against: () => OutcomeWhy): WriteOutcome {
  const why = result.outcome === 'refused' && hasBegun() ? against() : '';
  return why === '' ? result : { outcome: 'unverified', why };
}

/** The place is the same element under the same words, and holds what it held when it was looked at last; nobody types there. */
function stillStands({ step, place, value }: Attempt, work: Work): boolean {
  const now = find(step, work);
  return typeof now !== 'string' && now.root === place?.root && !work.editing.in(now.root) && saidNow(now.widget, now.root) === value;
}

/** What speaks against going on in the middle of a write: another place stands there by now, or the page has shut this one. */
function speaksAgainst(step: SetStep, seen: { root: Element; looks: number | undefined }, work: Work): OutcomeWhy {
  const { root } = seen;
  if (work.signal.aborted) return 'stopped';
  if (work.editing.composing()) return 'user-editing';
  const place = find(step, work);
  if (typeof place === 'string') return place;
  if (place.root !== root) return 'not-found';
  const { shut } = place.widget.read(root);
  if (shut !== undefined) return shut === 'text-only' ? 'readonly' : shut;
  const looks = work.page.looks();
  // asking makes the browser lay the page out: only where something about its looks was changed
  if (seen.looks !== looks && !drawn(root)) return 'hidden';
  seen.looks = looks;
  return '';
}
