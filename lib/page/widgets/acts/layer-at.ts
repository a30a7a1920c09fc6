import { shown } from './shown';

/** What lists, menus and calendars are, or are called. */
export const mayBeLayer = [
  'body > *',
  '[role=listbox]',
  '[role=dialog]',
  '[role=grid]',
  ...['drop', 'pop', 'panel', 'menu', 'list', 'option', 'picker', 'calendar', 'date'].map((part) => `[class*=${part}]`),
].join(', ');

/** How far a popup may stand from its field: an arrow and a margin lie between. */
const reach = 24;

/**
 * The popup that hangs at a field now: drawn out of the page's flow, right under or over the field. Popups of libraries
 * nobody here has met are told by this place alone.
 */
export function layerAt(field: Element): Element | null {
  const at = field.getBoundingClientRect();
  let largest: Element | null = null;
  let size = 0;
  for (const element of field.ownerDocument.querySelectorAll(mayBeLayer)) {
    if (element.contains(field) || !shown(element) || !afloat(element, field)) continue;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const touching = Math.abs(top - at.bottom) <= reach || Math.abs(bottom - at.top) <= reach;
    if (!touching || !near(element, field) || width * height <= size) continue;
    largest = element;
    size = width * height;
  }
  return largest;
}

/** Positioned by itself or by something around it that does not hold the field too. */
function afloat(element: Element, field: Element): boolean {
  for (let at: Element | null = element; at && !at.contains(field); at = at.parentElement) {
    const position = at.ownerDocument.defaultView?.getComputedStyle(at).position;
    if (position === 'absolute' || position === 'fixed') return true;
  }
  return false;
}

/** Whether a layer lies at or over a field. */
export function near(layer: Element, field: Element): boolean {
  const at = field.getBoundingClientRect();
  const { left, right, top, bottom } = layer.getBoundingClientRect();
  return left <= at.right && right >= at.left && top <= at.bottom + reach && bottom >= at.top - reach;
}
