import type { Box } from './box';
import type { Collector } from './collector';
import { attribute, rectangleOf } from './dom';

const smallest = 200 * 100;
const documentOf = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')?.get;

/**
 * Names what holds a form but not as elements: sheets drawn on a canvas, plug-ins, pictures of forms, frames of another
 * origin (which are read there, once that origin is approved). And how many places were left out, where there are too many.
 */
export function nameUnreadable(boxes: Box[], into: Collector): void {
  for (const box of boxes) {
    if (box.hidden || !box.element) continue;
    const why = whyUnreadable(box.element, box.tag);
    if (why !== '') into.unreadable.push({ what: `${box.tag}${placeOf(box.element)}`, why });
  }
  const left = into.controls - into.slots.length;
  if (left > 0) into.unreadable.push({ what: `${left} of ${into.controls}`, why: 'too-many' });
}

function whyUnreadable(element: Element, tag: string): string {
  if (tag === 'canvas') return area(element) >= smallest ? 'canvas' : '';
  if (tag === 'object' || tag === 'embed') return /^(?:image|text)\//.test(attribute(element, 'type')) ? '' : 'plugin';
  if (tag === 'img') return attribute(element, 'usemap') !== '' && area(element) >= smallest ? 'image' : '';
  // one too small for a form counts visits, or carries messages
  if (tag === 'iframe') return documentOf?.call(element) || area(element) < smallest ? '' : 'other-origin';
  return '';
}

const area = (element: Element): number => {
  const { width, height } = rectangleOf(element);
  return width * height;
};

/** Origin of what an element shows, as far as its address says. */
function placeOf(element: Element): string {
  const address = attribute(element, 'src') || attribute(element, 'data');
  if (address === '') return '';
  try {
    const { origin } = new URL(address, element.ownerDocument.baseURI);
    return origin === 'null' ? '' : ` ${origin}`;
  } catch {
    return '';
  }
}
