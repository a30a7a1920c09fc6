import { fold } from '@/lib/model/text';
import { matches } from '../../read/dom';
import { click } from './press';

/** Something that is ticked: a native box, or an element that says it is one. */
export type Box = Element;

/** What makes an element more than one choice when it stands in it too. */
const others = 'input:not([type=hidden]), select, textarea, [contenteditable], [role=textbox], [role=combobox]';

/**
 * The smallest element that holds this box and those that make one choice with it, and nothing else. A box that stands
 * alone, or whose fellows stand among other controls (a box in each row of a table), is its own group.
 */
export function groupOf(box: Box, kind: 'radio' | 'checkbox'): Element {
  const alone = box.closest('label') ?? faceOf(box);
  for (let holder = box.parentElement, up = 0; holder && up < 8; holder = holder.parentElement, up++) {
    if (matches(holder, 'tr, tbody, table, form, fieldset, body')) break;
    const boxes = boxesIn(holder, kind);
    if (boxes.length > 1) return onlyThese(holder, boxes) && oneName(boxes) ? holder : alone;
  }
  return alone;
}

/** The boxes of this kind in an element, a drawn box standing for the native one hidden in it. */
export function boxesIn(root: Element, kind: 'radio' | 'checkbox'): Box[] {
  const native = `input[type=${kind}]`;
  const drawn = kind === 'radio' ? '[role=radio]' : '[role=checkbox], [role=switch]';
  const found = [...root.querySelectorAll(`${native}, ${drawn}`)];
  if (root.matches(`${native}, ${drawn}`)) found.unshift(root);
  return found.filter((box) => box.matches(native) || !box.querySelector(native));
}

/** What a person sees of a box that its library hides: the switch or box drawn around it. */
const faceOf = (box: Box): Element =>
  box.parentElement && matches(box.parentElement, '[role=switch], [role=checkbox], [class*=switch], [class*=toggle], [class*=checkbox]')
    ? box.parentElement
    : box;

const onlyThese = (holder: Element, boxes: Box[]): boolean =>
  [...holder.querySelectorAll(others)].every((control) => boxes.includes(control));

function oneName(boxes: Box[]): boolean {
  const names = new Set(boxes.map((box) => box.getAttribute('name') ?? '').filter((name) => name !== ''));
  return names.size <= 1 || boxes.every((box) => box.matches('[type=checkbox], [role=checkbox]'));
}

/** The words of one box: its label around or beside it, or the text that follows it. */
export function boxText(box: Box): string {
  const label = box instanceof HTMLInputElement ? box.labels?.[0] : box.closest('label');
  const words = fold(label?.textContent ?? '');
  if (words !== '') return words;
  const said = fold(box.getAttribute('aria-label') ?? box.getAttribute('title') ?? '');
  if (said !== '') return said;
  if (!(box instanceof HTMLInputElement)) return fold(box.textContent ?? '');
  for (let next = box.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element && next.matches('input, br')) break;
    const text = fold(next.textContent ?? '');
    if (text !== '') return text;
  }
  return fold(box.value === 'on' ? '' : box.value);
}

export const isTicked = (box: Box): boolean =>
  box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';

export const isShut = (box: Box): boolean =>
  box.matches(':disabled') || box.closest('[aria-disabled=true]') !== null;

/**
 * Ticks or unticks by a click, the one gesture that every framework hears. Native radios without a name exclude no other:
 * their library does it, and may listen on the label only.
 */
export function toggle(box: Box): void {
  const label = box instanceof HTMLInputElement && box.type === 'radio' && box.name === '' ? box.closest('label') : null;
  if (box instanceof HTMLElement) click(label ?? box, 'part');
}
