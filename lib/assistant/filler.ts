import type { Place } from '../model/filing';
import type { AddedRow, OutcomeWhy, PlanLine, Receipt, StepReceipt } from '../model/plan';
import { fail, ok, type Result } from '../model/result';
import { standsNow, type Stand, type standOf } from '../model/stand';
import { fold } from '../model/text';
import { concluded, untried, type Filled } from './concluded';
import type { Begun, Ground } from './ground';
import { write } from './in-frames';
import type { DoneStep, HeldPlan } from './memory';
import { isOnlyShown } from './plan-line';
import { textAt, type NeededRow, type Standing } from './propose';
import { RowsToCome } from './rows-to-come';
import { nameOfRow, seatedNow } from './seats';
import { stepsFor, type FrameStep } from './steps';
import { inOrder } from './write-order';

/**
 * Writes the ticked lines of a plan: first the rows that are missing, by the portal's own button, then the values, frame
 * by frame, in the page's order; last the rows of tables whose rows are only shown, which the portal takes in a form of their own:
 * for each of these the user is waited for. Every line has its outcome in the receipt; what could not be tried says why.
 */
export async function fill(ground: Ground, held: HeldPlan, ticked: ReadonlySet<Place>, run: string): Promise<Result<Filled>> {
  const before = ground.standing();
  if (!before) return fail('no-form');
  const wanted = held.plan.lines.filter((line) => ticked.has(line.at));
  const lines = wanted.filter((line) => line.blocked === undefined);
  const blocked: StepReceipt[] = wanted.flatMap((line) => (line.blocked === undefined ? [] : [untried(line, line.blocked)]));
  const needed = held.needed.filter((row) => lines.some((line) => isOf(line, row)));
  const late = needed.filter(({ table }) => hasRows(before, table) && isOnlyShown(before, table, 0));
  const isLate = (line: PlanLine): boolean => late.some((row) => isOf(line, row));
  const rows = new RowsToCome(ground, before, held.seats, run, (row) => lines.filter((line) => isOf(line, row)));
  const begun: Begun = { plan: held.plan.id, cause: held.cause, work: [], untried: blocked };
  /** Told to whoever must hear the end of it alone: `rest` is what was not begun. */
  const tell = (rest: readonly PlanLine[]): void =>
    ground.begun({ ...begun, untried: [...begun.untried, ...rows.receipts, ...rest.map((line) => untried(line, 'stopped'))] });

  if (needed.length > 0) tell(lines);
  const found: FrameStep[] = [];
  const written: StepReceipt[] = [];
  for (const [part, asked] of [[needed.filter((row) => !late.includes(row)), lines.filter((line) => !isLate(line))], [late, lines.filter(isLate)]] as const) {
    const of = needed.length + lines.length;
    await rows.come(part, (added) => ground.progress(written.length + added, of));
    const standing = ground.standing();
    const left = asked.filter(({ at }) => !rows.has(at));
    if (!standing) {
      // what was written before the page went stays told
      begun.untried = [...begun.untried, ...left.map((line) => rows.gone(line))];
      continue;
    }
    const { steps, receipts } = stepsOf(left, rows, standing);
    const work = inOrder(steps, standing);
    Object.assign(begun, { work: [...begun.work, ...work], untried: [...begun.untried, ...receipts] });
    tell(part === late ? [] : lines.filter(isLate));
    found.push(...steps);
    written.push(...(await write(ground, work, part === late ? `${run}:late` : run, part.length)));
  }
  const { receipt, done } = concluded({ ...begun, untried: [...begun.untried, ...rows.receipts] }, written, ground.desk.now(), found);
  return ok({ receipt: { ...receipt, ...(rows.added.length > 0 && { added: rows.added }) }, done: [...done, ...rows.done] });
}

const hasRows = ({ filing }: Standing, table: string): boolean => (filing.tables[table]?.length ?? 0) > 0;

/** What is to be written for lines whose rows are there by now, and what came of the others. */
function stepsOf(lines: readonly PlanLine[], rows: RowsToCome, standing: Standing): { steps: FrameStep[]; receipts: StepReceipt[] } {
  const steps: FrameStep[] = [];
  const receipts: StepReceipt[] = [];
  const standAt = standsNow();
  const seated = seatedNow(rows.seats, standing);
  for (const line of lines) {
    const at = seated(line.at);
    if (at === undefined) receipts.push(rows.notCome(line));
    else if (fold(textAt(standing, at)) !== fold(line.from)) receipts.push(untried(line, 'value-changed'));
    else {
      const mine = stepsFor(at, line.to, standing.index, standing.frames, standAt);
      if (mine.length === 0) receipts.push(untried(line, 'not-found'));
      steps.push(...mine);
    }
  }
  return { steps, receipts };
}

/**
 * Takes a fill back: what each place held before, in the order of filling, because what decides comes first then too. Rows that
 * were added stay, emptied, and so does what the page took over from a form of its own: each is told.
 */
export async function unfill(ground: Ground, { plan, added = [] }: Pick<Receipt, 'plan' | 'added'>, done: readonly DoneStep[], run: string): Promise<Result<Receipt>> {
  // places may stand elsewhere since they were written
  const now = new Map(done.map(({ step, wrote }) => [wrote, step.key]));
  const standAt = standsNow();
  const work = done.map(({ frame, step: { after, ...step }, before, value }) => {
    const decides = after === undefined ? undefined : now.get(after);
    const stand = standNow(ground, frame, step.key, standAt);
    return { frame, step: { ...step, from: value, to: before, ...(stand && { stand }), ...(decides && { after: decides }) } };
  });
  const steps = await write(ground, work, run);
  return ok({ plan, at: ground.desk.now(), steps: [...steps, ...added.map(stays)], undone: true });
}

function stays({ at, label, by }: AddedRow): StepReceipt {
  const why: OutcomeWhy = by === 'row' ? 'row-left' : 'row-filed';
  return { at, label, key: '', outcome: 'skipped', why, before: '', value: '', ms: 0 };
}

/** What a place stands among since a fill has changed what stands around it. */
function standNow(ground: Ground, frame: number, key: string, standAt: typeof standOf): Stand | undefined {
  const reading = ground.standing()?.frames.get(frame)?.reading;
  const index = reading?.slots.findIndex((slot) => slot.key === key) ?? -1;
  return reading && index !== -1 ? standAt(reading, index) : undefined;
}

const isOf = (line: PlanLine, row: NeededRow): boolean => line.at.startsWith(`${nameOfRow(row)}.`);
