import type { sweep } from '@/lib/page/all-rows/sweep';
import type { drawMarks } from '@/lib/page/marks';
import type { execute } from '@/lib/page/write/execute';

/**
 * Where the script that writes, put into a frame before its first write, leaves how; the script that attends to the frame
 * finds it there. All of them run in one isolated world, which a page cannot look into.
 */
export const writerSlot = Symbol.for('jixiao.writing');
/** How the grids are read whole that draw only the rows in sight comes with the same script. */
export const sweeperSlot = Symbol.for('jixiao.sweeping');
/**
 * Where the script that attends takes what draws marks, put into a frame once there is one. It is handed over, not left to
 * be found: what was to be marked last is drawn, whatever was said while the script was on its way.
 */
export const markerSlot = Symbol.for('jixiao.marking');
export type SharedWorld = typeof globalThis & {
  [writerSlot]?: typeof execute;
  [sweeperSlot]?: typeof sweep;
  [markerSlot]?: (draw: typeof drawMarks) => void;
};
