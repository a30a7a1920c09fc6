import { fold } from '@/lib/model/text';
import { disabledIn } from './acts/disabled-in';
import { layerAt } from './acts/layer-at';
import { choosing } from './acts/list-select';
import { placeholderText } from './acts/placeholder';
import { selectWidget } from './acts/select-face';
import { shown } from './acts/shown';

const wrapper = '[class*=select], [class*=combo], [class*=dropdown]';
const several = '[class*=multiple], [class*=cascader], [class*=tree], [aria-multiselectable=true]';
const item = '[role=option], li, dd, td, [class*=item], [class*=option]';

/**
 * A drawn select of no library known here: a combobox by its role, or a read-only input inside something that calls itself
 * a select. Its list is the one it names, or the popup that hangs at it.
 */
export const widget = selectWidget({
  id: 'combobox',
  priority: 20,
  rootOf: (control) => (isPicker(control) ? outermost(control) : null),
  text(root) {
    const control = inner(root);
    const text = fold((control instanceof HTMLInputElement && control.value) || drawnText(root));
    return placeholderText(text) ? '' : text;
  },
  state: (root) => (root.matches(several) || root.querySelector(several) ? { shut: 'unsupported' } : disabledIn(root)),
});

export const write = choosing({
  opener: (root) => inner(root),
  options(root) {
    const list = layerAt(root) ?? namedList(root);
    if (!list) return [];
    const items = [...list.querySelectorAll(item)];
    return items.filter((option) => isLeaf(option) && !isOff(option) && hasRoom(option, list));
  },
  scroller: (root) => layerAt(root)?.querySelector('[class*=virtual]') ?? null,
  clear: (root) => [...root.querySelectorAll('[class*=clear], [class*=close]')].find(shown) ?? null,
});

/** The widest of the few elements around a control that call themselves a select and hold nothing else to fill in. */
function outermost(control: Element): Element {
  let root: Element | null = null;
  for (let at = control.parentElement, up = 0; at && up < 5; at = at.parentElement, up++) {
    if (at.matches('td, form, body') || at.querySelectorAll('input:not([type=hidden]), textarea').length > 1) break;
    if (at.matches(wrapper)) root = at;
  }
  return root ?? (control instanceof HTMLInputElement ? frameOf(control) : null) ?? control;
}

/** The box drawn around a control and nothing else to fill in: the nearest with a line or a shadow of its own, a line high. */
function frameOf(control: Element): Element | null {
  for (let at = control.parentElement, up = 0; at && up < 5; at = at.parentElement, up++) {
    if (at.matches('td, form, body, label') || at.querySelectorAll('label, input:not([type=hidden]), textarea').length > 1) return null;
    const { borderBottomWidth, boxShadow } = getComputedStyle(at);
    if (Number.parseFloat(borderBottomWidth) > 0 || boxShadow !== 'none') return at.getBoundingClientRect().height < 80 ? at : null;
  }
  return null;
}

/** What looks like an option around another that does (`option` around `option-content`) is left out: the leaf is pressed. */
const isLeaf = (option: Element): boolean => !option.querySelector(item);

const isOff = (option: Element): boolean => option.closest('[aria-disabled=true], [class*=disabled]') !== null;

/** Some libraries keep a copy of the list without any size for screen readers. */
function hasRoom(option: Element, list: Element): boolean {
  for (let at: Element | null = option; at && at !== list; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
  }
  return true;
}

/** A text box that only suggests takes any text and is no select. */
function isPicker(control: Element): boolean {
  const says = control.getAttribute('role') === 'combobox';
  if (!(control instanceof HTMLInputElement)) return says && control.querySelectorAll('input:not([type=hidden])').length < 2;
  if (!control.readOnly) return says && (isInSelect(control) || (control.value === '' && control.placeholder === '' && frameOf(control) !== null));
  if (says || control.disabled) return says;
  if (control.getAttribute('aria-haspopup') === 'listbox' || (control.parentElement?.closest(wrapper) ?? null) !== null) return true;
  // an input without any width is there for the keyboard: what is chosen is drawn beside it
  return control.value === '' && frameOf(control) !== null && control.getBoundingClientRect().width < 2;
}

const isInSelect = (control: Element): boolean => (control.parentElement?.closest('[class*=select]') ?? null) !== null;

const inner = (root: Element): Element => root.querySelector('[role=combobox], input:not([type=hidden])') ?? root;

const notText = `ul, ol, dl, i, svg, button, [hidden], [aria-live], [role=listbox], ${['clear', 'close', 'icon', 'arrow']
  .map((part) => `[class*=${part}]`)
  .join(', ')}`;

/** What is drawn in the widget itself, without its icons and a list that lies in it. */
function drawnText(root: Element): string {
  const texts: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const aside = holder?.closest(notText);
    if (!aside || aside === root || !root.contains(aside)) texts.push(walker.currentNode.textContent ?? '');
  }
  return texts.join('');
}

function namedList(root: Element): Element | null {
  const named = root.matches('[aria-controls], [aria-owns]') ? root : root.querySelector('[aria-controls], [aria-owns]');
  const id = named?.getAttribute('aria-controls') ?? named?.getAttribute('aria-owns');
  const list = id ? root.ownerDocument.getElementById(id) : null;
  return list && shown(list) ? list : null;
}
