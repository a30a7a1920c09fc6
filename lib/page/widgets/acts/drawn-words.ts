import { fold } from '@/lib/model/text';
import { innerDocument } from './inner-document';
import { shown } from './shown';

/** An element that says something by itself: its own words, or what is chosen or typed in it. */
export interface Said {
  element: Element;
  text: string;
}

/** All elements in layers, those of their frames too: an old calendar is a page of its own. */
export function everythingIn(layers: readonly Element[]): Element[] {
  return layers.flatMap((layer) => [...layer.querySelectorAll('*')]).flatMap((element) => {
    const inner = innerDocument(element)?.body;
    return inner ? [element, ...inner.querySelectorAll('*')] : [element];
  });
}

/** What layers show, word by word, in page order. */
export function saidIn(layers: readonly Element[]): Said[] {
  const said: Said[] = [];
  for (const element of everythingIn(layers)) {
    const text = fold(textOf(element));
    if (text !== '' && shown(element)) said.push({ element, text });
  }
  return said;
}

/** The words that stand in an element itself, beside other elements too: a title between its arrows, a day above its mark. */
export const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');

export const isSelect = (element: Element): element is HTMLSelectElement => element.localName === 'select';
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';

function textOf(element: Element): string {
  if (element.localName === 'option') return '';
  if (isInput(element)) return /^(?:text|number|tel)$/.test(element.type) ? element.value : '';
  return isSelect(element) ? chosenIn(element) : ownText(element);
}

/** One of twelve numbers is a month. */
function chosenIn(select: HTMLSelectElement): string {
  const text = select.options[select.selectedIndex]?.text ?? '';
  return select.options.length === 12 && /^\s*\d{1,2}\s*$/.test(text) ? `${text}月` : text;
}
