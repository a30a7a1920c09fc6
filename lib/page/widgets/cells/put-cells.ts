import type { OutcomeWhy } from '@/lib/model/plan';
import { sameValue } from '../../write/same-value';
import { beforeGesture, HeldBack } from '../acts/gate';
import { done, refused } from '../acts/outcomes';
import { press } from '../acts/press';
import { waitFor } from '../acts/wait-for';
import type { Families, WriteOutcome } from '../widget';
import { abandon, type Trace } from './abandon';
import { closeIn } from './close-in';
import { commit, leave, type Editing } from './commit';
import { editorAt, editorOf, type Editor } from './editor';
import { enter, heldIn, type Entered } from './enter';
import { chooseIn, isListAt, layersIn } from './list';
import { open } from './open';
import { editingOf, openAt, settle, textOf, type Means } from './settle';
import type { Standing } from './standing';
import type { Ways } from './ways';

/** One cell of a row, and what is to stand in it. */
export interface CellWrite {
  value: string;
  column: number;
  /** the cell, found by its words and its row once more; or why it is not to be written */
  find(): Element | OutcomeWhy;
  /** the cell as it is drawn now; null where it is not there any more */
  now(): Element | null;
  /** hears that its editor is there */
  opened(): void;
  /** hears what came of it, before the next cell is looked for */
  settled(outcome: WriteOutcome): void;
}

type Outcomes = Map<CellWrite, WriteOutcome>;

const filling = 150;
const fading = 300;
/** Two columns that do not open tell that none does. */
const enough = 2;

/**
 * Writes into cells of one row as a person would: opens the first, enters its value, enters those of all others whose
 * editors opened with it, makes the grid take them, and looks whether it did.
 * @param ways what is known of the grid, learnt from on the way
 * @returns one outcome a cell, in order
 */
export async function putCells(row: readonly CellWrite[], ways: Ways, families: Families, signal: AbortSignal): Promise<WriteOutcome[]> {
  const outcomes: Outcomes = new Map();
  const means: Means = { ways, families, signal, first: new Map() };
  const settled = (cell: CellWrite, came: WriteOutcome): void => {
    // what was entered once may have been taken, or have cost what stood there
    const outcome: WriteOutcome = came.outcome === 'refused' && means.first.get(cell)?.tried ? { ...came, outcome: 'unverified' } : came;
    outcomes.set(cell, outcome);
    cell.settled(outcome);
  };
  for (let left = [...row]; left[0]; left = left.filter((cell) => !outcomes.has(cell))) {
    if (signal.aborted) settled(left[0], refused('timed-out'));
    else if (ways.givenUp) settled(left[0], refused(ways.givenUp));
    else if (ways.untaken) settled(left[0], refused(ways.untaken));
    else for (const [cell, outcome] of await unlessHeldBack(left[0], putTogether(left[0], left, means))) settled(cell, outcome);
  }
  return row.map((cell) => outcomes.get(cell) ?? refused('unsupported'));
}

/** A gesture that may not be made ends with its reason the cell that it was for. */
async function unlessHeldBack(cell: CellWrite, writing: Promise<Outcomes>): Promise<Outcomes> {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof HeldBack) return new Map([[cell, refused(error.why)]]);
    throw error;
  }
}

/** One cell, with those whose editors open together with its own. */
async function putTogether(first: CellWrite, all: CellWrite[], means: Means): Promise<Outcomes> {
  const { ways, signal } = means;
  for (const cell of all) if (!means.first.has(cell)) means.first.set(cell, { shown: textOf(cell) });
  const found = first.find();
  if (typeof found === 'string') return new Map([[first, refused(found)]]);
  const opened = await open(found, first, ways, signal);
  if (opened === null) return new Map([[first, notOpened(first, ways)]]);
  if ('dialog' in opened) return new Map([[first, aside(opened.dialog, ways)]]);
  const begun: Begun = { entered: new Map(), traces: [], editing: null };
  const { entered } = begun;
  try {
    if ('list' in opened) await choose(first, opened, begun, signal);
    else await enterAll(first, all, opened, begun, means);
    const { editing } = begun;
    if (!editing) return new Map([[first, refused('unsupported')]]);
    if (![...entered.values()].some(({ outcome }) => outcome === 'written')) {
      await leave(editing);
      return entered;
    }
    const by = await commit(editing, ways, signal);
    if (by === null) {
      // leaving it might take what it holds after all
      beforeGesture();
      await leave(editing);
    }
    return await settle(entered, by ?? (editing.open() ? 'never' : 'leave'), means);
  } catch (error) {
    if (!(error instanceof HeldBack)) throw error;
    const now = (await abandon(begun.traces, begun.editing)) ? undefined : first.find();
    if (typeof now === 'string') ways.untaken ??= now;
    return heldBack(first, begun, error.why);
  }
}

/** What was entered may have been taken before it could be taken back. */
function heldBack(first: CellWrite, { entered }: Begun, why: OutcomeWhy): Outcomes {
  const unsure: WriteOutcome = { outcome: 'unverified', why };
  const outcomes: Outcomes = new Map([[first, unsure]]);
  for (const [cell, came] of entered) outcomes.set(cell, came.outcome === 'written' ? unsure : came);
  return outcomes;
}

/** One opening of a row on its way. */
interface Begun {
  entered: Map<CellWrite, Entered>;
  traces: Trace[];
  editing: Editing | null;
}

async function enterAll(first: CellWrite, all: CellWrite[], { before }: { before: Standing }, begun: Begun, means: Means): Promise<void> {
  const controls = new Set<Element>();
  for (const cell of all) {
    const editor = openAt(cell, before, cell === first ? editorOf : editorAt);
    if (!editor || controls.has(editor.control)) continue;
    controls.add(editor.control);
    begun.editing ??= editingOf(cell, editor, before);
    cell.opened();
    await untilFilled(editor, means, means.first.get(cell)?.shown);
    const trace: Trace = { editor, before: heldIn(editor, means.families), after: undefined };
    begun.traces.push(trace);
    const came = await enter(editor, cell.value, cell === first ? before.layers : await othersLists(editor, before, means), means.families, means.signal);
    trace.after = heldIn(editor, means.families);
    const former = means.first.get(cell);
    if (former) former.held ??= came.held;
    // an earlier try was taken after all, only later than it was looked for
    begun.entered.set(cell, came.outcome === 'already' && former?.tried ? done : came);
    if (former && came.outcome === 'written') former.tried = true;
  }
}

/** A page may fill its editor a moment after it stands: over what was typed meanwhile, and what is given back would be nothing. */
async function untilFilled(editor: Editor, { families, signal }: Means, shown = ''): Promise<void> {
  if (shown === '' || heldIn(editor, families) !== '') return;
  await waitFor(editor.control.ownerDocument, signal, filling, () => heldIn(editor, families) !== '' || null);
}

/** The lists of editors of the row before this one may fade still: they are waited for, and what stays is none of this one's. */
async function othersLists({ control }: Editor, { layers }: Standing, { signal }: Means): Promise<Set<Element>> {
  const { ownerDocument: document } = control;
  const fresh = (): boolean => [...layersIn(document)].some((layer) => !layers.has(layer) && !layer.contains(control));
  await waitFor(document, signal, fading, () => (fresh() ? null : true));
  return layersIn(document);
}

/** A press brought a list and nothing to type in: its line is the value. */
async function choose(cell: CellWrite, { list, before }: { list: Element; before: Standing }, begun: Begun, signal: AbortSignal): Promise<void> {
  if (!(list instanceof HTMLElement)) return;
  cell.opened();
  const { value, column } = cell;
  const chosen = await chooseIn({ value, before: before.layers, control: list, holds: () => sameValue(textOf(cell), value), signal });
  const open = (): boolean => ((now) => now !== null && isListAt(now, value, before.layers))(cell.now());
  begun.editing = { editor: { control: list, layer: null }, cell: list, column, open };
  begun.entered.set(cell, chosen ? done : refused(value === '' ? 'no-blank' : 'no-option'));
}

/** What opened instead is no editor: it is shut, and the grid left alone. */
function aside(dialog: Element, ways: Ways): WriteOutcome {
  ways.givenUp = 'unsupported';
  const close = closeIn(dialog);
  if (close) press(close, 'shut');
  return refused('unsupported');
}

function notOpened({ column }: CellWrite, ways: Ways): WriteOutcome {
  ways.shut.add(column);
  if (!ways.opening && ways.shut.size >= enough) ways.givenUp = 'readonly';
  return refused('readonly');
}
