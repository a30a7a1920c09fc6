import { fold } from '@/lib/model/text';
import { innerDocument } from './inner-document';
import { shown } from './shown';

/** Elements that stand for a text: the innermost that say it, whatever they are made of. */
export function itemsNamed(layers: readonly Element[], text: string): Element[] {
  const wanted = fold(text);
  const longest = text.length * 2 + 40;
  const says = (element: Element): boolean => {
    const said = element.textContent ?? '';
    return said.length <= longest && fold(said) === wanted;
  };
  const found = withFrames(layers).flatMap((layer) =>
    [layer, ...layer.querySelectorAll('*')].filter((element) => says(element) && ![...element.children].some(says) && hasRoom(element, layer)),
  );
  return found.filter((item) => shown(item) && !isOff(item, layers));
}

/** Layers and the pages that lie in them: an old portal lists its choices in a frame. */
export const withFrames = (layers: readonly Element[]): Element[] =>
  layers.flatMap((layer) => [layer, ...[...layer.querySelectorAll('iframe')].flatMap((frame) => innerDocument(frame)?.body ?? [])]);

/** All that the items of layers say, each once. */
export const textsIn = (layers: readonly Element[]): string[] => [...new Set(leavesIn(layers).map((leaf) => fold(leaf.textContent ?? '')))];

/** Everything in layers that says something by itself. */
export const leavesIn = (layers: readonly Element[]): Element[] =>
  withFrames(layers).flatMap((layer) => [...layer.querySelectorAll('*')]).filter((element) => [...element.childNodes].some(isWords) && element.getClientRects().length > 0);

export const isWords = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '';

/** What can be ticked or followed in a list: everything around an item's words that shows nothing else but signs. */
export function rowOf(item: Element, layers: readonly Element[]): Element {
  const words = fold(item.textContent ?? '');
  let row = item;
  for (let at = item.parentElement; at && !layers.includes(at) && saysOnly(at, words); at = at.parentElement) row = at;
  return row;
}

/** What is folded up under it does not count: it is in the page already, or not. */
function saysOnly(element: Element, words: string): boolean {
  const said = element.textContent ?? '';
  if (fold(said) === words) return true;
  // a part of the page with so much in it is no row
  if (said.length > 2_000 || !said.includes(words.slice(0, 1))) return false;
  return fold(leavesIn([element]).map(ownWords).filter((text) => !isSign(text)).join('')) === words;
}

/** An arrow, a plus or a cross that is written as a character. */
export const isSign = (text: string): boolean => /^[^\p{L}\p{N}]?$/u.test(fold(text));

/** The words that stand in an element itself, beside other elements too. */
export const ownWords = (element: Element): string => fold([...element.childNodes].filter(isWords).map(({ textContent }) => textContent).join(''));

function isOff(item: Element, layers: readonly Element[]): boolean {
  if (item.closest('[aria-disabled=true], :disabled')) return true;
  const called = item.closest('[class*=disabled]');
  // a layer that calls itself so speaks of something else: of the ripple that its library draws under a press
  if (called && !layers.some((layer) => called.contains(layer))) return true;
  const style = item.ownerDocument.defaultView?.getComputedStyle(item);
  return style?.cursor === 'not-allowed' || style?.pointerEvents === 'none';
}

/** Some libraries keep a copy of the list without any size for screen readers. What only holds a layer afloat has none either, and cuts nothing off. */
function hasRoom(item: Element, layer: Element): boolean {
  for (let at: Element | null = item; at; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if ((width < 2 || height < 2) && (at === item || getComputedStyle(at).overflow !== 'visible')) return false;
    if (at === layer) break;
  }
  return true;
}

/** The little signs in an element that say nothing: arrows, crosses, boxes. The innermost of each, in page order. */
export const iconsIn = (element: Element): Element[] =>
  wordlessIn(element).filter((inner) => {
    const { width, height } = inner.getBoundingClientRect();
    return width > 4 && height > 4 && height < 48 && (width < 48 || isLigature(inner));
  });

/** Whether anything of a sign is seen: words, a picture, a line, something that its style puts in it. */
export function isPainted(sign: Element): boolean {
  if (sign.matches('svg, img, input') || fold(sign.textContent ?? '') !== '') return true;
  const { backgroundImage, borderTopWidth } = getComputedStyle(sign);
  return backgroundImage !== 'none' || borderTopWidth !== '0px' || ['::before', '::after'].some((part) => !/^(?:none|normal)$/.test(getComputedStyle(sign, part).content));
}

/** Those that have no size now: some are drawn only while a real mouse is over them. */
export const hiddenIconsIn = (element: Element): Element[] =>
  wordlessIn(element).filter((inner) => inner.matches('i, svg, [role=img], button, a') && inner.getBoundingClientRect().width === 0);

const wordlessIn = (element: Element): Element[] =>
  [...element.querySelectorAll('*')].filter((inner) => {
    if (inner.closest('svg') ? !inner.matches('svg') : inner.childElementCount > 0) return false;
    return !inner.matches('input:not([type=checkbox], [type=radio])') && (fold(inner.textContent ?? '').length < 2 || isLigature(inner));
  });

/** A sign that its font draws in the place of a word: `arrow_drop_down`. */
const isLigature = (element: Element): boolean => element.matches('i') && /^[a-z]+(?:_[a-z]+)*$/.test(element.textContent ?? '');
