import { readPage } from '@/lib/page/read';
import { sense } from '@/lib/page/sense';
import type { FrameSeen } from '../seen';
import { rootsOf } from './roots';

/** What the extension's own script would make of this frame now. */
export function read(anyway = false): FrameSeen {
  if (!anyway && !sense(document).worth) return { worth: false, reading: null, ways: [] };
  const page = readPage(document);
  const ways = page.reading.slots.map((_, slot) => {
    const element = page.element(slot);
    return element ? wayTo(element) : '';
  });
  return { worth: true, reading: page.reading, ways };
}

/** The numbers of the children from the document's element down to this one. */
function wayTo(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at) {
    const parent: ParentNode | null = at.parentNode as ParentNode | null;
    steps.push(parent ? String([...parent.children].indexOf(at)) : '');
    at = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  }
  return steps.reverse().join('/');
}

const marks = /[\s*★●※✶·:：]/g;

/** Whether a text is all that its element says, but for marks: a part of a label means nothing alone. */
export const isWhole = (node: Text): boolean => (node.parentElement?.textContent ?? '').replace(marks, '') === node.data.replace(marks, '');

/** The short texts that stand in this frame as a whole, once each. */
export function texts(): string[] {
  const found = new Set<string>();
  for (const root of rootsOf(document)) for (const node of textNodes(root).filter(isWhole)) found.add(node.data.trim());
  return [...found].filter((text) => text.length > 1 && text.length <= 40);
}

const silent = /^(?:script|style|template|noscript|option|textarea|title)$/;

/** Text of the page, without what is code or what a control holds. */
export function textNodes(root: Document | ShadowRoot): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement && silent.test(node.parentElement.localName)) continue;
    if (node instanceof Text && node.data.trim() !== '') nodes.push(node);
  }
  return nodes;
}
