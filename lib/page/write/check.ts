import { blank } from '@/lib/model/text';
import { isApart } from '../all-rows/bring';
import { find, textsOf, type Attempt, type Work } from './attempt';
import { kept } from './kept';
import { sameValue } from './same-value';
import { learnRow } from './standing';

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
    if (value !== attempt.step.to || attempt.shows !== undefined) work.anchors.shows(attempt.step.key, value);
    return { ...attempt, ms, place, value, outcome: 'written', why: '' };
  }
  const why = sameValue(value, attempt.before) || blank(value) ? 'page-reset' : 'page-rewrote';
  if (why === 'page-reset') {
    work.anchors.wrote(attempt.step.key, false);
    work.evidence.lost(place);
  }
  return { ...attempt, ms, place, value, outcome: 'unverified', why };
}

/** Learns of the rows in which something is still to come, where a written value was seen to stand. */
export function learn(checked: readonly Attempt[], work: Work): void {
  if (work.toCome.size === 0) return;
  const live = work.page.live();
  const kept = checked.flatMap(({ outcome, place }) => (outcome === 'written' && place ? [place.slot] : []));
  const rows = new Map(kept.map((slot) => [`${slot.cell?.grid}.${slot.cell?.row}`, slot]));
  const learnt = [...rows.values()].map((slot) => learnRow(live, slot, work.anchors, work.toCome));
  if (learnt.includes(true)) work.evidence.forget();
}
