import * as z from 'zod/mini';
import { Stage } from './filing';
import { severities } from './finding';
import { Basis, Cite, FormRef, Id, Serves, Slug } from './pack-ids';
import { Role } from './related';

const Fields = z._default(z.record(z.string(), z.string()), {});
const Tables = z._default(z.record(z.string(), z.array(z.record(z.string(), z.string()))), {});

export const RuleCase = z.strictObject({
  fields: Fields,
  tables: Tables,
  /** for a rule with `each`: the one row; other rows of the table come from `tables` */
  row: z.optional(z.record(z.string(), z.string())),
  today: z.optional(z.string()),
  /** the unit of money that the page says, where it is not the form's own */
  moneyUnit: z.optional(z.enum(['元', '万元'])),
  /** the form it is about, for a rule of several; else the first that has what it names */
  form: z.optional(FormRef),
  /** other filings of the same project or unit */
  related: z._default(z.partialRecord(Role, z.strictObject({ form: FormRef, fields: Fields, tables: Tables })), {}),
});
export type RuleCase = z.infer<typeof RuleCase>;

const Severity = z.enum(severities);

export const RuleSpec = z.strictObject({
  id: Slug,
  serves: Serves,
  forms: z._default(z.array(FormRef), []),
  /**
   * instead of `forms`: every form of these stages, whatever its pack, that has all fields, tables and columns which the
   * rule names
   */
  stages: z._default(z.array(Stage), []),
  /** a table id: `row` is bound to each of its rows in turn (rows with nothing in them are passed over) */
  each: z.optional(z.string()),
  /** instead of `each`: these fields, or all of these types, in turn as `field.value`, their labels as `field.label` */
  over: z.optional(z.array(Id)),
  when: z.optional(z.string()),
  require: z.string(),
  /** what a blank input of `require` means: the rule is not asked, or it fails, or blank money counts as 0 */
  missing: z._default(z.enum(['skip', 'fail', 'zero']), 'skip'),
  severity: Severity,
  /** how severe it is for a unit that checks leniently or strictly, where the general law (see profile.ts) does not fit */
  lenient: z.optional(z.enum([...severities, 'off'])),
  strict: z.optional(Severity),
  /** the place of the finding: a field id (`project.leader`), `row.value`, a table id */
  at: z.string(),
  /** gaps are expressions: “{row.name}” */
  message: z.string(),
  fix: z._default(z.string(), ''),
  /** a CEL expression of type string: the value that certainly mends it, written at `at` */
  mend: z.optional(z.string()),
  cite: z.optional(Cite),
  basis: z.optional(Basis),
  /** rules (of this pack, or `<pack>/<rule>`) whose finding at the same place or row follows from this one's and stays silent */
  hides: z._default(z.array(FormRef), []),
  /** a rule that only says that something required is blank */
  blank: z._default(z.boolean(), false),
  params: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
  examples: z.strictObject({
    pass: z.array(RuleCase).check(z.minLength(1)),
    fail: z.array(RuleCase).check(z.minLength(1)),
  }),
});
export type RuleSpec = z.infer<typeof RuleSpec>;
