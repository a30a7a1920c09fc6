import type { LiveReading } from '../page';
import { sleep, twoFrames } from '../widgets/acts/pause';
import { AllRows } from './all-rows';

/** Of a window of rows so much is scrolled on, so that no row is passed over. */
const share = 0.7;
const mostSteps = 120;
/** How long a grid may take to draw the rows that come into sight. */
const drawing = 60;

/**
 * Scrolls each grid that draws only the rows in sight from its top to its end, once, and keeps the rows that come by; then puts
 * it back to where it stood.
 * @param read reads the page as it is drawn now
 * @param before what was kept before
 */
export async function sweep(read: () => LiveReading, before: AllRows | undefined, signal: AbortSignal): Promise<AllRows> {
  const rows = before ?? new AllRows();
  for (const { key } of read().reading.grids) {
    if (signal.aborted) return rows;
    const live = read();
    const grid = live.reading.grids.find((one) => one.key === key);
    const scroller = grid ? rows.keep(live, grid) : null;
    if (!grid || !scroller) continue;
    const drawn = rows.count(key);
    await through(scroller, () => void rows.over(read()), signal);
    // all its rows were there from the first: the page knows them by their elements
    if (rows.count(key) === drawn) rows.forget(key);
  }
  return rows;
}

async function through(scroller: Element, look: () => void, signal: AbortSignal): Promise<void> {
  const former = scroller.scrollTop;
  for (let step = 0, top = 0; step < mostSteps && !signal.aborted; step++, top += scroller.clientHeight * share) {
    scroller.scrollTo({ top, behavior: 'instant' });
    await twoFrames();
    await sleep(drawing, signal);
    look();
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1) break;
  }
  scroller.scrollTo({ top: former, behavior: 'instant' });
  await twoFrames();
  await sleep(drawing, signal);
}
