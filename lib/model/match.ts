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

export interface Recognition {
  match: Match | null;
  others: { form: string; title: string; confidence: number }[];
  /** slots of a recognised page that no field took */
  unbound: (SlotRef & { label: string })[];
}
