import type { OutcomeWhy, PlanLine, Receipt, SetStep, StepReceipt } from '../model/plan';
import { fold } from '../model/text';
import type { Begun } from './ground';
import type { DoneStep } from './memory';
import type { FrameStep } from './steps';

/** What came of a fill, and how it is taken back. */
export interface Filled {
  receipt: Receipt;
  done: DoneStep[];
}

/** The receipt of what was begun, in the order of the lines. @param written one a step of the work, where anything was heard of it */
export function concluded({ plan, work, untried }: Begun, written: readonly StepReceipt[], at: string, lines: readonly FrameStep[] = work): Filled {
  const done = work.flatMap((one, index) => doneBy(one, written[index]) ?? []);
  const order = new Map(lines.map(({ step }, index) => [step.at, index]));
  const listed = [...written].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
  return { receipt: { plan, at, steps: [...untried, ...listed], undone: false }, done };
}

/**
 * What a step changed, to be taken back; undefined where the page is as it was. A value that the page took back may still come, and
 * one of which nothing was heard may stand there.
 */
export function doneBy({ frame, step }: FrameStep, receipt: StepReceipt | undefined): DoneStep | undefined {
  if (!receipt || !['written', 'unverified'].includes(receipt.outcome)) return undefined;
  const { key, before, value, why } = receipt;
  if (why === 'row-filed') return undefined;
  const same = fold(value) === fold(before);
  if (same && why !== 'page-reset' && why !== 'timed-out') return undefined;
  return { frame, step: { ...step, key }, wrote: step.key, before, value: same ? step.to : value };
}

/** A step of which nothing was heard: one that was stopped was not begun, any other may have been done all the same. */
export const unheard = (step: SetStep, why: OutcomeWhy): StepReceipt => ({
  at: step.at,
  key: step.key,
  label: step.label,
  outcome: why === 'stopped' ? 'skipped' : 'unverified',
  why,
  before: step.from,
  value: step.from,
  sent: step.to,
  ms: 0,
});

/** A line that never became a step. */
export const untried = (line: PlanLine, why: OutcomeWhy): StepReceipt => ({
  at: line.at,
  label: line.label,
  key: '',
  outcome: 'refused',
  why,
  before: line.from,
  value: line.from,
  sent: line.to,
  ms: 0,
});
