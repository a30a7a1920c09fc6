import type { SetStep } from '@/lib/model/plan';
import { leftAlone, type Attempt, type Work } from './attempt';
import { putRow, type GridWays } from './put-row';
import { settled } from './settled';
import { inTheEnd, untilFree } from './waits';

/** Writes the cells of one row that open when they are pressed, and gives what came of them. */
export async function* writeCells(steps: SetStep[], grids: GridWays, work: Work): AsyncGenerator<Attempt[]> {
  if (!(await untilFree(steps, work, true))) return yield steps.map((step) => leftAlone(step, 'user-editing'));
  const attempts: Attempt[] = [];
  for (const attempt of await putRow(steps, grids, work)) {
    if (attempt.outcome === 'written') work.written.add(attempt.step.key);
    attempts.push(await inTheEnd(attempt, work));
  }
  const seen = await settled(attempts, work);
  const all = new Set(seen.map(({ outcome }) => outcome));
  // what the grid seemed to hold still has come to stand where it should
  if (all.has('written') && !all.has('unverified')) for (const ways of grids.values()) ways.untaken = undefined;
  yield seen;
}
