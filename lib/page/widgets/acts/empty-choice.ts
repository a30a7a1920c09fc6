import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { backspace } from './backspace';
import { partsOf, searchOf, type Choosing } from './choosing';
import { clearBySign } from './clear';
import { clearIn, mustConfirm } from './confirm';
import { leaveFocus, takeFocus } from './focus';
import { beforeGesture } from './gate';
import { leavesIn } from './items';
import { done, refused } from './outcomes';
import { sleep, twoFrames } from './pause';
import { placeholderText } from './placeholder';
import { press } from './press';
import { takeOff, untickAll } from './press-items';
import { shown } from './shown';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** Longer than those wait that take over what was typed when the keys rest. */
const typingDelay = 600;
const listWait = 400;

/** Emptied by its own sign, by an item that stands for nothing, by pressing off all that is chosen, or by typing. */
export async function emptyChoice(choosing: Choosing): Promise<WriteOutcome> {
  const { chooser, root, popup, signal } = choosing;
  const before = fold(chooser.read(root));
  // a search may show what is chosen as its placeholder while it is asked for words
  const prompts = (): boolean => before !== '' && fold(root.querySelector('input')?.placeholder ?? '') === before;
  const isBlank = (): boolean => fold(chooser.read(root)) === '' && !prompts();
  if (await clearBySign(root, chooser.opener(root) ?? root, isBlank, signal, () => popup.close())) {
    // some show what is chosen only while their list is shut: a search stands in its place
    await popup.close();
    await twoFrames();
    if (isBlank()) return done;
  }
  const opened = await popup.open();
  const hides = opened && isBlank();
  if (opened) {
    const blank = blankIn(popup.layers());
    if (blank) press(blank, 'part');
    else clearIn(popup);
    if (!isBlank() && mustConfirm(popup)) return (await untickAll(choosing)) ?? refused('no-blank');
    await twoFrames();
  }
  if (hides) {
    if (popup.layers().length > 0) await takeOff(choosing, before);
    await popup.close();
  }
  for (const text of partsOf(chooser.read(root))) {
    if (!isBlank()) await takeOff(choosing, text);
  }
  if (!isBlank()) await backspace(choosing);
  if (isBlank()) return done;
  await emptySearch(choosing);
  return isBlank() && !(await stillChosen(choosing, before)) ? done : refused('no-blank');
}

/** An item that stands for nothing chosen, at its words where it has any. */
function blankIn(layers: readonly Element[]): Element | undefined {
  const items = layers.flatMap((layer) => [...layer.querySelectorAll('[role=option], li, dd')]);
  const blank = items.find((item) => placeholderText(item.textContent ?? '') && shown(item));
  return blank ? (leavesIn([blank])[0] ?? blank) : leavesIn(layers).find((leaf) => fold(leaf.textContent ?? '') !== '' && placeholderText(leaf.textContent ?? ''));
}

/** As a person would who deletes the words in the box: some take that for nothing chosen. */
async function emptySearch({ root, popup, signal }: Choosing): Promise<void> {
  const input = searchOf(root);
  if (input && input.value !== '') {
    takeFocus(input);
    enterText(input, '');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await sleep(typingDelay, signal);
    beforeGesture();
    leaveFocus(input);
  }
  await popup.close();
}

/** A search that was emptied may have left the choice as it was: the list says so. Then it is brought to show it again. */
async function stillChosen({ root, popup, signal }: Choosing, before: string): Promise<boolean> {
  if (!(await popup.open())) return false;
  const chosen = await waitFor(root.ownerDocument, signal, listWait, () => {
    const items = popup.layers().flatMap((layer) => [...layer.querySelectorAll('[aria-selected=true], [aria-checked=true]')]);
    return items.find((item) => fold(item.textContent ?? '') === before && shown(item)) ?? null;
  });
  if (chosen) press(chosen, 'part');
  await twoFrames();
  await popup.close();
  return chosen !== null;
}
