/** The one element of a reading's selector; ' >>> ' steps into a shadow root. Null when it is not exactly one. */
export function bySelector(document: Document, selector: string): Element | null {
  let scope: Document | ShadowRoot | null = document;
  let element: Element | null = null;
  for (const part of selector.split(' >>> ')) {
    if (!scope) return null;
    const found: NodeListOf<Element> = scope.querySelectorAll(part);
    element = found.length === 1 ? (found[0] ?? null) : null;
    scope = element && rootIn(element);
  }
  return element;
}

/** A content script may look into closed roots too; a test page's script only into open ones. */
function rootIn(element: Element): ShadowRoot | null {
  if (element.shadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
