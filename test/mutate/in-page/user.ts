import { shuffled } from '../../corpus/harness/random';
import { pageWindow, type Point } from './portal';
import { composed, typed } from './words';

/** What is done to a page from outside of it, as only a person's hands do. */
export type Deed = 'types' | 'composes';

/** What a person did in the middle of an execution. */
export interface Hands {
  /** the place in which they typed */
  key: string;
  /** how much the page's journal held when they pressed its box: from then on it is theirs */
  since: number;
  /** whether they rested for longer than one who is about to type, as on a machine that is busy: then it is theirs from the first letter on */
  rested: boolean;
  /** how much the journal held when their first letter came */
  from: number;
  /** what a composition ended with that was not to end yet */
  ended: string[];
  /** whether all that they typed stands there, or in an editor that is still open */
  holdsIt(): boolean;
}

/** Whether a text has something of a person's in it. */
export const isByHand = (text: string): boolean => text.includes(typed.slice(0, 1)) || text.includes(composed.slice(0, 2));

/** The longest from a press to the first letter, and from one letter to the next, of one who types without a rest; in milliseconds. */
const toFirst = 4_500;
const between = 1_800;

type Box = HTMLInputElement | HTMLTextAreaElement;

const isBox = (element: Element | null): element is Box => element?.matches('input, textarea') === true;
const hasEditor = (cell: Element): boolean => isBox(document.activeElement) && cell.contains(document.activeElement);
const boxes = (): Box[] => [...document.querySelectorAll<Box>('input, textarea')];

/**
 * Lets a person press one of the page's boxes, or a cell that opens one, more often than not one that is planned, and type there or write with an input method.
 * @returns undefined where the page has no such box in sight
 */
export async function takeHands(deed: Deed, planned: readonly string[], random: () => number, signal: AbortSignal): Promise<Hands | undefined> {
  const { portal, asUser } = pageWindow;
  const found = firstInSight(random() < 0.7 ? planned : portal.keys(), random);
  if (!found || !asUser) return undefined;
  const { key, at } = found;
  const pressed = hearPress(at);
  await asUser('presses', middleOf(at));
  const since = pressed();
  // who sees no editor come there, with the caret in it, does not type
  if (since === undefined || (!isBox(at) && !hasEditor(at))) return undefined;
  const hands: Hands = { key, since, rested: false, from: Infinity, ended: [], holdsIt: () => [portal.get(key), ...boxes().map(({ value }) => value)].some((text) => text.includes(typed)) };
  const ends = ({ data }: CompositionEvent): void => {
    if (data !== typed) hands.ended.push(data);
  };
  document.addEventListener('compositionend', ends, { capture: true, signal });
  let heard = performance.now();
  let most = toFirst;
  const letter = (event: Event): void => {
    if (!event.isTrusted) return;
    hands.from = Math.min(hands.from, portal.journal.length);
    hands.rested ||= performance.now() - heard > most;
    heard = performance.now();
    most = between;
  };
  for (const type of ['compositionupdate', 'input']) window.addEventListener(type, letter, { capture: true, signal });
  await asUser(deed);
  hands.rested ||= performance.now() - heard > most;
  return hands;
}

function firstInSight(keys: readonly string[], random: () => number): { key: string; at: HTMLElement } | undefined {
  const isText = (key: string): boolean => ['text', 'area'].includes(pageWindow.portal.kind(key)?.type ?? '');
  for (const key of shuffled(keys.filter(isText), random)) {
    const place = document.querySelector<HTMLElement>(`[data-k="${key}"]`);
    // a cell of a grid that opens when it is pressed has no box yet
    const at = place?.querySelector<Box>(':is(input, textarea):not([readonly], [disabled])') ?? (place?.querySelector('input, textarea') ? null : place?.closest<HTMLElement>('td'));
    at?.scrollIntoView({ block: 'nearest' });
    if (!at) continue;
    const { x, y } = middleOf(at);
    const hit = document.elementFromPoint(x, y);
    if (hit === at || (!isBox(at) && at.contains(hit))) return { key, at };
  }
  return undefined;
}

function middleOf(place: Element): Point {
  const { left, top, width, height } = place.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * Hears a press. A page moves between the look and the press: one that would meet something else is kept from the page, for what
 * a person presses by mistake is theirs.
 * @returns what ends it, and tells how much the journal held then; undefined where it met something else
 */
function hearPress(place: HTMLElement): () => number | undefined {
  const off = new AbortController();
  let since: number | undefined;
  const heard = (event: Event): void => {
    if (!event.isTrusted) return;
    if (event.type === 'pointerdown' && event.target instanceof Node && place.contains(event.target)) since = pageWindow.portal.journal.length;
    if (since !== undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of presses) window.addEventListener(type, heard, { capture: true, signal: off.signal });
  return () => {
    off.abort();
    return since;
  };
}
