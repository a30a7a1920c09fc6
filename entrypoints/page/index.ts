import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from './attend';

/**
 * Runs in each frame of an approved portal, registered at run time. An unlisted script, because the wrapper of a listed
 * content script announces itself to the page with an event that the page can hear.
 */
const slot = Symbol.for('jixiao.attending');
type World = typeof globalThis & { [slot]?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  world[slot]?.abort();
  const life = new AbortController();
  world[slot] = life;
  attend(document, life);
});
