/** How far a popup may stand from what it belongs to: an arrow and a margin lie between. */
const reach = 24;

/** The parts around an element, from the inside out, that float over the page and do not hold the other. */
export function layersOf(element: Element, other: Element): Element[] {
  const view = element.ownerDocument.defaultView;
  const layers: Element[] = [];
  for (let at: Element | null = element; at && !at.contains(other); at = at.parentElement) {
    const position = view?.getComputedStyle(at).position;
    if (position === 'absolute' || position === 'fixed') layers.push(at);
  }
  return layers;
}

/** Whether an element floats right over another, or hangs at it. */
export const isAfloatAt = (element: Element, other: Element): boolean => layersOf(element, other).some((layer) => touches(layer, other));

function touches(layer: Element, other: Element): boolean {
  const at = layer.getBoundingClientRect();
  const { left, right, top, bottom } = other.getBoundingClientRect();
  return at.left <= right + reach && at.right >= left - reach && at.top <= bottom + reach && at.bottom >= top - reach;
}
