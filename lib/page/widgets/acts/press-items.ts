import { fold } from '@/lib/model/text';
import type { WriteOutcome } from '../widget';
import { agrees, partsOf, type Choosing } from './choosing';
import { findItem } from './find-item';
import { iconsIn, isWords, itemsNamed, leavesIn } from './items';
import { done, refused } from './outcomes';
import { twoFrames } from './pause';
import { press } from './press';
import { steady } from './steady';
import { waitFor } from './wait-for';

const secondWait = 400;
const takeWait = 1_500;

/** Presses each of the words that is not chosen yet, and off what is chosen beside them. */
export async function pressAll(choosing: Choosing, wanted: readonly string[]): Promise<WriteOutcome> {
  const { chooser, root } = choosing;
  const chosen = (): string[] => partsOf(chooser.read(root));
  const holds = (text: string): boolean => chosen().includes(text) || fold(chooser.read(root)) === text;
  for (const text of wanted) {
    if (holds(text)) continue;
    const pressed = await pressItem(choosing, text);
    if (pressed !== '') return refused(pressed);
  }
  const over = (): string[] => (wanted.every((text) => chosen().includes(text)) ? chosen().filter((text) => !wanted.includes(text)) : []);
  for (let tries = over().length; tries > 0; tries--) await takeOff(choosing, over()[0] ?? '');
  return over().length > 0 ? refused('unsupported') : kept(choosing, wanted.join('、'));
}

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

const ownWords = (element: Element): string => fold([...element.childNodes].filter(isWords).map(({ textContent }) => textContent).join(''));

/** Presses the one item with these words, until it was taken. @returns what spoke against it, or '' */
export async function pressItem(choosing: Choosing, text: string): Promise<'' | 'no-option' | 'ambiguous-option' | 'timed-out'> {
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
  if (!(await waitFor(root, signal, takeWait, shows))) await popup.close();
  if (!(await waitFor(root, signal, takeWait, shows))) return refused('no-option');
  // a cascade shows the way to what was chosen, or its last part
  return root.isConnected ? { ...done, shows: chooser.read(root) } : done;
}
