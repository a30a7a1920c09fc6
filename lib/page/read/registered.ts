import { said, type Box } from './box';
import { rootOf } from './dom';

/** What of a page is looked up by others, wherever it stands. */
export interface Registered {
  /** `<label for>` by the id they point at, in its tree */
  labels: Map<string, Box>;
  /** ids that stand once in the page, and those that stand more often */
  ids: Map<string, Box | null>;
  shadows: ShadowRoot[];
  /** opaque and foreign elements, in page order */
  opaque: Box[];
}

/** Elements named as unreadable: kept, never entered. */
export const opaque = new Set(['iframe', 'frame', 'canvas', 'object', 'embed', 'img']);

/** Lists a box where others look for it. @returns whether there was anything to list */
export function register(box: Box, into: Registered): boolean {
  const id = said(box, 'id');
  if (id !== '') into.ids.set(id, into.ids.has(id) ? null : box);
  const isLabel = box.tag === 'label';
  const isOpaque = opaque.has(box.tag);
  if (isLabel) noteLabel(box, into);
  if (isOpaque) into.opaque.push(box);
  return id !== '' || isLabel || isOpaque;
}

function noteLabel(box: Box, into: Registered): void {
  const target = said(box, 'for');
  if (target === '' || !box.element) return;
  const id = inTree(target, box.element, into);
  if (!into.labels.has(id)) into.labels.set(id, box);
}

const trees = new WeakMap<Node, number>();
let count = 0;

/** An id is one of its own tree only: every field component has the same one in its shadow root. */
export function inTree(id: string, element: Element, { shadows }: Registered): string {
  const root = shadows.length > 0 && rootOf(element);
  if (!(root instanceof ShadowRoot)) return id;
  const tree = trees.get(root) ?? ++count;
  trees.set(root, tree);
  return `${tree} ${id}`;
}

/** Lists again what is the same as before, with all that is in it. */
export function registerAgain(box: Box, into: Registered): void {
  if (!box.registers) return;
  register(box, into);
  if (box.shadow) into.shadows.push(box.shadow);
  for (const child of box.found ? box.inner : box.children) registerAgain(child, into);
}
