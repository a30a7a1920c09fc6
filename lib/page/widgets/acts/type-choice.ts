import type { WriteOutcome } from '../widget';
import { agrees, searchOf, type Choosing } from './choosing';
import { emptyWait, isEmpty, saysNothing, stillWait } from './find-item';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture } from './gate';
import { itemsNamed, ownWords } from './items';
import { done, refused } from './outcomes';
import { twoFrames } from './pause';
import { pressOutside } from './press';
import { kept, pressItem } from './press-items';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** The last resort: typed where it can be. Chosen from what that brings, or kept as it is by a box that takes any text. */
export async function typeChoice(choosing: Choosing, value: string): Promise<WriteOutcome> {
  const search = searchOf(choosing.root);
  if (!search) return refused('no-option');
  // a list that was asked for the same words a moment ago may not ask for them again until they are gone
  return (await typeOnce(choosing, search, value)) ?? (await typeOnce(choosing, search, value)) ?? refused('no-option');
}

/** What was typed, said again in a line that nothing goes by it. */
const saysNone = ({ parentElement }: Element): boolean => parentElement !== null && saysNothing(ownWords(parentElement));

/** @returns null where nothing came of it; then the box holds what it held before */
async function typeOnce(choosing: Choosing, search: HTMLInputElement, value: string): Promise<WriteOutcome | null> {
  const { chooser, root, popup, signal } = choosing;
  const listed = !isEmpty(popup);
  const before = search.value;
  takeFocus(search);
  enterText(search, value);
  const found = await waitFor(root.ownerDocument, signal, listed ? stillWait : emptyWait, () => itemsNamed(popup.layers(), value).find((item) => !saysNone(item)) ?? null);
  if (found) {
    // a search shows the words before they are chosen: they are pressed whatever it shows
    const pressed = await pressItem(choosing, value);
    return pressed === '' ? kept(choosing, value) : refused(pressed);
  }
  beforeGesture();
  search.dispatchEvent(new Event('change', { bubbles: true }));
  await popup.close();
  leaveFocus(search);
  // some put back what is none of their choices only when one presses elsewhere
  pressOutside(root.ownerDocument);
  await twoFrames();
  // gone with its row: what came of it is seen in what the page draws in its place
  if (!root.isConnected || agrees(chooser.read(root), value)) return done;
  enterText(search, before);
  return null;
}
