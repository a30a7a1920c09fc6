import type { Slot } from '@/lib/model/reading';
import { widgetById } from '../widgets';
import type { Widget } from '../widgets/widget';

/** What a slot's place shows now. A box whose text is what was read shows what was read. */
export function shownNow(slot: Slot, root: Element): string {
  const widget = widgetById(slot.widget);
  if (!widget) return slot.value;
  const isText = widget.byValue === true && slot.raw === undefined && slot.options === undefined;
  return isText && textOf(root) === slot.value ? slot.value : widget.read(root).value;
}

/** What a place holds, in a form that is compared with itself alone: cheaper than the words that it shows. */
export const heldNow = (widget: Widget, root: Element): string =>
  (widget.byValue === true && !isSeveral(root) ? textOf(root) : undefined) ?? widget.read(root).value;

const textOf = (root: Element): string | undefined =>
  root instanceof HTMLInputElement || root instanceof HTMLTextAreaElement || root instanceof HTMLSelectElement ? root.value : undefined;

/** A list of which several may be chosen has no one value. */
const isSeveral = (root: Element): boolean => root instanceof HTMLSelectElement && root.multiple;
