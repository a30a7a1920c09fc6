import { holds, type Block, type Cell, type CellLabel, type coverage } from './cells';
import type { Looks } from './certain-looks';

export interface Head {
  column: number;
  end: number;
  label: CellLabel;
}

/** What is known while the rows of a block are gone through. */
export interface State {
  block: Block;
  at: ReturnType<typeof coverage>;
  looks: Looks;
  /** the head over each column, if any */
  heads: (Head | undefined)[];
  /** which columns held controls in the first row under the heads */
  pattern: boolean[] | null;
  /** the last label cell of each column */
  above: (Cell | undefined)[];
}

export const filled = (cell: Cell): boolean => holds(cell) || cell.text !== '';

/** Takes all the width that cells from above leave. */
export const isWide = (state: State, cell: Cell): boolean =>
  cell.columnSpan > 1 && cell.column + cell.columnSpan >= state.block.columns && leftOf(state, cell).every((left) => left.row < cell.row);

/** The cells left of a cell in its row, nearest first, also those that reach down from above. */
export function leftOf(state: State, cell: Cell): Cell[] {
  const out: Cell[] = [];
  for (let column = cell.column - 1; column >= 0; ) {
    const left = state.at(cell.row, column);
    if (left) out.push(left);
    column = Math.min(left?.column ?? column, column) - 1;
  }
  return out;
}

/** A label or title names what stands under it. */
export function mark(state: State, cell: Cell): void {
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++) state.above[column] = cell;
}
