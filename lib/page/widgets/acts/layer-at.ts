import { attribute } from '../../read/dom';
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

/**
 * Whether a layer hangs at another field: the list of a field above is drawn over those below it. Told by what names the layer as
 * its own, else by place: it is drawn at the edge of something else that takes the focus and is as high as this field.
 */
export function hangsAtAnother(layer: Element, field: Element): boolean {
  const owners = ownersOf(layer);
  if (owners.length > 0) return !owners.some((owner) => meets(owner, field));
  if (facesOf(field).some((face) => touches(layer, face) && !mayEndAt(layer, face))) return false;
  const { left, right, top, bottom } = layer.getBoundingClientRect();
  return [top - edge, bottom + edge].some((y) => {
    const hit = field.ownerDocument.elementFromPoint((left + right) / 2, y);
    return facesAt(hit, field).some((other) => touches(layer, other));
  });
}

/** A control and what is drawn around it alone: a popup hangs at the frame, and the bare input stands inside of its padding. */
function facesOf(field: Element): Element[] {
  const faces = [field];
  const { height } = field.getBoundingClientRect();
  for (let at = field.parentElement; at && faces.length < 4; at = at.parentElement) {
    const others = [...at.querySelectorAll('input, select, textarea')].some((control) => !field.contains(control));
    if (others || at.getBoundingClientRect().height > height + edge) break;
    faces.push(at);
  }
  return faces;
}

/** How far the edge of a popup may be from that of its field. */
const edge = 14;

/** What is drawn and says that the layer, or something in it, is its own. */
function ownersOf(layer: Element): Element[] {
  const namesIt = (element: Element): boolean =>
    ['aria-controls', 'aria-owns'].some((name) =>
      attribute(element, name).split(/\s+/).some((id) => id !== '' && layer.contains(element.ownerDocument.getElementById(id))),
    );
  return [...layer.ownerDocument.querySelectorAll('[aria-controls], [aria-owns]')].filter((element) => !layer.contains(element) && shown(element) && namesIt(element));
}

/** Whether they are parts of one field: one in the other, or drawn over each other. */
function meets(owner: Element, field: Element): boolean {
  if (owner.contains(field) || field.contains(owner) || !shown(field)) return true;
  const [at, over] = [field.getBoundingClientRect(), owner.getBoundingClientRect()];
  return at.left < over.right && over.left < at.right && at.top < over.bottom && over.top < at.bottom;
}

/** Right under or over a field, and in line with it. */
function touches(layer: Element, field: Element): boolean {
  const [at, over] = [field.getBoundingClientRect(), layer.getBoundingClientRect()];
  const near = Math.min(Math.abs(over.top - at.bottom), Math.abs(over.bottom - at.top)) <= edge;
  return near && Math.abs(over.left - at.left) <= 4;
}

/** A list that lies on top of a field which has room for it underneath hangs down from what stands over it, and ends here by chance. */
function mayEndAt(layer: Element, field: Element): boolean {
  const [at, over] = [field.getBoundingClientRect(), layer.getBoundingClientRect()];
  return over.top < at.top && at.bottom + edge + over.height <= innerHeight;
}

const takesFocus = 'input:not([type=hidden]), select, textarea, button, [tabindex], [role=combobox]';

/** The elements here or around it that are drawn as a field is: as high, with something in them that takes the focus. */
function facesAt(hit: Element | null, field: Element): Element[] {
  const { height } = field.getBoundingClientRect();
  const faces: Element[] = [];
  for (let at = hit, up = 0; at && up < 8 && !at.contains(field); at = at.parentElement, up++) {
    const isAsHigh = Math.abs(at.getBoundingClientRect().height - height) <= 4;
    if (isAsHigh && !field.contains(at) && (at.matches(takesFocus) || at.querySelector(takesFocus))) faces.push(at);
  }
  return faces;
}
