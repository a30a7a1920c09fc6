import { twoFrames } from '../widgets/acts/pause';
import { plainNumber } from '../widgets/acts/plain-number';
import type { Attempt, Work } from './attempt';
import { check, learn } from './check';
import { put } from './put';

/**
 * Reads back after blur and two frames; what the page took back at once is written once more, once: an amount without the commas
 * between its digits, which some pages draw and do not take.
 */
export async function settled(attempts: Attempt[], work: Work): Promise<Attempt[]> {
  for (const { step } of attempts) work.toCome.delete(step.key);
  if (attempts.every(({ place }) => !place)) return attempts;
  work.wroteAt = performance.now();
  await twoFrames();
  const checked = attempts.map((attempt) => check(attempt, work));
  for (const { step, why } of checked) if (why === 'page-reset') work.toCome.add(step.key);
  learn(checked, work);
  if (work.signal.aborted || checked.every(({ why }) => why !== 'page-reset')) return checked;
  const again: Attempt[] = [];
  for (const attempt of checked) again.push(attempt.why === 'page-reset' ? await putAgain(attempt, work) : attempt);
  work.wroteAt = performance.now();
  await twoFrames();
  return again.map((attempt) => check(attempt, work));
}

async function putAgain(attempt: Attempt, work: Work): Promise<Attempt> {
  const { step, value } = attempt;
  // what the page holds since the first try is ours to write over
  const again = await put({ ...attempt, step: { ...step, from: value, to: plainNumber(step.to) ?? step.to } }, work);
  // where it cannot be written once more, what the page did with it stays said
  return again.place || again.outcome === 'already' ? again : { ...attempt, place: undefined };
}
