import type { Box } from './box';
import { textOf } from './box';
import { labelRef, type Collector, type LiveSlot } from './collector';
import { rectangleOf } from './dom';
import { separator, unitAlone } from './words';

/** Beyond these, nothing but place ties a text to a control. */
const farthestLeft = 320;
const farthestAbove = 48;
const atMost = 400;

interface Placed {
  box: Box;
  at: DOMRect;
}

/**
 * Labels that only place gives: labels and controls drawn in separate blocks. For each control that nothing names, the
 * nearest free text left of it on its line, else the one right above. All geometry is asked here, in one go.
 */
export function nameByPlace(into: Collector): void {
  if (into.free.length === 0) return;
  const nameless: [index: number, live: LiveSlot][] = [];
  into.slots.forEach((live, index) => {
    if (isNameless(live)) nameless.push([index, live]);
  });
  if (nameless.length === 0) return;
  const texts = into.free.slice(0, atMost).flatMap((box): Placed[] => {
    const element = box.element ?? box.parent?.element;
    const at = element && rectangleOf(element);
    return at && at.width > 0 && at.height > 0 ? [{ box, at }] : [];
  });
  for (const [index, live] of nameless.slice(0, atMost)) {
    const text = nearest(rectangleOf(live.element), texts);
    if (!text) continue;
    const ref = labelRef('near', textOf(text.box), [text.box]);
    into.amend(index, { labels: [ref.label, ...live.slot.labels], ...(ref.required ? { required: true } : {}) }, ref);
  }
}

const own = new Set(['placeholder', 'title', 'name']);
const isNameless = ({ slot, names }: LiveSlot): boolean =>
  names.length === 0 && slot.widget !== 'shown' && slot.shut !== 'hidden' && slot.labels.every((label) => own.has(label.via));

function nearest(control: DOMRect, texts: Placed[]): Placed | undefined {
  let best: Placed | undefined;
  let least = Infinity;
  for (const text of texts) {
    const far = distance(control, text.at);
    if (far < least) [best, least] = [text, far];
  }
  return best;
}

/** How far a text stands from a control that it may name; a text above counts behind every text on the line. */
function distance(control: DOMRect, text: DOMRect): number {
  const left = control.left - text.right;
  const line = Math.min(control.bottom, text.bottom) - Math.max(control.top, text.top);
  if (line > text.height / 2 && left > -4 && left < farthestLeft) return Math.max(left, 0);
  const above = control.top - text.bottom;
  const beside = Math.min(control.right, text.right) - Math.max(control.left, text.left);
  return beside > 0 && above > -4 && above < farthestAbove ? farthestLeft + Math.max(above, 0) : Infinity;
}

/** Whether a free text could be a label at all. */
export const mayName = (text: string): boolean => text.length <= 40 && !separator.test(text) && !unitAlone.test(text);
