import { fold } from '@/lib/model/text';
import { elementAbove, matches } from '../read/dom';
import { choosingIn } from './acts/choose';
import { chooserBeside } from './acts/chooser-beside';
import { disabledIn } from './acts/disabled-in';
import { drawnText } from './acts/drawn-text';
import { periodOf, saysDate } from './acts/period-of';
import { placeholderText } from './acts/placeholder';
import { inLine } from './acts/same-box';
import { faceAround, faceOf, selectBehind } from './acts/select-behind';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';
import { shutOf } from './acts/shut-of';
import type { Says } from './widget';

const wrapper = '[class*=select i], [class*=combo i], [class*=dropdown i]';

/**
 * A drawn select of no library known here: a combobox by its role, or a read-only input inside something that calls itself
 * a select. Its list is the one it names, or the popup that hangs at it.
 */
export const widget = selectWidget({
  id: 'combobox',
  priority: 20,
  rootOf,
  text: chosenText,
  state: (root) => {
    const behind = selectBehind(root);
    return behind ? { options: [...behind.options].map(textOf).filter(isChoice), ...shutOf(behind) } : disabledIn(root);
  },
});

export const write = choosingIn({ opener: openerOf, read: chosenText });

function rootOf(control: Element, says: Says): Element | null {
  if (says.kind === 'hidden') return hiddenIn(control);
  const shadowed = says.names.includes('aria-hidden') ? comboboxOf(control) : null;
  if (shadowed) return outermost(shadowed);
  if (control instanceof HTMLSelectElement) return faceOf(control);
  const picks = isPicker(control, says) && !isPeriod(control);
  const face = picks || says.names.includes('autocomplete') ? faceAround(control) : null;
  return face ?? (picks ? outermost(control) : null);
}

/** The combobox for which an input that nobody meets carries the value. */
const comboboxOf = (control: Element): Element | null =>
  control.getAttribute('aria-hidden') === 'true' ? (control.parentElement?.querySelector('[role=combobox]') ?? null) : null;

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

/** `Select date` asks for a day. */
const calendarWord = /\b(?:date|month|year|quarter|week|time)\b/i;

function isPicker(control: Element, { names, around }: Says): boolean {
  const says = names.includes('role') && control.getAttribute('role') === 'combobox';
  if (control instanceof HTMLTextAreaElement) return control.readOnly && chooserBeside(control) !== null;
  if (!(control instanceof HTMLInputElement)) return says ? control.querySelectorAll('input:not([type=hidden])').length < 2 : isBareFace(control, names);
  // a box that opens a dialog or a grid opens a calendar
  if (names.includes('aria-haspopup') && /^(?:dialog|grid)$/.test(control.getAttribute('aria-haspopup') ?? '')) return false;
  if (!control.readOnly) return says || control.getAttribute('aria-haspopup') === 'listbox' || ((names.includes('tabindex') || around.includes('select')) && isSearch(control));
  if (says || control.disabled) return says;
  if (placeholderText(control.placeholder) && control.placeholder !== '' && !calendarWord.test(control.placeholder)) return true;
  if (control.getAttribute('aria-haspopup') === 'listbox' || (control.parentElement?.closest(wrapper) ?? null) !== null) return true;
  // an input without any width is there for the keyboard: what is chosen is drawn beside it
  if (control.value === '' && frameOf(control) !== null && control.getBoundingClientRect().width < 2) return true;
  // the hand that a person sees over it
  return control.type === 'text' && (getComputedStyle(control).cursor === 'pointer' || (!saysDate(control) && (names.includes('onclick') || chooserBeside(control) !== null)));
}

/**
 * A box that searches the list of the select it lies in: the keyboard goes to what is drawn around it instead, or it is the
 * only thing to type into in something that calls itself a select and has a sign to open it.
 */
function isSearch(control: HTMLInputElement): boolean {
  const aside = control.getAttribute('tabindex') === '-1';
  if (control.type !== 'text') return false;
  // the keyboard goes to it alone while the list is open
  const around = aside ? control.parentElement?.closest('[tabindex="0"]') : null;
  const face = around ?? outermost(control);
  if (face === control || matches(face, 'td, tr, form, body, label') || face.querySelectorAll('input:not([type=hidden]), textarea').length > 1) return false;
  return around !== null || (/select(?:$|[\s_-])/.test(face.className) && face.querySelector('svg, i') !== null);
}

/** A button that says that it opens a list, or a framed line that takes the keyboard and ends in a sign. */
function isBareFace(control: Element, names: readonly string[]): boolean {
  if (names.includes('aria-haspopup')) return control.getAttribute('aria-haspopup') === 'listbox';
  if (names.includes('role') || !matches(control, 'div[tabindex="0"], span[tabindex="0"]') || control.querySelector('a[href], input, [tabindex="0"]')) return false;
  if ([...control.querySelectorAll('button')].some((button) => fold(button.textContent ?? '') !== '')) return false;
  const { width, height } = control.getBoundingClientRect();
  return height < 120 && width > 60 && control.querySelector('svg, i') !== null && getComputedStyle(control).cursor === 'pointer';
}

/** What is pressed to open it. */
function openerOf(root: Element): Element {
  if (isTyped(root) && root.readOnly) return chooserBeside(root) ?? root;
  if (!selectBehind(root) || matches(root, '[role=combobox], button')) return inner(root);
  return root.querySelector('[role=combobox]:not(input)') ?? root.querySelector('button') ?? [...root.children].find((part) => !matches(part, 'select') && shown(part)) ?? root;
}

/** What stands in its line: a box below is the search of its list. */
function inner(root: Element): Element {
  const met = [...root.querySelectorAll('[role=combobox], input:not([type=hidden], [aria-hidden=true])')].find((part) => shown(part) && inLine(part, root));
  return met ?? root.querySelector('[tabindex="0"]') ?? root;
}

function chosenText(root: Element): string {
  const behind = selectBehind(root);
  if (behind) return [...behind.selectedOptions].map(textOf).filter(isChoice).join('、');
  const control = inner(root);
  const text = fold((isTyped(control) && control.value) || drawnText(root));
  return placeholderText(text) ? '' : text;
}

const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const textOf = ({ text }: HTMLOptionElement): string => fold(text);
const isChoice = (text: string): boolean => !placeholderText(text);

const isPeriod = (control: Element): boolean => control instanceof HTMLInputElement && periodOf(control) !== null;

/** A hidden input in a framed box that takes the keyboard carries what is chosen in the box. */
function hiddenIn(control: Element): Element | null {
  const face = control.closest('[tabindex="0"]');
  if (!face || matches(face, 'td, tr, form, body') || face.querySelectorAll('input').length > 1) return null;
  return Number.parseFloat(getComputedStyle(face).borderBottomWidth) > 0 ? (face.parentElement?.childElementCount === 1 ? face : (face.parentElement ?? face)) : null;
}
