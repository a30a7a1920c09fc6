import * as z from 'zod/mini';
import { Filing } from './filing';

/** Why a snapshot was taken. */
export const Cause = z.enum(['typed', 'filled', 'undone', 'restored', 'prior', 'imported', 'read']);
export type Cause = z.infer<typeof Cause>;

/** 版本: an immutable snapshot of a filing. Order is by `seq`, never by the clock. */
export const Revision = z.object({
  id: z.string(),
  filing: z.string(),
  seq: z.number(),
  at: z.string(),
  zone: z.string(),
  cause: Cause,
  /** how many places differ from the revision before it */
  changes: z.number(),
  body: Filing,
});
export type Revision = z.infer<typeof Revision>;

/**
 * What is known of a filing beside its contents. `draft` is the newest typed state; it may be newer than the last
 * revision and is what a portal's time-out would have lost.
 */
export const FilingRecord = z.object({
  id: z.string(),
  form: z.string(),
  project: z.string(),
  unit: z.string(),
  year: z.nullable(z.number()),
  origin: z.string(),
  /** a filing kept as 往年填报 is a source for the next year, not work in hand */
  prior: z.boolean(),
  updated: z.string(),
  seq: z.number(),
  revisions: z.number(),
  draft: z.nullable(Filing),
  /** findings waved away with a reason: `<rule>@<place>` → reason */
  dismissed: z.record(z.string(), z.string()),
  /** judgements given for score lines that ask for one: `<scheme>#<line>` or `<scheme>#<line>.<part>` → points */
  judged: z.record(z.string(), z.number()),
  /** on what a judgement rests: `<scheme>#<line>` → text */
  evidence: z._default(z.record(z.string(), z.string()), {}),
  /** id of the revision that the user marked as 批复 */
  approved: z._default(z.nullable(z.string()), null),
});
export type FilingRecord = z.infer<typeof FilingRecord>;
