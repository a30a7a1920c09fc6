import { fold } from '@/lib/model/text';
import { hiddenIconsIn, iconsIn } from './items';
import { mayPress } from './may-press';
import { twoFrames } from './pause';
import { hover, press } from './press';
import { widestAlike } from './same-box';
import { waitFor } from './wait-for';

/** Some forms take it over, and draw it, only a quarter of a second later. */
const signWait = 400;

/**
 * Presses the signs of a widget, the last first, until one of them empties it. Only opening and emptying are done by signs.
 * @param shut closes what a sign opened: some empty themselves only while their list is shut
 */
export async function clearBySign(root: Element, inner: Element, isBlank: () => boolean, signal: AbortSignal, shut = async () => {}): Promise<boolean> {
  const scope = root === inner ? faceOf(root) : widestAlike(root);
  hover(inner, root.ownerDocument.body);
  await twoFrames();
  for (const signs of [iconsIn, hiddenIconsIn]) {
    for (let index = signs(scope).length - 1; index >= 0 && !isBlank() && !signal.aborted; index--) {
      const sign = signs(scope)[index];
      if (!sign || leadsElsewhere(sign) || !mayPress(sign, 'shut')) continue;
      press(sign, 'shut');
      await waitFor(root, signal, signWait, () => (isBlank() ? true : null));
      if (!isBlank()) await shut();
    }
  }
  return isBlank();
}

/** What is drawn around a bare control: the nearest element with signs in it that says nothing and holds no other control. */
function faceOf(control: Element): Element {
  for (let at = control.parentElement, up = 0; at && up < 3; at = at.parentElement, up++) {
    const isFace = !at.matches('td, th, form, body') && fold(at.textContent ?? '').length < 2 && at.querySelectorAll('input, select, textarea').length < 2;
    if (!isFace) break;
    if (iconsIn(at).length > 0 || hiddenIconsIn(at).length > 0) return at;
  }
  return control.parentElement ?? control;
}

/** A link, or a sign that turns a number up or down. */
const leadsElsewhere = (sign: Element): boolean =>
  sign.closest('a[href]') !== null || /search|copy|help|question|up|plus|edit/i.test(sign.getAttribute('aria-label') ?? '') || fold(sign.textContent ?? '') === '?';
