import type { SetStep } from '@/lib/model/plan';
import { widgetById } from '../widgets';
import { sleep, yieldTask } from '../widgets/acts/pause';
import { leftAlone, type Attempt, type Work } from './attempt';
import { prepare } from './prepare';
import { put } from './put';
import { settled } from './settled';
import { inOneLook } from './shown-now';
import { inTheEnd, untilFree } from './waits';

/** So many places are looked at together, before the first of them is written. */
const togetherAtMost = 200;
/** So long the page sleeps at most while plain places are written: to be drawn costs it more than a few values. In milliseconds. */
const asleep = 45;
/** So long plain places are written at most before they are looked at and told of. */
const tellAfter = 500;
/** The usual closing animation of a popup lasts 300 ms. */
const fading = 400;

/** Whether a step is written in one turn, without a popup. */
export const isPlain = ({ widget }: Pick<SetStep, 'widget'>): boolean => widgetById(widget)?.plain === true;

/** Writes places in turn, and gives what came of them whenever the page was looked at. */
export async function* writePlaces(steps: SetStep[], work: Work): AsyncGenerator<Attempt[]> {
  let attempts: Attempt[] = [];
  let told = performance.now();
  let slept = told;
  let looked = 0;
  let waited = false;
  /** @returns false where the user began to write with an input method meanwhile, and goes on */
  const rest = async (after: number): Promise<boolean> => {
    if (performance.now() - slept < after) return true;
    await yieldTask();
    slept = performance.now();
    return untilFree([], work, false);
  };
  for (const together of groups(steps)) {
    await rest(asleep - looked);
    const began = performance.now();
    const prepared = await prepareAll(together, work, !waited);
    looked = performance.now() - began;
    waited ||= prepared.some(({ why }) => why === 'covered');
    for (const attempt of prepared) {
      const free = await rest(asleep);
      attempts.push(free ? await inTheEnd(await put(attempt, work), work) : leftAlone(attempt.step, 'user-editing'));
    }
    if (performance.now() - told < tellAfter) continue;
    yield await settled(attempts, work);
    attempts = [];
    told = slept = performance.now();
  }
  yield await settled(attempts, work);
}

/** @param mayWait a popup may be on its way out: it gets its time once, not once for each place under a dialog that stays */
async function prepareAll(steps: SetStep[], work: Work, mayWait: boolean): Promise<Attempt[]> {
  if (!(await untilFree(steps, work, !steps.every(isPlain)))) return steps.map((step) => leftAlone(step, 'user-editing'));
  const prepared = look(steps, work);
  if (!mayWait || prepared.every(({ why }) => why !== 'covered')) return prepared;
  await sleep(fading, work.signal);
  return look(steps, work);
}

/** Prepares steps together; what need not be seen while it is written is out of sight again before the page draws itself. */
function look(steps: SetStep[], work: Work): Attempt[] {
  const prepared = inOneLook(() => steps.map((step) => prepare(step, work)));
  if (steps.every(isPlain)) work.sight.withdraw();
  return prepared;
}

/** Steps whose places are looked at together: what another step decides is looked at only when that one is written. */
function groups(steps: SetStep[]): SetStep[][] {
  const result: SetStep[][] = [];
  const keys = new Set<string | undefined>();
  for (const step of steps) {
    const group = result.at(-1);
    const joins = group && group.length < togetherAtMost && group[0]?.rested === step.rested && !keys.has(step.after);
    if (joins) group.push(step);
    else {
      result.push([step]);
      keys.clear();
    }
    keys.add(step.key);
  }
  return result;
}
