/**
 * Presses an element as a mouse would: pointer and mouse down, up, click, at its middle. Some popups open on the first,
 * some on the last; giving all of them is one gesture for each. A link to a script is not followed after what listens to
 * it was heard: the browser refuses it to an extension anyway, with an error in its console.
 */
export function press(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true };
  const down = { ...at, view: element.ownerDocument.defaultView, button: 0, buttons: 1, detail: 1 };
  const up = { ...down, buttons: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...down, isPrimary: true, pointerType: 'mouse' }));
  element.dispatchEvent(new MouseEvent('mousedown', down));
  element.dispatchEvent(new PointerEvent('pointerup', { ...up, isPrimary: true, pointerType: 'mouse' }));
  element.dispatchEvent(new MouseEvent('mouseup', up));
  const script = element.closest('a[href^="javascript:" i]');
  if (script) window.addEventListener('click', keep);
  element.dispatchEvent(new MouseEvent('click', up));
  window.removeEventListener('click', keep);
}

const keep = (event: Event): void => event.preventDefault();

/** Lets the mouse come over an inner element of a widget, entering all around it: clear icons are drawn only then. */
export function hover(inner: Element, root: Element): void {
  inner.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
  for (let element: Element | null = inner; element && root.contains(element); element = element.parentElement) {
    element.dispatchEvent(new MouseEvent('mouseenter', { composed: true }));
  }
}

/** Presses beside everything: open popups close. Escape would also close a dialog around the field. */
export const pressOutside = (document: Document): void => press(document.body);
