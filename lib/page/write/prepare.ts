import type { SetStep } from '@/lib/model/plan';
import { blank } from '@/lib/model/text';
import { find, textsOf, type Attempt, type Work } from './attempt';
import { sameValue } from './same-value';

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
  return { ...attempt, place, looks: work.page.looks() };
}

/** What decides a place was written just now, and the page has emptied the place because of that. */
const emptied = (value: string, { after }: SetStep, { written }: Work): boolean =>
  after !== undefined && written.has(after) && blank(value);

/** Whether a place holds a value already: said in the same characters, not in full-width ones that are to be put right. */
const holds = (present: string, wanted: string): boolean =>
  sameValue(present, wanted) && (present === present.normalize('NFKC') || present.trim() === wanted.trim());
