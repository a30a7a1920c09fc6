import * as z from 'zod/mini';
import { FormSpec } from './form-spec';
import { Parameter, Reminder, Requirement, Template } from './obligation';
import { Slug } from './pack-ids';
import { RuleSpec } from './rule-spec';
import { SchemeSpec } from './scheme-spec';

export { Cite } from './pack-ids';
export * from './form-spec';
export * from './rule-spec';
export * from './scheme-spec';
export * from './obligation';

/**
 * 制度包: all data of one authority's documents. These schemas are the whole law of a pack's shape; what they cannot see
 * (references, types of expressions, ids) the loader checks. Unknown keys are errors.
 */

export const Source = z.strictObject({
  id: Slug,
  /** as officials cite it */
  document: z.string(),
  title: z.optional(z.string()),
  effective: z.optional(z.string()),
  /** false: the text is not in the pack; it is cited by name and number only, never by article */
  text: z._default(z.boolean(), true),
});
export type Source = z.infer<typeof Source>;

/** A short excerpt of a cited place, word for word. */
export const Article = z.strictObject({ source: Slug, at: z.string(), text: z.string() });
export type Article = z.infer<typeof Article>;

/** Words by which pages name what is ours; every pack in force adds to one vocabulary. */
export const Vocabulary = z.strictObject({
  /** column id → labels seen on real pages */
  columns: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** column id → national field codes and product-local codes */
  columnCodes: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** class id → other words for its 二级指标 */
  levels: z._default(z.record(z.string(), z.array(z.string())), {}),
  level1: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** field id → labels */
  fields: z._default(z.record(z.string(), z.array(z.string())), {}),
  fieldCodes: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** words that tell a stage: 1-X月, 截至, 自评得分 … */
  stages: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** titles and words of pages that are not ours: 预算指标, 绩效考核, 采购 … */
  foreign: z._default(z.array(z.string()), []),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const PackMeta = z.strictObject({
  id: Slug,
  title: z.string(),
  /** 全国 for a pack whose forms are meant where a page has no title and asks for nothing that only a city's form has */
  region: z._default(z.string(), ''),
  /** counts up with each edition of the pack, so that two of them can be told apart */
  version: z._default(z.string(), '1'),
  sources: z.array(Source),
});
export type PackMeta = z.infer<typeof PackMeta>;

/**
 * Which forms the rules of `stages` fit, as far as it was worked out when the pack was loaded: by rule id, the places of the
 * fitting forms in `forms`. A rule fits none of the other `forms`; of a form that is not among them nothing is said.
 */
export const Settled = z.strictObject({ forms: z.array(z.string()), rules: z.record(z.string(), z.array(z.number())) });
export type Settled = z.infer<typeof Settled>;

/** A pack as loaded. The expressions in it have been parsed, type-checked and bounded. */
export const Pack = z.strictObject({
  ...PackMeta.shape,
  articles: z.array(Article),
  vocabulary: Vocabulary,
  parameters: z.array(Parameter),
  forms: z.array(FormSpec),
  rules: z.array(RuleSpec),
  schemes: z.array(SchemeSpec),
  reminders: z.array(Reminder),
  templates: z.array(Template),
  requirements: z.array(Requirement),
  settled: z.optional(Settled),
});
export type Pack = z.infer<typeof Pack>;
