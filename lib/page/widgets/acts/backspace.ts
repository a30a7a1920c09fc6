import type { Choosing } from './choosing';
import { takeFocus } from './focus';
import { beforeGesture } from './gate';
import { waitFor } from './wait-for';

const keyWait = 150;

/**
 * Takes choices away as a person would where they stand before the caret: each key takes the last one.
 * @param enough whether no more need be taken away; at the latest when nothing is chosen, or a key takes nothing
 */
export async function backspace({ chooser, root, signal }: Choosing, enough = (): boolean => false): Promise<void> {
  const field = root.querySelector('input:not([type=hidden], [type=checkbox], [type=radio])') ?? chooser.opener(root);
  if (!(field instanceof HTMLElement)) return;
  takeFocus(field);
  for (let before = ''; before !== chooser.read(root) && !enough() && !signal.aborted; ) {
    before = chooser.read(root);
    if (before === '') break;
    beforeGesture();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', code: 'Backspace', keyCode: 8, bubbles: true, cancelable: true, composed: true }));
    await waitFor(root.ownerDocument, signal, keyWait, () => (chooser.read(root) === before ? null : true));
  }
}
