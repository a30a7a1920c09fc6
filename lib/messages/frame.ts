import * as z from 'zod/mini';
import { Step, StepReceipt } from '../model/plan';
import { message, nothing } from './message';

/** What the background asks of a frame. Replies come from a page, so they are parsed too. */
export const frameMessages = {
  /** Read anew and send the reading; the reply is its number, -1 when there is nothing worth reading. */
  'frame.read': message('background', nothing, z.strictObject({ reading: z.number() })),
  'frame.marks': message(
    'background',
    z.strictObject({
      reading: z.number(),
      marks: z.array(
        z.strictObject({ slot: z.number(), severity: z.enum(['error', 'warning', 'hint']), text: z.string() }),
      ),
    }),
    nothing,
  ),
  /** Execute steps in order, alone; the reply comes when all are done, and the receipt is kept for `frame.receipt`. */
  'frame.write': message(
    'background',
    z.strictObject({ run: z.string(), steps: z.array(Step) }),
    z.strictObject({ receipts: z.array(StepReceipt) }),
  ),
  /** The receipt of a run, as far as it got: for a background that was stopped in between. */
  'frame.receipt': message(
    'background',
    z.strictObject({ run: z.string() }),
    z.strictObject({ receipts: z.array(StepReceipt), running: z.boolean() }),
  ),
  'frame.stop': message('background', z.strictObject({ run: z.string() }), nothing),
  /** Bring a slot into view and give it the focus. */
  'frame.locate': message('background', z.strictObject({ key: z.string() }), z.strictObject({ found: z.boolean() })),
} as const;
export type FrameMessages = typeof frameMessages;
