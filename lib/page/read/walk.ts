import { marksHost } from '@/lib/page/marks/host';
import { widgetOf } from '@/lib/page/widgets';
import type { Box, Found } from './box';
import { acts, mayHoldValue } from './controls';
import { attribute, contentOf, drawn, firstChildOf, isBare, kindOf, nextSiblingOf, shadowOf, tagOf } from './dom';

/** What says nothing to a person, or nothing that is text. */
export const skipped = new Set([
  ...'script style template noscript head title option optgroup colgroup svg math'.split(' '),
  marksHost,
]);
/** Elements named as unreadable: kept, never entered. */
const opaque = new Set(['iframe', 'frame', 'canvas', 'object', 'embed', 'img']);
const deepest = 1000;
const longest = 20_000;
const fewControls = 12;
const none: Box[] = [];

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
  const walked: Walked = { root: boxOf(top, null), labels: new Map(), ids: new Map(), shadows: [], opaque: [] };
  enter(walked.root, { walked, roots: new Map(), stirred }, 0, before?.root);
  return walked;
}

interface Walk {
  walked: Walked;
  /** widgets found so far, by the element that stands for them */
  roots: Map<Element, Found>;
  stirred: Stirred | undefined;
}

function boxOf(element: Element, parent: Box | null): Box {
  const tag = tagOf(element);
  const bare = isBare(element);
  const role = bare ? '' : attribute(element, 'role');
  return { ...blank, element, node: element, tag, role, bare, parent, children: [], button: acts(element, tag, role) };
}

/** All that a box may come to hold, so that all boxes are of one kind to the browser. */
const blank = {
  element: null,
  role: '',
  bare: true,
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
  held: undefined,
  own: undefined,
  region: undefined,
};

/** `was`: the box of this element before, in which some things may still be the same. */
function enter(box: Box, on: Walk, depth: number, was?: Box): void {
  const { element } = box;
  if (!element || depth > deepest) return;
  box.registers = register(box, element, on.walked);
  box.found = on.roots.get(element) ?? null;
  if (!box.found && mayHoldValue(box, element)) ask(box, element, on.roots);
  if (box.found?.root !== element && !opaque.has(box.tag) && box.tag !== 'select' && box.tag !== 'textarea') {
    descend(box, element, on, depth, was);
  }
  see(box, element);
  count(box);
}

/** @returns whether there was anything to register */
function register(box: Box, element: Element, walked: Walked): boolean {
  const id = box.bare ? '' : attribute(element, 'id');
  if (id !== '') walked.ids.set(id, walked.ids.has(id) ? null : box);
  if (box.tag === 'label') noteLabel(box, element, walked);
  if (opaque.has(box.tag)) walked.opaque.push(box);
  return id !== '' || box.tag === 'label' || opaque.has(box.tag);
}

/** Registers again what is the same as before. */
function registerAgain(box: Box, walked: Walked): void {
  if (!box.element || !box.registers) return;
  register(box, box.element, walked);
  if (box.shadow) walked.shadows.push(box.shadow);
  for (const child of box.found ? box.inner : box.children) registerAgain(child, walked);
}

function descend(box: Box, element: Element, on: Walk, depth: number, was: Box | undefined): void {
  const shadow = shadowOf(element, box.tag);
  if (shadow) {
    on.walked.shadows.push(shadow);
    box.shadow = shadow;
    box.registers = true;
  }
  const kept = was && mayKeep(was, element, on) ? new Map(was.children.map((child) => [child.node, child])) : undefined;
  if (box.tag === 'slot' && element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) {
      for (const node of assigned) {
        if (kindOf(node) === Node.TEXT_NODE) addText(node, contentOf(node) ?? '', box);
        else take(node, box, on, depth, kept?.get(node));
      }
      return;
    }
  }
  for (let node = firstChildOf(shadow ?? element); node; ) {
    if (kindOf(node) === Node.TEXT_NODE) node = takeRun(node, box);
    else {
      take(node, box, on, depth, kept?.get(node));
      node = nextSiblingOf(node);
    }
  }
}

/** Texts that only comments part are one text. @returns what stands behind them */
function takeRun(first: Node, parent: Box): Node | null {
  let raw = contentOf(first) ?? '';
  let node = nextSiblingOf(first);
  for (; node; node = nextSiblingOf(node)) {
    const kind = kindOf(node);
    if (kind === Node.TEXT_NODE && raw.length < longest) raw += contentOf(node) ?? '';
    else if (kind === Node.ELEMENT_NODE) break;
  }
  addText(first, raw, parent);
  return node;
}

function take(node: Node, parent: Box, on: Walk, depth: number, was: Box | undefined): void {
  if (kindOf(node) !== Node.ELEMENT_NODE) return;
  const element = node as Element;
  if (was && isSame(element, on)) {
    was.parent = parent;
    was.crossed = false;
    parent.children.push(was);
    registerAgain(was, on.walked);
  } else if (!skipped.has(tagOf(element))) {
    const box = boxOf(element, parent);
    parent.children.push(box);
    enter(box, on, depth + 1, was);
  } else return;
  parent.registers ||= parent.children.at(-1)?.registers === true;
}

/** A widget may be told by what stands around it: what holds few controls is the same as a whole or not at all. */
const mayKeep = (was: Box, element: Element, { stirred }: Walk): boolean =>
  !was.tied && stirred?.fresh.has(element) === false && !(was.controls <= fewControls && stirred.restructured.has(element));

const isSame = (element: Element, { stirred, roots }: Walk): boolean =>
  stirred !== undefined && !stirred.touched.has(element) && !stirred.fresh.has(element) && !roots.has(element);

/** Nothing to read: blank, or the sign of something that opens. */
const nothing = /^\s*[▲▼△▽▴▾▵▿▶►▸◀◂⌄]?\s*$/;

function addText(node: Node, raw: string, parent: Box): void {
  if (nothing.test(raw)) return;
  const text = lineOf(raw.length > longest ? raw.slice(0, longest) : raw);
  if (text === '') return;
  parent.children.push({ ...blank, node, tag: '#text', parent, children: [], text, words: true });
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
function ask(box: Box, element: Element, roots: Map<Element, Found>): void {
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
    around.tied = true;
    at.found = found;
    delete at.region;
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
    if (box.children.length > 0) box.inner = box.children;
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
  // a line that opens a list when pressed is the item of the box in it
  box.button &&= !box.controls;
}
