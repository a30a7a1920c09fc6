import type { Grid } from '@/lib/model/reading';
import { isShifted, shiftedGrid, unshifted } from '@/lib/model/shifted-grid';
import { expect, test } from 'vitest';

/** A grid of one row, a slot or none in each cell. */
function gridOf(...slots: (number | null)[]): Grid {
  const cells = slots.map((slot, column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1, text: '', header: false, slots: slot === null ? [] : [slot] }));
  return { key: 'table', title: '绩效指标', section: 0, headerRows: 0, rows: 1, columns: slots.length, cells, columnCodes: slots.map(() => '') };
}

const plain = (grid: Grid): unknown => JSON.parse(JSON.stringify(grid));
const from = (first: number, by: number) => (slot: number) => (slot < first ? slot : slot + by);

test('a shifted grid says the same with other numbers, however often it was shifted', () => {
  const shifted = shiftedGrid(shiftedGrid(gridOf(null, 3, 4), 5, 1), -2, 2);
  expect(plain(shifted)).toEqual({ ...gridOf(null, 6, 7), section: 2 });
  expect(JSON.stringify(shifted)).toBe(JSON.stringify({ ...gridOf(null, 6, 7), section: 2 }));
});

test('what is shifted is known by the grid that it was made of', () => {
  const grid = gridOf(3, 4);
  expect(unshifted(shiftedGrid(shiftedGrid(grid, 1, 0), 1, 0))).toBe(grid);
  expect(unshifted(grid)).toBe(grid);
});

test('a grid is another shifted only where all its slots move as the others do', () => {
  const grid = gridOf(3, null, 5);
  expect(isShifted(grid, shiftedGrid(grid, 2, 0), from(3, 2))).toBe(true);
  expect(isShifted(shiftedGrid(grid, 1, 0), shiftedGrid(grid, 3, 0), from(4, 2))).toBe(true);
  expect(isShifted(grid, grid, from(6, 2))).toBe(true);
  expect(isShifted(grid, grid, from(4, 2))).toBe(false);
  expect(isShifted(grid, shiftedGrid(grid, 2, 0), from(4, 2))).toBe(false);
  expect(isShifted(grid, shiftedGrid(grid, 2, 1), from(3, 2))).toBe(false);
  expect(isShifted(grid, gridOf(5, null, 7), from(3, 2))).toBe(false);
});

test('a grid without slots is the same wherever it stands', () => {
  const grid = gridOf(null, null);
  expect(isShifted(grid, shiftedGrid(grid, 9, 0), from(1, 2))).toBe(true);
});
