import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { backspace } from './backspace';
import { unfoldTree } from './branches';
import { confirmIn, mustConfirm } from './confirm';
import { agrees, partsOf, type Choosing } from './choosing';
import { findItem } from './find-item';
import { iconsIn, itemsNamed, leavesIn, ownWords, rowOf } from './items';
import { done, refused } from './outcomes';
import { twoFrames } from './pause';
import type { Popup } from './popup';
import { press } from './press';
import { steady } from './steady';
import { waitFor } from './wait-for';

type Unpressed = 'no-option' | 'ambiguous-option' | 'timed-out';

const secondWait = 400;
const takeWait = 1_500;

/** Presses each of the words that is not chosen yet, and off what is chosen beside them. */
export async function pressAll(choosing: Choosing, wanted: readonly string[]): Promise<WriteOutcome> {
  const { chooser, root, popup } = choosing;
  if (mustConfirm(popup)) return pressToConfirm(choosing, wanted);
  const chosen = (): string[] => partsOf(chooser.read(root));
  const holds = (text: string): boolean => chosen().includes(text) || fold(chooser.read(root)) === text;
  const pressMissing = async (): Promise<'' | Unpressed> => {
    for (const text of wanted) {
      const why = holds(text) ? '' : await pressItem(choosing, text);
      if (why !== '') return why;
    }
    return '';
  };
  const missed = await pressMissing();
  if (missed !== '') return refused(missed);
  const over = (): string[] => (wanted.every((text) => chosen().includes(text)) ? chosen().filter((text) => !wanted.includes(text)) : []);
  for (let tries = over().length; tries > 0; tries--) await takeOff(choosing, over()[0] ?? '');
  // tags without a sign are taken away by the key, the last first; what stood behind is chosen once more
  if (over().length > 0) {
    await backspace(choosing, () => chosen().every((text) => wanted.includes(text)));
    await pressMissing();
  }
  return over().length > 0 ? refused('unsupported') : kept(choosing, wanted.join('、'));
}

/** Unticks all that is ticked in a dialog. @returns null where nothing was, or it is not ticked there: then nothing is taken over */
export async function untickAll(choosing: Choosing): Promise<WriteOutcome | null> {
  const { chooser, root, popup, signal } = choosing;
  await unfoldTree(() => chooser.read(root), popup, signal);
  return untick(choosing, partsOf(chooser.read(root))) > 0 ? kept(choosing, '') : null;
}

function untick({ popup }: Choosing, texts: readonly string[]): number {
  const items = texts.flatMap((text) => itemsNamed(popup.layers(), text).slice(0, 1));
  const ticked = items.filter((item) => {
    const box = boxOf(item, popup);
    return box?.type === 'checkbox' && box.checked;
  });
  for (const item of ticked) press(item, 'part');
  return ticked.length;
}

/** In a dialog nothing shows of it before it is taken over: what is ticked there tells. */
async function pressToConfirm(choosing: Choosing, wanted: readonly string[]): Promise<WriteOutcome> {
  const { chooser, root, popup } = choosing;
  const chosen = partsOf(chooser.read(root));
  for (const text of wanted) {
    const item = await findItem(choosing, text);
    if (item === 'no-option' && chosen.includes(text)) continue;
    if (typeof item === 'string') return refused(item);
    if (boxOf(item, popup)?.checked !== true) press(item, 'part');
    await twoFrames();
  }
  untick(choosing, chosen.filter((text) => !wanted.includes(text)));
  return kept(choosing, wanted.join('、'));
}

/** The native box that is ticked for an item. */
const boxOf = (item: Element, popup: Popup): HTMLInputElement | null => rowOf(item, popup.layers()).querySelector('input[type=checkbox], input[type=radio]');

/** Takes away one of several choices: by the sign of its tag, or by pressing it in the list once more. */
export async function takeOff(choosing: Choosing, text: string): Promise<void> {
  const { chooser, root, signal } = choosing;
  const sign = signOf(root, text, partsOf(chooser.read(root)));
  if (sign) {
    const before = chooser.read(root);
    press(sign, 'part');
    if (await waitFor(root.ownerDocument, signal, secondWait, () => (chooser.read(root) !== before ? true : null))) return;
  }
  await pressItem(choosing, text);
}

/** The sign that stands with the words of a choice and with those of no other. */
function signOf(root: Element, text: string, chosen: readonly string[]): Element | null {
  let at: Element | null | undefined = leavesIn([root]).find((leaf) => ownWords(leaf) === text);
  for (; at && at !== root && !chosen.some((other) => other !== text && at?.textContent?.includes(other)); at = at.parentElement) {
    const sign = at.querySelector('button, [role=button]') ?? iconsIn(at).at(-1);
    if (sign) return sign;
  }
  return null;
}

/** Presses the one item with these words, until it was taken. @returns what spoke against it, or '' */
export async function pressItem(choosing: Choosing, text: string): Promise<'' | Unpressed> {
  const { chooser, root, popup, signal } = choosing;
  if (!(await popup.open())) return 'timed-out';
  const item = await findItem(choosing, text);
  if (typeof item === 'string') return item;
  await steady(() => item, signal);
  const before = chooser.read(root);
  const taken = (ms: number): Promise<true | null> =>
    waitFor(root.ownerDocument, signal, ms, () => (!root.isConnected || popup.layers().length === 0 || chooser.read(root) !== before ? true : null));
  // found again: a list may have drawn itself anew meanwhile
  press(itemsNamed(popup.layers(), text)[0] ?? item, 'part');
  if (!(await taken(secondWait))) {
    // some lists are drawn a moment before they listen: a person would press once more
    const still = itemsNamed(popup.layers(), text)[0];
    if (still) press(still, 'part');
    await taken(takeWait);
  }
  await twoFrames();
  return '';
}

/** Whether it shows what was chosen, once it has closed. */
export async function kept({ chooser, root, popup, signal }: Choosing, value: string): Promise<WriteOutcome> {
  // drawn anew by the page that took it: what came of it is seen in what stands there now
  const shows = (): true | null => (!root.isConnected || agrees(chooser.read(root), value) ? true : null);
  if (!shows()) confirmIn(popup);
  if (!(await waitFor(root, signal, takeWait, shows))) await popup.close();
  // it was pressed: the page may hold it though nothing shows of it
  if (!(await waitFor(root, signal, takeWait, shows))) return { outcome: 'unverified', why: 'page-reset' };
  // a cascade shows the way to what was chosen, or its last part
  return root.isConnected ? { ...done, shows: chooser.read(root) } : done;
}
