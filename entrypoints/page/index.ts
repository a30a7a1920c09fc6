import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from './attend';
import { writerSlot, type SharedWorld } from './shared-world';

/**
 * Runs in each frame of an approved portal, registered at run time. An unlisted script, because the wrapper of a listed
 * content script announces itself to the page with an event that the page can hear.
 */
const slot = Symbol.for('jixiao.attending');
type World = SharedWorld & { [slot]?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  world[slot]?.abort();
  // what an older version of ours left would write as it did
  delete world[writerSlot];
  const life = new AbortController();
  world[slot] = life;
  attend(document, life);
});
