import { fold } from '@/lib/model/text';
import type { Choosing } from './choosing';
import { itemsNamed } from './items';
import type { Popup } from './popup';
import { scrollThrough } from './scroll-through';
import { waitFor } from './wait-for';

/** A list that has nothing in it yet gets this long; one that has, until it was still for a moment. */
export const emptyWait = 2_500;
export const stillWait = 500;
const mostOpenings = 3;
const says = /加载|载入|暂无|无数据|没有|无匹配|loading|no (?:data|match|result)/i;

type Missing = 'no-option' | 'ambiguous-option';

/** Whether words say that there is nothing, or nothing yet. */
export const saysNothing = (words: string): boolean => says.test(words);

/** Whether an open list has nothing in it, or says so. */
export const isEmpty = (popup: Popup): boolean => saysNothing(popup.words()) || fold(popup.words()) === '';

/** The item with these words: at once, when the list has come, or further down. */
export async function findItem(choosing: Choosing, text: string): Promise<Element | Missing> {
  const { popup, signal } = choosing;
  const probe = (): Element | 'ambiguous-option' | null => {
    const [first, second] = itemsNamed(popup.layers(), text);
    return second ? 'ambiguous-option' : (first ?? null);
  };
  let found = await whileItComes(choosing, probe);
  // a page may still be closing it for what was chosen before: a person would open it again
  for (let openings = 1; found === 'shut' && openings < mostOpenings && (await popup.open()); openings++) found = await whileItComes(choosing, probe);
  if (found === 'shut') return 'no-option';
  return found !== 'no-option' ? found : ((await scrollThrough(popup, signal, probe)) ?? 'no-option');
}

/** Looks until the list has come and was still. @returns 'shut' when it was open and is not any more */
function whileItComes({ popup, root, signal }: Choosing, probe: () => Element | Missing | null): Promise<Element | Missing | 'shut'> {
  let words = '';
  let still = performance.now();
  return waitFor(root.ownerDocument, signal, emptyWait, () => {
    const found = probe();
    if (found !== null) return found;
    if (popup.wasOpen() && popup.layers().length === 0) return 'shut';
    if (popup.words() !== words) {
      words = popup.words();
      still = performance.now();
    }
    return !isEmpty(popup) && performance.now() - still > stillWait ? 'no-option' : null;
  }).then((answer) => answer ?? 'no-option');
}
