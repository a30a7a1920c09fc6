import * as z from 'zod/mini';
import { Stage } from './filing';
import { Basis, Cite, FormRef, Serves, Slug, Word } from './pack-ids';

/** One sentence of a source document that asks something, as officials number it and in our words. */
export const Requirement = z.strictObject({
  /** DL-17d, QH-A-05 … */
  id: z.string(),
  source: Slug,
  at: z.string(),
  text: z.string(),
});
export type Requirement = z.infer<typeof Requirement>;

/** A threshold that a unit may set for itself; the default is the document's, or practice where `basis` says so. */
export const Parameter = z.strictObject({
  id: Word,
  label: z.string(),
  note: z._default(z.string(), ''),
  /** a number is exact (a Decimal in expressions); a text is one of `options` */
  value: z.union([z.string(), z.number()]),
  unit: z._default(z.string(), ''),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  options: z.optional(z.array(z.strictObject({ value: z.string(), label: z.string() }))),
  cite: z.optional(Cite),
  basis: z.optional(Basis),
});
export type Parameter = z.infer<typeof Parameter>;

/**
 * When something is due: on a day of the budget year (or of the one before or after), or so long after something happened
 * whose day the user knows. A day of a month past its end is the month's last.
 */
export const Due = z.union([
  z.strictObject({ year: z._default(z.enum(['before', 'this', 'after']), 'this'), month: z.number(), day: z.number() }),
  z.strictObject({ after: z.string(), months: z._default(z.number(), 0), days: z._default(z.number(), 0) }),
]);
export type Due = z.infer<typeof Due>;

/** What a document asks of people rather than of a form: to be done by a day, to be ticked off, or to be known. */
export const Reminder = z.strictObject({
  id: Slug,
  kind: z.enum(['deadline', 'checklist', 'note']),
  title: z.string(),
  text: z._default(z.string(), ''),
  /** items to tick off one by one */
  items: z._default(z.array(z.string()), []),
  stage: z.optional(Stage),
  forms: z._default(z.array(FormRef), []),
  due: z.optional(Due),
  /** days ahead at which one is told */
  ahead: z._default(z.array(z.number()), []),
  /** who: 使用单位, 财务部门, 领导小组 … */
  who: z._default(z.string(), ''),
  cite: z.optional(Cite),
  basis: z.optional(Basis),
  serves: Serves,
});
export type Reminder = z.infer<typeof Reminder>;

/** The outline of a written document: headings with what stands under each, and which places of which form fill it. */
export const Template = z.strictObject({
  id: Slug,
  title: z.string(),
  /** the form whose filing it is written from */
  form: z.optional(FormRef),
  outline: z.array(
    z.strictObject({
      heading: z.string(),
      /** 1 for 一、, 2 for （一）, 3 for 1. */
      depth: z._default(z.number(), 1),
      /** what to write there, in the document's words */
      guide: z._default(z.string(), ''),
      /** field ids and table ids whose contents stand there */
      from: z._default(z.array(z.string()), []),
    }),
  ),
  cite: z.optional(Cite),
  basis: z.optional(Basis),
  serves: Serves,
});
export type Template = z.infer<typeof Template>;
