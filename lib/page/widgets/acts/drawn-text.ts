import { fold } from '@/lib/model/text';
import { drawn } from '@/lib/page/read/dom';
import { inLine, liesOver, widestAlike } from './same-box';

// what can be cleared or closed (`clearable`, `tag--close`) is called so too, and is no sign
const notText = `select, i, svg, label[for], button:not([role=combobox]):not([aria-haspopup=listbox]), [aria-hidden=true], [aria-live]:not([role=combobox]), ${['clear', 'close', 'icon', 'arrow']
  .map((part) => `[class*=${part}]:not([class*=${part}able], [class*='--${part}'])`)
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
  // the parts of a way to a choice, each drawn with the sign behind it
  if (own.length > 0 || !(root instanceof HTMLInputElement)) return own.join('、').replaceAll('/、', '/ ');
  return textsIn(widestAlike(root), (holder) => liesOver(holder, root)).join('、');
}

function textsIn(root: Element, counts: (holder: Element) => boolean): string[] {
  const texts = new Map<Element, string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const aside = holder?.closest(notText);
    // what holds the box too is named after a sign that it has (`with-suffix-icon`)
    if (!holder || (aside && aside !== root && root.contains(aside) && !aside.querySelector('input')) || !counts(holder)) continue;
    texts.set(holder, (texts.get(holder) ?? '') + (walker.currentNode.textContent ?? ''));
  }
  const said = [...texts.values()].map(fold).filter((text) => text !== '' && !signs.test(text));
  return said.length < 3 ? said : said.filter((text) => !between.test(text));
}
