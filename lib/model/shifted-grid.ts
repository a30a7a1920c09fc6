import type { Grid, GridCell } from './reading';

/** What is known of a grid's slots without a look at its cells: whose they are, so much higher, and between which numbers. */
interface Numbers {
  of: Grid;
  by: number;
  first: number;
  last: number;
}

const known = new WeakMap<Grid, Numbers>();

function numbersOf(grid: Grid): Numbers {
  const told = known.get(grid);
  if (told) return told;
  const numbers: Numbers = { of: grid, by: 0, first: Infinity, last: -Infinity };
  for (const { slots } of grid.cells) {
    for (const slot of slots) {
      numbers.first = Math.min(numbers.first, slot);
      numbers.last = Math.max(numbers.last, slot);
    }
  }
  known.set(grid, numbers);
  return numbers;
}

/** The grid whose cells these are but for the numbers of their slots; itself where it was not made of another. */
export const unshifted = (grid: Grid): Grid => known.get(grid)?.of ?? grid;

/**
 * A grid with its slots numbered so much higher, in another section. A page of many grids makes one of each of them whenever
 * a row comes or goes further up, and hardly ever looks at them: the cells are made when somebody asks for them.
 */
export function shiftedGrid(grid: Grid, by: number, section: number): Grid {
  const numbers = numbersOf(grid);
  const sum = numbers.by + by;
  const { of } = numbers;
  const { key, title, headerRows, rows, columns, columnCodes } = of;
  let cells: GridCell[] | undefined;
  const shifted: Grid = {
    key,
    title,
    section,
    headerRows,
    rows,
    columns,
    get cells() {
      return (cells ??= sum === 0 ? of.cells : of.cells.map((cell) => (cell.slots.length === 0 ? cell : { ...cell, slots: cell.slots.map((slot) => slot + sum) })));
    },
    columnCodes,
  };
  known.set(shifted, { of, by: sum, first: numbers.first + by, last: numbers.last + by });
  return shifted;
}

/**
 * Whether one grid is known to be another in everything, once its slots are numbered as `move` says, which keeps their order
 * and moves all that it moves alike. It is known of the same grid and of those made here.
 */
export function isShifted(was: Grid, now: Grid, move: (slot: number) => number): boolean {
  const [from, to] = [numbersOf(was), numbersOf(now)];
  if (from.of !== to.of || was.section !== now.section) return false;
  return from.first > from.last || (move(from.first) === to.first && move(from.last) === to.last);
}
