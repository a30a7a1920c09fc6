import type { Place } from '../model/filing';
import type { PlanLine, Receipt, StepReceipt } from '../model/plan';
import { fail, ok, type Result } from '../model/result';
import { standOf, type Stand } from '../model/stand';
import { fold } from '../model/text';
import { concluded, untried, type Filled } from './concluded';
import type { Begun, Ground } from './ground';
import { write } from './in-frames';
import type { DoneStep, HeldPlan } from './memory';
import { addRows } from './missing-rows';
import { textAt, type NeededRow } from './propose';
import { moved, seatsOf } from './seats';
import { stepsFor, type FrameStep } from './steps';
import { inOrder } from './write-order';

/**
 * Writes the ticked lines of a plan: first the rows that are missing, by the portal's own button, then the values, frame
 * by frame, in the page's order. Every line has its outcome in the receipt; what could not be tried says why.
 */
export async function fill(ground: Ground, held: HeldPlan, ticked: ReadonlySet<Place>, run: string): Promise<Result<Filled>> {
  const before = ground.standing();
  if (!before) return fail('no-form');
  const wanted = held.plan.lines.filter((line) => ticked.has(line.at));
  const lines = wanted.filter((line) => line.blocked === undefined);
  const steps: StepReceipt[] = wanted.flatMap((line) => (line.blocked === undefined ? [] : [untried(line, line.blocked)]));
  const needed = held.needed.filter((row) => lines.some((line) => isOf(line, row)));
  const seats = seatsOf(before, needed);
  await addRows(ground, needed, run, (added) => ground.progress(added, needed.length + lines.length));
  const standing = ground.standing();
  if (!standing) return fail('page-changed');
  const found: FrameStep[] = [];
  for (const line of lines) {
    const at = moved(line.at, seats, standing);
    if (at === undefined) steps.push(untried(line, ground.stopped() ? 'stopped' : 'row-not-added'));
    else if (fold(textAt(standing, at)) !== fold(line.from)) steps.push(untried(line, 'value-changed'));
    else {
      const mine = stepsFor(at, line.to, standing.index, standing.frames);
      if (mine.length === 0) steps.push(untried(line, 'not-found'));
      found.push(...mine);
    }
  }
  const begun: Begun = { plan: held.plan.id, cause: held.cause, work: inOrder(found, standing), untried: steps };
  ground.begun(begun);
  return ok(concluded(begun, await write(ground, begun.work, run, needed.length), ground.desk.now(), found));
}

/**
 * Takes a fill back: what each place held before, in the order of filling, because what decides comes first then too. Rows that
 * were added stay, emptied.
 */
export async function unfill(ground: Ground, plan: string, done: readonly DoneStep[], run: string): Promise<Result<Receipt>> {
  // places may stand elsewhere since they were written
  const now = new Map(done.map(({ step, wrote }) => [wrote, step.key]));
  const work = done.map(({ frame, step: { after, ...step }, before, value }) => {
    const decides = after === undefined ? undefined : now.get(after);
    const stand = standNow(ground, frame, step.key);
    return { frame, step: { ...step, from: value, to: before, ...(stand && { stand }), ...(decides && { after: decides }) } };
  });
  const steps = await write(ground, work, run);
  return ok({ plan, at: ground.desk.now(), steps, undone: true });
}

/** What a place stands among since a fill has changed what stands around it. */
function standNow(ground: Ground, frame: number, key: string): Stand | undefined {
  const reading = ground.standing()?.frames.get(frame)?.reading;
  const index = reading?.slots.findIndex((slot) => slot.key === key) ?? -1;
  return reading && index !== -1 ? standOf(reading, index) : undefined;
}

const isOf = (line: PlanLine, row: NeededRow): boolean => line.at.startsWith(`${row.table}[${row.row}].`);
