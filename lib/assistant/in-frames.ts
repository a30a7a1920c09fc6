import type { OutcomeWhy, SetStep, StepReceipt } from '../model/plan';
import { unheard } from './concluded';
import type { Ground } from './ground';
import { patiently } from './patience';
import type { FrameStep } from './steps';

/**
 * Writes steps frame by frame, each frame's in their order; the receipts come back in the order of `work`. `before`: what
 * was done ahead of them, for the progress.
 */
export async function write(ground: Ground, work: readonly FrameStep[], run: string, before = 0): Promise<StepReceipt[]> {
  const receipts = new Map<number, StepReceipt>();
  for (const frame of new Set(work.map((one) => one.frame))) {
    const mine = work.map((one, index) => ({ ...one, index })).filter((one) => one.frame === frame);
    ground.progress(before + receipts.size, before + work.length);
    const { got, why } = await inFrame(ground, frame, run, mine.map((one) => one.step));
    mine.forEach(({ step, index }, nth) => receipts.set(index, got[nth] ?? unheard(step, why)));
  }
  ground.progress(before + receipts.size, before + work.length);
  return work.flatMap((_, index) => receipts.get(index) ?? []);
}

/** One frame's part of a run: what it tells of its steps, and why there is no more where it tells of fewer. */
async function inFrame(ground: Ground, frame: number, run: string, steps: SetStep[]): Promise<{ got: StepReceipt[]; why: OutcomeWhy }> {
  if (ground.stopped()) return { got: [], why: 'stopped' };
  const document = ground.inbox.frames.get(frame)?.document;
  const reply = await patiently(ground, frame, run, ground.desk.frames.write(frame, run, steps));
  const got = reply?.ok ? reply.value.receipts : await soFar(ground, frame, run);
  const gone = ground.inbox.frames.get(frame)?.document !== document;
  return { got, why: gone ? 'page-changed' : ground.stopped() ? 'stopped' : 'timed-out' };
}

/** A frame that fell silent may still have done part of its work: its own receipt tells. What it has not done it leaves. */
async function soFar(ground: Ground, frame: number, run: string): Promise<StepReceipt[]> {
  await ground.desk.frames.stop(frame, run);
  const reply = await ground.desk.frames.receipt(frame, run);
  return reply.ok ? reply.value.receipts : [];
}
