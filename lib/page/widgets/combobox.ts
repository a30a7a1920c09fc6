import { fold } from '@/lib/model/text';
import { elementAbove, matches } from '../read/dom';
import { disabledIn } from './acts/disabled-in';
import { choosingIn } from './acts/choose';
import { periodOf } from './acts/period-of';
import { placeholderText } from './acts/placeholder';
import { selectWidget } from './acts/select-face';

const wrapper = '[class*=select], [class*=combo], [class*=dropdown]';

/**
 * A drawn select of no library known here: a combobox by its role, or a read-only input inside something that calls itself
 * a select. Its list is the one it names, or the popup that hangs at it.
 */
export const widget = selectWidget({
  id: 'combobox',
  priority: 20,
  rootOf: (control, around) => hiddenIn(control) ?? (isPicker(control, around) && !isPeriod(control) ? outermost(control) : null),
  text: chosenText,
  state: (root) => disabledIn(root),
});

export const write = choosingIn({ opener: inner, read: chosenText });

/** The widest of the few elements around a control that call themselves a select and hold nothing else to fill in. */
function outermost(control: Element): Element {
  let root: Element | null = null;
  for (let at = elementAbove(control), up = 0; at && up < 5; at = elementAbove(at), up++) {
    // a form's own names may hide its methods: it is never asked by one of them
    if (matches(at, 'td, form, body') || at.querySelectorAll('input:not([type=hidden]), textarea').length > 1) break;
    if (matches(at, wrapper)) root = at;
  }
  return root ?? (control instanceof HTMLInputElement ? frameOf(control) : null) ?? control;
}

/** The box drawn around a control and nothing else to fill in: the nearest with a line or a shadow of its own, a line high. */
function frameOf(control: Element): Element | null {
  for (let at = elementAbove(control), up = 0; at && up < 5; at = elementAbove(at), up++) {
    if (matches(at, 'td, form, body, label') || at.querySelectorAll('label, input:not([type=hidden]), textarea').length > 1) return null;
    const { borderBottomWidth, boxShadow } = getComputedStyle(at);
    if (Number.parseFloat(borderBottomWidth) > 0 || boxShadow !== 'none') return at.getBoundingClientRect().height < 80 ? at : null;
  }
  return null;
}

/** @param around the class names of the control and what stands around it */
function isPicker(control: Element, around: string): boolean {
  const says = control.getAttribute('role') === 'combobox';
  if (!(control instanceof HTMLInputElement)) return says && control.querySelectorAll('input:not([type=hidden])').length < 2;
  // a box that opens a dialog or a grid opens a calendar
  if (/^(?:dialog|grid)$/.test(control.getAttribute('aria-haspopup') ?? '')) return false;
  if (!control.readOnly) return says || isSearch(control, around);
  if (says || control.disabled) return says;
  if (placeholderText(control.placeholder) && control.placeholder !== '') return true;
  if (control.getAttribute('aria-haspopup') === 'listbox' || (control.parentElement?.closest(wrapper) ?? null) !== null) return true;
  // an input without any width is there for the keyboard: what is chosen is drawn beside it
  if (control.value === '' && frameOf(control) !== null && control.getBoundingClientRect().width < 2) return true;
  // the hand that a person sees over it
  return control.type === 'text' && getComputedStyle(control).cursor === 'pointer';
}

/**
 * A box that searches the list of the select it lies in: the keyboard goes to what is drawn around it instead, or it is the
 * only thing to type into in something that calls itself a select and has a sign to open it.
 */
function isSearch(control: HTMLInputElement, around: string): boolean {
  const aside = control.getAttribute('tabindex') === '-1';
  // most boxes of a page are plain: these two say so at once
  if ((!aside && !around.includes('select')) || control.type !== 'text') return false;
  const face = aside ? control.parentElement?.closest('[tabindex="0"]') : outermost(control);
  if (!face || face === control || matches(face, 'td, tr, form, body, label') || face.querySelectorAll('input:not([type=hidden]), textarea').length > 1) return false;
  return aside || (/(?:^|[\s_-])select(?:$|[\s_-])/.test(face.className) && face.querySelector('svg, i') !== null);
}

function inner(root: Element): Element {
  return root.querySelector('[role=combobox], input:not([type=hidden])') ?? root;
}

function chosenText(root: Element): string {
  const control = inner(root);
  const text = fold((control instanceof HTMLInputElement && control.value) || drawnText(root));
  return placeholderText(text) ? '' : text;
}

const notText = `ul, ol, dl, i, svg, button, [hidden], [aria-live], [role=listbox], ${['clear', 'close', 'icon', 'arrow']
  .map((part) => `[class*=${part}]`)
  .join(', ')}`;

const isPeriod = (control: Element): boolean => control instanceof HTMLInputElement && periodOf(control) !== null;

/** A hidden input in a framed box that takes the keyboard carries what is chosen in the box. */
function hiddenIn(control: Element): Element | null {
  if (!(control instanceof HTMLInputElement) || control.type !== 'hidden') return null;
  const face = control.closest('[tabindex="0"]');
  if (!face || matches(face, 'td, tr, form, body') || face.querySelectorAll('input').length > 1) return null;
  return Number.parseFloat(getComputedStyle(face).borderBottomWidth) > 0 ? (face.parentElement?.childElementCount === 1 ? face : (face.parentElement ?? face)) : null;
}

/** What is drawn in the widget itself, without its icons and a list that lies in it; several choices are joined by 、. */
function drawnText(root: Element): string {
  const texts = new Map<Element | null, string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const aside = holder?.closest(notText);
    if (aside && aside !== root && root.contains(aside)) continue;
    texts.set(holder, (texts.get(holder) ?? '') + (walker.currentNode.textContent ?? ''));
  }
  return [...texts.values()].map(fold).filter((text) => text !== '').join('、');
}
