/** Whether an element has boxes and is not hidden by style. Transparent ones count: they may be fading in. */
export function shown(element: Element): boolean {
  if (element.getClientRects().length === 0) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).visibility === 'visible';
}
