import * as z from 'zod/mini';

/**
 * 页面识读: what one frame's DOM says, as plain data. Only `lib/page` makes one; recognition works on it alone, so it
 * also runs on a saved reading. Nothing in here is trusted: every text comes from the page.
 */

/** How a text came to stand for a slot. The name says where the text was found relative to the control. */
export const LabelVia = z.enum([
  'for', // <label for=…> or a <label> around the control
  'aria', // aria-label, aria-labelledby
  'form-item', // the label part of a form item (el-form-item, ant-form-item, layui-form-item … or their likeness)
  'cell-left', // the nearest label cell to the left in the same grid row
  'cell-above', // the nearest label cell above in the same grid column (not a header row)
  'column', // the grid's header cell(s) of this column; several header rows are joined outermost first
  'row', // a row header: every label cell of this row, outermost first
  'inside', // text inside the same cell before the control: `其中，工会经费：[input]`
  'group', // the addon of an input group, before
  'near', // nothing but place: the nearest text before it on screen
  'placeholder',
  'title',
  'name', // the control's name, id, field or col-id attribute: a code, not words
]);
export type LabelVia = z.infer<typeof LabelVia>;

export const Label = z.object({ via: LabelVia, text: z.string() });
export type Label = z.infer<typeof Label>;

/** Why a slot takes no write: it only shows, or the page holds it shut, or it is a kind nobody here can write. */
export const Shut = z.enum(['text-only', 'readonly', 'disabled', 'hidden', 'unsupported']);
export type Shut = z.infer<typeof Shut>;

/**
 * A place of the page that holds one value: a control, a widget, or (in a read-only view) a piece of text.
 * `key` is stable while the page's structure is: it is the element's path within the frame, a CSS selector that a person
 * can use in the inspector; ' >>> ' crosses a shadow root.
 */
export const Slot = z.object({
  key: z.string(),
  /** widget family: the `id` of a file in lib/page/widgets ('text', 'textarea', 'select', 'drawn-date' …), or 'shown' */
  widget: z.string(),
  /** the text a person sees in it now */
  value: z.string(),
  /** what the control itself holds, when that differs from what is shown (a select's option value, a cell's raw number) */
  raw: z.optional(z.string()),
  shut: z.optional(Shut),
  labels: z.array(Label),
  /** text right after the control that is its unit: 万元, %, 人 */
  unit: z.optional(z.string()),
  /** index into `sections` of the innermost section, or -1 */
  section: z.number(),
  /** where it stands in a grid of `grids`; row and column are grid coordinates with spans resolved */
  cell: z.optional(z.object({ grid: z.number(), row: z.number(), column: z.number() })),
  /** several controls of one form item or cell share this number: one logical field made of several inputs */
  group: z.optional(z.number()),
  options: z.optional(z.array(z.string())),
  maxLength: z.optional(z.number()),
  required: z.optional(z.boolean()),
});
export type Slot = z.infer<typeof Slot>;

/** A cell of a grid with its span. `slots` are indexes into the reading's `slots`. A covered place repeats nothing. */
export const GridCell = z.object({
  row: z.number(),
  column: z.number(),
  rowSpan: z.number(),
  columnSpan: z.number(),
  /** the cell's own text without what its controls show */
  text: z.string(),
  header: z.boolean(),
  slots: z.array(z.number()),
});
export type GridCell = z.infer<typeof GridCell>;

/** A table, ARIA grid, or block of divs drawn as one; header and body from separate tables are already joined. */
export const Grid = z.object({
  key: z.string(),
  /** caption, the heading right above, or the form item's label it stands in; '' if none */
  title: z.string(),
  section: z.number(),
  /** the first rows that are headers (0 if none was seen as such) */
  headerRows: z.number(),
  rows: z.number(),
  columns: z.number(),
  cells: z.array(GridCell),
  /** identity of a column beyond its words: field, col-id, data-index … by column number; '' where there is none */
  columnCodes: z.array(z.string()),
});
export type Grid = z.infer<typeof Grid>;

/** A heading and what it heads: h1–h6, legend, caption, tab, step, collapse title, a lone bold or centred line. */
export const Section = z.object({ title: z.string(), level: z.number(), parent: z.number() });
export type Section = z.infer<typeof Section>;

/** A button that may add a row. Never 提交, 送审, 保存 and their kind: those are not read at all. */
export const AddButton = z.object({
  key: z.string(),
  selector: z.string(),
  text: z.string(),
  /** index of the grid it stands in or right beside, -1 if none */
  grid: z.number(),
  /** the row of that grid it stands in (the first of its cell), where it stands in one */
  row: z.optional(z.number()),
  section: z.number(),
});
export type AddButton = z.infer<typeof AddButton>;

export const Unreadable = z.object({ what: z.string(), why: z.string() });
export type Unreadable = z.infer<typeof Unreadable>;

export const Reading = z.object({
  url: z.string(),
  title: z.string(),
  sections: z.array(Section),
  slots: z.array(Slot),
  grids: z.array(Grid),
  addButtons: z.array(AddButton),
  /** short free texts in page order that are neither labels nor section titles: `单位：万元`, `（2026 年度）` (at most 200) */
  notes: z.array(z.string()),
  unreadable: z.array(Unreadable),
  /** how many elements hold or could hold a value, read or not */
  controls: z.number(),
});
export type Reading = z.infer<typeof Reading>;

/** A frame's reading with the frame's identity as the browser gives it (never as the page says). */
export interface FrameReading {
  frame: number;
  document: string;
  reading: Reading;
}
