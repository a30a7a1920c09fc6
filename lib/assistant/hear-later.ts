import type { StepReceipt } from '../model/plan';
import type { Filled } from './concluded';
import type { Memory } from './memory';
import type { Session } from './session';

/** When a frame has looked for the last time at what it wrote, in milliseconds after it gave its receipts. */
const lookedLast = 2_600;

/**
 * Hears what a portal's server did to the values of a run after its receipts were given, and corrects the receipt in hand.
 * @param given the steps as the run told them: what was written there since is another run's
 */
export async function hearLater(session: Session, run: string, given: readonly StepReceipt[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lookedLast));
  for (const frame of session.inbox.frames.keys()) {
    const heard = await session.desk.frames.receipt(frame, run);
    const corrected = heard.ok ? correctedIn(session.memory, given, heard.value.receipts) : undefined;
    if (!corrected) continue;
    session.remember(corrected);
    session.changed();
  }
}

/** A plan may have been written since, and the run's own be a former one. */
export function correctedIn({ receipt, done, former }: Memory, given: readonly StepReceipt[], heard: readonly StepReceipt[]): Partial<Memory> | undefined {
  const mine = receipt && !receipt.undone ? correct({ receipt, done }, given, heard) : undefined;
  if (mine) return mine;
  const corrected = former.map((fill) => correct(fill, given, heard));
  return corrected.some(Boolean) ? { former: former.map((fill, at) => corrected[at] ?? fill) } : undefined;
}

/** A receipt with what a frame says of its steps now; undefined where it says nothing new. */
export function correct({ receipt, done }: Filled, given: readonly StepReceipt[], heard: readonly StepReceipt[]): Filled | undefined {
  const news = new Map(heard.map((step) => [`${step.at} ${step.key}`, step]));
  const newsOf = ({ at, key }: StepReceipt): StepReceipt | undefined => news.get(`${at} ${key}`);
  const other = (step: StepReceipt): boolean => {
    const now = newsOf(step);
    const looked = step.outcome === 'written' || step.outcome === 'unverified';
    return now !== undefined && given.includes(step) && looked && (now.outcome !== step.outcome || now.value !== step.value);
  };
  const others = new Set(receipt.steps.filter(other));
  if (others.size === 0) return undefined;
  const values = new Map([...others].map((step) => [step.key, newsOf(step)?.value]));
  return {
    receipt: { ...receipt, steps: receipt.steps.map((step) => (others.has(step) ? (newsOf(step) ?? step) : step)) },
    done: done.map((one) => ({ ...one, value: values.get(one.step.key) ?? one.value })),
  };
}
