import { editedText } from './edited-text';

/** What stood in an edited element. */
export interface Content {
  /** as it was drawn */
  nodes: readonly Node[];
  /** as its editor itself handed it out, by kind: some take nothing else that is formatted */
  copy: ReadonlyMap<string, string>;
}

/** By the words that it said. */
const contents = new WeakMap<HTMLElement, Map<string, Content>>();

/** Of one element no more than this many are kept. */
const atMost = 8;

/** Keeps what stands in an element that is about to be written over: taking back brings its formatting again, not its words alone. */
export function keepContent(host: HTMLElement, copy: ReadonlyMap<string, string>): void {
  const kept = contents.get(host) ?? new Map<string, Content>();
  contents.set(host, kept);
  const words = editedText(host);
  kept.delete(words);
  kept.set(words, { nodes: clones(host.childNodes), copy });
  for (const [oldest] of kept) if (kept.size > atMost) kept.delete(oldest);
}

/** What stood in an element when it said these words, if it ever did while this script was in the page. */
export function formerContent(host: HTMLElement, words: string): Content | undefined {
  const kept = contents.get(host)?.get(words);
  return kept && { ...kept, nodes: clones(kept.nodes) };
}

/** Whether there is more to some content than its words. */
export const isFormatted = (content: Iterable<Node>): boolean =>
  [...content].some((node) => node.nodeType === 1 && ((node as Element).matches(formatting) || (node as Element).querySelector(formatting) !== null));

const formatting = 'b, strong, i, em, u, s, a, sub, sup, ul, ol, table, img, h1, h2, h3, h4, h5, h6, blockquote, pre, font, [style]';

const clones = (nodes: Iterable<Node>): Node[] => [...nodes].map((node) => node.cloneNode(true));
