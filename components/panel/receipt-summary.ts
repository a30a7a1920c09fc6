import type { Outcome, OutcomeWhy, Receipt, StepReceipt } from '@/lib/model/plan';

export interface ReceiptSummary {
  filled: StepReceipt[];
  /** filled, and taken back one by one */
  back: StepReceipt[];
  /** written, but the page shows something else now, or took it back */
  rewritten: StepReceipt[];
  unfilled: StepReceipt[];
}

/** Whether the page holds something that was written and not yet taken back. */
export const undoable = ({ undone, steps }: Receipt): boolean =>
  !undone && steps.some((step) => ((step.outcome === 'written' && step.why !== 'row-filed') || step.why === 'page-rewrote' || step.why === 'row-form') && !isBack(step));

/** Places by the reason they share, in the order of the receipt. */
export function byReason(steps: readonly StepReceipt[]): [OutcomeWhy, StepReceipt[]][] {
  const groups = new Map<OutcomeWhy, StepReceipt[]>();
  for (const step of steps) groups.set(step.why, [...(groups.get(step.why) ?? []), step]);
  return [...groups];
}

const wentWell = ({ outcome }: { outcome: Outcome }): boolean => outcome === 'written' || outcome === 'already';

/** Whether the page holds what was wanted. */
export const isIn = (step: StepReceipt): boolean => wentWell(step) && !isBack(step);

/** Whether this place alone was taken back. */
export const isBack = ({ back }: StepReceipt): boolean => back !== undefined && wentWell(back);

/**
 * A receipt by what became of its places, each counted once: a place of several parts (start and end of a period) is filled
 * when all of them are. A place that already held the value counts as filled.
 */
export function summarise(receipt: Receipt): ReceiptSummary {
  const worst = new Map<string, StepReceipt>();
  for (const step of receipt.steps) if (!worst.has(step.at) || !wentWell(step)) worst.set(step.at, step);
  const rest = [...worst.values()].filter((step) => !wentWell(step));
  const rewritten = rest.filter(({ why }) => why === 'page-rewrote' || why === 'page-reset');
  const well = [...worst.values()].filter(wentWell);
  return {
    filled: well.filter((step) => !isBack(step)),
    back: well.filter(isBack),
    rewritten,
    unfilled: rest.filter((step) => !rewritten.includes(step)),
  };
}
