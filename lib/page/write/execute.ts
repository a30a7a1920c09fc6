import type { AddRowStep, SetStep, Step, StepReceipt } from '@/lib/model/plan';
import { bring } from '../all-rows/bring';
import type { LiveReading } from '../page';
import { addRow } from './add-row';
import { anchorsOf } from './anchors';
import { receiptOf, type Attempt, type Work } from './attempt';
import { focused, watchEditing, type Editing } from './editing';
import { newEvidence } from './evidence';
import { watchHands } from './hands';
import { openSight } from './in-sight';
import { watchPage } from './page-state';
import { cellFamily, type GridWays } from './put-row';
import { courtesy, lookAtRest, lookLater } from './waits';
import { isPlain, writePlaces } from './write-places';
import { writeCells } from './write-cells';

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
  const over = new AbortController();
  const evidence = newEvidence();
  const work: Work = {
    page: watchPage(ctx.document, live, ctx.reread, end.signal),
    sight: openSight(ctx.document),
    editing: watchHands(ctx.document, ctx.editing ?? watchEditing(ctx.document, end.signal), over.signal),
    anchors: anchorsOf(steps, live(), ctx.document, evidence),
    evidence,
    toCome: new Set(steps.flatMap((step) => (step.kind === 'set' ? [step.key] : []))),
    written: new Set(),
    wroteAt: 0,
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
        const writing = part[0]?.widget === cellFamily ? writeCells(part, grids, work) : writePlaces(part, work);
        for await (const written of writing) {
          for (const attempt of written) ctx.onStep(receiptOf(attempt));
          attempts.push(...written);
        }
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
    // who types has the focus where they type; left nowhere, it was taken from them
    const theirs = work.editing.box();
    if (theirs || !work.editing.typing() || focused(ctx.document) === ctx.document.body) giveFocusBack(theirs ?? focus, ctx.document);
    over.abort();
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

/** What a step is written together with; '' where it stands alone. */
function kindOf(step: SetStep, live: LiveReading): string {
  const index = live.indexOf(step.key);
  const cell = live.reading.slots[index]?.cell;
  // looked at while its row is drawn
  const part = live.sideways?.(index)?.left ?? '';
  if (isPlain(step)) return cell && live.byRow?.(index) ? `plain ${cell.grid}.${cell.row} ${part}` : 'plain';
  return step.widget === cellFamily && cell ? `row ${cell.grid}.${cell.row} ${part}` : '';
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
