import * as z from 'zod/mini';
import { Stage } from './filing';

/**
 * 制度包: all data of one authority's documents. These schemas are the whole law of a pack's shape; what they cannot see
 * (references, types of expressions, ids) the loader checks. Unknown keys are errors.
 */

/** Identifiers joined by dots, none starting with a digit. */
const Id = z.string().check(z.regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/));
const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** A form of the same pack by its id, or of another pack as `<pack>/<form>`. */
const FormRef = z.string().check(z.regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/));

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

export const Cite = z.strictObject({ source: Slug, at: z._default(z.string(), '') });
export type Cite = z.infer<typeof Cite>;

export const FieldType = z.enum([
  'text',
  'longtext',
  'name',
  'phone',
  'date',
  'period',
  'year',
  'money',
  'integer',
  'percent',
  'measure',
  'choice',
  'signature',
]);
export type FieldType = z.infer<typeof FieldType>;

export const FieldSpec = z.strictObject({
  id: Id,
  label: z.string(),
  /** other names of this field on real pages */
  synonyms: z._default(z.array(z.string()), []),
  /** field codes: national codes and pinyin abbreviations */
  codes: z._default(z.array(z.string()), []),
  type: FieldType,
  unit: z.optional(z.string()),
  required: z._default(z.boolean(), false),
  /** id of a section of the form */
  section: z.string(),
  options: z.optional(z.array(z.string())),
  /** a CEL expression over the form's fields: what this field must come to */
  compute: z.optional(z.string()),
  help: z.optional(Cite),
});
export type FieldSpec = z.infer<typeof FieldSpec>;

export const ColumnSpec = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]\w*$/i)),
  label: z.string(),
  synonyms: z._default(z.array(z.string()), []),
  codes: z._default(z.array(z.string()), []),
  type: FieldType,
  unit: z.optional(z.string()),
  required: z._default(z.boolean(), false),
  help: z.optional(Cite),
});
export type ColumnSpec = z.infer<typeof ColumnSpec>;

/** A 二级指标 of an indicator table: what it belongs to and what is asked of it. */
export const LevelSpec = z.strictObject({
  /** class id: out.qty, out.qual, out.time, out.cost, ben.econ, ben.soc, ben.eco, ben.sust, sat.serv, cost.* */
  id: Id,
  level1: z.string(),
  level2: z.string(),
  synonyms: z._default(z.array(z.string()), []),
  required: z._default(z.boolean(), false),
  quantified: z._default(z.boolean(), false),
  help: z.optional(Cite),
});
export type LevelSpec = z.infer<typeof LevelSpec>;

export const TableSpec = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]\w*$/i)),
  label: z.string(),
  section: z.string(),
  columns: z.array(ColumnSpec),
  levels: z._default(z.array(LevelSpec), []),
  /** fixed rows by their first column, where the form prints them (年度资金总额, 当年财政拨款 …) */
  fixed: z._default(z.array(z.strictObject({ id: z.string(), label: z.string(), synonyms: z._default(z.array(z.string()), []) })), []),
  required: z._default(z.boolean(), false),
});
export type TableSpec = z.infer<typeof TableSpec>;

/** 表式 */
export const FormSpec = z.strictObject({
  id: Slug,
  stage: Stage,
  titles: z.array(z.string()).check(z.minLength(1)),
  cite: z.optional(Cite),
  sections: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** field ids that give a filing its identity */
  identity: z.strictObject({ project: z.optional(z.string()), unit: z.optional(z.string()), year: z.optional(z.string()) }),
  fields: z.array(FieldSpec),
  tables: z._default(z.array(TableSpec), []),
  next: z.optional(z.string()),
});
export type FormSpec = z.infer<typeof FormSpec>;

export const RuleCase = z.strictObject({
  fields: z._default(z.record(z.string(), z.string()), {}),
  tables: z._default(z.record(z.string(), z.array(z.record(z.string(), z.string()))), {}),
  /** for a rule with `each`: the one row; other rows of the table come from `tables` */
  row: z.optional(z.record(z.string(), z.string())),
  today: z.optional(z.string()),
});
export type RuleCase = z.infer<typeof RuleCase>;

export const RuleSpec = z.strictObject({
  id: Slug,
  /** requirement and catalogue ids that this rule answers */
  serves: z.array(z.string()),
  forms: z.array(FormRef),
  /** a table id: `row` is bound to each of its rows in turn (rows with nothing in them are passed over) */
  each: z.optional(z.string()),
  /** instead of `each`: these fields, or all of these types, in turn as `field.value`, their labels as `field.label` */
  over: z.optional(z.array(Id)),
  when: z.optional(z.string()),
  require: z.string(),
  /** what a blank input of `require` means: the rule is not asked, or it fails, or blank money counts as 0 */
  missing: z._default(z.enum(['skip', 'fail', 'zero']), 'skip'),
  severity: z.enum(['error', 'warning', 'hint']),
  /** the place of the finding: a field id (`project.leader`), `row.value`, a table id */
  at: z.string(),
  /** gaps are expressions: “{row.name}” */
  message: z.string(),
  fix: z._default(z.string(), ''),
  /** a CEL expression of type string: the value that certainly mends it, written at `at` */
  mend: z.optional(z.string()),
  cite: z.optional(Cite),
  basis: z.optional(z.literal('参考做法')),
  /** rules of this pack whose finding at the same place or row is a consequence of this one and stays silent */
  hides: z._default(z.array(Slug), []),
  /** a rule that only says that something required is blank */
  blank: z._default(z.boolean(), false),
  params: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
  examples: z.strictObject({
    pass: z.array(RuleCase).check(z.minLength(1)),
    fail: z.array(RuleCase).check(z.minLength(1)),
  }),
});
export type RuleSpec = z.infer<typeof RuleSpec>;

/**
 * A line of a scheme. `points` is a CEL expression giving the points, or absent where only a person can judge. A line with
 * `each` stands for one line a row. `why` and `raise` are texts with gaps like a rule's message.
 */
export const SchemeLine = z.strictObject({
  id: Slug,
  label: z.string(),
  each: z.optional(z.string()),
  when: z.optional(z.string()),
  /** points at most: a number, or an expression (the row's weight) */
  of: z.union([z.number(), z.string()]),
  points: z.optional(z.string()),
  /** what the page itself holds for this line */
  held: z.optional(z.string()),
  at: z.optional(z.string()),
  why: z.string(),
  raise: z._default(z.string(), ''),
  ask: z.optional(z.string()),
});
export type SchemeLine = z.infer<typeof SchemeLine>;

/** 评分办法 */
export const SchemeSpec = z.strictObject({
  id: Slug,
  title: z.string(),
  forms: z.array(FormRef),
  of: z.number(),
  cite: z.optional(Cite),
  basis: z.optional(z.literal('参考做法')),
  lines: z.array(SchemeLine),
  grades: z._default(z.array(z.strictObject({ from: z.number(), label: z.string() })), []),
  /** worked examples: a filing and the points that each line must come to */
  examples: z.array(
    z.strictObject({
      title: z.string(),
      filing: RuleCase,
      total: z.number(),
      lines: z._default(z.record(z.string(), z.number()), {}),
    }),
  ),
});
export type SchemeSpec = z.infer<typeof SchemeSpec>;

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
  region: z._default(z.string(), ''),
  sources: z.array(Source),
});

export type PackMeta = z.infer<typeof PackMeta>;

/** A pack as loaded. The expressions in it have been parsed, type-checked and bounded. */
export const Pack = z.strictObject({
  id: Slug,
  title: z.string(),
  region: z.string(),
  sources: z.array(Source),
  articles: z.array(Article),
  vocabulary: Vocabulary,
  forms: z.array(FormSpec),
  rules: z.array(RuleSpec),
  schemes: z.array(SchemeSpec),
});
export type Pack = z.infer<typeof Pack>;
