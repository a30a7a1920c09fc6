import type { Slot } from '@/lib/model/reading';
import { widgetById } from '../widgets';
import type { Widget } from '../widgets/widget';

/** What places showed in the look that is being taken. */
let seen: Map<Slot, string> | undefined;

/**
 * Looks at places without writing anything, in one turn: no code of the page runs meanwhile, so that what the places of a row
 * show is asked once for all that stand in it.
 */
export function inOneLook<T>(look: () => T): T {
  seen = new Map();
  try {
    return look();
  } finally {
    seen = undefined;
  }
}

/** Stands for the look that is being taken: what was seen in the same one is the same still. */
export const thisLook = (): object | undefined => seen;

/** What the place of a slot shows now. */
export function shownNow(slot: Slot, root: Element): string {
  const known = seen?.get(slot);
  if (known !== undefined) return known;
  const shows = ask(slot, root);
  seen?.set(slot, shows);
  return shows;
}

function ask(slot: Slot, root: Element): string {
  const widget = widgetById(slot.widget);
  if (!widget) return slot.value;
  return saidNow(widget, root);
}

/** What a place shows now, by its widget: a box of text says it by itself. */
export const saidNow = (widget: Widget, root: Element): string =>
  widget.byValue === true && isNative(root) && !(root instanceof HTMLSelectElement) ? root.value : widget.read(root).value;

/** Asks what a place holds, in a form that is compared with itself alone: cheaper than the words that it shows. */
export function holderOf(widget: Widget, root: Element): () => string {
  return widget.byValue === true && isNative(root) && !isSeveral(root) ? () => root.value : () => widget.read(root).value;
}

/** Nothing else has its place in one of these. */
export const isNative = (root: Element): root is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  root instanceof HTMLInputElement || root instanceof HTMLTextAreaElement || root instanceof HTMLSelectElement;

/** A list of which several may be chosen has no one value. */
const isSeveral = (root: Element): boolean => root instanceof HTMLSelectElement && root.multiple;
