import type { Outcome, OutcomeWhy, SetStep, StepReceipt } from '@/lib/model/plan';
import type { WriteOutcome } from '../widgets/widget';
import { writerOf } from '../widgets/writers';
import type { Anchors } from './anchors';
import type { Editing } from './editing';
import type { Sight } from './in-sight';
import { locate, type Place } from './locate';
import type { PageState } from './page-state';
import { sameValue } from './same-value';

/** What the parts of one execution share. */
export interface Work {
  page: PageState;
  sight: Sight;
  editing: Editing;
  anchors: Anchors;
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
  place?: Place;
}

/** The longest that one widget may take, popups and their waits included. */
const longest = 10_000;

/** Whether a place holds a value already: said in the same characters, not in full-width ones that are to be put right. */
const holds = (present: string, wanted: string): boolean =>
  sameValue(present, wanted) && (present === present.normalize('NFKC') || present.trim() === wanted.trim());

/** Finds a step's place and asks everything that speaks against writing there. Nothing is written yet. */
export function prepare(step: SetStep, work: Work): Attempt {
  const attempt: Attempt = { step, started: performance.now(), ms: 0, before: '', value: '', outcome: 'refused', why: '' };
  if (work.signal.aborted) return { ...attempt, outcome: 'skipped', why: 'stopped' };
  const place = find(step, work);
  if (typeof place === 'string') return { ...attempt, why: place };
  const state = place.widget.read(place.root);
  attempt.before = attempt.value = state.value;
  if (holds(state.value, step.to)) return { ...attempt, outcome: 'already' };
  if (!sameValue(state.value, step.from)) return { ...attempt, why: 'value-changed' };
  if (work.editing.in(place.root)) return { ...attempt, outcome: 'skipped', why: 'user-editing' };
  if (state.shut !== undefined) return { ...attempt, why: state.shut === 'text-only' ? 'readonly' : state.shut };
  const hindrance = work.sight.hindrance(place.root);
  if (hindrance !== '') return { ...attempt, why: hindrance };
  return { ...attempt, place };
}

/** Writes one prepared step through its widget. What came of it is known only after `check`. */
export async function put(attempt: Attempt, work: Work): Promise<Attempt> {
  if (attempt.place && !attempt.place.root.isConnected) return put(prepare(attempt.step, work), work);
  if (!attempt.place) return attempt;
  const { place, step } = attempt;
  const write = writerOf(place.widget.id);
  if (!write) return { ...attempt, ...close(attempt), why: 'unsupported' };
  const result = await inTime((signal) => write(place.root, step.to, signal), work.signal);
  return result.outcome === 'written' ? { ...attempt, ...result } : { ...attempt, ...result, ...close(attempt) };
}

/** Reads a written step again, in the node that stands there now, and says whether the page kept the value. */
export function check(attempt: Attempt, work: Work): Attempt {
  if (!attempt.place) return attempt;
  const ms = attempt.ms || Math.round(performance.now() - attempt.started);
  const place = find(attempt.step, work);
  if (typeof place === 'string') return { ...attempt, ms, outcome: 'unverified', why: place };
  const { value } = place.widget.read(place.root);
  if (sameValue(value, attempt.step.to)) return { ...attempt, ms, place, value, outcome: 'written', why: '' };
  const why = sameValue(value, attempt.before) ? 'page-reset' : 'page-rewrote';
  return { ...attempt, ms, place, value, outcome: 'unverified', why };
}

export function receiptOf(attempt: Attempt): StepReceipt {
  const { step, before, value, outcome, why, ms, place } = attempt;
  return { at: step.at, key: place?.slot.key ?? step.key, label: step.label, outcome, why, before, value, ms };
}

/** A refused write leaves nothing to be checked; what the place shows is still worth telling. */
function close({ place }: Attempt): Partial<Attempt> {
  if (!place?.root.isConnected) return { place: undefined };
  return { place: undefined, value: place.widget.read(place.root).value };
}

function find(step: SetStep, { page, anchors }: Work): Place | OutcomeWhy {
  const place = locate(page.live(), step, anchors);
  if (typeof place !== 'string' || !page.refresh()) return place;
  return locate(page.live(), step, anchors);
}

/** A write that does not come back in time is given up; its widget hears so by the signal. */
async function inTime(
  write: (signal: AbortSignal) => Promise<WriteOutcome>,
  outer: AbortSignal,
): Promise<WriteOutcome> {
  const life = new AbortController();
  const stop = (): void => life.abort();
  outer.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, longest);
  const given = new Promise<WriteOutcome>((resolve) => {
    life.signal.addEventListener('abort', () =>
      resolve({ outcome: 'unverified', why: outer.aborted ? 'stopped' : 'timed-out' }),
    );
  });
  try {
    return await Promise.race([write(life.signal), given]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
