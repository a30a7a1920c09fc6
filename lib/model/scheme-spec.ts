import * as z from 'zod/mini';
import { Basis, Cite, FormRef, Serves, Slug } from './pack-ids';
import { RuleCase } from './rule-spec';
import { lamps } from './scorecard';

/** What may be given: single points or spans, both ends included; none: anything from 0 to `of`. */
const Allowed = z._default(z.array(z.union([z.number(), z.tuple([z.number(), z.number()])])), []);

/** A part of a line that is judged or computed by itself; the line's points are what its parts add up to. */
export const ScorePart = z.strictObject({
  id: Slug,
  label: z.string(),
  /** points at most; for a deduction the most that is taken off */
  of: z.number(),
  /** taken off the line's points instead of added */
  deduct: z._default(z.boolean(), false),
  allowed: Allowed,
  points: z.optional(z.string()),
  /** what a person is asked to judge */
  ask: z.optional(z.string()),
});
export type ScorePart = z.infer<typeof ScorePart>;

/**
 * A line of a scheme. `points` is a CEL expression giving the points, or absent where only a person can judge. A line with
 * `each` stands for one line a row. `why` and `raise` are texts with gaps like a rule's message.
 */
export const SchemeLine = z.strictObject({
  id: Slug,
  label: z.string(),
  /** id of the innermost group it belongs to */
  group: z.optional(z.string()),
  /** a CEL expression giving the id of the group of a row, for a line with `each` whose rows belong to several */
  groupBy: z.optional(z.string()),
  each: z.optional(z.string()),
  when: z.optional(z.string()),
  /** points at most: a number, or an expression (the row's weight); 0 for a line that only shows a figure or a lamp */
  of: z._default(z.union([z.number(), z.string()]), 0),
  points: z.optional(z.string()),
  parts: z._default(z.array(ScorePart), []),
  allowed: Allowed,
  /** points that the figures suggest where a person decides: shown to be taken with one click, never counted by itself */
  suggest: z.optional(z.string()),
  /** what the page itself holds for this line */
  held: z.optional(z.string()),
  /** a text with gaps, for lines that show a figure: {percent(...)} */
  figure: z.optional(z.string()),
  /** a CEL expression giving "green", "yellow" or "red" */
  lamp: z.optional(z.string()),
  at: z.optional(z.string()),
  why: z.string(),
  raise: z._default(z.string(), ''),
  ask: z.optional(z.string()),
  /** whoever judges says on what it rests */
  evidence: z._default(z.boolean(), false),
  serves: Serves,
});
export type SchemeLine = z.infer<typeof SchemeLine>;

/** 评分办法 */
export const SchemeSpec = z.strictObject({
  id: Slug,
  title: z.string(),
  forms: z.array(FormRef),
  /** a CEL expression of the form: does this scheme apply to this filing */
  when: z.optional(z.string()),
  /** points at most; 0 for a card of figures and lamps */
  of: z.number(),
  cite: z.optional(Cite),
  basis: z.optional(Basis),
  /**
   * headings of the card with their points, outermost first: 项目决策 23, 项目目标 5. Points that stand on the form are an
   * expression; a heading that comes to none there is left out.
   */
  groups: z._default(
    z.array(z.strictObject({ id: Slug, label: z.string(), of: z.union([z.number(), z.string()]), in: z.optional(Slug) })),
    [],
  ),
  lines: z.array(SchemeLine),
  /** the total that the page itself holds */
  held: z.optional(z.string()),
  /** the most that the total may come to (an expression), and why */
  cap: z.optional(z.strictObject({ points: z.string(), why: z.string() })),
  grades: z._default(z.array(z.strictObject({ from: z.number(), label: z.string() })), []),
  serves: Serves,
  /** worked examples: a filing and the points that each line must come to */
  examples: z.array(
    z.strictObject({
      title: z.string(),
      filing: RuleCase,
      /** judgements given: `<line>` or `<line>.<part>` → points */
      judged: z._default(z.record(z.string(), z.number()), {}),
      total: z.number(),
      lines: z._default(z.record(z.string(), z.number()), {}),
      lamps: z._default(z.record(z.string(), z.enum(lamps)), {}),
      suggested: z._default(z.record(z.string(), z.number()), {}),
    }),
  ),
});
export type SchemeSpec = z.infer<typeof SchemeSpec>;
