import { fold } from '@/lib/model/text';
import { hiddenIconsIn, iconsIn } from './items';
import { mayPress } from './may-press';
import { twoFrames } from './pause';
import { hover, press } from './press';
import { waitFor } from './wait-for';

/** Presses the signs of a widget, the last first, until one of them empties it. Only opening and emptying are done by signs. */
export async function clearBySign(root: Element, inner: Element, isBlank: () => boolean, signal: AbortSignal): Promise<boolean> {
  const scope = root === inner ? (root.parentElement ?? root) : root;
  hover(inner, root.ownerDocument.body);
  await twoFrames();
  for (const signs of [iconsIn, hiddenIconsIn]) {
    for (let index = signs(scope).length - 1; index >= 0 && !isBlank() && !signal.aborted; index--) {
      const sign = signs(scope)[index];
      if (!sign || leadsElsewhere(sign) || !mayPress(sign, 'shut')) continue;
      press(sign, 'shut');
      await waitFor(root, signal, 150, () => (isBlank() ? true : null));
    }
  }
  return isBlank();
}

/** A link, or a sign that turns a number up or down. */
const leadsElsewhere = (sign: Element): boolean =>
  sign.closest('a[href]') !== null || /search|copy|help|question|up|plus|edit/i.test(sign.getAttribute('aria-label') ?? '') || fold(sign.textContent ?? '') === '?';
