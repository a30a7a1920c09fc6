import type { Place } from '../model/filing';
import type { Receipt } from '../model/plan';
import type { Memory } from './memory';
import type { Filled } from './concluded';

type InHand = Pick<Memory, 'receipt' | 'done'>;

/**
 * What filling single places adds to the receipt in hand. A place that was filled before keeps what it held before that. A
 * receipt that was taken back, or none, makes room for the new one.
 */
export function joined({ receipt, done }: InHand, added: Filled): Filled {
  if (!receipt || receipt.undone) return added;
  const again = new Set(added.receipt.steps.map(({ at }) => at));
  const before = new Map(done.map((one) => [one.step.key, one.before]));
  return {
    receipt: { ...receipt, at: added.receipt.at, steps: [...receipt.steps.filter(({ at }) => !again.has(at)), ...added.receipt.steps] },
    done: [
      ...done.filter((one) => !added.done.some((other) => other.step.key === one.step.key)),
      ...added.done.map((one) => ({ ...one, before: before.get(one.step.key) ?? one.before })),
    ],
  };
}

/** The receipt in hand after one of its places was asked to be as before: each of its steps says what came of that. */
export function takenBack({ receipt, done }: Filled, at: Place, undone: Receipt): Filled {
  const back = new Map(undone.steps.map((step) => [step.key, step]));
  const stands = (key: string): boolean => !['written', 'already'].includes(back.get(key)?.outcome ?? '');
  return {
    receipt: {
      ...receipt,
      steps: receipt.steps.map((step) => {
        const found = step.at === at ? back.get(step.key) : undefined;
        return found ? { ...step, value: found.value, back: { outcome: found.outcome, why: found.why } } : step;
      }),
    },
    done: done.filter((one) => one.step.at !== at || stands(one.step.key)),
  };
}
