import type { OutcomeWhy } from '@/lib/model/plan';
import type { Slot } from '@/lib/model/reading';
import { fold, normal } from '@/lib/model/text';
import type { LiveReading } from '../page';
import { urlOf } from '../read/dom';
import { widgetById } from '../widgets';
import type { Widget } from '../widgets/widget';
import type { Anchors } from './anchors';
import { seek, slotAt, type Wanted } from './seek';

/** A step's place, found in the page as it is now. */
export interface Place {
  slot: Slot;
  widget: Widget;
  root: Element;
}

/**
 * Finds the slot of a step in a reading and makes sure it is still the one that the plan meant: the same element, or the
 * same key where the page drew it anew, under the same words, in the same row of the same page.
 * @returns why not, when it is not there or stands under another label
 */
export function locate(live: LiveReading, step: Wanted, anchors: Anchors, byRow = true): Place | OutcomeWhy {
  const { stand } = step;
  const index = stand ? seek(live, step, anchors.standing(step.key, stand), anchors, byRow) : byElementOrKey(live, step, anchors);
  return typeof index === 'string' ? index : placeAt(live, index, step);
}

/** The place of a slot that was found for a step, where it still is what the plan says of it. */
export function placeAt(live: LiveReading, index: number, { label, stand }: Wanted): Place | OutcomeWhy {
  const slot = live.reading.slots[index];
  if (!slot) return 'not-found';
  if (!underLabel(slot, label)) return 'label-changed';
  const root = live.element(index);
  if (!root?.isConnected) return 'not-found';
  if (!live.stands(index)) return 'label-changed';
  if (stand && urlOf(root.ownerDocument) !== stand.page) return 'page-changed';
  const widget = widgetById(slot.widget);
  return widget ? { slot, widget, root } : 'unsupported';
}

function byElementOrKey(live: LiveReading, step: Wanted, anchors: Anchors): number {
  const byKey = live.indexOf(step.key);
  const anchor = anchors.get(step.key);
  const byElement = anchor?.isConnected ? slotAt(live, anchor, byKey) : -1;
  return byElement === -1 ? byKey : byElement;
}

/** A plan may rely on any of the labels that a slot had; a slot that has none of them is another field. */
function underLabel(slot: Slot | undefined, label: string): boolean {
  const wanted = fold(label);
  if (wanted === '') return true;
  return slot?.labels.some(({ text }) => fold(text) === wanted || sameWords(text, wanted)) ?? false;
}

const sameWords = (a: string, b: string): boolean => normal(a) !== '' && normal(a) === normal(b);
