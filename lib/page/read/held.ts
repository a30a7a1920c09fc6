import type { Slot } from '@/lib/model/reading';
import type { Found } from './box';

export const longestValue = 20_000;

/** What a slot holds, wherever it stands. */
export type Held = Pick<Slot, 'widget' | 'value' | 'raw' | 'shut' | 'options' | 'maxLength'>;

/** How often a widget was found to hold something else than before. */
export let heldAnew = 0;

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
  if (known) heldAnew++;
  return (found.held = held);
}

/** So many are asked before the clock is. */
const askedAtOnce = 16;

/**
 * Asks widgets what they hold now, from this one on, for about so many milliseconds: scripts set values without a trace in
 * the page. The next reading says what they answered. @returns the first that was not asked
 */
export function askHeld(slots: readonly { found: Found | null }[], from = 0, ms = Infinity): number {
  const until = performance.now() + ms;
  for (let at = from; at < slots.length; ) {
    const found = slots[at]?.found;
    if (found) heldBy(found);
    if (++at % askedAtOnce === 0 && performance.now() >= until) return at;
  }
  return slots.length;
}

type Native = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A list of which several may be chosen has no one value. */
const isSeveral = (root: Element, { options }: Held): boolean => options !== undefined && root instanceof HTMLSelectElement && root.multiple;
