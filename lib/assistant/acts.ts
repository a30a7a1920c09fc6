import type { SlotRef } from '../model/match';
import type { Filing, Place } from '../model/filing';
import type { Plan, Receipt } from '../model/plan';
import { fail, ok, type Result } from '../model/result';
import { assemble, type PlanRequest } from './assemble';
import { consequences } from './consequences';
import type { Filled } from './concluded';
import { fill } from './filler';
import { hearLater } from './hear-later';
import type { HeldPlan } from './memory';
import { inHand, joined } from './receipts';
import { isUnfinished, restOf } from './rest';
import { run, settle } from './running';
import { seatsFor } from './seats';
import type { Session } from './session';
import { setByHand } from './set-by-hand';
import { slotAt } from './steps';

/** Makes a plan from what the user chose, and holds it until the user's word. Nothing is written. */
export async function plan(session: Session, request: PlanRequest): Promise<Result<Plan>> {
  await session.rollCall();
  const { standing } = session;
  if (!standing) return fail('no-form');
  const held = await assemble(session, standing, request);
  if (!held.ok) return held;
  session.remember({ plan: { ...held.value, seats: seatsFor(standing, held.value.plan.lines) } });
  return ok(held.value.plan);
}

/** Writes the ticked lines of the held plan, keeps a version before and after, and counts the library's uses. */
export async function apply(session: Session, planId: string, ticked: readonly string[]): Promise<Result<Receipt>> {
  const held = session.memory.plan;
  if (held?.plan.id !== planId) return fail('plan-unknown');
  if (!session.running && session.standing) adopt(session, held);
  const before = tablesOf(session);
  if (!session.running && session.standing) session.remember({ rest: restOf(session.standing, held, new Set(ticked)) });
  const filled = await write(session, held, new Set(ticked));
  if (!filled.ok) return filled;
  session.remember({ plan: null, ...(!isUnfinished(filled.value.receipt) && { rest: null }), ...inHand(session.memory, filled.value) });
  if (held.used.length > 0) await session.desk.store((store) => store.library.bumpUse(held.used));
  await settle(session, held.cause);
  follow(session, before, filled.value);
  return ok(filled.value.receipt);
}

/** Fills single places at once with what the user clicked. What came of it joins the receipt in hand. */
export async function fillPlaces(session: Session, set: readonly { at: Place; to: string }[]): Promise<Result<Receipt>> {
  if (!session.standing) return fail('no-form');
  const held = setByHand(crypto.randomUUID(), session.standing, set.map((one) => ({ ...one, why: '' })));
  const before = tablesOf(session);
  const filled = await write(session, held, new Set(held.plan.lines.map(({ at }) => at)));
  if (!filled.ok) return filled;
  const all = joined(session.memory, filled.value);
  session.remember(all);
  await settle(session, 'filled');
  follow(session, before, filled.value);
  return ok(all.receipt);
}

const tablesOf = ({ standing }: Session): Pick<Filing, 'tables'> => structuredClone({ tables: standing?.filing.tables ?? {} });

/** What the page emptied because of a fill is taken back with it. */
function follow(session: Session, before: Pick<Filing, 'tables'>, { done }: Filled): void {
  const more = session.standing ? consequences(before, session.standing, done) : [];
  if (more.length > 0) session.remember({ done: [...session.memory.done, ...more] });
}

async function write(session: Session, held: HeldPlan, ticked: ReadonlySet<Place>): Promise<Result<Filled>> {
  if (session.running) return fail('conflict');
  if (!session.standing) return fail('no-form');
  await session.keeper?.revision(session.standing.filing, 'read');
  const id = crypto.randomUUID();
  const filled = await run(session, ticked.size, id, (ground) => fill(ground, held, ticked, id));
  session.remember({ underway: null });
  if (filled.ok) void hearLater(session, id, filled.value.receipt.steps);
  return filled;
}

/** A draft that is taken up again goes on under its own id, so that its history stays one. */
function adopt(session: Session, held: HeldPlan): void {
  const earlier = session.keeper?.earlier;
  if (held.cause === 'restored' && session.standing && earlier && !session.keeper?.record) session.standing.filing.id = earlier.id;
}

/** 提交前检查 was opened: from now on a blank required place of this filing is marked as the error that it is. */
export function review(session: Session): Result<null> {
  if (!session.standing) return fail('no-form');
  session.remember({ reviewed: session.memory.filing });
  session.reassess();
  return ok(null);
}

/** Stops a running fill: the value being written is finished, the rest is not started. */
export async function stop(session: Session): Promise<Result<null>> {
  const { running } = session;
  if (running) {
    running.stopped = true;
    await Promise.all([...session.inbox.frames.keys()].map((frame) => session.desk.frames.stop(frame, running.run)));
  }
  return ok(null);
}

/** Brings a place of the form into view, or a slot of the page (`<frame>:<slot>`). */
export async function locate(session: Session, at: string): Promise<Result<boolean>> {
  const direct = /^(\d+):(\d+)$/.exec(at);
  if (direct) return locateSlot(session, { frame: Number(direct[1]), slot: Number(direct[2]) });
  const { standing } = session;
  if (!standing) return fail('no-form');
  const binding = standing.index.bindings.get(at) ?? [...standing.index.bindings].find(([place]) => place.startsWith(at))?.[1];
  const [ref] = binding?.slots ?? [];
  return ref ? locateSlot(session, ref) : ok(false);
}

async function locateSlot(session: Session, ref: SlotRef): Promise<Result<boolean>> {
  const slot = slotAt(session.inbox.frames, ref);
  if (!slot) return ok(false);
  const found = await session.desk.frames.locate(ref.frame, slot.key);
  return found.ok ? ok(found.value.found) : found;
}
