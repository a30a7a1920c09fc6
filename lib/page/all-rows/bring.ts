import type { SetStep } from '@/lib/model/plan';
import type { Work } from '../write/attempt';
import { waitFor } from '../widgets/acts/wait-for';

const patience = 1_500;

/** Scrolls a grid to the row of these steps where that is not drawn, and waits until it is; the scroller is put back at the end. */
export async function bring(steps: readonly SetStep[], { page, sight, signal }: Work): Promise<void> {
  const live = page.live();
  const key = steps.map((step) => step.key).find((one) => live.apart?.(live.indexOf(one)));
  const apart = key === undefined ? undefined : live.apart?.(live.indexOf(key));
  if (key === undefined || !apart) return;
  const { scroller, top } = apart;
  sight.remember(scroller);
  scroller.scrollTo({ top: Math.max(0, top - scroller.clientHeight / 3), behavior: 'instant' });
  await waitFor(scroller.ownerDocument, signal, patience, () => {
    page.refresh();
    const now = page.live();
    return now.element(now.indexOf(key)) ? true : null;
  });
}

/** Whether a step's place is in a row that is not drawn now. */
export function isApart({ key }: SetStep, { page }: Work): boolean {
  const live = page.live();
  return live.apart?.(live.indexOf(key)) !== undefined;
}
