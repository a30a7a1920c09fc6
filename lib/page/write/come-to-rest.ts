import { sleep } from '../widgets/acts/pause';

/** How long a layer may move, and what its library does then, such as taking the focus into it; in milliseconds. */
const longestMove = 1_500;
const afterwards = 150;

/** Waits until a layer that came up has come to rest: while it fades or slides in, a list opened in it is shut again by its library. */
export async function comeToRest(layer: Element, signal: AbortSignal): Promise<void> {
  const moving = (): Animation[] => layer.getAnimations({ subtree: true }).filter(({ playState }) => playState === 'running');
  // its movement may begin a frame after it is there
  await sleep(afterwards, signal);
  await Promise.race([Promise.allSettled(moving().map(({ finished }) => finished)), sleep(longestMove, signal)]);
  await sleep(afterwards, signal);
}
