import { marksHost } from '@/lib/page/marks/host';
import { widgetOf } from '@/lib/page/widgets';
import type { Box, Found } from './box';
import { acts, mayHoldValue } from './controls';
import { attribute, contentOf, drawn, firstChildOf, isBare, kindOf, nextSiblingOf, shadowOf, tagOf } from './dom';

const skipped = new Set([
  ...'script style template noscript head meta link base title option optgroup colgroup svg math audio video source track param area map'.split(' '),
  marksHost,
]);
/** Elements named as unreadable: kept, never entered. */
const opaque = new Set(['iframe', 'frame', 'canvas', 'object', 'embed', 'img']);
const deepest = 1000;

export interface Walked {
  root: Box;
  /** `<label for>` by the id they point at */
  labels: Map<string, Box>;
  /** ids that stand once in the page, and those that stand more often */
  ids: Map<string, Box | null>;
  shadows: ShadowRoot[];
  /** opaque and foreign elements, in page order */
  opaque: Box[];
}

/** Copies what matters of an element and everything composed below it into boxes. One pass; style, no layout. */
export function walk(top: Element): Walked {
  const walked: Walked = { root: boxOf(top, null), labels: new Map(), ids: new Map(), shadows: [], opaque: [] };
  enter(walked.root, walked, new Map(), 0);
  return walked;
}

function boxOf(element: Element, parent: Box | null): Box {
  const tag = tagOf(element);
  const role = isBare(element) ? '' : attribute(element, 'role');
  return {
    element,
    node: element,
    tag,
    role,
    parent,
    children: [],
    text: '',
    hidden: false,
    found: null,
    button: acts(element, tag, role),
    controls: 0,
    words: false,
    grids: 0,
    conceals: false,
  };
}

type Roots = Map<Element, Found>;

function enter(box: Box, walked: Walked, roots: Roots, depth: number): void {
  const { element } = box;
  if (!element || depth > deepest) return;
  const id = isBare(element) ? '' : attribute(element, 'id');
  if (id !== '') walked.ids.set(id, walked.ids.has(id) ? null : box);
  if (box.tag === 'label') noteLabel(box, element, walked);
  box.found = roots.get(element) ?? null;
  if (!box.found && mayHoldValue(element, box.tag, box.role)) ask(box, element, roots);
  if (opaque.has(box.tag)) walked.opaque.push(box);
  else if (box.found?.root !== element && box.tag !== 'select' && box.tag !== 'textarea') {
    descend(box, element, walked, roots, depth);
  }
  see(box, element);
  count(box);
}

function descend(box: Box, element: Element, walked: Walked, roots: Roots, depth: number): void {
  const shadow = shadowOf(element);
  if (shadow) walked.shadows.push(shadow);
  if (box.tag === 'slot' && element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) {
      for (const node of assigned) take(node, box, walked, roots, depth);
      return;
    }
  }
  for (let node = firstChildOf(shadow ?? element); node; node = nextSiblingOf(node)) {
    take(node, box, walked, roots, depth);
  }
}

function take(node: Node, parent: Box, walked: Walked, roots: Roots, depth: number): void {
  const kind = kindOf(node);
  if (kind === Node.TEXT_NODE) {
    const box = textBox(node, parent);
    if (box) parent.children.push(box);
  } else if (kind === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (skipped.has(tagOf(element))) return;
    const box = boxOf(element, parent);
    parent.children.push(box);
    enter(box, walked, roots, depth + 1);
  }
}

const nothing = /^\s*$/;

function textBox(node: Node, parent: Box): Box | null {
  const raw = contentOf(node) ?? '';
  if (nothing.test(raw)) return null;
  const text = lineOf(raw.length > 20_000 ? raw.slice(0, 20_000) : raw);
  if (text === '') return null;
  return {
    element: null,
    node,
    tag: '#text',
    role: '',
    parent,
    children: [],
    text,
    hidden: false,
    found: null,
    button: false,
    controls: 0,
    words: true,
    grids: 0,
    conceals: false,
  };
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Invisible characters out, runs of space one; the page's own full-width signs are kept. */
function lineOf(raw: string): string {
  const line = raw.replace(invisible, '').replace(/\s+/g, ' ');
  return line === ' ' ? '' : line;
}

function noteLabel(box: Box, element: Element, walked: Walked): void {
  const target = attribute(element, 'for');
  if (target !== '' && !walked.labels.has(target)) walked.labels.set(target, box);
}

/**
 * The families say what a control is. The widget's root may be the control, an element around it (already entered), one
 * beside it (entered before or still to come).
 */
function ask(box: Box, element: Element, roots: Roots): void {
  const answer = widgetOf(element);
  if (!answer || roots.has(answer.root)) return;
  const found: Found = { ...answer, control: element };
  roots.set(answer.root, found);
  if (answer.root === element) {
    box.found = found;
    return;
  }
  for (let around = box.parent; around; around = around.parent) {
    const at = around.element === answer.root ? around : around.children.find((near) => near.element === answer.root);
    if (!at) continue;
    at.found = found;
    if (at !== around) count(at);
    return;
  }
}

/** What holds something drawn is drawn; only the rest is asked. */
function see(box: Box, element: Element): void {
  box.hidden = !box.children.some((child) => child.element !== null && !child.hidden) && !drawn(element);
  for (const child of box.children) if (child.element === null) child.hidden = box.hidden;
}

function count(box: Box): void {
  box.controls = 0;
  box.words = false;
  if (box.found) {
    box.children = [];
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
}
