import type { Widget } from '@/lib/page/widgets/widget';

/** A widget as found by the walk: its family, the element that stands for it. */
export interface Found {
  widget: Widget;
  root: Element;
  /** the element by which it was found; it carries name, id, placeholder */
  control: Element;
}

/**
 * The part of the page that reading needs, copied out of the DOM once: elements with something in them, in the order
 * they are composed (shadow roots in place of their hosts' children). Below a widget's root there is nothing.
 */
export interface Box {
  /** null for a text node */
  element: Element | null;
  node: Node;
  tag: string;
  role: string;
  parent: Box | null;
  children: Box[];
  /** a text node's text, folded; '' for elements */
  text: string;
  /** the element or something around it is not drawn */
  hidden: boolean;
  found: Found | null;
  /** a button or a link that acts; its text is no label */
  button: boolean;
  /** widgets in here, and whether there is text outside of them; parts hidden in a drawn box do not count */
  controls: number;
  words: boolean;
  /** grids that begin in here, this one too */
  grids: number;
  /** a part of it that is not drawn holds controls with words: a closed tab, a collapsed panel */
  conceals: boolean;
}

export const block =
  /^(?:address|article|aside|blockquote|body|br|center|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h\d|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const longest = 20_000;

/** The drawn text of a box without what its controls and buttons show; a space where a line breaks; cut at 20,000. */
export function textOf(box: Box): string {
  if (box.tag === '#text') return box.text.trim();
  if (!box.words) return '';
  const out: string[] = [];
  gather(box, out, { left: longest });
  return out.join('').replace(/\s+/g, ' ').trim();
}

function gather(box: Box, out: string[], room: { left: number }): void {
  for (const child of box.children) {
    if (room.left <= 0) return;
    if (child.tag === '#text') {
      const text = child.text.length > room.left ? child.text.slice(0, room.left) : child.text;
      out.push(text);
      room.left -= text.length;
    } else if (child.tag === 'br') {
      out.push(' ');
    } else if (child.words && !child.found && !child.button && (!child.hidden || box.hidden) && !isHeldTable(child)) {
      const breaks = block.test(child.tag);
      if (breaks) out.push(' ');
      gather(child, out, room);
      if (breaks) out.push(' ');
    }
  }
}

/** A table with controls inside a cell speaks for itself. */
const isHeldTable = (box: Box): boolean => box.tag === 'table' && box.controls > 0;

/** What a person would count as something: text, a control or a grid. */
export const hasContent = (box: Box): boolean => box.controls > 0 || box.words || box.grids > 0;

/** The elements of a box that a person would count as something, buttons aside. */
export const contentsOf = (box: Box): Box[] =>
  box.children.filter((child) => child.element !== null && hasContent(child) && !child.button && (!child.hidden || box.hidden));

export function isInside(box: Box, outer: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === outer) return true;
  return false;
}
