import type { LiveReading } from '../page';
import { sleep, twoFrames } from '../widgets/acts/pause';
import { AllRows } from './all-rows';

/** Of a window of rows or columns so much is scrolled on, so that none is passed over. */
const share = 0.7;
const mostSteps = 120;
const mostSideways = 12;
/** How long a grid may take to draw what comes into sight, once it was told of the scrolling; and how long that may take. */
const drawing = 60;
const telling = 1_500;

/**
 * Scrolls each grid that draws only what is in sight from its top to its end, and again for each part of its columns, and keeps
 * what comes by; then puts it back to where it stood.
 * @param read reads the page as it is drawn now
 * @param before what was kept before
 */
export async function sweep(read: () => LiveReading, before: AllRows | undefined, signal: AbortSignal): Promise<AllRows> {
  const rows = before ?? new AllRows();
  for (const { key } of read().reading.grids) {
    if (signal.aborted) return rows;
    const live = read();
    const grid = live.reading.grids.find((one) => one.key === key);
    const kept = grid ? rows.keep(live, grid) : null;
    if (!grid || !kept) continue;
    const { scroller, sideways } = kept;
    const drawn = rows.count(key);
    const look = (): void => rows.learn(read(), key);
    const down = (): Promise<void> => through(scroller, 'top', look, signal);
    await down();
    if (sideways) await across(sideways, () => rows.count(key).columns, look, down, signal);
    const seen = rows.count(key);
    // all of it was there from the first: the page knows it by its elements
    if (seen.rows === drawn.rows && seen.columns === drawn.columns) rows.forget(key);
  }
  return rows;
}

/** Where further columns come when the grid is scrolled sideways, its rows are gone through for each part of them. */
async function across(sideways: Element, columns: () => number, look: () => void, down: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let known = columns();
  const step = async (): Promise<void> => {
    look();
    if (columns() > known) await down();
    known = columns();
  };
  await through(sideways, 'left', step, signal, mostSideways);
}

async function through(scroller: Element, way: 'top' | 'left', look: () => void | Promise<void>, signal: AbortSignal, most = mostSteps): Promise<void> {
  const [at, seen, all] = way === 'top' ? (['scrollTop', 'clientHeight', 'scrollHeight'] as const) : (['scrollLeft', 'clientWidth', 'scrollWidth'] as const);
  const former = scroller[at];
  const scrollTo = async (to: number): Promise<void> => {
    const was = scroller[at];
    // a busy page hears of it late, and draws nothing new before
    const told = new Promise((resolve) => scroller.ownerDocument.addEventListener('scroll', resolve, { capture: true, once: true, signal }));
    scroller.scrollTo({ [way]: to, behavior: 'instant' });
    if (scroller[at] !== was) await Promise.race([told, sleep(telling, signal)]);
    await twoFrames();
    await sleep(drawing, signal);
  };
  for (let step = 0, to = 0; step < most && !signal.aborted; step++, to += scroller[seen] * share) {
    await scrollTo(to);
    await look();
    if (scroller[at] + scroller[seen] >= scroller[all] - 1) break;
  }
  await scrollTo(former);
}
