import type { StepReceipt } from '@/lib/model/plan';
import type { Planned } from './plan';
import { pageWindow, type Portal } from './portal';
import { isByHand, type Hands } from './user';

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

/** Holds the model against the plan, and against what a person did meanwhile. It shares no code with what wrote: keys, texts and the page's own journal alone decide. */
export function judge(planned: readonly Planned[], receipts: readonly StepReceipt[], ended: () => number, hands?: Hands): Judged {
  const { portal } = pageWindow;
  const begun = portal.journal.findIndex(({ key, text }) => key === hands?.key && isByHand(text));
  const wrong = portal.journal.flatMap(({ key, text, meaning, shut }, at) => {
    // one who has only put the caret somewhere is not known to type there
    if (isByHand(text)) return key === hands?.key || begun === -1 ? [] : [`${key} got ${text}, which a person typed into ${hands?.key}`];
    if (key === hands?.key && begun !== -1 && at > begun) return [`${key} got ${text} over what a person typed there`];
    const plan = planned.find((one) => one.key === key);
    if (!plan) return [`${key} was not planned and got ${text} (it means ${meaning || 'nothing here'})`];
    if (text === plan.before) return [];
    if (isPart(text, plan) && receipts[planned.indexOf(plan)]?.outcome === 'unverified') return [];
    if (text !== plan.to && last(portal, key) === at) return [`${key} got ${text} instead of ${plan.to}`];
    if (text !== plan.to) return [];
    if (meaning !== plan.meaning) return [`${key} got ${text} when it meant ${meaning || 'nothing here'}, not ${plan.meaning}`];
    if (shut !== '') return [`${key} got ${text} while it was ${shut}`];
    return at >= ended() ? [`${key} got ${text} after the end`] : [];
  });
  for (const text of hands?.ended ?? []) wrong.push(`${hands?.key} lost its composition at ${text}`);
  const misreported: string[] = [];
  const cells = planned.map(({ key, to, before }, index): Cell => {
    const { outcome = 'none', why = '' } = receipts[index] ?? {};
    const took = portal.journal.some((entry) => entry.key === key && entry.text === to);
    if (outcome === 'written' && portal.get(key) !== to && took === false && !isByHand(portal.get(key))) misreported.push(`${key} written, but the model holds ${portal.get(key)}`);
    if ((outcome === 'refused' || outcome === 'skipped') && took && portal.get(key) === to && before !== to) misreported.push(`${key} ${outcome} ${why}, but written`);
    return { outcome, why };
  });
  return { cells, wrong, misreported };
}

/** What is given part by part may be left half done, and is told as that. */
function isPart(text: string, { key, before, to }: Planned): boolean {
  const type = pageWindow.portal.kind(key)?.type;
  const sign = type === 'several' ? '、' : type === 'range' ? ' 至 ' : '';
  const meant = [...before.split(sign), ...to.split(sign)];
  return sign !== '' && (text === '' || text.split(sign).every((one) => meant.includes(one)));
}

const last = (portal: Portal, key: string): number => portal.journal.map((entry) => entry.key).lastIndexOf(key);
