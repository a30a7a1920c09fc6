import type { Place } from '../model/filing';
import type { Receipt } from '../model/plan';
import { fail, ok, type Result } from '../model/result';
import type { Filled } from './concluded';
import { unfill } from './filler';
import type { DoneStep, Memory } from './memory';
import { formerOf, takenBack, withoutFormer } from './receipts';
import { run, settle } from './running';
import type { Session } from './session';

/** Takes the receipt in hand back, or one place of it: each holds again what it held before. */
export async function undo(session: Session, at?: Place): Promise<Result<Receipt>> {
  const { receipt, done } = session.memory;
  const wanted = at === undefined ? done : done.filter(({ step }) => step.at === at);
  if (!receipt || receipt.undone || wanted.length === 0) return fail('nothing-to-undo');
  const undone = await back(session, at === undefined ? receipt : { plan: receipt.plan }, wanted);
  if (!undone.ok) return undone;
  return kept(session, at === undefined ? { receipt: undone.value, done: [] } : takenBack({ receipt, done }, at, undone.value));
}

/** Takes back what a plan of this session wrote before the one in hand. What came of it is in hand then. */
export async function undoFormer(session: Session, plan: string): Promise<Result<Receipt>> {
  const former = formerOf(session.memory, plan);
  if (!former) return fail('nothing-to-undo');
  const undone = await back(session, former.receipt, former.standing);
  if (!undone.ok) return undone;
  return kept(session, withoutFormer(session.memory, plan, undone.value));
}

async function back(session: Session, receipt: Pick<Receipt, 'plan' | 'added'>, done: readonly DoneStep[]): Promise<Result<Receipt>> {
  if (session.running) return fail('conflict');
  const id = crypto.randomUUID();
  return run(session, done.length, id, (ground) => unfill(ground, receipt, done, id));
}

async function kept(session: Session, after: Filled & Partial<Memory>): Promise<Result<Receipt>> {
  // what was taken back whole is not to be gone on with
  const { undone, plan } = after.receipt;
  session.remember({ ...after, ...(undone && session.memory.rest?.plan === plan && { rest: null }) });
  await settle(session, 'undone');
  return ok(after.receipt);
}
