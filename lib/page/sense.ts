import { contentOf, shadowOf, tagOf, attribute, firstChildOf, nextSiblingOf, kindOf, documentElementOf, pageTitleOf } from './read/dom';
import { skipped } from './read/walk';
import { fieldWord, formWords } from './field-words';

export interface Sensed {
  /** native controls and elements with a widget's role or contenteditable */
  controls: number;
  /** controls or tables, and words of our field where titles, headings, labels and column heads stand */
  worth: boolean;
}

const controlTags = new Set(['input', 'select', 'textarea']);
const widgetRole = /^(?:textbox|searchbox|combobox|spinbutton|listbox|checkbox|switch|radio|slider|gridcell)$/;
/** Titles and labels are short; a long text that has our words only talks about them. */
const longest = 60;
const depthAtMost = 1000;

/** Whether a frame is worth reading at all: one walk, no layout, well under a millisecond for 1,000 elements. */
export function sense(document: Document): Sensed {
  const top = documentElementOf(document);
  const seen: Tally = { controls: 0, tables: 0, said: fieldWord.test(pageTitleOf(document)), words: new Set() };
  if (top) look(top, seen, 0);
  const worth = (seen.said && seen.controls + seen.tables > 0) || seen.words.size >= 3;
  return { controls: seen.controls, worth };
}

interface Tally {
  controls: number;
  tables: number;
  said: boolean;
  words: Set<string>;
}

function look(element: Element, seen: Tally, depth: number): void {
  const tag = tagOf(element);
  if (skipped.has(tag) || depth > depthAtMost) return;
  if (controlTags.has(tag)) {
    if (attribute(element, 'type') !== 'hidden') seen.controls++;
    return;
  }
  if (tag === 'table' || tag === 'iframe' || tag === 'frame') seen.tables++;
  const role = attribute(element, 'role');
  if (role === 'grid' || role === 'table' || role === 'treegrid') seen.tables++;
  if (widgetRole.test(role) || attribute(element, 'contenteditable') === 'true') seen.controls++;
  const shadow = shadowOf(element, tag);
  if (shadow) lookInto(shadow, seen, depth);
  lookInto(element, seen, depth);
}

function lookInto(parent: Node, seen: Tally, depth: number): void {
  for (let node = firstChildOf(parent); node; node = nextSiblingOf(node)) {
    if (kindOf(node) === Node.ELEMENT_NODE) look(node as Element, seen, depth + 1);
    else if (kindOf(node) === Node.TEXT_NODE && (!seen.said || seen.words.size < 3)) hear(node, seen);
  }
}

function hear(node: Node, seen: Tally): void {
  const text = contentOf(node) ?? '';
  if (text.length < 2 || text.length > longest * 2) return;
  const line = text.trim();
  if (line.length > longest || !fieldWord.test(line)) return;
  seen.said = true;
  for (const word of formWords) if (line.includes(word)) seen.words.add(word);
}
