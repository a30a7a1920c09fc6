import type { Outcome, OutcomeWhy } from '@/lib/model/plan';
import type { Shut } from '@/lib/model/reading';

/**
 * One widget family: how it is seen and read. A family is one file in this folder that exports `widget` and `write`; files
 * are found by glob and asked by falling `priority`. The two are exports of their own because the script that lives in
 * every frame carries the first alone; the second comes with the script that a fill brings. Functions here run in the
 * isolated world on an untrusted page: they touch the DOM only, keep nothing, and never throw for a page's fault.
 */
export interface Widget {
  id: string;
  /** asked first when higher; native controls have 0 */
  priority: number;
  /**
   * A class name, or its beginning, that the control or one of the four elements around it always carries in this family;
   * the family is not asked about a control without it.
   */
  near?: string;
  /** The kinds of controls that the family is asked about; without, all. */
  of?: readonly string[];
  /**
   * Whether writing is one synchronous turn without popup: such writes are done a row at a time and verified together.
   */
  plain?: boolean;
  /** Whether what it holds changes with its root's own `value` alone, or else leaves a trace in the page. */
  byValue?: boolean;
  /** Whether its parts are controls of their own: what one of them says of itself is no name of the whole. */
  ofParts?: boolean;
  /**
   * Whether this control belongs to the family. `control` is the element that the reader met first: a native control, a
   * contenteditable, or an element with a widget role. Cheap: attributes and a few ancestors, no layout.
   * @returns the element that stands for the whole widget (its outermost part that is only this widget), or null
   */
  sees(control: Element, says: Says): Element | null;
  read(root: Element): WidgetState;
}

/** What a control says of itself, asked once for all families: a page may have thousands. */
export interface Says {
  /** the type of a native input, else the tag of a native control, else `drawn` */
  kind: string;
  /** the names of its attributes */
  names: readonly string[];
  /** the class names of the control and the four elements around it */
  around: string;
}

/** The kinds of native inputs into which one line of text is typed. */
export const typed: readonly string[] = ['text', 'search', 'tel', 'url', 'email'];

/**
 * Sets the value as a person would and lets the page's framework take it. Resolves when the widget has settled.
 * @param families for a widget that opens another: the editor of a cell
 */
export type Write = (root: Element, value: string, signal: AbortSignal, families: Families) => Promise<WriteOutcome>;

/** All families, as one of them may need the others. */
export interface Families {
  widgetOf(control: Element): { widget: Widget; root: Element } | null;
  widgetById(id: string): Widget | undefined;
  writerOf(id: string): Write | undefined;
}

export interface WidgetState {
  /** the text a person sees */
  value: string;
  raw?: string;
  shut?: Shut;
  options?: string[];
  maxLength?: number;
}

export interface WriteOutcome {
  outcome: Outcome;
  why: OutcomeWhy;
  /** the text by which the place shows the value, where its editor proved that another text stands for it: `≥321人次` for 321 */
  shows?: string;
  /** what its editor held before, where that is not what the place showed: what undoing must enter again */
  held?: string;
}
