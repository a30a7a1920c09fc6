import { fold } from '@/lib/model/text';
import type { Write, WriteOutcome } from '../widget';
import { followPath, searchBranches } from './branches';
import { clearBySign } from './clear';
import { itemsNamed, textsIn } from './items';
import { leaveFocus, takeFocus } from './focus';
import { done, refused } from './outcomes';
import { sleep, twoFrames } from './pause';
import { pick } from './pick';
import { datesIn, isCalendar, pickDates } from './pick-date';
import { placeholderText } from './placeholder';
import { popupOf, type Popup } from './popup';
import { press } from './press';
import { scrollThrough } from './scroll-through';
import { shown } from './shown';
import { steady } from './steady';
import { enterText } from './type-into';
import { waitFor } from './wait-for';

/** What the general way of choosing must know of a widget. */
export interface Chooser {
  /** what is pressed to open it */
  opener(root: Element): Element | null;
  /** what it shows as chosen now; several joined by 、 */
  read(root: Element): string;
}

/** One choosing on its way. */
interface Choosing {
  chooser: Chooser;
  root: Element;
  popup: Popup;
  signal: AbortSignal;
}

/** A list that has nothing in it yet gets this long; one that has, until it was still for a moment. */
const emptyWait = 2_500;
const stillWait = 500;
const takeWait = 1_500;
const secondWait = 400;
/** Longer than those wait that take over what was typed when the keys rest. */
const typingDelay = 600;
const says = /加载|载入|暂无|无数据|没有|无匹配|loading|no (?:data|match|result)/i;

/**
 * The one way to choose in every drawn select, whatever it is: open, find the wanted words, press them. Words that are
 * not there at once may be further down, down a path (`A/B`), inside of branches, behind a search; several (`A、B`) are
 * each pressed, and what else is chosen is pressed off. What cannot be had leaves what was there before.
 */
/* @__NO_SIDE_EFFECTS__ */
export const choosingIn = (chooser: Chooser): Write => async (root, value, signal) => {
  const before = chooser.read(root);
  const outcome = await choose(chooser, root, value, signal);
  const now = chooser.read(root);
  if (outcome.outcome === 'refused' && now !== before && !signal.aborted) await choose(chooser, root, before, signal);
  return outcome;
};

async function choose(chooser: Chooser, root: Element, value: string, signal: AbortSignal): Promise<WriteOutcome> {
  const opener = chooser.opener(root);
  if (!opener) return refused('unsupported');
  const popup = popupOf(root, opener, signal);
  const choosing = { chooser, root, popup, signal };
  try {
    if (fold(value) === '') return await empty(choosing);
    const search = searchOf(root);
    if (!(await popup.open()) && !search) return refused('timed-out');
    await steady(() => popup.layers()[0], signal);
    if (isCalendar(popup.layers())) return await takeDates(choosing, opener, value);
    return await take(choosing, fold(value));
  } finally {
    await popup.close();
    popup.end();
  }
}

async function take(choosing: Choosing, value: string): Promise<WriteOutcome> {
  const { popup, signal } = choosing;
  const whole = await find(choosing, value);
  if (typeof whole !== 'string') return pressAll(choosing, [value]);
  if (whole === 'ambiguous-option') return refused(whole);
  const several = partsOf(value);
  if (several.length > 1 && (await all(several, async (text) => typeof (await find(choosing, text)) !== 'string'))) {
    return pressAll(choosing, several);
  }
  if (await followPath(value, popup, signal)) return kept(choosing, value);
  const branch = await searchBranches(value, popup, signal);
  if (branch === 'pressed') return kept(choosing, value);
  if (branch === 'ambiguous-option') return refused(branch);
  const alike = pick(textsIn(popup.layers()), (text) => text, value);
  if (alike !== 'no-option' && alike !== 'ambiguous-option' && alike !== value) return pressAll(choosing, [alike]);
  return typed(choosing, value);
}

/** What can be typed into: a search, or a box that takes any text and only suggests. */
const searchOf = (root: Element): HTMLInputElement | null => {
  const input = root instanceof HTMLInputElement ? root : root.querySelector('input:not([type=hidden])');
  return input instanceof HTMLInputElement && !input.readOnly && !input.disabled && input.getBoundingClientRect().width > 4 ? input : null;
};

/** The last resort: typed where it can be. Chosen from what that brings, or kept as it is by a box that takes any text. */
async function typed(choosing: Choosing, value: string): Promise<WriteOutcome> {
  const { chooser, root, popup, signal } = choosing;
  const search = searchOf(root);
  if (!search) return refused('no-option');
  const listed = !isEmpty(popup);
  takeFocus(search);
  enterText(search, value);
  const found = await waitFor(root.ownerDocument, signal, listed ? stillWait : emptyWait, () => itemsNamed(popup.layers(), value)[0] ?? null);
  if (found) return pressAll(choosing, [value]);
  search.dispatchEvent(new Event('change', { bubbles: true }));
  await popup.close();
  leaveFocus(search);
  await twoFrames();
  if (agrees(chooser.read(root), value)) return done;
  enterText(search, '');
  return refused('no-option');
}

async function takeDates({ root, popup, signal }: Choosing, opener: Element, value: string): Promise<WriteOutcome> {
  const days = datesIn(value);
  if (!days) return refused('not-a-date');
  return pickDates({ root, inputs: opener instanceof HTMLInputElement ? [opener] : [], popup }, days, signal);
}

const partsOf = (value: string): string[] => fold(value).split(/\s*[、,;]\s*/).filter((part) => part !== '');

async function all<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await holds(item))) return false;
  return true;
}

const isEmpty = (popup: Popup): boolean => says.test(popup.words()) || fold(popup.words()) === '';

/** The item with these words: at once, when the list has come, or further down. */
async function find({ popup, root, signal }: Choosing, text: string): Promise<Element | 'no-option' | 'ambiguous-option'> {
  const probe = (): Element | 'ambiguous-option' | null => {
    const [first, second] = itemsNamed(popup.layers(), text);
    return second ? 'ambiguous-option' : (first ?? null);
  };
  const started = performance.now();
  let words = '';
  let still = started;
  const listed = await waitFor(root.ownerDocument, signal, emptyWait, () => {
    const found = probe();
    if (found !== null) return found;
    if (popup.words() !== words) {
      words = popup.words();
      still = performance.now();
    }
    return !isEmpty(popup) && performance.now() - still > stillWait ? 'no-option' : null;
  });
  if (listed !== null && listed !== 'no-option') return listed;
  return (await scrollThrough(popup, signal, probe)) ?? 'no-option';
}

/** Presses each of the words that is not chosen yet, and off what is chosen beside them. */
async function pressAll(choosing: Choosing, wanted: readonly string[]): Promise<WriteOutcome> {
  const { chooser, root } = choosing;
  const chosen = (): string[] => partsOf(chooser.read(root));
  const holds = (text: string): boolean => chosen().includes(text) || fold(chooser.read(root)) === text;
  for (const text of wanted) {
    if (holds(text)) continue;
    const pressed = await pressItem(choosing, text);
    if (pressed !== '') return refused(pressed);
  }
  const over = (): string[] => (wanted.every((text) => chosen().includes(text)) ? chosen().filter((text) => !wanted.includes(text)) : []);
  for (let tries = over().length; tries > 0; tries--) await pressItem(choosing, over()[0] ?? '');
  return over().length > 0 ? refused('unsupported') : kept(choosing, wanted.join('、'));
}

async function pressItem(choosing: Choosing, text: string): Promise<'' | 'no-option' | 'ambiguous-option' | 'timed-out'> {
  const { chooser, root, popup, signal } = choosing;
  if (!(await popup.open())) return 'timed-out';
  const item = await find(choosing, text);
  if (typeof item === 'string') return item;
  await steady(() => item, signal);
  const before = chooser.read(root);
  const taken = (ms: number): Promise<true | null> =>
    waitFor(root.ownerDocument, signal, ms, () => (popup.layers().length === 0 || chooser.read(root) !== before ? true : null));
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

/** Whether it shows what was chosen, once it has closed: the path or its last part. */
async function kept({ chooser, root, popup, signal }: Choosing, value: string): Promise<WriteOutcome> {
  const shows = (): true | null => (agrees(chooser.read(root), value) ? true : null);
  if (!(await waitFor(root, signal, takeWait, shows))) await popup.close();
  if (!(await waitFor(root, signal, takeWait, shows))) return refused('no-option');
  // a cascade shows the way to what was chosen, or its last part
  return { ...done, shows: chooser.read(root) };
}

function agrees(shown: string, value: string): boolean {
  const [left = [], right = []] = [shown, value].map((text) => fold(text).split(/\s*[/、,;>]\s*/));
  if (left.length === right.length) return left.every((part) => right.includes(part));
  return left.at(-1) === right.at(-1) && (left.length === 1 || right.length === 1);
}

/** Emptied by its own sign, or by pressing off all that is chosen. */
async function empty(choosing: Choosing): Promise<WriteOutcome> {
  const { chooser, root, popup, signal } = choosing;
  const isBlank = (): boolean => fold(chooser.read(root)) === '';
  if (await clearBySign(root, chooser.opener(root) ?? root, isBlank, signal)) return done;
  if (await popup.open()) {
    const blanks = popup.layers().flatMap((layer) => [...layer.querySelectorAll('[role=option], li, dd')]);
    const blank = blanks.find((item) => placeholderText(item.textContent ?? '') && shown(item));
    if (blank) press(blank, 'part');
    await twoFrames();
  }
  for (const text of partsOf(chooser.read(root))) {
    if (!isBlank()) await pressItem(choosing, text);
  }
  const input = root.querySelector<HTMLInputElement>('input:not([type=hidden], [readonly], :disabled)');
  if (!isBlank() && input && input.value !== '') {
    takeFocus(input);
    enterText(input, '');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await sleep(typingDelay, signal);
    leaveFocus(input);
  }
  await popup.close();
  return isBlank() ? done : refused('no-option');
}
