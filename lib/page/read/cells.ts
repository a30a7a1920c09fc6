import type { LabelVia } from '@/lib/model/reading';
import type { Box } from './box';
import { attribute } from './dom';
import type { Extent } from './drawn';

/** What a cell is for. `value` holds text that a person filed; `label` and `head` name others; `title` opens a section. */
export type Meaning = 'head' | 'label' | 'title' | 'remark' | 'value' | 'control';

/** A label with the cells it was taken from, outermost first. */
export interface CellLabel {
  via: LabelVia;
  text: string;
  from: Cell[];
}

/** A cell of a table or of anything drawn as one, at its grid coordinates. */
export interface Cell {
  box: Box;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** the page itself says that this is a header: th, columnheader, rowheader, a cell of thead */
  head: '' | 'column' | 'row' | 'cell';
  text: string;
  /** a name of the column beyond its words */
  code: string;
  /** its text is a name and a value, as in its neighbours */
  paired: boolean;
  /** its text is what a link in it says */
  linked?: boolean;
  /** what it is for and which cells name it, once that was asked of its block */
  meaning: Meaning;
  names: readonly CellLabel[];
}

export const nameless: readonly CellLabel[] = [];

/** Cells in row order, before anyone has said what they mean. */
export interface Block {
  box: Box;
  rows: Cell[][];
  columns: number;
  caption: Box | null;
  /** other boxes that parts of it came from */
  from: Box[];
  /** its header stood apart and was joined on top */
  headed?: boolean;
  /** which of its rows are headers was told by what stands under them */
  guessed?: boolean;
  /** what it is tiled with, where its parts are placed by coordinates */
  tiles?: readonly Box[];
  /** the last of the tables that its rows came from, one a row */
  lastBox?: Box;
  /** no block begins in its cells */
  plain?: boolean;
  /** where it is drawn, and the left edges of its columns, once they were asked for */
  extent?: Extent;
  edges?: Map<number, number>;
}

/** What is in the cell says itself what it is: controls, a grid, pairs of name and value. */
export const holds = (cell: Cell): boolean => cell.box.controls > 0 || cell.box.grids > 0 || cell.paired;

/** Holds something of the form: a lone box to tick at the edge of a row chooses the row, in a header all of them. */
export const fills = (cell: Cell): boolean =>
  holds(cell) && !(cell.column < 2 && cell.box.controls === 1 && !cell.box.words && isTick(cell.box));

const isTick = (box: Box): boolean =>
  box.found ? /^(?:checkbox|radio)$/.test(attribute(box.found.control, 'type') || attribute(box.found.control, 'role')) : box.children.some(isTick);

/** Columns called A, B, C: the sheet of a spreadsheet. */
export function isSheet({ rows: [head = []] }: Block): boolean {
  const names = head.flatMap(({ text }) => (text === '' ? [] : [text]));
  return names.length > 2 && names.every((name, index) => index > 25 || name === String.fromCharCode(65 + index));
}

/** For each place of the grid the cell that covers it, or undefined. */
export function coverage(block: Block): (row: number, column: number) => Cell | undefined {
  const covering: (Cell | undefined)[][] = block.rows.map(() => []);
  for (const cells of block.rows) {
    for (const cell of cells) {
      for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, block.rows.length); row++) {
        const line = covering[row];
        if (!line) break;
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) line[column] ??= cell;
      }
    }
  }
  return (row, column) => covering[row]?.[column];
}
