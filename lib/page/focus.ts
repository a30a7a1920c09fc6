import type { LiveReading } from './page';
import { elementAbove } from './read/dom';

/**
 * Tells which slot of the frame's reading the user's focus came to, until the signal. Focus that scripts move while they
 * work through a plan (`silent`) is not the user's.
 */
export function watchFocus(
  document: Document,
  live: () => LiveReading | undefined,
  silent: () => boolean,
  came: (slot: number) => void,
  signal: AbortSignal,
): void {
  let known: { live: LiveReading; slots: Map<Element, number> } | undefined;
  const heard = (event: Event): void => {
    const now = live();
    const [target] = event.composedPath();
    if (!event.isTrusted || !now || silent() || !(target instanceof Element)) return;
    if (known?.live !== now) known = { live: now, slots: slotsOf(now) };
    for (let element: Element | null = target; element; element = elementAbove(element)) {
      const slot = known.slots.get(element);
      if (slot !== undefined) return came(slot);
    }
  };
  document.addEventListener('focusin', heard, { capture: true, passive: true, signal });
}

/** The first slot of each element. */
function slotsOf(live: LiveReading): Map<Element, number> {
  const slots = new Map<Element, number>();
  live.reading.slots.forEach((_, slot) => {
    const element = live.element(slot);
    if (element && !slots.has(element)) slots.set(element, slot);
  });
  return slots;
}
