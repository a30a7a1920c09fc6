import type { Slot } from '@/lib/model/reading';
import type { Found } from './box';

export const longestValue = 20_000;

/** What a slot holds, wherever it stands. */
export type Held = Pick<Slot, 'widget' | 'value' | 'raw' | 'shut' | 'options' | 'maxLength'>;

/** What a widget holds now; the very same as before where nothing is different. */
export function heldBy(found: Found): Held {
  const { widget, root, held: known } = found;
  if (known && widget.byValue && (root as Native).value === (known.raw ?? known.value) && !isSeveral(root, known)) return known;
  const { value, raw, shut, options, maxLength } = widget.read(root);
  const held: Held = { widget: widget.id, value: value.slice(0, longestValue) };
  if (raw !== undefined && raw !== value) held.raw = raw.slice(0, longestValue);
  if (shut !== undefined) held.shut = shut;
  if (options !== undefined) held.options = options;
  if (maxLength !== undefined) held.maxLength = maxLength;
  if (known && JSON.stringify(known) === JSON.stringify(held)) return known;
  return (found.held = held);
}

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A list of which several may be chosen has no one value. */
const isSeveral = (root: Element, { options }: Held): boolean => options !== undefined && root instanceof HTMLSelectElement && root.multiple;
