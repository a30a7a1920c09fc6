import { elementAbove, matches } from '../../read/dom';

const slack = 4;

/**
 * What is drawn over a widget may stand beside its frame: tags, a sign to empty it. The widest of the few elements around
 * that are no larger than it and hold nothing else to fill in.
 */
export function widestAlike(root: Element): Element {
  const { width, height } = root.getBoundingClientRect();
  let face = root;
  for (let at = elementAbove(root), up = 0; at && up < 3; at = elementAbove(at), up++) {
    if (matches(at, 'td, th, form, body, label') || at.querySelectorAll('label, input:not([type=hidden]), select, textarea').length > 1) break;
    const box = at.getBoundingClientRect();
    if (box.width - width > slack || box.height - height > slack) break;
    face = at;
  }
  return face;
}

/** Whether an element is drawn over another one. */
export function liesOver(element: Element, frame: Element): boolean {
  const [at, around] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  return at.left >= around.left - slack && at.right <= around.right + slack && inLine(element, frame);
}

/** Whether an element is drawn at the height of another one, not above or below it. */
export function inLine(element: Element, frame: Element): boolean {
  const [at, around] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  // words as high as their frame, and moved down in it, end below it
  return at.top >= around.top - slack && (at.bottom <= around.bottom + slack || (at.height <= around.height && at.top + at.height / 2 <= around.bottom - slack));
}
