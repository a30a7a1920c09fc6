import { widgetById } from '@/lib/page/widgets';
import type { LiveReading, PageChange } from '@/lib/page/page';
import { readPage, type PageReading } from '@/lib/page/read';
import { elementAbove } from '@/lib/page/read/dom';
import { askHeld, heldBy, longestValue } from '@/lib/page/read/held';
import { sense } from '@/lib/page/sense';
import { Changes } from './changes';
import { changedValues, sameElements, sameStructure } from './compare';
import { Pace } from './pace';

const typed = ['input', 'change', 'focusout'] as const;
/** After these a framework may have set other values: totals, a select's shown text. */
const acted = ['click', 'keyup'] as const;
const watched: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributes: true };

/** A frame that is followed. */
export interface Follower {
  /** Reads the page now, for whoever needs a reading at once; later reports are about this reading. */
  refresh(): LiveReading;
  /** Reads what changed, for somebody in the frame who writes: nothing is told of it, and later reports are as they would be. */
  peek(): LiveReading;
}

/**
 * Follows a frame until `signal` ends: typed values are reported in the task of their event, changes of structure and
 * values that scripts set after a quiet moment. Reports `structure` with a fresh reading when places or labels changed;
 * `elements` when the page drew the same anew; `values` with slots of the last reading otherwise. With `start` (null: the
 * frame was just sensed and is not worth a reading), nothing is reported until something differs from it; without, the
 * first reading is reported at once where the frame is worth it.
 * Only what changed is read again; the whole page is when its styles changed, and once in a while for what leaves no
 * trace. Nothing runs while nothing changes or while the document is hidden.
 */
export function follow(
  document: Document,
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
  start?: PageReading | null,
): Follower {
  const heard = new WeakSet<Node>();
  /** the reading that was reported, and the newest one */
  let told: PageReading | undefined = start ?? undefined;
  let newest = told;
  let slots: Map<Element, number[]> | undefined;
  /** what was typed into in this task */
  const entered = new Set<Element>();
  let changes = new Changes();
  /** when the whole page was read last */
  let whole = performance.now();
  let doubt: ReturnType<typeof setTimeout> | undefined;
  /** how many of the newest reading's slots were asked what they hold, for the look that is due */
  let asked = 0;
  /** something changed while nobody looked */
  let missed = false;

  const observer = new MutationObserver((records) => {
    if (changes.note(records)) stir();
  });
  const pace = new Pace(ask, look);

  function stir(): void {
    if (isHidden()) leave();
    else pace.stir();
  }

  /** of too many places those in sight were read */
  const isPart = (): boolean => newest !== undefined && newest.reading.controls > newest.slots.length;
  const isHidden = (): boolean => document.visibilityState === 'hidden';

  /** What happens out of sight is not even counted. */
  function leave(): void {
    missed = true;
    observer.disconnect();
    clearTimeout(doubt);
    pace.rest();
  }

  function comeBack(): void {
    if (!missed || isHidden()) return;
    missed = false;
    for (const root of [document, ...(newest?.shadows ?? [])]) observer.observe(root, watched);
    changes.whole = true;
    pace.stir();
  }

  function watch(reading: PageReading): void {
    for (const root of reading.shadows) {
      if (heard.has(root)) continue;
      heard.add(root);
      observer.observe(root, watched);
      // change does not leave a shadow root, and nothing tells outside which part of a closed one an event came from
      hear(root);
    }
  }

  function read(all: boolean): PageReading {
    const reading = all ? readPage(document) : readPage(document, newest, changes);
    changes = new Changes();
    newest = reading;
    watch(reading);
    if (all) whole = performance.now();
    return reading;
  }

  function hold(reading: PageReading): void {
    told = reading;
    slots = undefined;
  }

  /** Values that scripts set are asked for part by part, each in a turn of its own. @returns whether it is time to look */
  function ask(): boolean {
    const began = performance.now();
    const slots = isHidden() || needsWhole() ? [] : (newest?.slots ?? []);
    asked = askHeld(slots, asked, slice);
    const ready = asked === slots.length && performance.now() - began < slice / 4;
    if (ready) asked = 0;
    return ready;
  }

  function look(): void {
    if (isHidden()) return leave();
    if (!told && !sense(document).worth) return;
    const began = performance.now();
    const all = needsWhole();
    if (!all && changes.touched.size > 0) lookWhole();
    const reading = read(all);
    if (!told || !sameStructure(told.reading, reading.reading)) {
      hold(reading);
      onChange({ kind: 'structure', live: reading, ms: performance.now() - began });
      return;
    }
    const values = changedValues(told.reading, reading.reading);
    if (!sameElements(told, reading)) {
      hold(reading);
      onChange({ kind: 'elements', live: reading });
    }
    report(values);
  }

  const needsWhole = (): boolean => !newest || isPart() || changes.whole || performance.now() - whole > trustedFor;

  /** What leaves no trace where it shows (a style elsewhere, a size) is found when the page is calm. */
  function lookWhole(): void {
    clearTimeout(doubt);
    doubt = setTimeout(() => {
      changes.whole = true;
      pace.stir();
    }, Math.max(calm, whole + trustedFor - performance.now()));
  }

  function report(values: { slot: number; value: string }[]): void {
    for (const { slot, value } of values) {
      const held = told?.reading.slots[slot];
      if (told && held) told.reading.slots[slot] = { ...held, value };
    }
    if (values.length > 0) onChange({ kind: 'values', values });
  }

  function takeEntered(): void {
    const targets = [...entered];
    entered.clear();
    for (const target of targets) if (told) typedIn(told, reread(told, (slots ??= slotsOf(told)), target));
  }

  function typedIn(told: PageReading, values: { slot: number; value: string }[]): void {
    const { slots, reading } = told;
    // the look that is due must not tell what they were asked for before
    if (newest && newest !== told) for (const { slot } of values) askHeld(same(newest, slot, slots[slot]?.element));
    report(values.filter(({ slot, value }) => value !== reading.slots[slot]?.value));
  }

  /** What a script enters tells of one value several times, in one task. */
  function onTyped(event: Event): void {
    const [target] = event.composedPath();
    if (event.type === 'change') stir();
    if (target instanceof Element) {
      if (entered.size === 0) queueMicrotask(takeEntered);
      entered.add(target);
    }
  }

  function hear(root: Document | ShadowRoot): void {
    for (const type of typed) root.addEventListener(type, onTyped, { capture: true, passive: true, signal });
  }

  hear(document);
  observer.observe(document, watched);
  if (start) watch(start);
  document.addEventListener('scroll', () => isPart() && stir(), { capture: true, passive: true, signal });
  for (const type of acted) document.addEventListener(type, stir, { capture: true, passive: true, signal });
  hearNews(document, stir, signal);
  document.addEventListener('visibilitychange', comeBack, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(doubt);
    pace.rest();
  });
  if (start === undefined && !signal.aborted) look();
  return {
    peek() {
      if (changes.note(observer.takeRecords())) stir();
      const all = missed || isHidden() || needsWhole();
      if (newest && !all && changes.touched.size === 0) return newest;
      if (!all) lookWhole();
      if (!all && newest) askHeld(newest.slots);
      return read(all);
    },
    refresh() {
      const reading = read(true);
      hold(reading);
      return reading;
    },
  };
}

/** So long a page is believed to be what was read of it part by part, in milliseconds; and so long it is calm then. */
const trustedFor = 10_000;
const calm = 2_000;
/** So long values are asked for in one turn, in milliseconds. */
export const slice = 2;

/** A page without a word in its DOM: another address without a load, an answer of its server that scripts put into fields. */
function hearNews(document: Document, stir: () => void, signal: AbortSignal): void {
  const view: (Window & { navigation?: EventTarget }) | null = document.defaultView;
  view?.navigation?.addEventListener('currententrychange', stir, { signal });
  const answers = new PerformanceObserver((list) => {
    const asked = (list.getEntries() as PerformanceResourceTiming[]).some(({ initiatorType }) => /^(?:fetch|xmlhttprequest)$/.test(initiatorType));
    if (asked) stir();
  });
  answers.observe({ type: 'resource' });
  signal.addEventListener('abort', () => answers.disconnect());
}

/** The slots of each widget, by its root element. */
function slotsOf(live: PageReading): Map<Element, number[]> {
  const slots = new Map<Element, number[]>();
  live.slots.forEach(({ element }, slot) => {
    const held = slots.get(element);
    if (held) held.push(slot);
    else slots.set(element, [slot]);
  });
  return slots;
}

/** The slots of an element in a reading: mostly the one at the same index, and a page may tell of thousands of values at once. */
function same({ slots }: PageReading, index: number, element: Element | undefined): PageReading['slots'] {
  const likely = slots[index];
  return likely && likely.element === element ? [likely] : slots.filter((one) => one.element === element);
}

/** Reads again the one widget that an event came from: what its slots hold now. */
function reread(live: PageReading, slots: Map<Element, number[]>, target: Element): { slot: number; value: string }[] {
  for (let element: Element | null = target; element; element = elementAbove(element)) {
    const held = slots.get(element);
    if (!held) continue;
    return held.flatMap((slot) => {
      const found = live.slots[slot]?.found;
      if (found?.root === element) return [{ slot, value: heldBy(found).value }];
      const widget = widgetById(live.reading.slots[slot]?.widget ?? '');
      return element && widget ? [{ slot, value: widget.read(element).value.slice(0, longestValue) }] : [];
    });
  }
  return [];
}
