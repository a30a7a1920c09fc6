import type { Widget } from '@/lib/page/widgets/widget';
import type { Block } from './cells';
import { attribute } from './dom';
import type { Held } from './held';
import { oneMore } from './one-more';
import type { Own } from './own';
import type { Region } from './regions';

/** A widget as found by the walk: its family, the element that stands for it. */
export interface Found {
  widget: Widget;
  root: Element;
  /** the element by which it was found; it carries name, id, placeholder */
  control: Element;
  /** the names of that element's attributes */
  attributes: readonly string[];
  /** what it held and said of itself, once it was asked */
  held: Held | undefined;
  own: Own | undefined;
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
  /** the names of its attributes: those that it has not are not asked for */
  attributes: readonly string[];
  parent: Box | null;
  /** its number among the elements of its tag and parent in the page, from 1 */
  place: number;
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
  /** it registers itself or something in it: an id, a label for one, a shadow root, something opaque */
  registers: boolean;
  shadow: ShadowRoot | null;
  /** what a widget's root had in it */
  inner: Box[];
  /** a widget stands for a control that is not inside of it, or around it: they are only looked at together */
  tied: boolean;
  /** what is known of it as long as nothing in it changes: its own block; that no grid, that no button to add rows is in it */
  block: Block | undefined;
  gridless: boolean;
  buttonless: boolean;
  /** a grid in here is joined with what stands outside of it */
  crossed: boolean;
  /** how the page draws it, as far as its attributes say */
  look: string | undefined;
  /** what reading it added to the page's reading */
  region: Region | undefined;
}

const none: Box[] = [];
const nameless: readonly string[] = [];

/** A box that nothing is known of yet: all that it may come to hold, so that all boxes are of one kind to the browser. */
export function emptyBox(node: Node, element: Element | null, parent: Box | null, tag: string, attributes = nameless): Box {
  return {
    element,
    node,
    tag,
    role: '',
    attributes,
    parent,
    place: 0,
    children: none,
    text: '',
    hidden: false,
    found: null,
    button: false,
    controls: 0,
    words: false,
    grids: 0,
    conceals: false,
    registers: false,
    shadow: null,
    inner: none,
    tied: false,
    block: undefined,
    gridless: false,
    buttonless: false,
    crossed: false,
    look: undefined,
    region: undefined,
  };
}

/** Puts a box behind the others of its parent. */
export function append(parent: Box, child: Box): void {
  if (parent.children.length < 2) parent.children = oneMore(parent.children, child);
  else parent.children.push(child);
}

/** The value of a box's attribute, '' where it has none. */
export const said = ({ element, attributes }: Box, name: string): string =>
  element !== null && attributes.includes(name) ? attribute(element, name) : '';

export const block =
  /^(?:address|article|aside|blockquote|body|br|center|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h\d|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

const longest = 20_000;

/** The drawn text of a box without what its controls and buttons show; a space where a line breaks; cut at 20,000. */
export function textOf(box: Box): string {
  if (box.tag === '#text') return box.text.trim();
  if (!box.words) return '';
  const [only] = box.children;
  if (box.children.length === 1 && only?.tag === '#text') return only.text.trim();
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
