import type { Step } from '../model/plan';
import { either, flag, list, maybe, number, oneOf, record, text, type Shape } from './shape';

const stand = record({ page: text, name: text, lead: list(text), code: text, row: list(text), alike: number, nth: number, single: flag, twin: number, around: list(record({ name: text, value: text })) });
const step: Shape<Step> = either(
  record({ kind: oneOf('set'), at: text, key: text, widget: text, label: text, from: text, to: text, after: maybe(text), rested: maybe(flag), stand: maybe(stand) }),
  record({ kind: oneOf('add-row'), at: text, key: text, text }),
);
const from = 'background';

/** What a frame lets in from the background. */
export const toFrame = {
  /** Read anew and send the reading; the reply is its number, -1 when nothing is worth it and it is not wanted `anyway`. */
  'frame.read': { from, request: record({ anyway: flag }) },
  /** Scroll through the grids that draw only the rows in sight, read all their rows, send the reading; the reply is its number. */
  'frame.read-all': { from, request: record({}) },
  /** What is to be marked; in the reply whether it is `drawn`, or waits for the script that draws. */
  'frame.marks': {
    from,
    request: record({ reading: number, marks: list(record({ slot: number, severity: oneOf('error', 'warning', 'hint'), text })) }),
  },
  /** Execute steps in order, alone; the reply comes when all are done, and the receipt is kept for `frame.receipt`. */
  'frame.write': { from, request: record({ run: text, steps: list(step) }) },
  /** The receipt of a run, as far as it got: for a background that was stopped in between. */
  'frame.receipt': { from, request: record({ run: text }) },
  'frame.stop': { from, request: record({ run: text }) },
  /** Bring a slot into view and give it the focus. */
  'frame.locate': { from, request: record({ key: text }) },
} as const;
