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
    if (!touching || !near(element, field) || width * height <= size || cutAway(element, field)) continue;
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

/** Whether it is kept outside of the page, or it or what it lies in is cut off as a whole: how some keep a closed list. */
export function cutAway(element: Element, field: Element): boolean {
  const { right, bottom } = element.getBoundingClientRect();
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return true;
  for (let at: Element | null = element; at && !at.contains(field); at = at.parentElement) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (/^rect\(0px, 0px, 0px, 0px\)$/.test(style?.clip ?? '') || /^inset\((?:50|100)%\)$/.test(style?.clipPath ?? '')) return true;
  }
  return false;
}

/** Whether a layer lies at or over a field. */
export function near(layer: Element, field: Element): boolean {
  const at = field.getBoundingClientRect();
  const { left, right, top, bottom } = layer.getBoundingClientRect();
  return left <= at.right && right >= at.left && top <= at.bottom + reach && bottom >= at.top - reach;
}

/** Whether a layer hangs at another field of the same kind: the list of a field above is drawn over those below it. */
export function hangsAtAnother(layer: Element, field: Element): boolean {
  if (touches(layer, field)) return false;
  const { left, right, top, bottom } = layer.getBoundingClientRect();
  return [top - edge, bottom + edge].some((y) => {
    const other = likeField(field.ownerDocument.elementFromPoint((left + right) / 2, y), field);
    return other !== null && other !== field && touches(layer, other);
  });
}

/** How far the edge of a popup may be from that of its field. */
const edge = 14;

/** Right under or over a field, and in line with it. */
function touches(layer: Element, field: Element): boolean {
  const [at, over] = [field.getBoundingClientRect(), layer.getBoundingClientRect()];
  const meets = Math.min(Math.abs(over.top - at.bottom), Math.abs(over.bottom - at.top)) <= edge;
  return meets && Math.abs(over.left - at.left) <= 4;
}

/** The element here or around it that is drawn as a field is: of its tag and the first of its classes. */
function likeField(hit: Element | null, field: Element): Element | null {
  const kind = kindOf(field);
  if (kind === null) return null;
  for (let at = hit, up = 0; at && up < 8; at = at.parentElement, up++) if (kindOf(at) === kind) return at;
  return null;
}

function kindOf(element: Element): string | null {
  const [first] = element.classList;
  return first === undefined ? null : `${element.localName}.${first}`;
}
