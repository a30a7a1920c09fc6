import type { OutcomeWhy } from '@/lib/model/plan';
import { sameValue } from '../../write/same-value';
import { cellState } from '../acts/cell-face';
import { done } from '../acts/outcomes';
import { waitFor } from '../acts/wait-for';
import type { Families, WriteOutcome } from '../widget';
import { leave, type Editing } from './commit';
import { editorOf, type Editor } from './editor';
import { heldIn, type Entered } from './enter';
import { open } from './open';
import type { CellWrite } from './put-cells';
import { standsFor } from './shows';
import type { Standing } from './standing';
import type { Commit, Ways } from './ways';

/** What the cells of one row share while they are written. */
export interface Means {
  ways: Ways;
  families: Families;
  signal: AbortSignal;
  /** what each cell showed, and its editor held, before anything was tried */
  first: Map<CellWrite, { shown: string; held?: string; tried?: boolean }>;
}

const unsure: WriteOutcome = { outcome: 'unverified', why: 'page-rewrote' };
const redraw = 250;
/** So many ways to commit are given up before it is the value's fault. */
const mostLosing = 3;

/** Looks at what the cells show now, and into their editors where that does not tell. */
export async function settle(
  entered: Map<CellWrite, Entered>,
  by: Commit | 'never',
  means: Means,
): Promise<Map<CellWrite, WriteOutcome>> {
  const { ways } = means;
  const outcomes = new Map<CellWrite, WriteOutcome>();
  for (const [cell, { held: _, ...outcome }] of entered) {
    const { shown: stood = '', held } = means.first.get(cell) ?? {};
    const before = held === undefined || sameValue(held, stood) ? {} : { held };
    // what came too late for its own editor was taken with the row
    if (outcome.outcome === 'refused' && textOf(cell) !== stood) outcomes.set(cell, { ...(sameValue(textOf(cell), cell.value) ? done : unsure), ...before });
    else if (outcome.outcome !== 'written') outcomes.set(cell, { ...outcome, ...before });
    else if (by === 'never') outcomes.set(cell, { outcome: 'unverified', why: 'timed-out', ...before });
    else {
      const at = cell.now();
      const kept = await keeps(cell, stood, means);
      // another way to commit may keep what this one lost
      if (kept === 'lost' && mayTryAgain(by, cell.column, ways)) continue;
      if (kept === 'kept') ways.commit.set(cell.column, by);
      if (by === 'nothing' && kept !== 'kept') ways.untaken ??= strayed(cell, at);
      const text = textOf(cell);
      outcomes.set(cell, { ...done, ...before, ...(kept === 'kept' && !sameValue(text, cell.value) ? { shows: text } : {}) });
    }
  }
  return outcomes;
}

/** Why a cell is another one by now, where it does not show what was entered. @param at as it was drawn before it was looked for */
function strayed(cell: CellWrite, at: Element | null): OutcomeWhy | undefined {
  if (at?.isConnected && sameValue(cellState(at).value, cell.value)) return undefined;
  const found = cell.find();
  return typeof found === 'string' ? found : undefined;
}

/** A page that wants no such value takes it by no way: after a few it is not the way's fault. */
function mayTryAgain(by: Commit, column: number, { commit: known, losing }: Ways): boolean {
  if (known.has(column)) return false;
  if (losing.size < mostLosing) return losing.add(by), true;
  losing.clear();
  return false;
}

async function keeps(cell: CellWrite, before: string, means: Means): Promise<'kept' | 'lost' | 'unknown'> {
  const { value } = cell;
  const found = cell.find();
  if (typeof found === 'string') return 'unknown';
  const said = (): true | null => {
    const text = textOf(cell);
    return sameValue(text, value) || (text !== before && standsFor(text, value)) ? true : null;
  };
  if (await waitFor(found.ownerDocument, means.signal, redraw, said)) return 'kept';
  const again = await open(found, cell, means.ways, means.signal);
  if (!again || !('editor' in again)) return 'unknown';
  const held = heldIn(again.editor, means.families);
  await leave(editingOf(cell, again.editor, again.before));
  if (held === undefined) return 'unknown';
  return sameValue(held, value) ? 'kept' : 'lost';
}

export function openAt(cell: CellWrite, before: Standing, of: typeof editorOf): Editor | null {
  const element = cell.now();
  return element && of(element, before);
}

export const editingOf = (cell: CellWrite, editor: Editor, before: Standing): Editing => ({
  editor,
  cell: cell.now() ?? editor.control,
  column: cell.column,
  open: () => openAt(cell, before, editorOf) !== null,
});

export function textOf(cell: CellWrite): string {
  const element = cell.now();
  return element ? cellState(element).value : '';
}
