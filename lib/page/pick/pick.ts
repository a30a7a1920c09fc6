import type { LiveReading } from '../page';
import { rectangleOf, shadowOf } from '../read/dom';
import { readPage } from '../read';
import { openPointerFrame } from './pointer-frame';
import { elementAt, slotFor, slotsOf, type Point } from './slot-at';

/** What the pointing tells. */
export interface PickTold {
  /** the key of the slot that was taken; '' for a place without a value: the pointing goes on */
  picked(key: string): void;
  /** ended by the person, or by time */
  ended(): void;
}

/** What a pointer does to a page besides moving over it. None of it reaches the page while one points. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend', 'dragstart'];
/** Milliseconds: who points at nothing for so long has forgotten it; the rest of a press; how often a changing page is read. */
const patience = 120_000;
const restAtMost = 700;
const rereadAtMost = 400;

/**
 * Lets a person point at a slot of this frame: what is under the pointer, or has the focus, is framed; a press takes it, as
 * does Enter; Esc ends. The page hears neither. What a script of the page only pretends takes nothing. Ends with `life`.
 * @param wordsFor what stands beside a framed place, by its words in the page
 * @returns what ends it from outside: once a place was taken, only after the rest of that press
 */
export function pick(document: Document, life: AbortController, wordsFor: (label: string) => string, told: PickTold): () => void {
  const { signal } = life;
  const window = document.defaultView;
  if (!window) return () => life.abort();
  const pointer = openPointerFrame(document);
  const changes = new MutationObserver(() => {
    stale = true;
  });
  changes.observe(document, { childList: true, subtree: true });
  let live: LiveReading | undefined;
  let slots = new Map<Element, number>();
  let stale = true;
  let readAt = -Infinity;
  let framed = -1;
  let drawing = 0;
  /** by what it came to its end: the rest of that press, or of that key, is kept from the page too */
  let over: 'press' | 'key' | undefined;
  let last: Point | null = null;
  const timer = setTimeout(() => {
    told.ended();
    life.abort();
  }, patience);

  function read(now: boolean): LiveReading {
    if (live && !now && (!stale || performance.now() - readAt < rereadAtMost)) return live;
    live = readPage(document);
    slots = slotsOf(live);
    stale = false;
    readAt = performance.now();
    return live;
  }

  function slotUnder(element: Element | null, now: boolean, point?: Point): number {
    if (!element) return -1;
    read(now);
    return slotFor(element, slots, point);
  }

  function draw(): void {
    drawing = 0;
    const element = framed === -1 || over ? null : (live?.element(framed) ?? null);
    const label = live?.reading.slots[framed]?.labels[0]?.text ?? '';
    pointer.show(element && rectangleOf(element), element ? wordsFor(label) : '');
  }

  function redraw(): void {
    if (drawing === 0) drawing = requestAnimationFrame(draw);
  }

  function frame(slot: number): void {
    framed = slot;
    redraw();
  }

  function take(slot: number, by: 'press' | 'key'): void {
    told.picked(live?.reading.slots[slot]?.key ?? '');
    if (slot !== -1) finish(by);
  }

  function finish(by: 'press' | 'key'): void {
    over = by;
    redraw();
    setTimeout(() => life.abort(), restAtMost);
  }

  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { capture: true, signal };
  const pressed = (event: Event): void => {
    if (over === 'key' || !event.isTrusted) return;
    swallow(event);
    if (over && event.type === 'click') life.abort();
    if (over || event.type !== 'pointerdown' || !(event instanceof PointerEvent)) return;
    const { clientX: x, clientY: y, button, isPrimary } = event;
    if (isPrimary && button === 0) take(slotUnder(elementAt(document, { x, y }), true, { x, y }), 'press');
  };
  for (const type of presses) window.addEventListener(type, pressed, { ...options, passive: false });
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      if (over || (last?.x === x && last.y === y)) return;
      last = { x, y };
      frame(slotUnder(elementAt(document, last), false, last));
    },
    { ...options, passive: true },
  );
  const keyed = (event: KeyboardEvent): void => {
    if (over === 'press' || !event.isTrusted || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    swallow(event);
    if (over && event.type === 'keyup') life.abort();
    if (over || event.type !== 'keydown' || event.repeat) return;
    if (event.key === 'Enter') return take(slotUnder(focusedIn(document), true), 'key');
    told.ended();
    finish('key');
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, keyed, options);
  document.addEventListener('focusin', () => frame(slotUnder(focusedIn(document), false)), options);
  document.addEventListener('pointerleave', () => frame(-1), { signal });
  document.addEventListener('scroll', redraw, { ...options, passive: true });
  window.addEventListener('resize', redraw, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(drawing);
    changes.disconnect();
    pointer.close();
  });
  return () => {
    if (!over) life.abort();
  };
}

/** What has the focus, through shadow roots; the body has it when nothing has. */
function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused) {
    const inner: Element | null = shadowOf(focused)?.activeElement ?? null;
    if (!inner) break;
    focused = inner;
  }
  return focused === document.body ? null : focused;
}
