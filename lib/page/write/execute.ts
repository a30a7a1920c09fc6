import type { AddRowStep, SetStep, Step, StepReceipt } from '@/lib/model/plan';
import type { LiveReading } from '../page';
import { widgetById } from '../widgets';
import { sleep, twoFrames, yieldTask } from '../widgets/acts/pause';
import { addRow } from './add-row';
import { anchorsOf } from './anchors';
import { check, prepare, put, receiptOf, type Attempt, type Work } from './attempt';
import { focused, watchEditing, type Editing } from './editing';
import { openSight } from './in-sight';
import { watchPage } from './page-state';

export interface WriteContext {
  document: Document;
  signal: AbortSignal;
  /** reads the page anew */
  reread(): LiveReading;
  /** called once a step, as soon as it has a receipt; the last look at the page may still correct it in the result */
  onStep(receipt: StepReceipt): void;
  /** the frame's own watch on the user's typing; without it only typing during the execution is seen */
  editing?: Editing;
}

/** A page's own check may take a value back a moment later; one look after this stillness catches it. */
const stillness = 300;
const patience = 1_500;
const rowAtMost = 25;
/** The usual closing animation of a popup lasts 300 ms. */
const fading = 400;

let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out a plan's steps in one frame, one after the other, and never two plans at a time. Each place is found again
 * and checked before it is written, and read again after the page had its turn. Nothing is submitted, no Enter is
 * pressed; focus and scrolling are put back.
 * @param live the reading that the frame holds now
 * @returns one receipt a step, in order; it never rejects for a fault of the page
 */
export function execute(steps: readonly Step[], live: () => LiveReading, ctx: WriteContext): Promise<StepReceipt[]> {
  const turn = last.then(() => run(steps, live, ctx));
  last = turn.catch(() => undefined);
  return turn;
}

async function run(steps: readonly Step[], live: () => LiveReading, ctx: WriteContext): Promise<StepReceipt[]> {
  const end = new AbortController();
  const work: Work = {
    page: watchPage(ctx.document, live, ctx.reread, end.signal),
    sight: openSight(ctx.document),
    editing: ctx.editing ?? watchEditing(ctx.document, end.signal),
    anchors: anchorsOf(steps, live(), ctx.document),
    signal: ctx.signal,
  };
  const focus = focused(ctx.document);
  const attempts: (Attempt | StepReceipt)[] = [];
  try {
    for (const part of parts(steps)) {
      if (Array.isArray(part)) {
        const written = await writePart(part, work);
        for (const attempt of written) ctx.onStep(receiptOf(attempt));
        attempts.push(...written);
      } else {
        const receipt = await addRow(part, work, ctx.document);
        ctx.onStep(receipt);
        attempts.push(receipt);
      }
    }
    return await lookAgain(attempts, work);
  } finally {
    work.sight.restore();
    giveFocusBack(focus, ctx.document);
    end.abort();
  }
}

/** Consecutive plain writes make one part, verified together; anything with a popup or a row to wait for stands alone. */
function parts(steps: readonly Step[]): (SetStep[] | AddRowStep)[] {
  const result: (SetStep[] | AddRowStep)[] = [];
  let plain: SetStep[] | undefined;
  for (const step of steps) {
    const isPlain = step.kind === 'set' && widgetById(step.widget)?.plain === true;
    if (isPlain && plain) plain.push(step);
    else if (step.kind === 'set') result.push((plain = [step]));
    else result.push(step);
    if (!isPlain) plain = undefined;
  }
  return result;
}

async function writePart(steps: SetStep[], work: Work): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  let waited = false;
  for (const row of rows(steps, work)) {
    let prepared = row.map((step) => prepare(step, work));
    if (!waited && prepared.some(({ why }) => why === 'covered')) {
      // a popup may be on its way out: it gets its time once, not once for each place under a dialog that stays
      waited = true;
      await sleep(fading, work.signal);
      prepared = row.map((step) => prepare(step, work));
    }
    for (const attempt of prepared) attempts.push(await put(attempt, work));
    await yieldTask();
  }
  return settled(attempts, work);
}

/** Reads back after blur and two frames; what the page took back at once is written once more, once. */
async function settled(attempts: Attempt[], work: Work): Promise<Attempt[]> {
  if (attempts.every(({ place }) => !place)) return attempts;
  await twoFrames();
  const checked = attempts.map((attempt) => check(attempt, work));
  if (work.signal.aborted || checked.every(({ why }) => why !== 'page-reset')) return checked;
  const again: Attempt[] = [];
  for (const attempt of checked) again.push(attempt.why === 'page-reset' ? await put(attempt, work) : attempt);
  await twoFrames();
  return again.map((attempt) => check(attempt, work));
}

/** One row of a grid, or one section, is one task of ours: a framework draws it once, and the page stays awake between. */
function rows(steps: SetStep[], work: Work): SetStep[][] {
  const result: SetStep[][] = [];
  let open = '';
  for (const step of steps) {
    const live = work.page.live();
    const slot = live.reading.slots[live.indexOf(step.key)];
    const name = slot?.cell ? `${slot.cell.grid}.${slot.cell.row}` : `section ${slot?.section ?? step.key}`;
    const row = result.at(-1);
    if (row && name === open && row.length < rowAtMost) row.push(step);
    else result.push([step]);
    open = name;
  }
  return result;
}

async function lookAgain(attempts: (Attempt | StepReceipt)[], work: Work): Promise<StepReceipt[]> {
  if (attempts.some((attempt) => 'step' in attempt && attempt.place)) await work.page.quiet(stillness, patience);
  return attempts.map((attempt) => ('step' in attempt ? receiptOf(check(attempt, work)) : attempt));
}

function giveFocusBack(focus: Element | null, document: Document): void {
  if (focus === focused(document) || !(focus instanceof HTMLElement) || !focus.isConnected) return;
  if (focus === document.body) {
    const stray = focused(document);
    if (stray instanceof HTMLElement) stray.blur();
  } else {
    focus.focus({ preventScroll: true });
  }
}
