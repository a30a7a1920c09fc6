import type { Popup } from './popup';
import { waitFor } from './wait-for';

const redrawWait = 250;
const mostSteps = 400;

/**
 * Scrolls the lists of an open popup from their top until `probe` answers. A list that draws nothing else when it is
 * scrolled has nothing else. Twice, since a list just opened may still jump to what was chosen before.
 */
export async function scrollThrough<T>(popup: Popup, signal: AbortSignal, probe: () => T | null): Promise<T | null> {
  for (const scroller of scrollersOf(popup.layers())) {
    const from = scroller.scrollTop;
    for (let pass = 0; pass < 2; pass++) {
      const found = await down(scroller, popup, signal, probe);
      if (found === 'same') break;
      if (found !== null) return found;
    }
    scroller.scrollTop = from;
  }
  return probe();
}

async function down<T>(scroller: Element, popup: Popup, signal: AbortSignal, probe: () => T | null): Promise<T | 'same' | null> {
  let fresh = false;
  for (let step = 0, target = 0; step < mostSteps && !signal.aborted; step++) {
    const [words, from] = [popup.words(), scroller.scrollTop];
    scroller.scrollTop = target;
    const moved = scroller.scrollTop !== from;
    if (moved) fresh = (await waitFor(scroller.ownerDocument, signal, redrawWait, () => (popup.words() === words ? null : true))) === true || fresh;
    const found = probe();
    if (found !== null) return found;
    if (step > 2 && !fresh) return 'same';
    if (!moved && target > 0) break;
    target = scroller.scrollTop + scroller.clientHeight * 0.8;
  }
  return null;
}

const scrollersOf = (layers: readonly Element[]): Element[] =>
  layers
    .flatMap((layer) => [layer, ...layer.querySelectorAll('*')])
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 4 && clientHeight > 20);
