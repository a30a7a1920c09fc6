import type { Outcome, OutcomeWhy, SetStep, StepReceipt } from '@/lib/model/plan';
import type { WidgetState, WriteOutcome } from '../widgets/widget';
import type { Anchors } from './anchors';
import type { Evidence } from './evidence';
import type { Hands } from './hands';
import type { Sight } from './in-sight';
import { locate, type Place } from './locate';
import type { PageState } from './page-state';

/** What the parts of one execution share. */
export interface Work {
  page: PageState;
  sight: Sight;
  editing: Hands;
  anchors: Anchors;
  evidence: Evidence;
  /** keys of the places that are still to be written, or to be written once more */
  toCome: Set<string>;
  /** keys of the places that were written in this execution: what they decide may change by itself */
  written: Set<string>;
  /** when the last of them was, by the clock of `performance` */
  wroteAt: number;
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
  /** of which look the page was when the place was seen in it */
  looks?: number;
}

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

/** What a write says of itself; where it wrote, the page itself is asked next. */
export const told = (attempt: Attempt, result: WriteOutcome): Attempt =>
  result.outcome === 'written' ? { ...attempt, ...result } : { ...attempt, ...result, ...close(attempt) };

export function receiptOf(attempt: Attempt): StepReceipt {
  const { step, before, held = before, value, outcome, why, ms, place } = attempt;
  return { at: step.at, key: place?.slot.key ?? step.key, label: step.label, outcome, why, before: held, value, sent: step.to, ms };
}

/** A refused write leaves nothing to be checked; what the place shows is still worth telling. */
export function close({ place }: Attempt): Partial<Attempt> {
  if (!place?.root.isConnected) return { place: undefined };
  return { place: undefined, value: place.widget.read(place.root).value };
}

/** A step's place in the page as it is now. @param byRow false where nothing is to be written: what was may have changed its row */
export function find(step: SetStep, { page, anchors, evidence }: Work, byRow = true): Place | OutcomeWhy {
  page.refresh();
  const live = page.live();
  const known = evidence.stands(step, live, byRow);
  if (known) return known;
  const place = locate(live, step, anchors, byRow);
  if (typeof place !== 'string' && byRow) evidence.found(step, place, live);
  return place;
}

/** What a place says, and of a cell that draws its value between a sign and a unit, the value alone too. */
export const textsOf = ({ slot }: Place, { value, raw }: WidgetState): string[] =>
  slot.widget === 'cell-on-click' && raw !== undefined ? [value, raw] : [value];
