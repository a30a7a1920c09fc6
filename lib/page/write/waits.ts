import type { OutcomeWhy, SetStep, StepReceipt } from '@/lib/model/plan';
import { sleep } from '../widgets/acts/pause';
import { leftAlone, receiptOf, type Attempt, type Work } from './attempt';
import { check } from './check';
import { prepare } from './prepare';
import { put } from './put';

/** A page's own check may take a value back a moment later; one look after this stillness catches it. In milliseconds. */
const stillness = 300;
/** The longest that a page is given to work out what depends on a written value. */
const dependent = 3_000;
const often = 150;
/** The longest that a written value is waited for. */
const arriving = 1_500;
/** The longest that the user's typing holds one execution up, and how often it is asked about. */
export const courtesy = 5_000;
const asked = 100;
/** When a portal's server has usually answered about a value. */
const late = 2_000;

/** What a place says while the page still works out what another one decides. */
const passing = new Set<OutcomeWhy>(['not-found', 'disabled', 'readonly', 'hidden', 'no-option', 'timed-out']);

/**
 * Waits until the next steps may be written: nothing while an input method composes anywhere, nothing that takes the focus while
 * the user types, and what the page works out by itself only when it has come to rest.
 * @returns false where the user goes on typing for as long as an execution waits in all: the user wins
 */
export async function untilFree(steps: readonly SetStep[], work: Work, takesFocus: boolean): Promise<boolean> {
  const { editing, signal, page } = work;
  const busy = (): boolean => (takesFocus ? editing.typing() : editing.composing());
  while (busy() && !signal.aborted && work.courtesy > 0) {
    await sleep(asked, signal);
    work.courtesy -= asked;
  }
  if (steps.some(({ rested }) => rested === true)) await page.quiet(stillness, dependent);
  return !busy();
}

/** Tries once more what gave way to the user, when they have typed to the end; nothing had been entered or chosen there yet. */
export async function whenFree(first: Attempt, work: Work): Promise<Attempt> {
  if (first.outcome !== 'refused' || first.why !== 'user-editing') return first;
  const free = await untilFree([], work, true);
  return free ? put(prepare(first.step, work), work) : leftAlone(first.step, 'user-editing');
}

/** Tries once more, for a while, what another place decides that was written just now: its options may still be on their way. */
export async function inTheEnd(first: Attempt, work: Work): Promise<Attempt> {
  const { step } = first;
  const until = performance.now() + dependent;
  let attempt = first;
  while (step.after !== undefined && work.written.has(step.after) && passing.has(attempt.why)) {
    if (work.signal.aborted || performance.now() > until) break;
    await sleep(often, work.signal);
    work.page.refresh();
    attempt = await put(prepare(step, work), work);
  }
  return attempt;
}

/** Looks at the page when it has come to rest. A value that it seems to have taken back may be on its way through a server. */
export async function lookAtRest(attempts: readonly Attempt[], work: Work): Promise<Attempt[]> {
  const until = performance.now() + arriving;
  await work.page.quiet(stillness, arriving, work.wroteAt);
  for (;;) {
    const seen = attempts.map((attempt) => check(attempt, work));
    if (seen.every(({ why }) => why !== 'page-reset') || performance.now() > until || work.signal.aborted) return seen;
    await sleep(often, work.signal);
  }
}

/**
 * Looks once more when a portal's server has had its time, unless the user did anything meanwhile: from then on a change need
 * not be the page's.
 */
export async function lookLater(
  attempts: readonly (Attempt | StepReceipt)[],
  work: Work,
  { onLater }: { onLater?(receipts: StepReceipt[]): void },
  signal: AbortSignal,
): Promise<void> {
  const since = work.editing.last();
  if (!onLater || !attempts.some((attempt) => 'step' in attempt && attempt.place)) return;
  await sleep(late, signal);
  if (signal.aborted || work.signal.aborted || work.editing.last() !== since) return;
  onLater(attempts.map((attempt) => ('step' in attempt ? receiptOf(changedSince(attempt, work)) : attempt)));
}

/** A place that is gone by now says nothing about the value. */
function changedSince(attempt: Attempt, work: Work): Attempt {
  const now = check(attempt, work);
  return now.outcome === 'written' || now.why === 'page-reset' || now.why === 'page-rewrote' ? now : attempt;
}
