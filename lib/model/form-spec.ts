import * as z from 'zod/mini';
import { Stage } from './filing';
import { Cite, FormRef, Id, Serves, Slug, Word } from './pack-ids';

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

/** What a field and a column have in common. */
const asked = {
  label: z.string(),
  /** its other names on real pages */
  synonyms: z._default(z.array(z.string()), []),
  /** field codes: national codes and pinyin abbreviations */
  codes: z._default(z.array(z.string()), []),
  type: FieldType,
  /** 元 or 万元 for money: the form's own; a page that says otherwise is heard */
  unit: z.optional(z.string()),
  required: z._default(z.boolean(), false),
  options: z.optional(z.array(z.string())),
  /** characters at most */
  limit: z.optional(z.number()),
  /** a CEL expression over the form's fields, in a column over `row` too: what this place must come to */
  compute: z.optional(z.string()),
  /** where the filling instructions for it stand; their excerpt is shown beside the place */
  help: z.optional(Cite),
  serves: Serves,
};

/** `section`: id of a section of the form */
export const FieldSpec = z.strictObject({ id: Id, ...asked, section: z.string() });
export type FieldSpec = z.infer<typeof FieldSpec>;

export const ColumnSpec = z.strictObject({ id: Word, ...asked });
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
  /** rows that the printed form leaves for it */
  printed: z._default(z.number(), 1),
  help: z.optional(Cite),
  serves: Serves,
});
export type LevelSpec = z.infer<typeof LevelSpec>;

/** A row that the form prints (年度资金总额, 当年财政拨款 …), known by its label: see `labelColumn`. */
export const FixedRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  synonyms: z._default(z.array(z.string()), []),
  /** other cells of the row that the form prints: column id → text (目标 of a task, 分值 of a line) */
  cells: z._default(z.record(z.string(), z.string()), {}),
  /** ids of the fixed rows that this one adds up, in each column of money */
  sum: z._default(z.array(z.string()), []),
  serves: Serves,
});
export type FixedRow = z.infer<typeof FixedRow>;

export const TableSpec = z.strictObject({
  id: Word,
  label: z.string(),
  section: z.string(),
  columns: z.array(ColumnSpec),
  levels: z._default(z.array(LevelSpec), []),
  fixed: z._default(z.array(FixedRow), []),
  /** empty rows that the printed form leaves */
  printed: z._default(z.number(), 0),
  required: z._default(z.boolean(), false),
  serves: Serves,
});
export type TableSpec = z.infer<typeof TableSpec>;

/** Is this a column that the form itself prints: the label of its fixed rows, or what it prints beside the label. */
export const isPrinted = (table: Pick<TableSpec, 'columns' | 'fixed'>, column: string): boolean =>
  table.fixed.length > 0 && (column === labelColumn(table)?.id || table.fixed.some(({ cells }) => column in cells));

/** The column by which printed rows are known: the first in which none of them prints anything but its label. */
export const labelColumn = ({ columns, fixed }: Pick<TableSpec, 'columns' | 'fixed'>): ColumnSpec | undefined =>
  columns.find(({ id }) => !fixed.some(({ cells }) => id in cells));

export const SectionSpec = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** the printed rows of the section, each a list of field ids standing side by side; else one field a row */
  rows: z.optional(z.array(z.array(z.string()))),
  /**
   * how it is printed where not as cells headed by its label: a line of labels and blanks above or below the cells (年度, 签字),
   * or plain cells whose label is for lists only
   */
  drawn: z.optional(z.enum(['line', 'plain'])),
  serves: Serves,
});
export type SectionSpec = z.infer<typeof SectionSpec>;

/** Another face of the same form in some region or product: its columns in their order with their labels there. */
export const FormVariant = z.strictObject({
  id: Slug,
  label: z.string(),
  titles: z._default(z.array(z.string()), []),
  /** table id → its columns in the variant's order; columns that are not named are not on it */
  tables: z._default(z.record(z.string(), z.array(z.strictObject({ id: Word, label: z.string() }))), {}),
  /** field id → its label there */
  fields: z._default(z.record(z.string(), z.string()), {}),
  /** field ids and table ids that are not on it */
  without: z._default(z.array(z.string()), []),
});
export type FormVariant = z.infer<typeof FormVariant>;

/** Where a filing of this form takes what an earlier form of the same project holds. */
export const CarrySpec = z.strictObject({
  from: FormRef,
  /** field id here → field id there; the same ids need no line */
  fields: z._default(z.record(z.string(), z.string()), {}),
  /** table id here → table id there and, by column id here, the column there */
  tables: z._default(
    z.record(z.string(), z.strictObject({ from: Word, columns: z._default(z.record(z.string(), z.string()), {}) })),
    {},
  ),
  /** cells of fixed rows: `fund[total].initial` → field id there */
  cells: z._default(z.record(z.string(), z.string()), {}),
});
export type CarrySpec = z.infer<typeof CarrySpec>;

/** 表式 */
export const FormSpec = z.strictObject({
  id: Slug,
  stage: Stage,
  /** how it is drawn: a table of cells, a report section by section, a sheet of points */
  kind: z._default(z.enum(['table', 'report', 'sheet']), 'table'),
  titles: z.array(z.string()).check(z.minLength(1)),
  cite: z.optional(Cite),
  sections: z.array(SectionSpec),
  /** field ids that give a filing its identity */
  identity: z.strictObject({ project: z.optional(z.string()), unit: z.optional(z.string()), year: z.optional(z.string()) }),
  fields: z.array(FieldSpec),
  tables: z._default(z.array(TableSpec), []),
  /** forms that follow it; one of an earlier or the same stage is the following year's */
  next: z._default(z.array(FormRef), []),
  carry: z._default(z.array(CarrySpec), []),
  variants: z._default(z.array(FormVariant), []),
  serves: Serves,
});
export type FormSpec = z.infer<typeof FormSpec>;
