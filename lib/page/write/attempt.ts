import type { Outcome, OutcomeWhy, SetStep, StepReceipt } from '@/lib/model/plan';
import { blank } from '@/lib/model/text';
import { isApart } from '../all-rows/bring';
import { drawn } from '../read/dom';
import { guarded, HeldBack } from '../widgets/acts/gate';
import { pressOutside } from '../widgets/acts/press';
import type { WidgetState, WriteOutcome } from '../widgets/widget';
import { families, writerOf } from '../widgets/writers';
import type { Anchors } from './anchors';
import type { Editing } from './editing';
import type { Sight } from './in-sight';
import { kept } from './kept';
import { locate, type Place } from './locate';
import type { PageState } from './page-state';
import { sameValue } from './same-value';
import { learnRow } from './standing';

/** What the parts of one execution share. */
export interface Work {
  page: PageState;
  sight: Sight;
  editing: Editing;
  anchors: Anchors;
  /** keys of the places that were written in this execution: what they decide may change by itself */
  written: Set<string>;
  /** how long the user's typing may still hold it up, in milliseconds */
  courtesy: number;
  signal: AbortSignal;
}

/** One set step on its way to a receipt. `place` is there while it may still be written. */
export interface Attempt {
  step: SetStep;
  started: number;
  /** how long it took until the first look back */
  ms: number;
  before: string;
  value: string;
  outcome: Outcome;
  why: OutcomeWhy;
  /** as the widget that wrote it said (`WriteOutcome`) */
  shows?: string;
  held?: string;
  place?: Place;
}

/** The longest that one widget may take, popups and their waits included. */
const oneWidget = 10_000;
/** How often that is counted: a page that stood still for long, an alert open, loses no more than one. */
const beat = 1_000;

/** Whether a place holds a value already: said in the same characters, not in full-width ones that are to be put right. */
const holds = (present: string, wanted: string): boolean =>
  sameValue(present, wanted) && (present === present.normalize('NFKC') || present.trim() === wanted.trim());

/** What a place says, and of a cell that draws its value between a sign and a unit, the value alone too. */
const textsOf = ({ slot }: Place, { value, raw }: WidgetState): string[] =>
  slot.widget === 'cell-on-click' && raw !== undefined ? [value, raw] : [value];

/** A step that is not even looked at. */
export const leftAlone = (step: SetStep, why: OutcomeWhy): Attempt => ({
  step,
  started: performance.now(),
  ms: 0,
  before: step.from,
  value: step.from,
  outcome: 'skipped',
  why,
});

/** Finds a step's place and asks everything that speaks against writing there. Nothing is written yet. */
export function prepare(step: SetStep, work: Work): Attempt {
  const attempt: Attempt = { step, started: performance.now(), ms: 0, before: '', value: '', outcome: 'refused', why: '' };
  if (work.signal.aborted) return { ...attempt, outcome: 'skipped', why: 'stopped' };
  const place = find(step, work);
  if (typeof place === 'string') return { ...attempt, why: place };
  const state = place.widget.read(place.root);
  attempt.before = attempt.value = state.value;
  const texts = textsOf(place, state);
  if (texts.some((text) => holds(text, step.to))) return { ...attempt, outcome: 'already' };
  if (emptied(state.value, step, work)) attempt.before = step.from;
  else if (!texts.some((text) => sameValue(text, step.from))) return { ...attempt, why: 'value-changed' };
  if (work.editing.in(place.root)) return { ...attempt, outcome: 'skipped', why: 'user-editing' };
  if (state.shut !== undefined) return { ...attempt, why: state.shut === 'text-only' ? 'readonly' : state.shut };
  const hindrance = work.sight.hindrance(place.root);
  if (hindrance !== '') return { ...attempt, why: hindrance };
  return { ...attempt, place };
}

/** What decides a place was written just now, and the page has emptied the place because of that. */
const emptied = (value: string, { after }: SetStep, { written }: Work): boolean =>
  after !== undefined && written.has(after) && blank(value);

/**
 * Writes one prepared step through its widget. What came of it is known only after `check`. The page may have drawn itself anew,
 * or changed the value, since the step was prepared: then it is prepared anew, once.
 */
export async function put(prepared: Attempt, work: Work): Promise<Attempt> {
  if (work.signal.aborted && prepared.place) return { ...prepared, place: undefined, outcome: 'skipped', why: 'stopped' };
  const attempt = prepared.place && !stillStands(prepared, work) ? prepare(prepared.step, work) : prepared;
  if (!attempt.place) return attempt;
  const { place, step } = attempt;
  const write = writerOf(place.widget.id);
  if (!write) return { ...attempt, ...close(attempt), why: 'unsupported' };
  const against = (): OutcomeWhy => speaksAgainst(step, place, work);
  const result = await inTime((signal) => guarded(against, () => write(place.root, step.to, signal, families)), work.signal);
  // what it opened must not stay open, whatever ended it
  if (result.outcome !== 'written' && place.widget.plain !== true) pressOutside(place.root.ownerDocument);
  if (result.outcome === 'written') work.written.add(step.key);
  work.anchors.wrote(step.key, result.outcome === 'written');
  if (result.shows !== undefined) work.anchors.shows(step.key, result.shows);
  return told(attempt, result);
}

/** The place is the same element under the same words, and holds what it held when it was looked at last. */
function stillStands({ step, place, value }: Attempt, work: Work): boolean {
  const now = find(step, work);
  return typeof now !== 'string' && now.root === place?.root && now.widget.read(now.root).value === value;
}

/** What speaks against going on in the middle of a write: another place stands there by now, or the page has shut this one. */
function speaksAgainst(step: SetStep, { root }: Place, work: Work): OutcomeWhy {
  if (work.signal.aborted) return 'stopped';
  const place = find(step, work);
  if (typeof place === 'string') return place;
  if (place.root !== root) return 'not-found';
  const { shut } = place.widget.read(root);
  if (shut !== undefined) return shut === 'text-only' ? 'readonly' : shut;
  // asking makes the browser lay the page out: only where something about its looks was changed
  return work.page.restyled() && !drawn(root) ? 'hidden' : '';
}

/** What a write says of itself; where it wrote, the page itself is asked next. */
export const told = (attempt: Attempt, result: WriteOutcome): Attempt =>
  result.outcome === 'written' ? { ...attempt, ...result } : { ...attempt, ...result, ...close(attempt) };

/** Reads a written step again, in the node that stands there now, and says whether the page kept the value. */
export function check(attempt: Attempt, work: Work): Attempt {
  if (!attempt.place) return attempt;
  const ms = attempt.ms || Math.round(performance.now() - attempt.started);
  const place = find(attempt.step, work, false);
  // what was seen of it while its row was drawn stands
  if (typeof place === 'string') return isApart(attempt.step, work) ? attempt : { ...attempt, ms, outcome: 'unverified', why: place };
  const state = place.widget.read(place.root);
  const { value } = state;
  if (textsOf(place, state).some((text) => kept(text, attempt.step, attempt.shows))) {
    work.anchors.shows(attempt.step.key, value);
    learnRow(work.page.live(), place.slot, work.anchors);
    return { ...attempt, ms, place, value, outcome: 'written', why: '' };
  }
  const why = sameValue(value, attempt.before) || blank(value) ? 'page-reset' : 'page-rewrote';
  if (why === 'page-reset') work.anchors.wrote(attempt.step.key, false);
  return { ...attempt, ms, place, value, outcome: 'unverified', why };
}

export function receiptOf(attempt: Attempt): StepReceipt {
  const { step, before, held = before, value, outcome, why, ms, place } = attempt;
  return { at: step.at, key: place?.slot.key ?? step.key, label: step.label, outcome, why, before: held, value, sent: step.to, ms };
}

/** A refused write leaves nothing to be checked; what the place shows is still worth telling. */
function close({ place }: Attempt): Partial<Attempt> {
  if (!place?.root.isConnected) return { place: undefined };
  return { place: undefined, value: place.widget.read(place.root).value };
}

/** A step's place in the page as it is now. @param byRow false where nothing is to be written: what was may have changed its row */
export function find(step: SetStep, { page, anchors }: Work, byRow = true): Place | OutcomeWhy {
  page.refresh();
  return locate(page.live(), step, anchors, byRow);
}

/** A write that does not come back in time is given up; its widget hears so by the signal. */
export async function inTime<T>(
  write: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal,
  longest = oneWidget,
): Promise<T | WriteOutcome> {
  const life = new AbortController();
  const stop = (): void => life.abort();
  outer.addEventListener('abort', stop, { once: true });
  let counted = 0;
  const timer = setInterval(() => (counted += beat) >= longest && stop(), beat);
  const given = new Promise<WriteOutcome>((resolve) => {
    life.signal.addEventListener('abort', () =>
      resolve({ outcome: 'unverified', why: outer.aborted ? 'stopped' : 'timed-out' }),
    );
  });
  try {
    return await Promise.race([write(life.signal), given]);
  } catch (error) {
    if (!(error instanceof HeldBack)) throw error;
    return { outcome: error.begun ? 'unverified' : error.why === 'stopped' ? 'skipped' : 'refused', why: error.why };
  } finally {
    clearInterval(timer);
    outer.removeEventListener('abort', stop);
  }
}
