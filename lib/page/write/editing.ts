/** Whether the user is at work in the frame right now. */
export interface Editing {
  /** in this place */
  in(root: Element): boolean;
  /** anywhere: an input method composes, which any change of focus would end */
  composing(): boolean;
  /** anywhere, within the last two seconds */
  typing(): boolean;
  /** when the user last typed or pressed anything, by the clock of `performance` */
  last(): number;
}

const recent = 2_000;

/**
 * Watches where the user types, from now until the signal. A place counts as being edited while an input method composes
 * in it, and for two seconds after a key or an input that came from the user. Only trusted events count.
 */
export function watchEditing(document: Document, signal: AbortSignal): Editing {
  let place: EventTarget | undefined;
  let at = -Infinity;
  let acted = at;
  let composing = false;
  const touch = (event: Event): void => {
    // a box that a script clicks tells of it as if the user had
    if (!event.isTrusted || (event.type === 'input' && event.target instanceof HTMLInputElement && isBox(event.target))) return;
    if (event.type === 'compositionstart' || event.type === 'compositionupdate') composing = true;
    if (event.type === 'compositionend' || (event instanceof InputEvent && !event.isComposing)) composing = false;
    place = event.composedPath()[0];
    at = acted = performance.now();
  };
  const press = (event: Event): void => {
    if (event.isTrusted) acted = performance.now();
  };
  const leave = (event: Event): void => {
    if (event.isTrusted) composing = false;
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'input', 'keydown']) {
    document.addEventListener(type, touch, options);
  }
  document.addEventListener('focusout', leave, options);
  document.addEventListener('pointerdown', press, options);
  // a click in the panel takes the focus out of the page: then nobody types here any more
  const isRecent = (): boolean => document.hasFocus() && performance.now() - at < recent;
  // a field that was taken away while one composed in it never tells of an end
  const composes = (): boolean => composing && place instanceof Node && place.isConnected;
  return {
    in(root) {
      if (!(place instanceof Node) || !holds(root, place)) return false;
      if (composes()) return true;
      return isRecent() && holds(root, focused(document));
    },
    composing: composes,
    typing: () => composes() || isRecent(),
    last: () => acted,
  };
}

const isBox = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio';

const holds = (root: Element, node: Node | null): boolean => node !== null && (root === node || root.contains(node));

/** The focused element, looked for inside open shadow roots too. */
export function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
