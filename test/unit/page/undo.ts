import type { SetStep, StepReceipt } from '@/lib/model/plan';
import type { LiveReading } from '@/lib/page/page';
import { execute, type WriteContext } from '@/lib/page/write/execute';

/**
 * As the assistant undoes a fill, without its session: writes back what the places of receipts held before, last written first, through the same guards: a place that the user
 * or the page changed meanwhile is left alone. Rows that were added stay; their cells become empty again.
 * @returns one receipt for each write that was undone or could not be
 */
export function undo(
  receipts: readonly StepReceipt[],
  live: () => LiveReading,
  ctx: WriteContext,
): Promise<StepReceipt[]> {
  const steps = receipts
    .filter(({ outcome, label }) => label !== undefined && (outcome === 'written' || outcome === 'unverified'))
    .reverse()
    .map((receipt) => backwards(receipt, live()));
  return execute(steps, live, ctx);
}

function backwards({ at, key, label = '', before, value }: StepReceipt, live: LiveReading): SetStep {
  const widget = live.reading.slots[live.indexOf(key)]?.widget ?? 'text';
  return { kind: 'set', at, key, widget, label, from: value, to: before };
}
