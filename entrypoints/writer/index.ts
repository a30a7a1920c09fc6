import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sweeperSlot, writerSlot, type SharedWorld } from '@/entrypoints/page/shared-world';
import { sweep } from '@/lib/page/all-rows/sweep';
import { execute } from '@/lib/page/write/execute';

/**
 * Carries out plans in this frame. Put in by the background before a fill, and only then: a page that is read, checked and
 * scored never carries it. The first one in a frame stays, since plans of a frame wait for each other in it.
 */
export default defineUnlistedScript(() => {
  const world: SharedWorld = globalThis;
  world[writerSlot] ??= execute;
  world[sweeperSlot] ??= sweep;
});
