import { elementAbove } from '../../read/dom';
import { beforeGesture, HeldBack, mayGoOn } from './gate';
import { mayPress, type PressedAs } from './may-press';

/**
 * Presses an element as a mouse would: pointer and mouse down, up, click, at its middle. Some popups open on the first,
 * some on the last; giving all of them is one gesture for each.
 * @param as what it is known as: everything is pressed as one of these, and what says otherwise is not
 * @param times 2 for the second press of a double click
 * @throws HeldBack where it may not be pressed, or the place that is written is another one by now
 */
export function press(element: Element, as: PressedAs, times = 1): void {
  allow(element, as);
  // what a page puts away when the button goes down, or puts another place under, would get no click of a person's
  const stays = as === 'opener' || as === 'cell' ? () => true : () => element.isConnected && mayGoOn();
  gesture(element, times, stays);
}

/** Clicks without a mouse: what ticks a box. @throws HeldBack as `press` */
export function click(element: HTMLElement, as: PressedAs): void {
  allow(element, as);
  withoutLeaving(element, () => element.click());
}

/** Presses beside everything: open popups close. Escape would also close a dialog around the field. */
export const pressOutside = (document: Document): void => gesture(document.body, 1);

/** Presses a dialog beside what stands in it. */
export const pressAround = (dialog: Element): void => gesture(dialog, 1);

/** The second half of a double click, after `press` with `times` 2. */
export const doubleClick = (element: Element): void =>
  void element.dispatchEvent(new MouseEvent('dblclick', { ...middleOf(element), button: 0, buttons: 0, detail: 2 }));

/** Lets the mouse come over an inner element of a widget, entering all around it: clear icons are drawn only then. */
export function hover(inner: Element, root: Element): void {
  inner.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
  for (let element: Element | null = inner; element && root.contains(element); element = elementAbove(element)) {
    element.dispatchEvent(new MouseEvent('mouseenter', { composed: true }));
  }
}

function allow(element: Element, as: PressedAs): void {
  if (!mayPress(element, as)) throw new HeldBack('unsupported');
  beforeGesture(as === 'opener' ? 'opens' : undefined);
}

function gesture(element: Element, times: number, stays = () => true): void {
  const down = { ...middleOf(element), button: 0, buttons: 1, detail: times };
  const up = { ...down, buttons: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...down, isPrimary: true, pointerType: 'mouse' }));
  element.dispatchEvent(new MouseEvent('mousedown', down));
  element.dispatchEvent(new PointerEvent('pointerup', { ...up, isPrimary: true, pointerType: 'mouse' }));
  element.dispatchEvent(new MouseEvent('mouseup', up));
  if (stays()) withoutLeaving(element, () => element.dispatchEvent(new MouseEvent('click', { ...up, detail: marks(element) ? 0 : times })));
}

/** Where words are selected anywhere in its page, the browser takes the first click on a label for the end of selecting. */
const marks = (element: Element): boolean => element.closest('label') !== null && element.ownerDocument.getSelection()?.type === 'Range';

/** Grids that draw themselves tell which cell is meant by where the mouse is. */
function middleOf(element: Element): MouseEventInit {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  return { ...at, view: element.ownerDocument.defaultView, bubbles: true, cancelable: true, composed: true };
}

/**
 * A button without a type submits the form around it, and a link to a script is one that the browser refuses an extension,
 * with an error in its console: both defaults are held back once the page's own listeners have heard the click.
 */
function withoutLeaving(element: Element, act: () => void): void {
  const script = element.closest('a[href^="javascript:" i]');
  const window = element.ownerDocument.defaultView;
  window?.addEventListener('submit', hold, { capture: true });
  if (script) window?.addEventListener('click', hold);
  act();
  window?.removeEventListener('submit', hold, { capture: true });
  window?.removeEventListener('click', hold);
}

const hold = (event: Event): void => event.preventDefault();
