import type { sweep } from '@/lib/page/all-rows/sweep';
import type { execute } from '@/lib/page/write/execute';

/**
 * Where the script that writes, put into a frame before its first write, leaves how; the script that attends to the frame
 * finds it there. Both run in one isolated world, which a page cannot look into.
 */
export const writerSlot = Symbol.for('jixiao.writing');
/** How the grids are read whole that draw only the rows in sight comes with the same script. */
export const sweeperSlot = Symbol.for('jixiao.sweeping');
export type WriterWorld = typeof globalThis & { [writerSlot]?: typeof execute; [sweeperSlot]?: typeof sweep };
