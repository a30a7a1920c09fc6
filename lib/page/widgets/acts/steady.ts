import { twoFrames } from './pause';

const mostLooks = 40;

/** Waits until something stays as it is for two frames: what still slides or grows in may not listen yet, nor be measured. */
export async function steady(find: () => Element | undefined, signal: AbortSignal): Promise<void> {
  for (let looks = 0, last = ''; looks < mostLooks && !signal.aborted; looks++) {
    const { top = 0, height = 0 } = find()?.getBoundingClientRect() ?? {};
    const now = `${Math.round(top)} ${Math.round(height)}`;
    if (now === last) return;
    last = now;
    await twoFrames();
  }
}
