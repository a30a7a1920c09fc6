import type { SetStep } from '@/lib/model/plan';
import type { Work } from '../write/attempt';
import { twoFrames } from '../widgets/acts/pause';
import { waitFor } from '../widgets/acts/wait-for';

const patience = 1_500;

/**
 * Scrolls a grid to the row of these steps where that is not drawn, and to their columns where these are not in sight, and waits
 * until they are; the scrollers are put back at the end.
 */
export async function bring(steps: readonly SetStep[], work: Work): Promise<void> {
  const apart = steps.find((step) => isApart(step, work));
  const first = apart ?? steps[0];
  if (!first) return;
  const { key } = first;
  const live = work.page.live();
  const row = live.apart?.(live.indexOf(key));
  if (row && !rowIsDrawn(key, work)) {
    await scrollTo(row.scroller, { top: Math.max(0, row.top - row.scroller.clientHeight / 3) }, work, () => rowIsDrawn(key, work));
  }
  const aside = live.sideways?.(live.indexOf(key));
  if (aside && aside.scroller.scrollLeft !== aside.left) {
    await scrollTo(aside.scroller, { left: aside.left }, work, () => !isApart(first, work));
  }
}

async function scrollTo(scroller: Element, to: ScrollToOptions, { page, sight, signal }: Work, isThere: () => boolean): Promise<void> {
  sight.remember(scroller);
  scroller.scrollTo({ ...to, behavior: 'instant' });
  await twoFrames();
  await waitFor(scroller.ownerDocument, signal, patience, () => {
    page.refresh();
    return isThere() ? true : null;
  });
}

/** Whether any cell of the row that a key stands in is drawn now. */
function rowIsDrawn(key: string, { page }: Work): boolean {
  const live = page.live();
  const cell = live.reading.slots[live.indexOf(key)]?.cell;
  return live.reading.slots.some((slot, index) => cell !== undefined && slot.cell?.grid === cell.grid && slot.cell.row === cell.row && live.element(index) !== null);
}

/** Whether a step's place is in a row or column that is not drawn now. */
export function isApart({ key }: SetStep, { page }: Work): boolean {
  const live = page.live();
  return live.apart?.(live.indexOf(key)) !== undefined;
}
