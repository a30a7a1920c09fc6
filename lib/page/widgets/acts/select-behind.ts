import { fold } from '@/lib/model/text';
import { matches } from '../../read/dom';
import { placeholderText } from './placeholder';

/**
 * The native select that a library keeps from sight and draws a face for, beside it, around it or in it. It holds what was
 * chosen in the face; writing it would leave the face behind.
 */
export function selectBehind(face: Element): HTMLSelectElement | null {
  for (const near of [face, face.previousElementSibling, face.nextElementSibling]) {
    const select = near instanceof HTMLSelectElement ? near : near?.querySelector('select');
    const drawn = select && faceOf(select);
    if (drawn && (face.contains(drawn) || drawn.contains(face))) return select;
  }
  return null;
}

/** The face of such a select that a control lies in, or null. */
export function faceAround(control: Element): Element | null {
  for (let at: Element | null = control, up = 0; at && up < 6; at = at.parentElement, up++) {
    const select = selectBehind(at);
    const face = select && faceOf(select);
    if (face?.contains(control)) return face;
  }
  return null;
}

/** The element drawn for a select that is kept from sight, or null: nothing in its place takes the keyboard and says what is chosen. */
export function faceOf(select: HTMLSelectElement): Element | null {
  const known = faces.get(select);
  if (known?.isConnected) return known;
  // one that stands alone in its cell is asked nothing that makes the browser lay the page out
  if (!select.nextElementSibling && !select.previousElementSibling && matches(select.parentElement ?? select, 'td, body, select')) return null;
  if (!isOutOfSight(select)) return null;
  let at: Element = select;
  // what keeps it from sight is around it alone: in a panel that is shut, nothing has a face
  for (let up = 0; up < 3 && at.parentElement && isOutOfSight(at.parentElement); up++) {
    at = at.parentElement;
    if (fold(at.textContent ?? '') !== fold(select.textContent ?? '')) return null;
  }
  const { nextElementSibling, previousElementSibling, parentElement } = at;
  const near = [nextElementSibling, previousElementSibling, parentElement, parentElement?.parentElement];
  const face = near.find((element) => element && isFace(element, select)) ?? null;
  if (face) faces.set(select, face);
  return face;
}

/** What it says tells a face; while its list is open, or when it only counts what is chosen, it says something else. */
const faces = new WeakMap<HTMLSelectElement, Element>();

const keyboard = 'button, input:not([type=hidden]), [role=combobox], [tabindex]:not(select)';
const says = '[role=combobox], [aria-haspopup=listbox], [class*=select i], [class*=dropdown i]';
/** Many choices in it are drawn in several lines. */
const tallest = 160;

function isFace(face: Element, select: HTMLSelectElement): boolean {
  if (matches(face, 'td, th, tr, form, body, label, select, input, textarea') || !(matches(face, keyboard) || face.querySelector(keyboard))) return false;
  const { width, height } = face.getBoundingClientRect();
  if (width < 24 || height < 10 || height > tallest || face.querySelectorAll('select').length > 1) return false;
  if (matches(face, says)) return true;
  const box = face.querySelector('input');
  const words = fold(`${face instanceof HTMLElement ? face.innerText : ''} ${box?.value || (box?.placeholder ?? '')}`);
  return placeholderText(words) || (select.selectedIndex >= 0 && [...select.selectedOptions].every(({ text }) => words.includes(fold(text))));
}

function isOutOfSight(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const { width, height } = element.getBoundingClientRect();
  return width < 3 || height < 3 || getComputedStyle(element).opacity === '0';
}
