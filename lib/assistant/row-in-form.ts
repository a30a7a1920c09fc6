import { chooseOption } from '../model/choice';
import { cellPlace, parsePlace } from '../model/filing';
import type { PlanLine, StepReceipt } from '../model/plan';
import { blank, normal } from '../model/text';
import { doneBy, untried } from './concluded';
import { openedByOthers } from './deciding';
import type { Ground } from './ground';
import { laidOut } from './indicator-cells';
import { write } from './in-frames';
import type { DoneStep } from './memory';
import { openRowOf } from './open-rows';
import { saysTheSame } from './plan-line';
import { rowLines, textAt, type NeededRow, type Standing } from './propose';
import { partsApart, stepsFor } from './steps';
import { inOrder } from './write-order';

/** How long the user may take to take a row over from its form, how often the page is looked at, and kept awake; in ms. */
const longestWait = 600_000;
const beat = 300;
const asked = 15_000;
/** How long a portal may take to show the row in its table when the form is gone. */
const arriving = 4_000;

/** What became of a row in its form. `filed`: the page has it in its table now. */
export interface InForm {
  receipts: StepReceipt[];
  /** what stands in the form, to be taken back while it is open */
  done: DoneStep[];
  end: 'filed' | 'dropped' | 'open' | 'stopped';
}

/**
 * Fills the form of a row that stands open, then waits for the user to take it over: what does that may save, so nobody but the
 * user presses it. What the table then shows of the row is held against what was written.
 * @param columns those that the user ticked
 */
export async function fillForm(ground: Ground, row: NeededRow, columns: ReadonlySet<string>, run: string): Promise<InForm> {
  const standing = ground.standing();
  const at = standing && openRow(standing, row);
  if (!standing || at === undefined) return { receipts: [], done: [], end: 'dropped' };
  const name = `${run}:form:${row.row}`;
  const known = named(standing, row).length;
  const lines = linesOf(row, columns, standing, at);
  const steps = lines.flatMap((line) => (line.blocked === undefined ? stepsFor(line.at, line.to, standing.index, standing.frames) : []));
  const refused = lines.flatMap((line) => (line.blocked === undefined ? [] : [untried(line, line.blocked)]));
  const frame = steps[0]?.frame ?? 0;
  if (steps.length === 0) return { receipts: refused, done: [], end: 'stopped' };
  const work = inOrder(steps, standing);
  const written = await write({ ...ground, progress: () => undefined }, work, name);
  const end = ground.stopped() ? 'stopped' : await takenOver(ground, row, known, { frame, run: name });
  const filed = end === 'filed' ? named(ground.standing() ?? standing, row).at(-1) : undefined;
  const heard = [...refused, ...unplanned(columns, lines, standing, row, at), ...written];
  const isOpen = end !== 'filed' && end !== 'dropped';
  return {
    end,
    receipts: heard.map((receipt) => settled(receipt, end, ground.standing() ?? standing, row, filed)),
    done: isOpen ? work.flatMap((one, index) => doneBy(one, written[index]) ?? []) : [],
  };
}

/** What was ticked and needs no write: the form holds it already, or has no place for it. */
function unplanned(columns: ReadonlySet<string>, lines: readonly PlanLine[], standing: Standing, row: NeededRow, at: number): StepReceipt[] {
  const planned = new Set(lines.map(columnOf));
  const folded = planned.has('value') || !columns.has('value') ? ['operator', 'unit'] : [];
  return [...columns].flatMap((column) => {
    if (planned.has(column) || folded.includes(column)) return [];
    const place = cellPlace(row.table, at, column);
    const value = row.cells[column] ?? '';
    const line = { at: place, label: '', from: textAt(standing, place), to: value };
    const receipt = untried({ ...line, why: '', ticked: true }, 'not-found');
    return [standing.index.bindings.has(place) ? { ...receipt, outcome: 'already', why: '' } : receipt];
  });
}

/** The row's lines for the places of the form: its own lists and units, its parts of a value together or apart. */
function linesOf(row: NeededRow, columns: ReadonlySet<string>, standing: Standing, at: number): PlanLine[] {
  const table = standing.form.tables.find(({ id }) => id === row.table);
  if (!table) return [];
  const lines: PlanLine[] = [];
  rowLines(lines, standing, table, row.cells, at, true, () => ({ why: '', unit: '' }));
  const measure = ['operator', 'value', 'unit'];
  const wanted = new Set([...columns, ...(columns.has('value') ? measure : [])]);
  return openedByOthers(lines.filter((line) => wanted.has(columnOf(line))), standing);
}

const columnOf = ({ at }: Pick<PlanLine, 'at'>): string => {
  const parts = parsePlace(at);
  return parts?.kind === 'cell' ? parts.column : '';
};

/** Waits until the form is gone, or stands blank for the next row, and says whether its row is in the table then. */
async function takenOver(ground: Ground, row: NeededRow, known: number, { frame, run }: { frame: number; run: string }): Promise<InForm['end']> {
  ground.asking(true);
  try {
    let gone = 0;
    for (let waited = 0; waited < longestWait; waited += beat) {
      if (ground.stopped()) return 'stopped';
      const standing = ground.standing();
      if (standing && named(standing, row).length > known) return 'filed';
      gone = standing?.match.tables[row.table]?.form === undefined ? gone + beat : 0;
      if (gone >= arriving) return 'dropped';
      await pass(ground, frame, run, waited);
    }
    return 'open';
  } finally {
    ground.asking(false);
  }
}

/** Waits until the form of another row that somebody works in is gone: a page takes one at a time. False where it stays. */
export async function untilFree(ground: Ground, { table }: NeededRow, run: string): Promise<boolean> {
  const open = () => Object.values(ground.standing()?.match.tables[table]?.form?.bindings ?? {})[0]?.slots[0];
  ground.asking(true);
  try {
    for (let waited = 0; waited < longestWait && !ground.stopped(); waited += beat) {
      const slot = open();
      if (!slot) return true;
      await pass(ground, slot.frame, run, waited);
    }
    return false;
  } finally {
    ground.asking(false);
  }
}

/** Lets one beat go by; a stopped background would forget the wait, a frame that was taken away would seem to be there for ever. */
async function pass(ground: Ground, frame: number, run: string, waited: number): Promise<void> {
  if (waited % asked === 0) void ground.desk.frames.receipt(frame, run);
  if (waited % (beat * 3) === 0) await ground.rollCall();
  await new Promise((resolve) => setTimeout(resolve, beat));
}

const openRow = ({ match }: Standing, { table }: NeededRow): number | undefined => {
  const bound = match.tables[table];
  return bound && openRowOf(bound);
};

/** The rows of the table itself that bear the row's name, by number. */
function named(standing: Standing, row: NeededRow): number[] {
  const form = openRow(standing, row);
  const { cells } = row;
  const rows = standing.filing.tables[row.table] ?? [];
  if (blank(cells.name)) return [];
  return rows.flatMap((one, at) => (at !== form && normal(one.name ?? '') === normal(cells.name ?? '') ? [at] : []));
}

/** @param filed the number of the row in the table */
function settled(receipt: StepReceipt, end: InForm['end'], standing: Standing, row: NeededRow, filed: number | undefined): StepReceipt {
  if (receipt.outcome !== 'written' && receipt.outcome !== 'already') return receipt;
  if (end === 'dropped') return { ...receipt, outcome: 'refused', why: 'row-dropped', value: '' };
  if (filed === undefined) return { ...receipt, outcome: 'unverified', why: 'row-form' };
  const at = cellPlace(row.table, filed, columnOf(receipt));
  const shows = textAt(standing, at);
  const sent = receipt.sent ?? receipt.value;
  const inTable = laidOut(row.cells, partsApart(standing.match, at), '').value ?? '';
  const same = blank(shows) || saysTheSame(shows, sent) || chooseOption([shows], sent) === 0 || normal(shows) === normal(inTable);
  return same ? { ...receipt, at, outcome: 'written', why: 'row-filed' } : { ...receipt, at, outcome: 'unverified', why: 'page-rewrote', value: shows };
}
