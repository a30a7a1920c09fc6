import type { SetStep } from '@/lib/model/plan';
import { widgetById } from '../widgets';
import { sleep, yieldTask } from '../widgets/acts/pause';
import { leftAlone, type Attempt, type Work } from './attempt';
import { prepare } from './prepare';
import { put } from './put';
import { settled } from './settled';
import { inOneLook } from './shown-now';
import { inTheEnd, untilFree, whenFree } from './waits';

/** So many places are looked at together at most, before the first of them is written: what was written the page must lay out anew. */
const togetherAtMost = 1_000;
/** So many are looked at in one go: between them the page may have its turn. */
const atOnce = 100;
/** So long the page sleeps at most while plain places are written: to be drawn costs it more than a few values. In milliseconds. */
const asleep = 90;
/** So long places are written at most before they are read again and told of, and before those that are left are looked at anew. */
const roundLasts = 500;
/** The usual closing animation of a popup lasts 300 ms. */
const fading = 400;

/** Whether a step is written in one turn, without a popup. */
export const isPlain = ({ widget }: Pick<SetStep, 'widget'>): boolean => widgetById(widget)?.plain === true;

/** Writes places, and gives what came of them in the order of the steps, as far as it is known whenever the page was looked at. */
export async function* writePlaces(steps: SetStep[], work: Work): AsyncGenerator<Attempt[]> {
  const turns = turnsOf(steps.every(isPlain), work);
  const came = new Map<SetStep, Attempt>();
  let told = 0;
  let waited = false;
  for (const group of groups(steps)) {
    let most = togetherAtMost;
    for (let at = 0; at < group.length; ) {
      const now = group.slice(at, at + most);
      const prepared = await prepareAll(now, work, turns, !waited);
      waited ||= prepared.some(({ why }) => why === 'covered');
      const written = await settled(await writeRound(prepared, work, turns), work);
      for (const [nth, attempt] of written.entries()) came.set(now[nth] ?? attempt.step, attempt);
      at += written.length;
      // on a page that is slow to take values most of a long look would be for nothing
      most = Math.max(atOnce, written.length * 2);
      const known = inTurn(steps, told, came);
      told += known.length;
      if (known.length > 0) yield known;
    }
  }
}

/** What came of the steps from one on, up to the first of which nothing is known yet. */
function inTurn(steps: readonly SetStep[], from: number, came: ReadonlyMap<SetStep, Attempt>): Attempt[] {
  const known: Attempt[] = [];
  for (const step of steps.slice(from)) {
    const attempt = came.get(step);
    if (!attempt) break;
    known.push(attempt);
  }
  return known;
}

/** Writes what was prepared, in turn, for as long as one round lasts. */
async function writeRound(prepared: readonly Attempt[], work: Work, turns: Turns): Promise<Attempt[]> {
  const began = performance.now();
  const written: Attempt[] = [];
  for (const attempt of prepared) {
    if (written.length > 0 && performance.now() - began > roundLasts) break;
    const free = await turns.rest();
    written.push(free ? await inTheEnd(await whenFree(await put(attempt, work), work), work) : leftAlone(attempt.step, 'user-editing'));
  }
  return written;
}

/** When the page has its turn. */
interface Turns {
  /**
   * Lets the page's tasks run if it has slept for long enough.
   * @param ahead how long, in milliseconds, it is going to sleep in one go
   * @returns false where the user began to write with an input method meanwhile, and goes on
   */
  rest(ahead?: number): Promise<boolean>;
}

/** @param unseen whether the places are written out of sight */
function turnsOf(unseen: boolean, work: Work): Turns {
  let slept = performance.now();
  return {
    async rest(ahead = 0) {
      if (performance.now() - slept + ahead < asleep) return true;
      if (unseen) work.sight.withdraw();
      await yieldTask();
      slept = performance.now();
      return untilFree([], work, false);
    },
  };
}

/** @param mayWait a popup may be on its way out: it gets its time once, not once for each place under a dialog that stays */
async function prepareAll(steps: SetStep[], work: Work, turns: Turns, mayWait: boolean): Promise<Attempt[]> {
  if (!(await untilFree(steps, work, !steps.every(isPlain)))) return steps.map((step) => leftAlone(step, 'user-editing'));
  const prepared = await look(steps, work, turns);
  if (!mayWait || prepared.every(({ why }) => why !== 'covered')) return prepared;
  await sleep(fading, work.signal);
  return look(steps, work, turns);
}

/** Prepares steps together; what need not be seen while it is written is out of sight again before the page draws itself. */
async function look(steps: SetStep[], work: Work, turns: Turns): Promise<Attempt[]> {
  const prepared: Attempt[] = [];
  let took = 0;
  for (let at = 0; at < steps.length; at += atOnce) {
    await turns.rest(took);
    const began = performance.now();
    const some = steps.slice(at, at + atOnce);
    prepared.push(...inOneLook(() => some.map((step) => prepare(step, work))));
    took = performance.now() - began;
  }
  if (steps.every(isPlain)) work.sight.withdraw();
  return prepared;
}

/**
 * Steps whose places are looked at together. What another step decides is looked at only when that one is written: the operators
 * of all rows, then their values, so that the page is looked at a few times and not a few times a row.
 */
function groups(steps: SetStep[]): SetStep[][] {
  return stretches(steps).flatMap((stretch) => {
    const layers: SetStep[][] = [];
    const depths = new Map<string, number>();
    for (const step of stretch) {
      const decider = step.after === undefined ? undefined : depths.get(step.after);
      const depth = decider === undefined ? 0 : decider + 1;
      depths.set(step.key, depth);
      (layers[depth] ??= []).push(step);
    }
    return layers;
  });
}

/** Steps in their order, as many as are written together at most. */
function stretches(steps: SetStep[]): SetStep[][] {
  const result: SetStep[][] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last && last.length < togetherAtMost && last[0]?.rested === step.rested) last.push(step);
    else result.push([step]);
  }
  return result;
}
