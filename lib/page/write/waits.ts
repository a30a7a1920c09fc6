import type { OutcomeWhy, SetStep, StepReceipt } from '@/lib/model/plan';
import { sleep } from '../widgets/acts/pause';
import { leftAlone, receiptOf, type Attempt, type Work } from './attempt';
import { check } from './check';
import { prepare } from './prepare';
import { put } from './put';

/** What a page works out from a written value has come to rest after this stillness. In milliseconds. */
const stillness = 300;
/** A page's own check may take a value back a moment later, 200 ms as a rule: one look catches it, `lookLater` the slower ones. */
const checking = 220;
/** The longest that a page is given to work out what depends on a written value. */
const dependent = 3_000;
const often = 150;
/** The longest that a written value is waited for. */
const arriving = 1_500;
/** The longest that the user's typing holds one execution up, and how often it is asked about. */
export const courtesy = 5_000;
const asked = 100;
/** When a check that waits until nobody types any more, and a portal's server, have usually answered about a value. */
const lateLooks = [400 - checking, 2_000] as const;

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

/** What a place says of a value that may be on its way through a server, or while a busy page still draws the place anew. */
const unsettled = new Set<OutcomeWhy>(['page-reset', 'label-changed', 'not-found', 'hidden']);

/** Looks at the page when it has come to rest, and for a while longer where a value does not stand. */
export async function lookAtRest(attempts: readonly Attempt[], work: Work): Promise<Attempt[]> {
  const until = performance.now() + arriving;
  await work.page.quiet(checking, arriving, work.wroteAt);
  for (;;) {
    const seen = attempts.map((attempt) => check(attempt, work));
    if (!seen.some(({ why }) => unsettled.has(why)) || performance.now() > until || work.signal.aborted) return seen;
    await sleep(often, work.signal);
  }
}

/**
 * Looks again when slower checks and a portal's server have had their time, unless the user did anything meanwhile: from then on
 * a change need not be the page's.
 */
export async function lookLater(
  attempts: readonly (Attempt | StepReceipt)[],
  work: Work,
  { onLater }: { onLater?(receipts: StepReceipt[]): void },
  signal: AbortSignal,
): Promise<void> {
  const since = work.editing.last();
  const rested = performance.now();
  if (!onLater || !attempts.some((attempt) => 'step' in attempt && attempt.place)) return;
  let seen = attempts;
  for (const look of lateLooks) {
    await sleep(look - (performance.now() - rested), signal);
    if (signal.aborted || work.signal.aborted || work.editing.last() !== since) return;
    const now = seen.map((attempt) => ('step' in attempt ? changedSince(attempt, work) : attempt));
    const isNews = look === lateLooks[1] || now.some(({ outcome }, index) => outcome !== seen[index]?.outcome);
    if (isNews) onLater(now.map((attempt) => ('step' in attempt ? receiptOf(attempt) : attempt)));
    seen = now;
  }
}

/** A place that is gone by now says nothing about the value. */
function changedSince(attempt: Attempt, work: Work): Attempt {
  const now = check(attempt, work);
  return now.outcome === 'written' || now.why === 'page-reset' || now.why === 'page-rewrote' ? now : attempt;
}
