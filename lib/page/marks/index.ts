import type { Severity } from '@/lib/model/finding';
import { severities } from '@/lib/model/finding';
import type { LiveReading } from '../page';
import { focused as focusedIn } from '../write/editing';
import { openCanvas, type Canvas } from './canvas';
import { placeLine, type Box } from './place-line';

/** What is to be marked at one slot. `text` comes from rules and may quote the page: it is only ever set as text. */
export interface Mark {
  key: string;
  severity: Severity;
  text: string;
}

export interface Marks {
  /** Replaces what is marked; several marks of one slot are one outline, the worst first. */
  show(marks: readonly Mark[]): void;
  /** The page was read anew: the same keys may stand for other elements now. */
  follow(live: LiveReading): void;
}

/**
 * Outlines fields that have findings, and at the focused one says what is wrong. All of it lies in one closed shadow root
 * over the page, takes no pointer and moves nothing: boxes are read together, then written together, once a frame, and
 * only when something scrolled, changed its size or was read anew. Ends with the signal.
 */
export function drawMarks(document: Document, signal: AbortSignal): Marks {
  let wanted = new Map<string, Mark>();
  let live: LiveReading | undefined;
  let canvas: Canvas | undefined;
  let frame = 0;
  // it is asked for the first mark, when the user may be in the field already
  let focused = document.hasFocus() ? (focusedIn(document) ?? undefined) : undefined;
  const places = new Map<Element, Mark>();
  const inSight = new Set<Element>();
  const view = document.defaultView;

  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    redraw();
  });
  const sizes = new ResizeObserver(() => redraw());

  function redraw(): void {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (!canvas) return;
    const drawn: { box: Box; mark: Mark; line: boolean }[] = [];
    for (const element of inSight) {
      const mark = places.get(element);
      if (!mark || !element.isConnected) continue;
      const { left, top, width, height } = element.getBoundingClientRect();
      drawn.push({ box: { left, top, width, height }, mark, line: focused !== undefined && element.contains(focused) });
    }
    const said = drawn.find(({ line }) => line);
    const at = said && placeLine(said.box, { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 });
    canvas.outline(drawn.map(({ box, mark }) => ({ key: mark.key, severity: mark.severity, box })));
    canvas.say(said && at ? { text: said.mark.text, severity: said.mark.severity, at } : undefined);
  }

  function settle(): void {
    const before = new Set(places.keys());
    places.clear();
    for (const mark of wanted.values()) {
      const element = live?.element(live.indexOf(mark.key));
      if (element) places.set(element, mark);
    }
    for (const element of before) {
      if (places.has(element)) continue;
      sight.unobserve(element);
      sizes.unobserve(element);
      inSight.delete(element);
    }
    for (const element of places.keys()) {
      if (before.has(element)) continue;
      sight.observe(element);
      sizes.observe(element);
    }
    if (places.size === 0) {
      canvas?.close();
      canvas = undefined;
    } else if (!canvas?.open()) {
      canvas?.close();
      canvas = openCanvas(document);
    }
    redraw();
  }

  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'transitionend', 'animationend']) document.addEventListener(type, redraw, options);
  view?.addEventListener('resize', redraw, options);
  const moveFocus = (event: Event): void => {
    const target = event.type === 'focusin' ? event.composedPath()[0] : undefined;
    focused = target instanceof Element ? target : undefined;
    if (places.size > 0) redraw();
  };
  document.addEventListener('focusin', moveFocus, options);
  document.addEventListener('focusout', moveFocus, options);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    sight.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(frame);
    canvas?.close();
  });

  return {
    show(marks) {
      wanted = worstFirst(marks);
      settle();
    },
    follow(reading) {
      live = reading;
      settle();
    },
  };
}

function worstFirst(marks: readonly Mark[]): Map<string, Mark> {
  const result = new Map<string, Mark>();
  for (const mark of marks) {
    const known = result.get(mark.key);
    if (!known || severities.indexOf(mark.severity) < severities.indexOf(known.severity)) result.set(mark.key, mark);
  }
  return result;
}
