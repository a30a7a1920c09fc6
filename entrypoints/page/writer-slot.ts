import type { execute } from '@/lib/page/write/execute';

/**
 * Where the script that writes, put into a frame before its first write, leaves how; the script that attends to the frame
 * finds it there. Both run in one isolated world, which a page cannot look into.
 */
export const writerSlot = Symbol.for('jixiao.writing');
export type WriterWorld = typeof globalThis & { [writerSlot]?: typeof execute };
