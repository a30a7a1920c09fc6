import * as z from 'zod/mini';
import { StepReceipt } from '../model/plan';
import { nothing } from './message';
import { toFrame } from './to-frame';

/** What the background asks of a frame. Replies come from a page, so they are parsed by Zod. */
export const frameMessages = {
  'frame.read': { ...toFrame['frame.read'], reply: z.strictObject({ reading: z.number() }) },
  'frame.read-all': { ...toFrame['frame.read-all'], reply: z.strictObject({ reading: z.number() }) },
  'frame.marks': { ...toFrame['frame.marks'], reply: z.strictObject({ drawn: z.boolean() }) },
  'frame.write': { ...toFrame['frame.write'], reply: z.strictObject({ receipts: z.array(StepReceipt) }) },
  'frame.receipt': {
    ...toFrame['frame.receipt'],
    reply: z.strictObject({ receipts: z.array(StepReceipt), running: z.boolean() }),
  },
  'frame.stop': { ...toFrame['frame.stop'], reply: nothing },
  'frame.locate': { ...toFrame['frame.locate'], reply: z.strictObject({ found: z.boolean() }) },
} as const;
export type FrameMessages = typeof frameMessages;
