import { hearLater } from './hear-later';
import { concluded, unheard } from './concluded';
import type { Underway } from './ground';
import type { StepReceipt } from '../model/plan';
import { ok, type Result } from '../model/result';
import { inHand } from './receipts';
import { isUnfinished } from './rest';
import { run as running, settle } from './running';
import type { Session } from './session';

/** How often a frame is asked how far it is, in milliseconds, and how many times it may be silent. */
const beat = 1_000;
const silences = 60;

/**
 * A background that was stopped while frames carried out a plan hears the end of it: each frame goes on alone and keeps its
 * receipt. A frame that had not begun has nothing to do any more.
 */
export async function resume(session: Session, underway: Underway): Promise<void> {
  const { run, work, cause } = underway;
  const heard = await running(session, work.length, run, async (ground): Promise<Result<StepReceipt[]>> => {
    const receipts = new Map<number, StepReceipt[]>();
    for (const frame of new Set(work.map((one) => one.frame))) {
      const got = await ended(session, frame, run, (steps) => ground.progress(countOf(receipts) + steps, work.length));
      receipts.set(frame, got);
    }
    const next = new Map([...receipts].map(([frame, steps]) => [frame, steps.values()]));
    return ok(work.map(({ frame, step }) => next.get(frame)?.next().value ?? unheard(step, 'stopped')));
  });
  session.remember({ underway: null });
  if (!heard.ok) return;
  const filled = concluded(underway, heard.value, session.desk.now());
  session.remember({ plan: null, ...(!isUnfinished(filled.receipt) && { rest: null }), ...inHand(session.memory, filled) });
  void hearLater(session, run, filled.receipt.steps);
  await settle(session, cause);
}

const countOf = (receipts: ReadonlyMap<number, StepReceipt[]>): number => [...receipts.values()].reduce((sum, { length }) => sum + length, 0);

/** What a frame has to tell of a run, when it is at its end. */
async function ended(session: Session, frame: number, run: string, progress: (steps: number) => void): Promise<StepReceipt[]> {
  let known: StepReceipt[] = [];
  for (let silent = 0; silent < silences; ) {
    const answer = await session.desk.frames.receipt(frame, run);
    if (answer.ok) {
      known = answer.value.receipts;
      progress(known.length);
      if (!answer.value.running) return known;
    }
    silent = answer.ok ? 0 : silent + 1;
    await new Promise((resolve) => setTimeout(resolve, beat));
  }
  return known;
}
