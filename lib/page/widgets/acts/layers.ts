import { matches } from '../../read/dom';
import { cutAway, hangsAtAnother, layerAt, near } from './layer-at';
import { shown } from './shown';

/** What lies over the page because of a field. */
export interface Layers {
  /** the outermost layers that are there now, those that hang at the field alone where there are such */
  now(): Element[];
  end(): void;
}

const mayUncover = ['class', 'style', 'hidden', 'aria-hidden', 'aria-expanded', 'open'];
/** An element with more in it than this is a part of the page, no popup of one field. */
const most = 600;

/**
 * Watches what comes up over the page from now on: drawn out of the page's flow in something that was added or changed
 * since, or named by the field, or hanging at it already. Nothing of a library need be known.
 */
export function watchLayers(field: Element): Layers {
  const stirred = new Set<Element>();
  const note = (records: MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) stirred.add(node);
    }
  };
  const observer = new MutationObserver(note);
  const watched = { subtree: true, childList: true, attributes: true, attributeFilter: mayUncover };
  for (const root of new Set([field.ownerDocument, field.getRootNode()])) observer.observe(root, watched);
  return {
    now() {
      note(observer.takeRecords());
      const come = [...stirred].flatMap((element) => afloatIn(element, field));
      const named = namedBy(field);
      const found = [...new Set([...come, ...(named ? [named] : [])])];
      const outer = found.filter((layer) => !found.some((other) => other !== layer && other.contains(layer)) && !hangsAtAnother(layer, field));
      const hanging = outer.filter((layer) => near(layer, field));
      // laid out far away to be measured first: its place tells whose it is
      const there = hanging.length > 0 ? hanging : outer.filter(inView);
      if (there.length > 0) return there;
      const under = layerAt(field);
      const layer = under && layerOf(under, field);
      return layer && !hangsAtAnother(layer, field) ? [layer] : [];
    },
    end: () => observer.disconnect(),
  };
}

function afloatIn(top: Element, field: Element): Element[] {
  if (!top.isConnected || top === field.ownerDocument.body || top === field.ownerDocument.documentElement) return [];
  const inner = top.querySelectorAll('*');
  const found: Element[] = [];
  for (const element of inner.length > most && top.contains(field) ? [] : [top, ...inner]) {
    if (found.at(-1)?.contains(element) || element.contains(field) || !isLayer(element, field)) continue;
    found.push(element);
  }
  return found;
}

/** Out of the flow, with words in it and room for them, and not a part of the field's own face. */
function isLayer(element: Element, field: Element): boolean {
  const { position, pointerEvents } = getComputedStyle(element);
  if ((position !== 'absolute' && position !== 'fixed') || !shown(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  // a label that moves over its field when there is something in it
  if (matches(element, 'label, legend') || (pointerEvents === 'none' && height < 40)) return false;
  if (width < 24 || height < 16 || within(element, field) || !saysSomething(element) || cutAway(element, field)) return false;
  // a part of another field's face is laid out inside of that
  const holder = holderOf(element);
  return holder === null || holder.clientHeight > 80 || !within(element, holder);
}

function inView(layer: Element): boolean {
  const { left, right, top, bottom } = layer.getBoundingClientRect();
  return left < innerWidth && right > 0 && top < innerHeight && bottom > 0;
}

/** What an element is laid out in. One of which all parts float has no height of its own: then what lies around that. */
function holderOf(element: Element): Element | null {
  let at = element instanceof HTMLElement ? element.offsetParent : null;
  while (at instanceof HTMLElement && at.getBoundingClientRect().height === 0) at = at.offsetParent;
  return at;
}

/** In words, or in a page of its own that lies in it. */
const saysSomething = (element: Element): boolean => (element.textContent ?? '').trim() !== '' || element.querySelector('iframe') !== null;

function within(inner: Element, outer: Element): boolean {
  const [at, around] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return at.left >= around.left - 4 && at.top >= around.top - 4 && at.right <= around.right + 4 && at.bottom <= around.bottom + 4;
}

/** The list that a field, or a control in it, names as its own. */
function namedBy(field: Element): Element | null {
  const names = '[aria-controls], [aria-owns]';
  const named = field.matches(names) ? field : field.querySelector(names);
  const id = named?.getAttribute('aria-controls') ?? named?.getAttribute('aria-owns');
  const list = id ? field.ownerDocument.getElementById(id) : null;
  if (!list || list.contains(field) || field.contains(list) || !shown(list) || cutAway(list, field)) return null;
  return layerOf(list, field) ?? list;
}

/** The layer that an element is or lies in. */
function layerOf(element: Element, field: Element): Element | null {
  for (let at: Element | null = element; at && !at.contains(field); at = at.parentElement) if (isLayer(at, field)) return at;
  return null;
}
