import { fold } from '@/lib/model/text';
import { endsDialog } from './confirm';
import { iconsIn, isPainted, isSign, isWords, itemsNamed, leavesIn, rowOf } from './items';
import { twoFrames } from './pause';
import type { Popup } from './popup';
import { placeholderText } from './placeholder';
import { hover, press } from './press';
import { shown } from './shown';
import { waitFor } from './wait-for';

const loadWait = 2_500;
const openWait = 400;
const mostPresses = 80;

/** Goes down `A/B/C` (also A、B): opens A, opens B, presses C. @returns whether the last one was pressed */
export async function followPath(value: string, popup: Popup, signal: AbortSignal): Promise<boolean> {
  for (const separator of [/\s*\/\s*/, /\s*>\s*/, /\s*[、,;]\s*/]) {
    const path = fold(value).split(separator);
    if (path.length < 2 || path.some((part) => part === '')) continue;
    if (await descend(path, popup, signal)) return true;
  }
  return false;
}

async function descend(path: readonly string[], popup: Popup, signal: AbortSignal): Promise<boolean> {
  for (const [depth, part] of path.entries()) {
    const document = popup.layers()[0]?.ownerDocument;
    if (!document) return false;
    const found = await waitFor(document, signal, depth === 0 ? openWait : loadWait, () => itemsNamed(popup.layers(), part).at(depth === 0 ? 0 : -1) ?? null);
    if (!found) return false;
    if (depth === path.length - 1) press(found, 'part');
    else if (!(await unfold(found, path[depth + 1] ?? '', popup, signal))) return false;
  }
  return true;
}

/** Brings up what is under an item, where something is. @param until words that are known to be under it */
async function unfold(item: Element, until: string, popup: Popup, signal: AbortSignal): Promise<boolean> {
  const { ownerDocument: document } = item;
  const shows = (): true | null => (until !== '' && itemsNamed(popup.layers(), until).length > 0 ? true : null);
  if (shows() && branchOf(item, popup)?.open !== false) return true;
  const branch = branchOf(item, popup);
  if (!branch) return false;
  const before = popup.words();
  hover(item, branch.row);
  press(branch.sign ?? item, 'part');
  const changed = await waitFor(document, signal, until === '' ? openWait : loadWait, () => (until === '' ? (popup.words() === before ? null : true) : shows()));
  await twoFrames();
  return changed === true;
}

interface Branch {
  row: Element;
  /** what is pressed to unfold it in a tree; a cascade is pressed at its words */
  sign?: Element;
  /** what it says of itself */
  open?: boolean;
}

/** What tells that something is under an item: it says so, or a sign stands before its words (a tree) or at its end (a cascade). */
function branchOf(item: Element, popup: Popup): Branch | null {
  const row = rowOf(item, popup.layers());
  // some write on every item whether it opens, and what it would open
  if (row.matches('[aria-haspopup=false]')) return null;
  const said = row.closest('[aria-expanded]');
  // a list as a whole says that it is open too
  const isOwn = said !== null && !said.matches('[role=listbox], [role=tree], [role=menu]') && !popup.layers().includes(said) && leavesIn([said]).find((leaf) => !leaf.closest('[aria-hidden=true]')) === item;
  const open = isOwn ? said.getAttribute('aria-expanded') === 'true' : undefined;
  const words = wordsIn(item);
  const signs = iconsIn(row).filter((sign) => !sign.contains(item));
  const isBox = (sign: Element): boolean => sign.matches('input') || sign.closest('label, [role=checkbox], [role=radio]') !== null;
  const after = signs.find((sign) => sign.getBoundingClientRect().left >= words.right - 2) ;
  const before = signs.find((sign) => sign.getBoundingClientRect().right <= words.left + 2 && !isBox(sign));
  const aria = open === undefined ? {} : { open };
  if (after && !isBox(after) && isPainted(after) && shown(after)) return { row, ...aria };
  if (row.matches('[aria-haspopup=true], [aria-haspopup=menu]')) return { row, ...aria };
  // a leaf is kept in line with its branches by an empty place
  // the tick of an option of a list, seen or not yet, is none of a tree
  if (before) return isPainted(before) && shown(before) && !row.closest('[role=option]') ? { row, sign: before, ...aria } : null;
  // some write on the leaves of a tree too that they are not unfolded
  return open === undefined || row.closest('[role=treeitem]') ? null : { row, ...aria };
}

/** Where the words of an item stand: it may hold a sign beside them. */
function wordsIn(item: Element): DOMRect {
  const text = [...item.childNodes].find(isWords);
  if (!text) return item.getBoundingClientRect();
  const range = item.ownerDocument.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

const nameOf = (leaf: Element): string => fold(leaf.textContent ?? '');

const mayBranch = (name: string): boolean => !isSign(name) && !endsDialog(name) && !placeholderText(name);

/** Unfolds a whole tree, until nothing folded is left or a press chose something. */
export async function unfoldTree(read: () => string, popup: Popup, signal: AbortSignal): Promise<void> {
  const before = read();
  const tried = new Set<string>();
  const folded = (): Element | undefined =>
    leavesIn(popup.layers()).find((leaf) => {
      const name = fold(leaf.textContent ?? '');
      if (!mayBranch(name) || tried.has(name)) return false;
      tried.add(name);
      const branch = branchOf(leaf, popup);
      return branch?.sign !== undefined && branch.open !== true;
    });
  for (let leaf = folded(); leaf && tried.size < mostPresses && !signal.aborted && read() === before; leaf = folded()) {
    const there = popup.words().length;
    await unfold(leaf, '', popup, signal);
    // it was unfolded, and said nothing of it
    if (popup.words().length < there) await unfold(leaf, '', popup, signal);
  }
}

/**
 * Unfolds branch after branch and looks whether exactly one item in them has these words; that one is pressed. In a
 * cascade a branch that is opened takes the place of another: the way to the words is kept and gone again.
 * @param read what is chosen now: the sign that stands with its last part is no sign of a branch, and what is chosen by
 * pressing it is none either
 */
export async function searchBranches(value: string, read: () => string, popup: Popup, signal: AbortSignal): Promise<'pressed' | 'no-option' | 'ambiguous-option'> {
  const ways: string[][] = [];
  let presses = 0;
  const before = read();
  const chosen = fold(before).split(/\s*[/>]\s*/).at(-1);
  const search = async (way: readonly string[], level: readonly Element[]): Promise<void> => {
    for (const name of level.map(nameOf).filter(mayBranch)) {
      const item = itemsNamed(popup.layers(), name).at(-1);
      const branch = item && branchOf(item, popup);
      if (!item || !branch || way.includes(name) || name === chosen || ++presses > mostPresses || signal.aborted || ways.length > 1 || read() !== before) continue;
      const leaves = leavesIn(popup.layers());
      const there = new Set(leaves);
      const named = leaves.map(nameOf);
      const edge = branch.row.getBoundingClientRect().right;
      if (!(await unfold(item, '', popup, signal))) continue;
      const now = leavesIn(popup.layers());
      const more = namedOftener(named, now.map(nameOf));
      const under = now.filter((leaf) => (branch.sign ? !there.has(leaf) && more.has(nameOf(leaf)) : leaf.getBoundingClientRect().left >= edge - 4));
      for (const leaf of under) if (nameOf(leaf) === value) ways.push([...way, name, value]);
      await search([...way, name], under.filter((leaf) => nameOf(leaf) !== value));
    }
  };
  await search([], leavesIn(popup.layers()));
  const [way] = ways;
  if (!way || read() !== before) return 'no-option';
  if (ways.length > 1) return 'ambiguous-option';
  return (await descend(way, popup, signal)) ? 'pressed' : 'no-option';
}

/** The names that have come: a tree may draw anew what was there already. */
function namedOftener(before: readonly string[], now: readonly string[]): Set<string> {
  const times = (names: readonly string[], name: string): number => names.filter((one) => one === name).length;
  return new Set(now.filter((name) => times(now, name) > times(before, name)));
}
