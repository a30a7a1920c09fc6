import type { AddRowStep, SetStep, Step, StepReceipt } from '@/lib/model/plan';
import { bring } from '../all-rows/bring';
import type { LiveReading } from '../page';
import { widgetById } from '../widgets';
import { sleep, twoFrames, yieldTask } from '../widgets/acts/pause';
import { plainNumber } from '../widgets/acts/plain-number';
import { addRow } from './add-row';
import { anchorsOf } from './anchors';
import { check, leftAlone, prepare, put, receiptOf, type Attempt, type Work } from './attempt';
import { courtesy, inTheEnd, lookAtRest, lookLater, untilFree } from './waits';
import { focused, watchEditing, type Editing } from './editing';
import { openSight } from './in-sight';
import { watchPage } from './page-state';
import { cellFamily, putRow, type GridWays } from './put-row';

export interface WriteContext {
  document: Document;
  signal: AbortSignal;
  /** reads the page anew */
  reread(): LiveReading;
  /** called once a step, as soon as it has a receipt; the last look at the page may still correct it in the result */
  onStep(receipt: StepReceipt): void;
  /** called when the page took or changed a value only after the receipts were given: all of them anew */
  onLater?(receipts: StepReceipt[]): void;
  /** the frame's own watch on the user's typing; without it only typing during the execution is seen */
  editing?: Editing;
}

const rowAtMost = 25;
/** The usual closing animation of a popup lasts 300 ms. */
const fading = 400;

let last: Promise<unknown> = Promise.resolve();
let later: AbortController | undefined;

/**
 * Carries out a plan's steps in one frame, one after the other, and never two plans at a time. Each place is found again
 * and checked before it is written, and read again after the page had its turn. Nothing is submitted; focus
 * and scrolling are put back.
 * @param live the reading that the frame holds now
 * @returns one receipt a step, in order; it never rejects for a fault of the page
 */
export function execute(steps: readonly Step[], live: () => LiveReading, ctx: WriteContext): Promise<StepReceipt[]> {
  const turn = last.then(() => {
    later?.abort();
    return run(steps, live, ctx);
  });
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
    written: new Set(),
    courtesy,
    signal: ctx.signal,
  };
  const focus = focused(ctx.document);
  let attempts: (Attempt | StepReceipt)[] = [];
  const grids: GridWays = new Map();
  try {
    for (const part of parts(steps, work)) {
      if (Array.isArray(part)) {
        await bring(part, work);
        const written = part[0]?.widget === cellFamily ? await writeCells(part, grids, work) : await writePart(part, work);
        for (const attempt of written) ctx.onStep(receiptOf(attempt));
        attempts.push(...written);
      } else {
        const receipt = await addRow(part, work, ctx.document);
        ctx.onStep(receipt);
        attempts.push(receipt);
      }
    }
    attempts = await lookAgain(attempts, work);
    return attempts.map((attempt) => ('step' in attempt ? receiptOf(attempt) : attempt));
  } finally {
    work.sight.restore();
    if (!work.editing.typing()) giveFocusBack(focus, ctx.document);
    later = end;
    void lookLater(attempts, work, ctx, end.signal).finally(() => end.abort());
  }
}

/**
 * Consecutive plain writes make one part, verified together, and so do the cells of one row that open; anything with a popup
 * or a row to wait for stands alone.
 */
function parts(steps: readonly Step[], { page }: Work): (SetStep[] | AddRowStep)[] {
  const result: (SetStep[] | AddRowStep)[] = [];
  let last = '';
  for (const step of steps) {
    const part = result.at(-1);
    const kind = step.kind === 'set' ? kindOf(step, page.live()) : '';
    if (step.kind !== 'set') result.push(step);
    else if (kind !== '' && kind === last && Array.isArray(part)) part.push(step);
    else result.push([step]);
    last = kind;
  }
  return result;
}

const isPlain = ({ widget }: SetStep): boolean => widgetById(widget)?.plain === true;

/** What a step is written together with; '' where it stands alone. */
function kindOf(step: SetStep, live: LiveReading): string {
  const index = live.indexOf(step.key);
  const cell = live.reading.slots[index]?.cell;
  // looked at while its row is drawn
  if (isPlain(step)) return cell && live.byRow?.(index) ? `plain ${cell.grid}.${cell.row}` : 'plain';
  return step.widget === cellFamily && cell ? `row ${cell.grid}.${cell.row}` : '';
}

async function writeCells(steps: SetStep[], grids: GridWays, work: Work): Promise<Attempt[]> {
  if (!(await untilFree(steps, work, true))) return steps.map((step) => leftAlone(step, 'user-editing'));
  const attempts: Attempt[] = [];
  for (const attempt of await putRow(steps, grids, work)) {
    if (attempt.outcome === 'written') work.written.add(attempt.step.key);
    attempts.push(await inTheEnd(attempt, work));
  }
  return settled(attempts, work);
}

async function writePart(steps: SetStep[], work: Work): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  let waited = false;
  for (const row of rows(steps, work)) {
    if (!(await untilFree(row, work, !row.every(isPlain)))) {
      attempts.push(...row.map((step) => leftAlone(step, 'user-editing')));
      continue;
    }
    let prepared = row.map((step) => prepare(step, work));
    if (!waited && prepared.some(({ why }) => why === 'covered')) {
      // a popup may be on its way out: it gets its time once, not once for each place under a dialog that stays
      waited = true;
      await sleep(fading, work.signal);
      prepared = row.map((step) => prepare(step, work));
    }
    for (const attempt of prepared) attempts.push(await inTheEnd(await put(attempt, work), work));
    await yieldTask();
  }
  return settled(attempts, work);
}

/**
 * Reads back after blur and two frames; what the page took back at once is written once more, once: an amount without the commas
 * between its digits, which some pages draw and do not take.
 */
async function settled(attempts: Attempt[], work: Work): Promise<Attempt[]> {
  if (attempts.every(({ place }) => !place)) return attempts;
  await twoFrames();
  const checked = attempts.map((attempt) => check(attempt, work));
  if (work.signal.aborted || checked.every(({ why }) => why !== 'page-reset')) return checked;
  const again: Attempt[] = [];
  for (const attempt of checked) again.push(attempt.why === 'page-reset' ? await putAgain(attempt, work) : attempt);
  await twoFrames();
  return again.map((attempt) => check(attempt, work));
}

async function putAgain(attempt: Attempt, work: Work): Promise<Attempt> {
  const { step, value } = attempt;
  // what the page holds since the first try is ours to write over
  const again = await put({ ...attempt, step: { ...step, from: value, to: plainNumber(step.to) ?? step.to } }, work);
  // where it cannot be written once more, what the page did with it stays said
  return again.place || again.outcome === 'already' ? again : { ...attempt, place: undefined };
}

/**
 * One row of a grid, or one section, is one task of ours: a framework draws it once, and the page stays awake between. What
 * another step decides is looked at only when that one is written.
 */
function rows(steps: SetStep[], work: Work): SetStep[][] {
  const result: SetStep[][] = [];
  let open = '';
  for (const step of steps) {
    const live = work.page.live();
    const slot = live.reading.slots[live.indexOf(step.key)];
    const name = slot?.cell ? `${slot.cell.grid}.${slot.cell.row}` : `section ${slot?.section ?? step.key}`;
    const row = result.at(-1);
    const joins = row?.every(({ key, rested }) => key !== step.after && rested === step.rested);
    if (row && joins && (name === open || (isPlain(step) && row.every(isPlain))) && row.length < rowAtMost) row.push(step);
    else result.push([step]);
    open = name;
  }
  return result;
}

async function lookAgain(attempts: (Attempt | StepReceipt)[], work: Work): Promise<(Attempt | StepReceipt)[]> {
  const written = attempts.filter((attempt): attempt is Attempt => 'step' in attempt && attempt.place !== undefined);
  if (written.length === 0) return attempts;
  const seen = await lookAtRest(written, work);
  const now = new Map(written.map((attempt, index) => [attempt, seen[index]]));
  return attempts.map((attempt) => ('step' in attempt ? (now.get(attempt) ?? attempt) : attempt));
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
