import type { OutcomeWhy } from '@/lib/model/plan';
import { sameValue } from '../../write/same-value';
import { HeldBack } from '../acts/gate';
import { done, refused } from '../acts/outcomes';
import { press } from '../acts/press';
import type { Families, WriteOutcome } from '../widget';
import { closeIn } from './close-in';
import { commit, leave, type Editing } from './commit';
import { editorAt, editorOf } from './editor';
import { enter, type Entered } from './enter';
import { chooseIn, isListAt } from './list';
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
  /** hears what came of it, before the next cell is looked for */
  settled(outcome: WriteOutcome): void;
}

type Outcomes = Map<CellWrite, WriteOutcome>;

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
  const settled = (cell: CellWrite, outcome: WriteOutcome): void => {
    outcomes.set(cell, outcome);
    cell.settled(outcome);
  };
  const means: Means = { ways, families, signal, first: new Map() };
  for (let left = [...row]; left[0]; left = left.filter((cell) => !outcomes.has(cell))) {
    if (signal.aborted) settled(left[0], refused('timed-out'));
    else if (ways.givenUp) settled(left[0], refused(ways.givenUp));
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
  const { entered, editing } = 'list' in opened ? await choose(first, opened, signal) : await enterAll(first, all, opened, means);
  if (!editing) return new Map([[first, refused('unsupported')]]);
  if (![...entered.values()].some(({ outcome }) => outcome === 'written')) {
    await leave(editing);
    return entered;
  }
  const by = await commit(editing, ways, signal);
  if (by === null) await leave(editing);
  return settle(entered, by ?? (editing.open() ? 'never' : 'leave'), means);
}

interface Begun {
  entered: Map<CellWrite, Entered>;
  editing: Editing | null;
}

async function enterAll(first: CellWrite, all: CellWrite[], { before }: { before: Standing }, means: Means): Promise<Begun> {
  const entered = new Map<CellWrite, Entered>();
  const controls = new Set<Element>();
  let editing: Editing | null = null;
  for (const cell of all) {
    const editor = openAt(cell, before, cell === first ? editorOf : editorAt);
    if (!editor || controls.has(editor.control)) continue;
    controls.add(editor.control);
    editing ??= editingOf(cell, editor, before);
    const came = await enter(editor, cell.value, before, means.families, means.signal);
    const former = means.first.get(cell);
    if (former) former.held ??= came.held;
    // an earlier try was taken after all, only later than it was looked for
    entered.set(cell, came.outcome === 'already' && former?.tried ? done : came);
    if (former && came.outcome === 'written') former.tried = true;
  }
  return { entered, editing };
}

/** A press brought a list and nothing to type in: its line is the value. */
async function choose(cell: CellWrite, { list, before }: { list: Element; before: Standing }, signal: AbortSignal): Promise<Begun> {
  if (!(list instanceof HTMLElement)) return { entered: new Map(), editing: null };
  const { value, column } = cell;
  const chosen = await chooseIn({ value, before: before.layers, control: list, holds: () => sameValue(textOf(cell), value), signal });
  const open = (): boolean => ((now) => now !== null && isListAt(now, value, before.layers))(cell.now());
  const editing = { editor: { control: list, layer: null }, cell: list, column, open };
  return { entered: new Map([[cell, chosen ? done : refused('no-option')]]), editing };
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
