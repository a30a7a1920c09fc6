import { widgetById } from '@/lib/page/widgets';
import type { LiveReading, PageChange } from '@/lib/page/page';
import { readPage, type PageReading } from '@/lib/page/read';
import { elementAbove } from '@/lib/page/read/dom';
import { sense } from '@/lib/page/sense';
import { changedValues, sameStructure, stillStands } from './compare';
import { Pace } from './pace';

const typed = ['input', 'change', 'focusout'] as const;
/** After these a framework may have set other values: totals, a select's shown text. */
const acted = ['click', 'keyup'] as const;
const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'value', 'contenteditable', 'aria-hidden'],
};

/** A frame that is followed. */
export interface Follower {
  /** Reads the page now, for whoever needs a reading at once; later reports are about this reading. */
  refresh(): LiveReading;
}

/**
 * Follows a frame until `signal` ends: typed values are reported in the task of their event, changes of structure and
 * values that scripts set after a quiet moment. Reports `structure` with a fresh reading when places, labels or the
 * elements themselves changed; `values` with slots of the last reading otherwise. With `start` (null: the frame was just
 * sensed and is not worth a reading), nothing is reported
 * until something differs from it; without, the first reading is reported at once where the frame is worth it.
 * Nothing runs while nothing changes or while the document is hidden.
 */
export function follow(
  document: Document,
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
  start?: PageReading | null,
): Follower {
  const roots = new WeakSet<Node>();
  let live: LiveReading | undefined = start ?? undefined;
  let slots = start ? slotsOf(start) : new Map<Element, number[]>();
  let stale = false;

  const observer = new MutationObserver(() => stir());
  const pace = new Pace(() => look());

  function stir(): void {
    if (document.visibilityState === 'hidden') stale = true;
    else pace.stir();
  }

  function watch(reading: PageReading): void {
    for (const root of reading.shadows) {
      if (roots.has(root)) continue;
      roots.add(root);
      observer.observe(root, watched);
      // change does not leave a shadow root, and nothing tells outside which part of a closed one an event came from
      hear(root);
    }
  }

  function refresh(): LiveReading {
    const reading = readPage(document);
    hold(reading);
    return reading;
  }

  function hold(reading: PageReading): void {
    live = reading;
    slots = slotsOf(reading);
    watch(reading);
  }

  function look(): void {
    stale = false;
    if (!live && !sense(document).worth) return;
    const began = performance.now();
    const reading = readPage(document);
    if (!live || !sameStructure(live.reading, reading.reading) || !stillStands(live)) {
      hold(reading);
      onChange({ kind: 'structure', live: reading, ms: performance.now() - began });
      return;
    }
    report(changedValues(live.reading, reading.reading));
  }

  function report(values: { slot: number; value: string }[]): void {
    for (const { slot, value } of values) {
      const held = live?.reading.slots[slot];
      if (held) held.value = value;
    }
    if (values.length > 0) onChange({ kind: 'values', values });
  }

  function onTyped(event: Event): void {
    const [target] = event.composedPath();
    if (live && target instanceof Element) report(reread(live, slots, target));
    if (event.type === 'change') stir();
  }

  function hear(root: Document | ShadowRoot): void {
    for (const type of typed) root.addEventListener(type, onTyped, { capture: true, passive: true, signal });
  }

  hear(document);
  if (start) watch(start);
  for (const type of acted) document.addEventListener(type, stir, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', () => (stale ? stir() : undefined), { signal });
  observer.observe(document, watched);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pace.rest();
  });
  if (start === undefined && !signal.aborted) look();
  return { refresh };
}

/** The slots of each widget, by its root element. */
function slotsOf(live: LiveReading): Map<Element, number[]> {
  const slots = new Map<Element, number[]>();
  live.reading.slots.forEach((_, slot) => {
    const element = live.element(slot);
    if (!element) return;
    const held = slots.get(element);
    if (held) held.push(slot);
    else slots.set(element, [slot]);
  });
  return slots;
}

/** Reads again the one widget that an event came from. */
function reread(live: LiveReading, slots: Map<Element, number[]>, target: Element): { slot: number; value: string }[] {
  for (let element: Element | null = target; element; element = elementAbove(element)) {
    const held = slots.get(element);
    if (!held) continue;
    return held.flatMap((slot) => {
      const before = live.reading.slots[slot];
      const widget = before && widgetById(before.widget);
      if (!element || !widget) return [];
      const { value } = widget.read(element);
      return value === before.value ? [] : [{ slot, value }];
    });
  }
  return [];
}
