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
  /** what was judged more mildly, and how often: what was left half done and told so, a person who rested */
  mild: { halves: number; rests: number };
}

/** Holds the model against the plan, and against what a person did meanwhile. It shares no code with what wrote: keys, texts and the page's own journal alone decide. */
export function judge(planned: readonly Planned[], receipts: readonly StepReceipt[], ended: () => number, hands?: Hands): Judged {
  const { portal } = pageWindow;
  const isHalf = (at: number, plan: Planned): boolean => isPart(portal.journal[at]?.text ?? '', plan) && receipts[planned.indexOf(plan)]?.outcome === 'unverified';
  const wrong = portal.journal.flatMap(({ key, text, meaning, shut }, at) => {
    // who comes back to the keys after a rest types where the caret is by then: load alone must make no state wrong
    if (hands?.rested === true && at >= hands.from) return [];
    if (hands && isByHand(text)) return key === hands.key ? [] : [`${key} got ${text}, which a person typed into ${hands.key}`];
    // from the press on, before the first letter, the box is theirs
    if (hands?.rested === false && key === hands.key && at >= hands.since) return [`${key} got ${text} over what a person was to type there`];
    const plan = planned.find((one) => one.key === key);
    if (!plan) return [`${key} was not planned and got ${text} (it means ${meaning || 'nothing here'})`];
    if (text === plan.before) return [];
    if (isHalf(at, plan)) return [];
    if (text !== plan.to && last(portal, key) === at) return [`${key} got ${text} instead of ${plan.to}`];
    if (text !== plan.to) return [];
    if (meaning !== plan.meaning) return [`${key} got ${text} when it meant ${meaning || 'nothing here'}, not ${plan.meaning}`];
    if (shut !== '') return [`${key} got ${text} while it was ${shut}`];
    return at >= ended() ? [`${key} got ${text} after the end`] : [];
  });
  if (hands?.rested === false && !hands.holdsIt()) wrong.push(`${hands.key} holds ${portal.get(hands.key)} without what a person typed there`);
  for (const text of hands?.ended ?? []) wrong.push(`${hands?.key} lost its composition at ${text}`);
  const misreported: string[] = [];
  const cells = planned.map(({ key, to, before }, index): Cell => {
    const { outcome = 'none', why = '' } = receipts[index] ?? {};
    const took = portal.journal.some((entry) => entry.key === key && entry.text === to);
    if (outcome === 'written' && portal.get(key) !== to && took === false && !isByHand(portal.get(key))) misreported.push(`${key} written, but the model holds ${portal.get(key)}`);
    if ((outcome === 'refused' || outcome === 'skipped') && took && portal.get(key) === to && before !== to) misreported.push(`${key} ${outcome} ${why}, but written`);
    return { outcome, why };
  });
  const halves = planned.filter((plan) => last(portal, plan.key) !== -1 && portal.get(plan.key) !== plan.to && portal.get(plan.key) !== plan.before && isHalf(last(portal, plan.key), plan)).length;
  return { cells, wrong, misreported, mild: { halves, rests: hands?.rested === true ? 1 : 0 } };
}

/**
 * What is given part by part, a list of which several are chosen, the two ends of a period, may be left half done where the page
 * became another one in between: to press off again what was chosen would be one more write into a place that is no longer the
 * plan's. It is no wrong write while every part of it was meant and its receipt says `unverified`: a person looks at it.
 */
function isPart(text: string, { key, before, to }: Planned): boolean {
  const type = pageWindow.portal.kind(key)?.type;
  const sign = type === 'several' ? '、' : type === 'range' ? ' 至 ' : '';
  const meant = [...before.split(sign), ...to.split(sign)];
  return sign !== '' && (text === '' || text.split(sign).every((one) => meant.includes(one)));
}

const last = (portal: Portal, key: string): number => portal.journal.map((entry) => entry.key).lastIndexOf(key);
