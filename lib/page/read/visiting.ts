import type { Box } from './box';
import type { Block } from './cells';
import type { Collector, LabelRef, Standing } from './collector';
import type { Looks } from './look';
import type { Pressed } from './pressed';

/** A label that waits for its control. Controls that take it without words of their own between them are one group. */
export interface Pending {
  ref: LabelRef;
  takers: readonly number[];
  /** with those from further out, where all are known */
  names?: readonly LabelRef[];
}

/** What is known of the place where a box is read. */
export interface Context extends Standing {
  label: Pending | null;
  /** labels from further out, nearest first */
  outer: readonly LabelRef[];
}

/** What the page ties together by ids. */
export interface Ties {
  /** the label that says it is for what has this id in the tree of this element */
  label(id: string, element: Element): Box | undefined;
  /** what has this id; null where several have it */
  named(id: string): Box | null | undefined;
}

/** One reading under way. */
export interface Visit {
  ties: Ties;
  blocks: Map<Box, Block>;
  absorbed: Set<Box>;
  into: Collector;
  looks: Looks;
  pressed: Pressed;
  /** whether there is a grid whose rows hold boxes, once it was asked for */
  rowsAreTyped?: boolean;
  /** boxes of two parts of which the first names the second, told by their neighbours */
  pairs: Set<Box>;
  /** titles of boxes told from outside: the panels of a row of tabs */
  titles: Map<Box, string>;
  /** reads a box and what is in it, in page order */
  read(box: Box, at: Context): void;
}
