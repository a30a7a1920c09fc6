import { yieldTask } from '../acts/pause';
import { doubleClick, press, pressAround } from '../acts/press';
import { waitFor } from '../acts/wait-for';
import { leave } from './commit';
import { editorOf, type Editor } from './editor';
import { focusedIn } from './focused-in';
import { pressKey } from './keys';
import { hasFreshAt, isListAt } from './list';
import { neutral } from './neutral';
import { dialogSince, standingOf, type Standing } from './standing';
import { targetIn } from './target';
import { openings, type Opening, type Ways } from './ways';

/** How long a way that is tried gets, and one that has opened a cell of this grid before. */
const trial = { click: 300, 'double-click': 300, F2: 150, Enter: 150 };
const known = 500;

/**
 * The way that has opened a cell of this grid before. A page that counts presses may have paired the first of two with the one
 * that ended the cell before: a double click gets a second chance.
 */
const again = (way: Opening): Opening[] => (way === 'double-click' ? [way, way] : [way]);

/** A cell that is to be opened. */
export interface Shut {
  value: string;
  /** the cell as it is drawn now; null where it is not there any more */
  now(): Element | null;
}

/** What a press brought, with what the page showed before: an editor, a list without one, or a dialog. */
export type Opened = { editor: Editor; before: Standing } | { list: Element; before: Standing } | { dialog: Element } | null;

/**
 * Brings the editor of a cell: clicks it, clicks it twice, presses the keys by which grids edit. Stops at the first that
 * does, and begins with the one that did in this grid before.
 */
export async function open({ ownerDocument: document }: Element, { value, now }: Shut, ways: Ways, signal: AbortSignal): Promise<Opened> {
  const before = standingOf(document);
  let listed = 0;
  const look = (): Opened => {
    const cell = now();
    const editor = cell && editorOf(cell, before);
    if (editor) return { editor, before };
    const dialog = dialogSince(before, document);
    if (dialog) return { dialog };
    // an editor may follow its list
    listed = cell && isListAt(cell, value, before.layers) ? listed + 1 : 0;
    return cell && listed > 1 ? { list: cell, before } : null;
  };
  const standing = look();
  if (standing) return standing;
  let pressed: Element | null = null;
  try {
    for (const way of ways.opening ? again(ways.opening) : openings) {
      pressed = now();
      if (signal.aborted || !pressed) return null;
      if (!(await act(way, { now, look, before }, way === ways.opening))) continue;
      await yieldTask();
      const opened = await waitFor(document, signal, ways.opening ? known : trial[way], look);
      if (opened && !('dialog' in opened)) ways.opening = way;
      if (opened) return opened;
    }
  } catch (error) {
    if (pressed) await shutAgain(pressed, before, signal);
    throw error;
  }
  const cell = now();
  if (cell && hasFreshAt(cell, before.layers)) pressAround(neutral(cell));
  return null;
}

/** The editor that the first of two presses brought may come yet, and would take a press in another cell for its own end. */
async function shutAgain(cell: Element, before: Standing, signal: AbortSignal): Promise<void> {
  const now = (): Editor | null => (cell.isConnected ? editorOf(cell, before) : null);
  const editor = await waitFor(cell.ownerDocument, signal, trial.click, now);
  if (editor) await leave({ editor, cell, column: -1, open: () => now() !== null });
}

/** A cell on its way to be opened. */
interface Pressed {
  now(): Element | null;
  look(): Opened;
  before: Standing;
}

/**
 * A grid may draw its cell anew when it is chosen, and needs a moment for it.
 * @param first whether nothing chose the cell yet: a key, and a second click, go to the chosen one
 * @returns false where a cell offers itself to no keys
 */
async function act(way: Opening, { now, look, before }: Pressed, first: boolean): Promise<boolean> {
  const pressIt = (times: number): void => {
    const cell = now();
    if (cell) press(targetIn(cell), 'cell', times);
  };
  // a page may count the presses itself: those of a double click follow each other at once
  const presses = way === 'click' || way === 'double-click' || first;
  if (presses) pressIt(1);
  if (way === 'click') return true;
  if (presses) await yieldTask();
  // it opens by one press after all
  if (presses && look()) return true;
  if (way === 'double-click') {
    pressIt(2);
    const cell = now();
    if (cell) doubleClick(targetIn(cell));
    return true;
  }
  const cell = now();
  const at = cell && focusedIn(cell, before);
  if (!at || (way === 'Enter' && at.closest('form'))) return false;
  pressKey(at, way);
  return true;
}
