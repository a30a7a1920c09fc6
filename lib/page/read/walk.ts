import { marksHost } from '@/lib/page/marks/host';
import { aroundAtMost, kindOf as kindOfControl, widgetOf } from '@/lib/page/widgets';
import { append, emptyBox, said, type Box, type Found } from './box';
import { acts, headsPanel, mayHoldValue } from './controls';
import { attributeNames, contentOf, drawn, firstChildOf, kindOf, nextSiblingOf, parentOf, shadowOf, tagOf } from './dom';
import { Places, placesIn } from './places';
import { opaque, register, registerAgain, type Registered } from './registered';
import { addText, takeRun } from './texts';

/** What says nothing to a person, or nothing that is text. */
export const skipped = new Set([
  ...'script style template noscript head title option optgroup colgroup svg math'.split(' '),
  marksHost,
]);
const deepest = 1000;
const fewControls = 12;

export interface Walked extends Registered {
  root: Box;
}

/** What of a page changed since it was walked. */
export interface Stirred {
  /** elements in which something changed */
  touched: ReadonlySet<Element>;
  /** those of them in which elements came, went or changed, not texts alone */
  restructured: ReadonlySet<Element>;
  /** elements of which nothing is as it was */
  fresh: ReadonlySet<Element>;
}

/**
 * Copies what matters of an element and everything composed below it into boxes. One pass; style, no layout. With what
 * was walked before and what changed since, the boxes of all the rest are the same ones again.
 */
export function walk(top: Element, before?: Walked, stirred?: Stirred): Walked {
  const walked: Walked = { root: boxOf(top, tagOf(top), null), labels: new Map(), ids: new Map(), shadows: [], opaque: [] };
  enter(walked.root, { walked, roots: new Map(), hosts: new Map(), stirred }, 0, before?.root);
  return walked;
}

interface Walk {
  walked: Walked;
  /** widgets found so far, by the element that stands for them */
  roots: Map<Element, Found>;
  /** the places of what stands in hosts and is drawn in their slots */
  hosts: Map<Node, ReadonlyMap<Node, number>>;
  stirred: Stirred | undefined;
}

function boxOf(element: Element, tag: string, parent: Box | null): Box {
  const box = emptyBox(element, element, parent, tag, attributeNames(element));
  box.role = said(box, 'role');
  box.button = acts(element, tag, box.role);
  return box;
}

/** `was`: the box of this element before, in which some things may still be the same. */
function enter(box: Box, on: Walk, depth: number, was?: Box): void {
  const { element } = box;
  if (!element || depth > deepest) return;
  box.registers = register(box, on.walked);
  box.found = on.roots.get(element) ?? null;
  if (!box.found && mayHoldValue(box, element)) ask(box, element, on.roots);
  if (box.found?.root !== element && !opaque.has(box.tag) && box.tag !== 'select' && box.tag !== 'textarea') {
    descend(box, element, on, depth, was);
  }
  see(box, element);
  count(box);
}

function keep(box: Box, parent: Box, walked: Walked): void {
  box.parent = parent;
  box.crossed = false;
  registerAgain(box, walked);
}

function descend(box: Box, element: Element, on: Walk, depth: number, was: Box | undefined): void {
  const shadow = shadowOf(element, box.tag);
  if (shadow) {
    on.walked.shadows.push(shadow);
    box.shadow = shadow;
    box.registers = true;
  }
  const kept = was && mayKeep(was, element, on) ? new Map(was.children.map((child) => [child.node, child])) : undefined;
  const assigned = box.tag === 'slot' && element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  for (const node of assigned) {
    if (kindOf(node) === Node.TEXT_NODE) addText(node, contentOf(node) ?? '', box);
    else take(node as Element, tagOf(node), placeInHost(node, on), box, on, depth, kept?.get(node));
  }
  if (assigned.length > 0) return;
  const places = new Places();
  for (let node = firstChildOf(shadow ?? element); node; ) {
    const kind = kindOf(node);
    if (kind === Node.TEXT_NODE) {
      node = takeRun(node, box);
      continue;
    }
    if (kind === Node.ELEMENT_NODE) {
      const child = node as Element;
      const tag = tagOf(child);
      take(child, tag, places.next(tag), box, on, depth, kept?.get(child));
    }
    node = nextSiblingOf(node);
  }
}

function placeInHost(node: Node, { hosts }: Walk): number {
  const host = parentOf(node);
  if (!host) return 1;
  const places = hosts.get(host) ?? placesIn(host);
  hosts.set(host, places);
  return places.get(node) ?? 1;
}

function take(element: Element, tag: string, place: number, parent: Box, on: Walk, depth: number, was: Box | undefined): void {
  if (skipped.has(tag)) return;
  const same = was && isSame(element, on) ? was : undefined;
  const box = same ?? boxOf(element, tag, parent);
  append(parent, box);
  if (same) keep(same, parent, on.walked);
  else enter(box, on, depth + 1, was);
  box.place = place;
  parent.registers ||= box.registers;
}

/** A widget may be told by what stands around it: what holds few controls is the same as a whole or not at all. */
const mayKeep = (was: Box, element: Element, { stirred }: Walk): boolean =>
  !was.tied && stirred?.fresh.has(element) === false && !(was.controls <= fewControls && stirred.restructured.has(element));

const isSame = (element: Element, { stirred, roots }: Walk): boolean =>
  stirred !== undefined && !stirred.touched.has(element) && !stirred.fresh.has(element) && !roots.has(element);

/**
 * The families say what a control is. The widget's root may be the control, an element around it (already entered), one
 * beside it (entered before or still to come).
 */
function ask(box: Box, element: Element, roots: Map<Element, Found>): void {
  const answer = widgetOf(element, { kind: kindOfControl(element, box.tag), names: box.attributes, around: classesAround(box) });
  if (!answer || roots.has(answer.root)) return;
  const { widget, root } = answer;
  const control = widget.ofParts ? root : element;
  const attributes = control === element ? box.attributes : attributeNames(control);
  const found: Found = { widget, root, control, attributes, held: undefined, own: undefined };
  if (answer.root === element) {
    box.found = found;
    return;
  }
  roots.set(answer.root, found);
  for (let around = box.parent; around; around = around.parent) {
    const at = around.element === answer.root ? around : around.children.find((near) => near.element === answer.root);
    if (!at) continue;
    around.tied = true;
    at.found = found;
    at.region = undefined;
    if (at !== around) count(at);
    return;
  }
}

/** A plain control answers most families by this one string, so that 5,000 of them stay cheap. */
function classesAround(box: Box): string {
  let classes = '';
  for (let at: Box | null = box, up = 0; at && up < aroundAtMost; at = at.parent, up++) if (at.attributes.length > 0) classes += `${said(at, 'class')} `;
  return classes;
}

/** What holds something drawn is drawn; only the rest is asked. */
function see(box: Box, element: Element): void {
  box.hidden = !box.children.some(isDrawn) && !drawn(element);
  for (const child of box.children) if (child.element === null) child.hidden = box.hidden;
}

const isDrawn = (box: Box): boolean => box.element !== null && !box.hidden;

function count(box: Box): void {
  box.controls = 0;
  box.words = false;
  if (box.found) {
    if (box.children.length > 0) [box.inner, box.children] = [box.children, []];
    box.controls = 1;
    return;
  }
  for (const child of box.children) {
    if (child.hidden && !box.hidden) {
      box.conceals ||= child.controls > 0 && child.words;
      continue;
    }
    box.controls += child.controls;
    box.words ||= child.words && !child.button;
    box.conceals ||= child.conceals;
  }
  // a line that opens a list when pressed is the item of the box in it
  box.button &&= !box.controls && !headsPanel(box);
}
