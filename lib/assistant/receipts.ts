import type { Place } from '../model/filing';
import type { Receipt, StepReceipt } from '../model/plan';
import type { FormerFill } from '../model/view';
import type { Filled } from './concluded';
import type { DoneStep, Memory } from './memory';

type InHand = Pick<Memory, 'receipt' | 'done'>;
type Receipts = Pick<Memory, 'receipt' | 'done' | 'former'>;

/** What is remembered of former plans is kept with the session: so many of them at most, and so many places in all. */
const formerAtMost = 20;
const placesAtMost = 2_000;

/** A plan's receipt comes in hand. The one that was there can still be taken back, if anything of it stands. */
export function inHand(held: Receipts, filled: Filled): Receipts {
  return { ...filled, former: bounded([...held.former, ...standing(held)]) };
}

/** The receipt in hand, where the page holds something by it. */
const standing = ({ receipt, done }: InHand): Filled[] => (receipt && !receipt.undone && done.length > 0 ? [{ receipt, done }] : []);

function bounded(former: Filled[]): Filled[] {
  let kept = former.slice(-formerAtMost);
  while (kept.length > 1 && kept.reduce((sum, { done }) => sum + done.length, 0) > placesAtMost) kept = kept.slice(1);
  return kept;
}

/** What the panel says of former plans, the newest first. */
export const formerFills = ({ former }: Pick<Receipts, 'former'>): FormerFill[] =>
  former.map(({ receipt: { plan, at }, done }) => ({ plan, at, places: new Set(done.map(({ step }) => step.at)).size })).reverse();

/** A former plan that is to be taken back: `standing` is what no later one has written over. */
export function formerOf(held: Receipts, plan: string): { receipt: Receipt; standing: DoneStep[] } | undefined {
  const { own, over } = around(held, plan);
  return own && { receipt: own.receipt, standing: own.done.filter((one) => !over.includes(one)) };
}

/**
 * The receipts after a former plan was taken back, what came of that in hand. What later plans wrote over goes back with those,
 * to what stood there before both.
 */
export function withoutFormer(held: Receipts, plan: string, undone: Receipt): Filled & Pick<Memory, 'former'> {
  const { over, earlier, later } = around(held, plan);
  const inherits = new Map(over.map((one) => [keyOf(one), one.before]));
  const heirs = later.map(({ receipt, done }): Filled => {
    const mine = new Map(done.flatMap((one) => (inherits.has(keyOf(one)) ? [[one.step.key, inherits.get(keyOf(one)) ?? '']] : [])));
    for (const one of done) inherits.delete(keyOf(one));
    return {
      receipt: { ...receipt, steps: receipt.steps.map((step) => ({ ...step, before: mine.get(step.key) ?? step.before })) },
      done: done.map((one) => ({ ...one, before: mine.get(one.step.key) ?? one.before })),
    };
  });
  return { receipt: { ...undone, steps: [...undone.steps, ...over.map(writtenOver)] }, done: [], former: [...earlier, ...heirs] };
}

/** A former plan among the others, and what of it later ones have written over. */
function around({ receipt, done, former }: Receipts, plan: string) {
  const at = former.findIndex((one) => one.receipt.plan === plan);
  const own = former[at];
  const later = own ? [...former.slice(at + 1), ...standing({ receipt, done })] : [];
  const again = new Set(later.flatMap((one) => one.done.map(keyOf)));
  return { own, over: own?.done.filter((one) => again.has(keyOf(one))) ?? [], earlier: own ? former.slice(0, at) : former, later };
}

const keyOf = ({ frame, step }: DoneStep): string => `${frame} ${step.key}`;

const writtenOver = ({ step: { at, key, label }, before, value }: DoneStep): StepReceipt => ({
  at, key, label, outcome: 'skipped', why: 'value-changed', before, value, ms: 0,
});

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
