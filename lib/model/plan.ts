import * as z from 'zod/mini';
import type { Provenance } from './provenance';
import type { Stand } from './stand';

/** One step of a frame's work: set one slot. `label` and `from` are the state that the plan was made on. */
export interface SetStep {
  kind: 'set';
  at: string;
  key: string;
  widget: string;
  /** the label that gave the evidence; the write is refused when the slot no longer stands under it */
  label: string;
  from: string;
  to: string;
  /** key of a place written before: what that chose decides what may stand here, and may take the page a while to say */
  after?: string;
  /** written only when the page has come to rest: what it works out by itself is then there */
  rested?: boolean;
  /** what else it stood under and among; without it the label alone must do */
  stand?: Stand;
}

/** One step of a frame's work: press the portal's own 增加一行 once and wait until one more row is there. */
export interface AddRowStep {
  kind: 'add-row';
  at: string;
  key: string;
  text: string;
}

export type Step = SetStep | AddRowStep;

/** What became of a step. Doubt means no write. */
export const Outcome = z.enum(['written', 'already', 'skipped', 'refused', 'unverified']);
export type Outcome = z.infer<typeof Outcome>;

/** The closed list of reasons (`outcome.<why>` in the catalogue says each in words). */
export const outcomeWhys = [
  '',
  'page-changed', // the frame's document is another one
  'not-found', // nothing stands at the slot's place any more
  'label-changed', // something stands there, under another label
  'value-changed', // the field no longer holds what the plan was made on
  'readonly',
  'disabled',
  'hidden',
  'covered',
  'too-long',
  'out-of-step', // a number that the control's min, max or step does not allow
  'no-option',
  'ambiguous-option',
  'no-blank', // what is chosen there can be exchanged, not taken away
  'not-a-date',
  'user-editing',
  'unsupported',
  'page-rewrote', // written, but the page shows something else now
  'page-reset', // written, but the page took it back
  'row-not-added',
  'row-elsewhere', // the page has rows filled in on another page
  'row-shown', // a row that is only shown: the page changes it in a form of its own
  'row-form', // it stands in the page's form of the row, and waits for the user to take it over
  'row-dropped', // the user closed the page's form of the row without taking it over
  'row-left', // taking back: a row that was added stays, emptied
  'row-filed', // the page took the row over from its form: there is no taking it back
  'timed-out',
  'stopped',
] as const;
export const OutcomeWhy = z.enum(outcomeWhys);
export type OutcomeWhy = z.infer<typeof OutcomeWhy>;

export const StepReceipt = z.object({
  at: z.string(),
  /** where the slot stands after the write: rows added meanwhile may have moved it */
  key: z.string(),
  outcome: Outcome,
  why: OutcomeWhy,
  /** what the place held before, and what it shows now */
  before: z.string(),
  value: z.string(),
  /** the label that the write was checked against; what undoing is checked against too */
  label: z.optional(z.string()),
  /** what was or would have been written, in the page's way */
  sent: z.optional(z.string()),
  /** what the page said about it in words of its own */
  said: z.optional(z.string()),
  /** what came of taking it back, where that was asked of this place alone */
  back: z.optional(z.object({ outcome: Outcome, why: OutcomeWhy })),
  ms: z.number(),
});
export type StepReceipt = z.infer<typeof StepReceipt>;

/** A line of a plan as the user sees it in the preview. */
export interface PlanLine {
  at: string;
  /** the field's or row's name in words */
  label: string;
  from: string;
  to: string;
  /** the value as its source has it, where `to` says it in the page's way: 12.5万元 → 125000, ≥ → 大于等于 */
  original?: string;
  /** where `to` comes from, in words: 上年同项目 2025, 指标库·帮扶, 历史版本 … */
  why: string;
  /** the same as data, for the panel to say */
  provenance?: Provenance;
  /** empty places are ticked; what already holds something is not */
  ticked: boolean;
  /** set when the page cannot take this line now, and why */
  blocked?: OutcomeWhy;
  /** for `too-long`: the characters that it has, and those that the page takes */
  over?: { length: number; limit: number };
}

/** 填写方案: writes proposed, plain data. */
export interface Plan {
  id: string;
  title: string;
  /** what the plan is made of, for the panel to say: `title` in the user's language */
  parts?: { title: string; provenance?: Provenance }[];
  lines: PlanLine[];
}

/** 回执: writes done, each verified or not. */
export interface Receipt {
  plan: string;
  at: string;
  steps: StepReceipt[];
  /** rows that were added for it, by the page's own button */
  added?: AddedRow[];
  undone: boolean;
}

/** A row that was added: it stands in the table, to be emptied, or was taken over from a form of its own. */
export interface AddedRow {
  at: string;
  label: string;
  by: 'row' | 'form';
}
