import type { BlockColumn } from './column-claims';
import type { Block } from './headers';
import { cellsUnder, isLevel } from './row-kind';
import type { Place, SheetCell } from './scene';

/** The cells of a row by the column they stand under. */
export type RowCells = Map<BlockColumn, SheetCell[]>;

/**
 * Old pages put the indicators of one level under each other in one cell, 1、 2、 3、, and their values likewise beside them: as
 * many rows as there are names, if every column that holds several has as many. Undefined for any other row.
 */
export function stackedRows(block: Block, row: number): RowCells[] | undefined {
  const name = block.columns.find(({ column }) => column.id === 'name');
  const under = name ? cellsUnder(block, name, row) : [];
  if (!name || under.every((cell) => cell.places.length < 2)) return undefined;
  const count = controlsUnder(block, name, row).length;
  if (count < 2) return undefined;
  const held = block.columns
    .filter((claim) => !isLevel(claim))
    .map((claim) => ({ claim, cells: cellsUnder(block, claim, row), controls: controlsUnder(block, claim, row) }));
  const stacked = held.filter(({ controls }) => controls.length === count);
  if (stacked.length < 2 || held.some(({ controls }) => controls.length > 0 && controls.length !== count)) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const cells: RowCells = new Map();
    for (const { claim, cells: own, controls } of held) {
      const [cell] = own;
      const place = controls[at];
      if (cell && place) cells.set(claim, [cell.holding(place)]);
    }
    return cells;
  });
}

const controlsUnder = (block: Block, claim: BlockColumn, row: number): Place[] =>
  cellsUnder(block, claim, row).flatMap((cell) => cell.places.filter((place) => place.slot.shut !== 'text-only'));
