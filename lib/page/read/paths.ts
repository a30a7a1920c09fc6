import { attribute, elementAbove, firstChildOf, isBare, kindOf, nextSiblingOf, parentOf, tagOf } from './dom';
import type { Box } from './box';
import { generated } from './words';

/**
 * Paths of elements: CSS, from the nearest ancestor whose id is unique and not made up, through shadow roots by ' >>> ',
 * as tag and place among the siblings of the same tag. The same structure gives the same path again.
 */
export class Paths {
  private readonly known = new Map<Element, string>();
  private readonly places = new Map<Element, number>();
  private readonly numbered = new Set<Node>();

  constructor(private readonly ids: ReadonlyMap<string, Box | null>) {}

  of(element: Element): string {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const path = this.anchor(element) ?? this.below(element);
    this.known.set(element, path);
    return path;
  }

  private anchor(element: Element): string | undefined {
    const id = isBare(element) ? '' : attribute(element, 'id');
    if (id === '' || id.length > 80 || generated.test(id)) return undefined;
    if (this.ids.get(id)?.element !== element || parentOf(element) instanceof ShadowRoot) return undefined;
    return `#${CSS.escape(id)}`;
  }

  private below(element: Element): string {
    const parent = parentOf(element);
    const above = elementAbove(element);
    if (!parent || !above) return tagOf(element);
    if (!this.numbered.has(parent)) this.number(parent);
    const tag = tagOf(element);
    const step = `${/^[a-z\d-]+$/.test(tag) ? tag : CSS.escape(tag)}:nth-of-type(${this.places.get(element) ?? 1})`;
    return `${this.of(above)}${parent instanceof ShadowRoot ? ' >>> ' : ' > '}${step}`;
  }

  private number(parent: Node): void {
    this.numbered.add(parent);
    const counts = new Map<string, number>();
    for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
      if (kindOf(node) !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      const tag = tagOf(element);
      const place = (counts.get(tag) ?? 0) + 1;
      counts.set(tag, place);
      if (place > 1) this.places.set(element, place);
    }
  }
}
