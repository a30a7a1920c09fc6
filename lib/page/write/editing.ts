/** Whether the user is at work in a place right now. */
export interface Editing {
  in(root: Element): boolean;
}

const recent = 2_000;

/**
 * Watches where the user types, from now until the signal. A place counts as being edited while an input method composes
 * in it, and for two seconds after a key or an input that came from the user. Only trusted events count.
 */
export function watchEditing(document: Document, signal: AbortSignal): Editing {
  let place: EventTarget | undefined;
  let at = -Infinity;
  let composing = false;
  const touch = (event: Event): void => {
    if (!event.isTrusted) return;
    if (event.type === 'compositionstart') composing = true;
    if (event.type === 'compositionend') composing = false;
    place = event.composedPath()[0];
    at = performance.now();
  };
  const leave = (event: Event): void => {
    if (event.isTrusted) composing = false;
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'input', 'keydown']) {
    document.addEventListener(type, touch, options);
  }
  document.addEventListener('focusout', leave, options);
  return {
    in(root) {
      if (!(place instanceof Node) || !holds(root, place)) return false;
      if (composing) return true;
      // a click in the panel takes the focus out of the page: then nobody types here any more
      return document.hasFocus() && holds(root, focused(document)) && performance.now() - at < recent;
    },
  };
}

const holds = (root: Element, node: Node | null): boolean => node !== null && (root === node || root.contains(node));

/** The focused element, looked for inside open shadow roots too. */
export function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
