import type { OutcomeWhy, SetStep } from '@/lib/model/plan';
import { guarded } from '../widgets/acts/gate';
import { placeOf } from '../widgets/cells/drawn-anew';
import { putCells, type CellWrite } from '../widgets/cells/put-cells';
import { newWays, type Ways } from '../widgets/cells/ways';
import { families } from '../widgets/writers';
import { find, told, type Attempt, type Work } from './attempt';
import { inTime } from './in-time';
import { prepare } from './prepare';
import type { Place } from './locate';
import { watchOpenCells, type OpenCells } from './open-cells';

/** The family whose places are opened row by row. */
export const cellFamily = 'cell-on-click';

/** What was learnt of each grid, by its number in the reading. */
export type GridWays = Map<number, Ways>;

/**
 * Writes the steps of one row whose cells open when they are pressed. Where they all open together they are written
 * together, before the page is made to take them.
 */
export async function putRow(steps: SetStep[], grids: GridWays, work: Work): Promise<Attempt[]> {
  const attempts = steps.map((step) => prepare(step, work));
  const open = watchOpenCells(work);
  const cells = new Map(attempts.flatMap((attempt) => (attempt.place ? [[attempt, cellOf(attempt.step, attempt.place, open, work)] as const] : [])));
  if (cells.size === 0) return attempts;
  const ways = waysOf(attempts, grids);
  const row = [...cells.values()];
  const outcomes = await inTime((signal) => {
    const against = (): OutcomeWhy => open.against() || (signal.aborted ? 'timed-out' : '');
    return guarded(against, () => putCells(row, ways, families, signal));
  }, work.signal, row.length);
  return attempts.map((attempt) => {
    const cell = cells.get(attempt);
    if (!cell) return attempt;
    const outcome = (Array.isArray(outcomes) ? outcomes[row.indexOf(cell)] : outcomes) ?? { outcome: 'unverified', why: 'timed-out' };
    return told(attempt, outcome);
  });
}

function cellOf(step: SetStep, place: Place, open: OpenCells, work: Work): CellWrite {
  let root: Element | null = place.root;
  let drawnAnew = placeOf(place.root);
  const again = (): Element | OutcomeWhy => {
    const found = find(step, work);
    root = typeof found === 'string' ? null : found.root;
    return typeof found === 'string' ? found : found.root;
  };
  return {
    value: step.to,
    column: place.slot.cell?.column ?? -1,
    find() {
      open.next(step);
      const found = again();
      if (typeof found !== 'string') {
        drawnAnew = placeOf(found);
        open.found(found);
      }
      return found;
    },
    now() {
      if (!root?.isConnected && again() === 'not-found') root = drawnAnew();
      return root;
    },
    opened() {
      if (root) open.opened(step, root);
    },
    settled({ shows }) {
      if (shows !== undefined) work.anchors.shows(step.key, shows);
    },
  };
}

function waysOf(attempts: Attempt[], grids: GridWays): Ways {
  const grid = attempts.flatMap(({ place }) => place?.slot.cell?.grid ?? [])[0] ?? -1;
  const known = grids.get(grid) ?? newWays();
  grids.set(grid, known);
  return known;
}
