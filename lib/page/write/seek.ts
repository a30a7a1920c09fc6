import type { OutcomeWhy, SetStep } from '@/lib/model/plan';
import { nameAt, slotsNamed, type Stand } from '@/lib/model/stand';
import type { LiveReading } from '../page';
import type { Anchors } from './anchors';
import { agrees, nearlyAgrees, samePage } from './standing';
import { sameTwin } from './twins';

/** What a step says of its place. */
export type Wanted = Pick<SetStep, 'key' | 'label' | 'widget' | 'stand'>;

/**
 * The slot that stands as the plan's did. Where the page itself still has the element, words and row must be the same; where
 * it was drawn anew, its key, its words and its row must all point to one place; where nothing stands at the key any more,
 * words and row must point to one place alone.
 */
export function seek(live: LiveReading, step: Wanted, stand: Stand, anchors: Anchors, byRow = true): number | OutcomeWhy {
  const { reading } = live;
  const byKey = live.indexOf(step.key);
  const anchor = anchors.get(step.key);
  const itself = anchor?.isConnected ? slotAt(live, anchor, byKey) : -1;
  // a row that was pressed to end another's editing stands open: what its cell holds is looked for in its editor, and only looked at
  const byElement = itself === -1 && anchor?.isConnected && !byRow ? slotIn(live, anchor) : itself;
  // the page still has it, and shows nothing there
  if (anchor?.isConnected && byElement === -1) return 'hidden';
  const index = byElement === -1 ? byKey : byElement;
  const gone = index === -1 || reading.slots[index]?.shut === 'hidden';
  if (gone && byElement === -1) return search(live, step, stand, anchors) ?? (index === -1 ? 'not-found' : 'hidden');
  if (byElement === -1 && reading.slots[index]?.widget !== step.widget) return 'label-changed';
  if (nameAt(reading, index) !== stand.name || (byRow && !agrees(live, index, stand, anchors))) return 'label-changed';
  if (!samePage(live, stand, anchors)) return 'page-changed';
  const alike = slotsNamed(reading, stand.name);
  const counted = alike.length === stand.alike && (byElement !== -1 || live.byRow?.(index) === true || alike[stand.nth] === index);
  const sure = counted && (!byRow || live.byRow?.(index) === true || sameTwin(live, index, step.stand ?? stand, anchors));
  return sure || only(live, stand, anchors) === index ? index : 'label-changed';
}

function search(live: LiveReading, { key, widget, stand: planned }: Wanted, stand: Stand, anchors: Anchors): number | undefined {
  const alike = slotsNamed(live.reading, stand.name);
  const nth = alike.length === stand.alike ? alike[stand.nth] : undefined;
  const found = nth !== undefined && agrees(live, nth, stand, anchors) && sameTwin(live, nth, planned ?? stand, anchors) ? nth : only(live, stand, anchors);
  const slot = live.reading.slots[found ?? -1];
  return slot?.widget === widget && columnOf(slot.key) === columnOf(key) && samePage(live, stand, anchors) ? found : undefined;
}

/** Which cell of its row a path goes through: a cell that is hidden lets its neighbours stand under other heads. */
const columnOf = (key: string): string => /.*td:nth-of-type\((\d+)\)/.exec(key)?.[1] ?? '';

/** The one slot of this name that agrees; undefined where none does, or several do, or did, or another may be it as well. */
function only(live: LiveReading, stand: Stand, anchors: Anchors): number | undefined {
  if (!stand.single) return undefined;
  const [first, second] = slotsNamed(live.reading, stand.name).filter((index) => agrees(live, index, stand, anchors));
  if (first === undefined || second !== undefined) return undefined;
  const like = slotsNamed(live.reading, stand.name).some((index) => index !== first && nearlyAgrees(live, index, first, stand, anchors));
  return like ? undefined : first;
}

/** The one slot that stands inside of an element, or -1. */
function slotIn(live: LiveReading, element: Element): number {
  const inside = live.reading.slots.flatMap((_, index) => (element.contains(live.element(index)) ? [index] : []));
  return inside.length === 1 ? (inside[0] ?? -1) : -1;
}

/** The slot that stands for an element in a reading, or -1. @param likely where it stood before */
export function slotAt(live: LiveReading, element: Element, likely: number): number {
  if (live.element(likely) === element) return likely;
  return live.reading.slots.findIndex((_, index) => live.element(index) === element);
}
