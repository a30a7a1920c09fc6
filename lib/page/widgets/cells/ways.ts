import type { OutcomeWhy } from '@/lib/model/plan';

/** What makes an editor of a cell, gentlest first. */
export const openings = ['click', 'double-click', 'F2', 'Enter'] as const;
export type Opening = (typeof openings)[number];

/**
 * What makes a grid take what its editor holds, in the order in which they are tried: nothing more than the text itself, the
 * editor's own ✓, leaving it, a press beside the grid, a key, another cell of the row, another row.
 */
export const commits = ['nothing', 'confirm', 'leave', 'outside', 'Enter', 'Tab', 'cell', 'row'] as const;
export type Commit = (typeof commits)[number];

/** How the cells of one grid open and take what was entered. Learnt from its first cells, for the length of one fill. */
export interface Ways {
  opening?: Opening;
  /** by column; another column's is tried first where its own is not known */
  commit: Map<number, Commit>;
  /** what closed an editor and lost what was in it */
  losing: Set<Commit>;
  /** columns of which a cell did not open */
  shut: Set<number>;
  /** said of every further cell: the grid is no grid of editors after all */
  givenUp?: OutcomeWhy;
  /**
   * Why the cell of a text is another by now that went with its editor untaken: a grid that holds it still would take a press
   * for its end, and hand it in. Said of further cells until the text is seen to stand.
   */
  untaken?: OutcomeWhy | undefined;
}

export const newWays = (): Ways => ({ commit: new Map(), losing: new Set(), shut: new Set() });
