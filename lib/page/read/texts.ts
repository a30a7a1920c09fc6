import { append, emptyBox, type Box } from './box';
import { contentOf, kindOf, nextSiblingOf } from './dom';

const longest = 20_000;

/** Texts that only comments part are one text. @returns what stands behind them */
export function takeRun(first: Node, parent: Box): Node | null {
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

/** Nothing to read: blank, or the sign of something that opens. */
const nothing = /^\s*[▲▼△▽▴▾▵▿▶►▸◀◂⌄]?\s*$/;

/** Puts a text behind what a box has; one that says nothing is left out. */
export function addText(node: Node, raw: string, parent: Box): void {
  if (nothing.test(raw)) return;
  const text = lineOf(raw.length > longest ? raw.slice(0, longest) : raw);
  if (text === '') return;
  const box = emptyBox(node, null, parent, '#text');
  box.text = text;
  box.words = true;
  append(parent, box);
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Invisible characters out, runs of space one; the page's own full-width signs are kept. */
function lineOf(raw: string): string {
  const line = raw.replace(invisible, '').replace(/\s+/g, ' ');
  return line === ' ' ? '' : line;
}
