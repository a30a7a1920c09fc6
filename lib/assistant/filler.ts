import { parsePlace, cellPlace, type Place } from '../model/filing';
import type { PlanLine, Receipt, Step, StepReceipt } from '../model/plan';
import { fail, ok, type Result } from '../model/result';
import { fold } from '../model/text';
import type { Desk } from './desk';
import type { Inbox } from './inbox';
import type { DoneStep, HeldPlan } from './memory';
import { levelOf, textAt, type NeededRow, type Standing } from './propose';
import { stepsFor, type FrameStep } from './steps';

/** How long a frame may take to send the reading that a run made necessary, in milliseconds. */
const readingPatience = 5_000;

/** What a fill needs of the session it runs in. */
export interface Ground {
  desk: Desk;
  inbox: Inbox;
  /** the page as it stands now; it changes while rows are added */
  standing(): Standing | undefined;
  /** what a frame tells of its steps from then on is added to `done` */
  progress(done: number, of: number): void;
  /** true once the user has asked to stop */
  stopped(): boolean;
}

export interface Filled {
  receipt: Receipt;
  done: DoneStep[];
}

/**
 * Writes the ticked lines of a plan: first the rows that are missing, by the portal's own button, then the values, frame
 * by frame, in the page's order. Every line has its outcome in the receipt; what could not be tried says why.
 */
export async function fill(ground: Ground, held: HeldPlan, ticked: ReadonlySet<Place>, run: string): Promise<Result<Filled>> {
  const before = ground.standing();
  if (!before) return fail('no-form');
  const lines = held.plan.lines.filter((line) => ticked.has(line.at) && line.blocked === undefined);
  const steps: StepReceipt[] = [];
  const needed = held.needed.filter((row) => lines.some((line) => isOf(line, row)));
  const seats = seatsOf(before, needed);
  await addRows(ground, needed, run, (added) => ground.progress(added, needed.length + lines.length));
  const standing = ground.standing();
  if (!standing) return fail('page-changed');
  const work: FrameStep[] = [];
  for (const line of lines) {
    const at = moved(line.at, seats, standing);
    if (at === undefined) steps.push(untried(line, ground.stopped() ? 'stopped' : 'row-not-added'));
    else if (fold(textAt(standing, at)) !== fold(line.from)) steps.push(untried(line, 'value-changed'));
    else {
      const found = stepsFor(at, line.to, standing.index, standing.frames);
      if (found.length === 0) steps.push(untried(line, 'not-found'));
      work.push(...found);
    }
  }
  const written = await write(ground, work, run, needed.length);
  const done = work.flatMap(({ frame, step }, index) => {
    const receipt = written[index];
    return receipt && (receipt.outcome === 'written' || receipt.why === 'page-rewrote')
      ? [{ frame, step: { ...step, key: receipt.key }, before: receipt.before, value: receipt.value }]
      : [];
  });
  const receipt = { plan: held.plan.id, at: ground.desk.now(), steps: [...steps, ...written], undone: false };
  return ok({ receipt, done });
}

/** Takes a fill back: what each place held before, in reverse order. Rows that were added stay, emptied. */
export async function unfill(ground: Ground, plan: string, done: readonly DoneStep[], run: string): Promise<Result<Receipt>> {
  const work = [...done].reverse().map(({ frame, step, before, value }) => ({
    frame,
    step: { ...step, from: value, to: before },
  }));
  const steps = await write(ground, work, run);
  return ok({ plan, at: ground.desk.now(), steps, undone: true });
}

/**
 * Writes steps frame by frame, each frame's in their order; the receipts come back in the order of `work`. `before`: what
 * was done ahead of them, for the progress.
 */
async function write(ground: Ground, work: readonly FrameStep[], run: string, before = 0): Promise<StepReceipt[]> {
  const receipts = new Map<number, StepReceipt>();
  for (const frame of new Set(work.map((one) => one.frame))) {
    const mine = work.map((one, index) => ({ ...one, index })).filter((one) => one.frame === frame);
    const steps = mine.map((one) => one.step);
    ground.progress(before + receipts.size, before + work.length);
    const reply = ground.stopped() ? undefined : await ground.desk.frames.write(frame, run, steps);
    const got = reply?.ok ? reply.value.receipts : await soFar(ground, frame, run);
    mine.forEach(({ step, index }, nth) => {
      receipts.set(index, got[nth] ?? notDone(step, ground.stopped() ? 'stopped' : 'timed-out'));
    });
  }
  ground.progress(before + receipts.size, before + work.length);
  return work.flatMap((_, index) => receipts.get(index) ?? []);
}

/** A frame that fell silent may still have done part of its work: its own receipt tells. */
async function soFar(ground: Ground, frame: number, run: string): Promise<StepReceipt[]> {
  if (ground.stopped()) return [];
  const reply = await ground.desk.frames.receipt(frame, run);
  return reply.ok ? reply.value.receipts : [];
}

const notDone = (step: Step & { kind: 'set' }, why: StepReceipt['why']): StepReceipt => ({
  at: step.at,
  key: step.key,
  outcome: 'refused',
  why,
  before: step.from,
  value: step.from,
  ms: 0,
});

const untried = (line: PlanLine, why: StepReceipt['why']): StepReceipt => ({
  at: line.at,
  label: line.label,
  key: '',
  outcome: 'refused',
  why,
  before: line.from,
  value: line.from,
  ms: 0,
});

const isOf = (line: PlanLine, row: NeededRow): boolean => line.at.startsWith(`${row.table}[${row.row}].`);

/** Where a row stands by what does not move when rows are added: its 二级指标, and its number among those. */
interface RowSeat {
  table: string;
  level: string;
  nth: number;
}

/** The seats of all rows that a plan speaks of, by `table[row]`: those of the page, then those that are still to come. */
function seatsOf(standing: Standing, needed: readonly NeededRow[]): Map<string, RowSeat> {
  const seats = new Map<string, RowSeat>();
  for (const table of standing.form.tables) {
    const counts = new Map<string, number>();
    const seat = (row: number, level2: string) => {
      const level = table.levels.length === 0 ? '' : levelOf(table, level2);
      const nth = counts.get(level) ?? 0;
      counts.set(level, nth + 1);
      seats.set(`${table.id}[${row}]`, { table: table.id, level, nth });
    };
    (standing.filing.tables[table.id] ?? []).forEach((row, index) => seat(index, row.level2 ?? ''));
    for (const row of needed) if (row.table === table.id) seat(row.row, row.level2);
  }
  return seats;
}

/** The row number of a seat on the page as it stands now; undefined when nobody sits there. */
function rowAt(standing: Standing, seat: RowSeat): number | undefined {
  const table = standing.form.tables.find((one) => one.id === seat.table);
  if (!table) return undefined;
  let nth = 0;
  const rows = standing.filing.tables[seat.table] ?? [];
  const index = rows.findIndex((row) => {
    const level = table.levels.length === 0 ? '' : levelOf(table, row.level2 ?? '');
    return level === seat.level && nth++ === seat.nth;
  });
  return index === -1 ? undefined : index;
}

/** A place of the plan as the page numbers it now; undefined when its row never came. */
function moved(place: Place, seats: ReadonlyMap<string, RowSeat>, standing: Standing): Place | undefined {
  const parts = parsePlace(place);
  if (parts?.kind !== 'cell') return place;
  const seat = seats.get(`${parts.table}[${parts.row}]`);
  const row = seat && rowAt(standing, seat);
  return row === undefined ? undefined : cellPlace(parts.table, row, parts.column);
}

/**
 * Asks the portal for the missing rows, one press a row, and reads the page again after each. A table without an add
 * button keeps its rows: their lines say `row-not-added`.
 */
async function addRows(
  ground: Ground,
  needed: readonly NeededRow[],
  run: string,
  progress: (added: number) => void,
): Promise<void> {
  for (const [index, row] of needed.entries()) {
    progress(index);
    const standing = ground.standing();
    const button = standing && !ground.stopped() ? addButton(standing, row) : undefined;
    if (!standing || !button) continue;
    const buttons = standing.frames.get(button.frame)?.reading.addButtons ?? [];
    const text = buttons.find(({ key }) => key === button.key)?.text ?? '';
    const at = `${row.table}[${row.row}]`;
    await ground.desk.frames.write(button.frame, `${run}:${at}`, [{ kind: 'add-row', at, key: button.key, text }]);
    const read = await ground.desk.frames.read(button.frame);
    if (read.ok) await ground.inbox.until(button.frame, read.value.reading, readingPatience);
  }
}

/** The button in the 二级指标's own rows, else one that serves the whole table. */
function addButton(standing: Standing, row: NeededRow): { frame: number; key: string } | undefined {
  const table = standing.form.tables.find((one) => one.id === row.table);
  const add = standing.match.tables[row.table]?.add ?? [];
  if (!table) return undefined;
  const level = levelOf(table, row.level2);
  const own = add.find((one) => one.level2 !== undefined && levelOf(table, one.level2) === level);
  return own ?? add.find((one) => one.level2 === undefined);
}
