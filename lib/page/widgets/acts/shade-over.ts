/**
 * What lies over a field and the whole window and says nothing: with some libraries a press beside an open popup is one on
 * such a shade. That of the dialog which a field itself stands in lies under the field.
 */
export function shadeOver(field: Element): Element | null {
  const { left, top, width, height } = field.getBoundingClientRect();
  const hits = field.ownerDocument.elementsFromPoint(left + width / 2, top + height / 2);
  const under = hits.findIndex((hit) => field.contains(hit) || hit.contains(field));
  return hits.slice(0, Math.max(0, under)).find(isShade) ?? null;
}

function isShade(element: Element): boolean {
  if (element.childElementCount > 0 || (element.textContent ?? '').trim() !== '') return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  return left <= 0 && top <= 0 && right >= clientWidth && bottom >= clientHeight;
}
