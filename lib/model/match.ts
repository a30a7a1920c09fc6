import type { LabelVia } from './reading';

/** One piece of the reason for a binding. */
export interface Evidence {
  via: LabelVia | 'title' | 'section' | 'order' | 'code' | 'level' | 'taught';
  text: string;
}

/** A slot of a frame. `frame` is the browser's frame id; `slot` indexes the reading's slots. */
export interface SlotRef {
  frame: number;
  slot: number;
}

/**
 * How a logical value lies in the page: whole in one slot; as several parts (start and end of a period); or folded, one
 * slot holding operator, value and unit of an indicator (`≥500人次`), from which a column takes its part; or as boxes to
 * tick, one for each word that the place can say.
 */
export type Lay = 'whole' | 'parts' | 'folded' | 'ticks';

/** A field or cell of the form, bound to its place in the page. */
export interface Binding {
  slots: SlotRef[];
  lay: Lay;
  /** what each slot says when it is ticked; for lay `ticks` alone */
  words?: string[];
  value: string;
  writable: boolean;
  /** 0 to 1 */
  confidence: number;
  evidence: Evidence[];
}

export interface BoundRow {
  /** every declared column of the table; '' where the page has no such column or the cell is empty */
  cells: Record<string, string>;
  bindings: Record<string, Binding>;
}

export interface BoundTable {
  rows: BoundRow[];
  /** a row that stands open in a form of its own beside the table or over it: `row` is the number of the row that it changes */
  form?: BoundRow & { row?: number };
  /** where the table has no row yet: the columns that its head names */
  columns?: string[];
  /** frame and index of the grid the rows came from; undefined for a table made of repeated blocks */
  grid?: { frame: number; grid: number };
  /** the button that adds a row, with the level it adds to where that is told by place */
  add: { frame: number; key: string; level2?: string }[];
  confidence: number;
}

/** 匹配: readings bound to one form. */
export interface Match {
  form: string;
  title: string;
  year: number | null;
  /** unit of money on this page, as evidence says: a form in 元 is bound, not converted */
  moneyUnit: '元' | '万元' | '';
  confidence: number;
  evidence: Evidence[];
  fields: Record<string, Binding>;
  tables: Record<string, BoundTable>;
  /** required fields that the page does not show at all */
  absent: string[];
}

/**
 * What nothing on the page decides: a field or column that two places could be, a place that two of them could be (each is
 * then open with that one candidate), or which form it is. Nothing is bound until a person says. `at` is `fields.<id>`,
 * `<table>.<column>`, or `form`; the likelier form is the match meanwhile.
 */
export interface OpenPlace {
  at: string;
  /** the form's own label of the field or column; '' for `form` */
  label: string;
  /** the surest first */
  candidates: OpenCandidate[];
}

export interface OpenCandidate {
  /** of a field its slots; of a column its slots from the first row down; none for `form` */
  slots: SlotRef[];
  /** what stands there now, of a column in the first row; for `form` the form's id */
  value: string;
  /** the words of the page at that place; for `form` the form's title */
  label: string;
  confidence: number;
}

/** What a person said of an open place: the candidate whose first slot has this key. For `form` there is `prefer`. */
export interface Chosen {
  at: string;
  frame: number;
  key: string;
}

/** One place of a page that a person pointed out, as it can be found again after a re-render and in another project. */
export interface TaughtBinding {
  /** `fields.<id>` or `<table>.<column>` */
  at: string;
  /** what the page calls the place: the slot's nearest words, of a column its head; '' where it has none */
  label: string;
  labelVia: LabelVia | '';
  /** title of the innermost section; '' for none */
  section: string;
  /** pattern of the frame's address, as `pagePattern` of `page-pattern.ts` makes it */
  frame: string;
  /** the slot's key */
  locator: string;
  /** the control's name or the column's code; '' where there is none */
  code: string;
}

/** What was taught of one form on a page; a portal's profile is one. */
export interface TaughtForm {
  /** `<pack>/<form>` */
  form: string;
  bindings: readonly TaughtBinding[];
}

/** What became of a taught place: used; not on this page; or refused, since the page calls it something else. */
export interface TaughtOutcome {
  at: string;
  label: string;
  outcome: 'used' | 'missing' | 'refused';
  /** for `refused`: what of the form the words of the page surely mean there (`fields.<id>` or `<table>.<column>`) */
  instead?: string;
}

export interface Recognition {
  match: Match | null;
  others: { form: string; title: string; confidence: number }[];
  /** slots of a recognised page that no field took */
  unbound: (SlotRef & { label: string })[];
  open: OpenPlace[];
  /** one for each taught binding of the form */
  taught: TaughtOutcome[];
}
