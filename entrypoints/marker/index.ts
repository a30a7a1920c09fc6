import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markerSlot, type SharedWorld } from '@/entrypoints/page/shared-world';
import { drawMarks } from '@/lib/page/marks';

/** Draws marks in this frame. Put in by the background when the frame has the first one to draw, and only then. */
export default defineUnlistedScript(() => {
  const world: SharedWorld = globalThis;
  world[markerSlot]?.(drawMarks);
});
