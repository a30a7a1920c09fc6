import { fold } from '@/lib/model/text';
import { drawn } from '@/lib/page/read/dom';
import { inLine, liesOver, widestAlike } from './same-box';

const notText = `select, i, svg, button:not([role=combobox]):not([aria-haspopup=listbox]), [aria-hidden=true], [aria-live], ${['clear', 'close', 'icon', 'arrow']
  .map((part) => `[class*=${part}]`)
  .join(', ')}`;
/** Signs that open, empty or turn, written as characters. */
const signs = /^[▲▼△▽▴▾▵▿▸◂⌄∨﹀˅×✕✖xX]$/;
/** What stands between choices; alone it is one: an operator. */
const between = /^[,;/>]$/;

/**
 * What is drawn in a widget, or over it where it is a bare box, without its icons and a list that lies in it, open or not; several
 * choices are joined by 、.
 */
export function drawnText(root: Element): string {
  const own = textsIn(root, drawn(root) ? (holder) => drawn(holder) && inLine(holder, root) : () => true);
  if (own.length > 0 || !(root instanceof HTMLInputElement)) return own.join('、');
  return textsIn(widestAlike(root), (holder) => liesOver(holder, root)).join('、');
}

function textsIn(root: Element, counts: (holder: Element) => boolean): string[] {
  const texts = new Map<Element, string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const aside = holder?.closest(notText);
    if (!holder || (aside && aside !== root && root.contains(aside)) || !counts(holder)) continue;
    texts.set(holder, (texts.get(holder) ?? '') + (walker.currentNode.textContent ?? ''));
  }
  const said = [...texts.values()].map(fold).filter((text) => text !== '' && !signs.test(text));
  return said.length < 3 ? said : said.filter((text) => !between.test(text));
}
