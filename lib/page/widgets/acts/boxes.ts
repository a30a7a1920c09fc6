import { fold } from '@/lib/model/text';
import { matches } from '../../read/dom';
import { yieldTask } from './pause';
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
    if (matches(holder, 'tr, tbody, table, form, fieldset, body, [role^=row], [role=grid], [role=treegrid], [role=table]')) break;
    const boxes = boxesIn(holder, kind);
    if (boxes.length > 1) return onlyThese(holder, boxes) && oneName(boxes) && !picksRow(box, holder) ? holder : alone;
  }
  return alone;
}

/** The boxes of this kind in an element, a drawn box standing for the native one hidden in it. */
export function boxesIn(root: Element, kind: 'radio' | 'checkbox'): Box[] {
  const native = `input[type=${kind}]`;
  const drawn = kind === 'radio' ? '[role=radio]' : '[role=checkbox], [role=switch]';
  const found = [...root.querySelectorAll(`${native}, ${drawn}`)];
  if (root.matches(`${native}, ${drawn}`)) found.unshift(root);
  const standing = found.map((box) => (box.matches(native) ? faceThatStands(box, drawn) : box));
  return [...new Set(standing.filter((box, index) => box !== found[index] || box.matches(native) || !box.querySelector(native)))];
}

/** A native box without any word may be there for sending the form alone, and be left behind by the box drawn around it. */
function faceThatStands(native: Box, drawn: string): Box {
  const face = native.closest(drawn);
  return face && face !== native && wordsBy(native) === '' ? face : native;
}

/** What a person sees of a box that its library hides: the switch or box drawn around it. */
const faceOf = (box: Box): Element =>
  box.parentElement && matches(box.parentElement, '[role=switch], [role=checkbox], [class*=switch], [class*=toggle], [class*=checkbox]')
    ? box.parentElement
    : box;

const onlyThese = (holder: Element, boxes: Box[]): boolean =>
  [...holder.querySelectorAll(others)].every((control) => boxes.some((box) => box.contains(control)));

/** What one choice says at most: its words, a remark, a number. More beside a box is a row that it picks. */
const saidAtMost = 3;

function picksRow(box: Box, holder: Element): boolean {
  let part: Element = box;
  while (part.parentElement && part.parentElement !== holder) part = part.parentElement;
  let said = 0;
  for (const element of part === box ? [] : part.getElementsByTagName('*')) {
    if (element.firstElementChild === null && fold(element.textContent ?? '') !== '' && ++said > saidAtMost) return true;
  }
  return false;
}

function oneName(boxes: Box[]): boolean {
  const names = new Set(boxes.map((box) => box.getAttribute('name') ?? '').filter((name) => name !== ''));
  return names.size <= 1 || boxes.every((box) => box.matches('[type=checkbox], [role=checkbox]'));
}

/** The words of one box, or else what it sends. */
export function boxText(box: Box): string {
  const words = wordsBy(box);
  return words !== '' || !(box instanceof HTMLInputElement) || box.value === 'on' ? words : fold(box.value);
}

/** What stands at a box: its label around or beside it, or the text that follows it. */
function wordsBy(box: Box): string {
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
  return '';
}

export const isTicked = (box: Box): boolean =>
  box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';

export const isShut = (box: Box): boolean =>
  box.matches(':disabled') || box.closest('[aria-disabled=true]') !== null;

/**
 * `toggle`, and where the page has undone it, what the mouse meets in the place of the box: some draw a face over a native
 * box and let nobody click the box itself.
 */
export async function toggleForSure(box: Box): Promise<void> {
  const before = isTicked(box);
  toggle(box);
  await yieldTask();
  if (isTicked(box) !== before || !(box instanceof HTMLInputElement) || !box.isConnected) return;
  const { left, top, width, height } = box.getBoundingClientRect();
  const face = box.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  if (face instanceof HTMLElement && face !== box && box.parentElement?.contains(face)) click(face, 'part');
}

/**
 * Ticks or unticks by a click, the one gesture that every framework hears. Native radios without a name exclude no other:
 * their library does it, and may listen on the label only.
 */
export function toggle(box: Box): void {
  const label = box instanceof HTMLInputElement && box.type === 'radio' && box.name === '' ? box.closest('label') : null;
  if (box instanceof HTMLElement) click(label ?? box, 'part');
}
