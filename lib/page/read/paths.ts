import { said, type Box } from './box';
import { elementAbove } from './dom';
import { generated } from './words';

/**
 * Paths of boxes: CSS, from the nearest ancestor whose id is unique and not made up, through shadow roots by ' >>> ',
 * as tag and place among the siblings of the same tag. The same structure gives the same path again.
 */
export class Paths {
  /** of boxes with several things in them, which are asked for again */
  private readonly known = new Map<Box, string>();
  /** by tag and place */
  private readonly steps = new Map<string, string[]>();

  constructor(private readonly ids: ReadonlyMap<string, Box | null>) {}

  of(box: Box): string {
    const known = this.known.get(box);
    if (known !== undefined) return known;
    const path = this.find(box);
    if (box.children.length > 1) this.known.set(box, path);
    return path;
  }

  private find(box: Box): string {
    const above = outer(box);
    const inShadow = above === box.parent && above !== null && above.shadow !== null;
    const id = inShadow ? '' : said(box, 'id');
    if (id !== '' && id.length <= 80 && !generated.test(id) && this.ids.get(id) === box) return `#${CSS.escape(id)}`;
    if (!above) return box.tag;
    return this.of(above) + (inShadow ? ` >>> ${stepOf(box)}` : this.step(box));
  }

  private step(box: Box): string {
    let steps = this.steps.get(box.tag);
    if (!steps) this.steps.set(box.tag, (steps = []));
    return (steps[box.place] ??= ` > ${stepOf(box)}`);
  }
}

const stepOf = ({ tag, place }: Box): string => `${/^[a-z\d-]+$/.test(tag) ? tag : CSS.escape(tag)}:nth-of-type(${place})`;

/** The box of the element around one in the page: what is drawn in a slot stands in its host. */
function outer(box: Box): Box | null {
  let at = box.parent;
  if (at?.tag !== 'slot' || !box.element) return at;
  const element = elementAbove(box.element);
  while (at && at.element !== element) at = at.parent;
  return at;
}
