import type { StepReceipt } from '@/lib/model/plan';
import type { Planned } from './plan';
import { pageWindow, type Portal } from './portal';

/** What came of one planned cell, as the page's model tells it. */
export interface Cell {
  outcome: string;
  why: string;
}

export interface Judged {
  cells: Cell[];
  /** keys that were written though not planned, or that meant something else by then, or that got another text */
  wrong: string[];
  /** receipts that the model does not bear out */
  misreported: string[];
}

/** Holds the model against the plan. It shares no code with what wrote: keys, texts and the page's own journal alone decide. */
export function judge(planned: readonly Planned[], receipts: readonly StepReceipt[], ended: () => number): Judged {
  const { portal } = pageWindow;
  const wrong = portal.journal.flatMap(({ key, text, meaning, shut }, at) => {
    const plan = planned.find((one) => one.key === key);
    if (!plan) return [`${key} was not planned and got ${text} (it means ${meaning || 'nothing here'})`];
    if (text === plan.before) return [];
    if (text !== plan.to && last(portal, key) === at) return [`${key} got ${text} instead of ${plan.to}`];
    if (text !== plan.to) return [];
    if (meaning !== plan.meaning) return [`${key} got ${text} when it meant ${meaning || 'nothing here'}, not ${plan.meaning}`];
    if (shut !== '') return [`${key} got ${text} while it was ${shut}`];
    return at >= ended() ? [`${key} got ${text} after the end`] : [];
  });
  const misreported: string[] = [];
  const cells = planned.map(({ key, to, before }, index): Cell => {
    const { outcome = 'none', why = '' } = receipts[index] ?? {};
    const took = portal.journal.some((entry) => entry.key === key && entry.text === to);
    if (outcome === 'written' && portal.get(key) !== to && took === false) misreported.push(`${key} written, but the model holds ${portal.get(key)}`);
    if ((outcome === 'refused' || outcome === 'skipped') && took && portal.get(key) === to && before !== to) misreported.push(`${key} ${outcome} ${why}, but written`);
    return { outcome, why };
  });
  return { cells, wrong, misreported };
}

const last = (portal: Portal, key: string): number => portal.journal.map((entry) => entry.key).lastIndexOf(key);
