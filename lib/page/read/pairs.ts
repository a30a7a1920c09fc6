import { hasContent, textOf, type Box } from './box';
import { attribute } from './dom';
import { ordinal, separator } from './words';

const longestName = 40;

const holdsSomething = (box: Box): boolean => hasContent(box) && !box.button;

/** Through wrappers that hold one element only, to the box that holds several things or text. */
export function innermost(box: Box): Box {
  let at = box;
  for (;;) {
    const full = at.children.filter(holdsSomething);
    const [only] = full;
    if (full.length !== 1 || !only || only.tag === '#text' || only.found) return at;
    at = only;
  }
}

/**
 * How a box of two elements is drawn, the first a short text, the second a text or a control; '' for any other box.
 * Boxes of one shape that stand side by side are items, each with its name first.
 */
function pairShape(box: Box): string {
  const inner = innermost(box);
  const parts = inner.children.filter(holdsSomething);
  const [name, value] = parts;
  if (parts.length !== 2 || !name?.element || !value?.element || name.controls > 0 || value.grids > 0) return '';
  const words = textOf(name);
  if (words.length > longestName || ordinal.test(words) || separator.test(textOf(value)) || /^[（(【].*[）)】]$/.test(textOf(value))) return '';
  return `${drawnAs(name)}|${drawnAs(value)}`;
}

const drawnAs = (box: Box): string =>
  `${box.tag}.${box.element ? attribute(box.element, 'class') : ''}`;

/**
 * The boxes among these that are pairs of name and value by being drawn like each other: twice where the two parts of a
 * pair are drawn differently, three times where they are not.
 */
export function alikePairs(boxes: readonly Box[]): Box[] {
  const byShape = new Map<string, Box[]>();
  for (const box of boxes) {
    const shape = pairShape(box);
    if (shape === '') continue;
    const alike = byShape.get(shape);
    if (alike) alike.push(box);
    else byShape.set(shape, [box]);
  }
  const out: Box[] = [];
  for (const [shape, alike] of byShape) {
    const [name, value] = shape.split('|');
    if (alike.length >= (name === value ? 3 : 2)) out.push(...alike);
  }
  return out;
}
