import { leaveFocus } from '../acts/focus';
import { beforeGesture } from '../acts/gate';
import { yieldTask } from '../acts/pause';
import { doubleClick, press, pressAround } from '../acts/press';
import { waitFor } from '../acts/wait-for';
import { confirmIn } from './confirm';
import type { Editor } from './editor';
import { pressKey } from './keys';
import { neutral } from './neutral';
import { anotherCell, anotherRow } from './neighbours';
import { inDialog } from './standing';
import { commits, type Commit, type Ways } from './ways';

const trial = 160;
const known = 800;

/** An editor that stands open at a cell. */
export interface Editing {
  editor: Editor;
  cell: Element;
  column: number;
  /** whether it stands open still */
  open(): boolean;
}

/**
 * Makes the grid take what its editor holds: the way that it took before, or each way a person has, gentlest first, until
 * the editor is gone. Keys go to a single line outside of any form only.
 * @returns the way by which it went; null where it stays
 */
export async function commit({ editor, cell, column, open }: Editing, ways: Ways, signal: AbortSignal): Promise<Commit | null> {
  const { ownerDocument: document } = cell;
  await yieldTask();
  const gone = (): true | null => (open() ? null : true);
  const own = ways.commit.get(column);
  const first = own ?? [...ways.commit.values()].at(-1);
  const order = first ? [first, ...commits.filter((way) => way !== first)] : commits;
  for (const way of order) {
    if (signal.aborted) return null;
    if (way !== own && ways.losing.has(way)) continue;
    // nothing but its own ✓ takes what a popup holds: leaving it would throw that away
    if (way !== 'confirm' && way !== own && confirmIn(editor, cell)) continue;
    if (!act(way, editor, cell, ways)) continue;
    await yieldTask();
    if (await waitFor(document, signal, way === own ? known : trial, gone)) return way;
  }
  return null;
}

/** Shuts an editor in which nothing was changed. Escape would shut a dialog around it too. */
export async function leave({ editor, cell, open }: Editing): Promise<void> {
  leaveFocus(editor.control);
  await yieldTask();
  if (open()) pressAround(neutral(cell));
  await yieldTask();
  if (open() && !inDialog(cell)) pressKey(editor.control, 'Escape');
  await yieldTask();
}

/** @returns false where that cannot be done here */
function act(way: Commit, editor: Editor, cell: Element, { opening }: Ways): boolean {
  const { control } = editor;
  if (way === 'nothing') return true;
  beforeGesture();
  if (way === 'leave') leaveFocus(control);
  else if (way === 'outside') pressAround(neutral(cell));
  else {
    const target = way === 'confirm' ? confirmIn(editor, cell) : way === 'cell' ? anotherCell(cell) : way === 'row' ? anotherRow(cell) : null;
    if (target) {
      press(target, way === 'confirm' ? 'confirm' : 'cell');
      // where a row opens by a double click, another's ends it the same way
      if (way === 'row' && opening === 'double-click') {
        press(target, 'cell', 2);
        doubleClick(target);
      }
    } else if ((way === 'Enter' || way === 'Tab') && takesKeys(control)) pressKey(control, way);
    else return false;
  }
  return true;
}

/** A line that is typed. In a list or a calendar a key would choose something. */
const takesKeys = (control: Element): boolean =>
  control instanceof HTMLInputElement && !control.form && !control.readOnly && !control.matches('[role=combobox], [aria-haspopup]');
