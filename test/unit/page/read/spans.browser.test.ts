import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from './reading-of';

interface TableShape {
  rows: { cells: { columnSpan: number; rowSpan: number; nested: TableShape | null }[] }[];
}

const shape = fc.letrec<{ table: TableShape }>((tie) => ({
  table: fc.record({
    rows: fc.array(
      fc.record({
        cells: fc.array(
          fc.record({
            columnSpan: fc.integer({ min: 1, max: 4 }),
            rowSpan: fc.integer({ min: 0, max: 4 }),
            nested: fc.option(tie('table'), { maxDepth: 1, freq: 6, nil: null }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
})).table;

const html = (table: TableShape): string =>
  `<table>${table.rows
    .map(({ cells }) => `<tr>${cells.map((cell) => `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${cell.nested ? html(cell.nested) : '<input>'}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** Where the table model of HTML puts each cell of a table, slot by slot. */
function modelOf(table: HTMLTableElement): Map<HTMLTableCellElement, string> {
  const taken = new Set<string>();
  const places = new Map<HTMLTableCellElement, string>();
  const rows = [...table.rows].filter((row) => row.closest('table') === table);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (taken.has(`${y},${x}`)) x++;
      places.set(cell, `${y},${x}`);
      const down = cell.rowSpan === 0 ? rows.length - y : Math.min(cell.rowSpan, rows.length - y);
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < cell.colSpan; dx++) taken.add(`${y + dy},${x + dx}`);
      x += cell.colSpan;
    }
  });
  return places;
}

/** A table of one cell around a few controls, in a cell of another, only draws a border: what is in it stands in the other's cell. */
function cellOf(control: Element): HTMLTableCellElement | null {
  const cell = control.closest<HTMLTableCellElement>('td');
  const table = cell?.closest('table');
  const around = table?.parentElement;
  const isBorder = table && around?.matches('td') && table.rows.length === 1 && table.rows[0]?.cells.length === 1 && table.querySelectorAll('input').length <= 3;
  return isBorder && around ? cellOf(around) : cell ?? null;
}

test('every control of nested tables stands where the table model puts its cell', () => {
  fc.assert(
    fc.property(shape, (table) => {
      const live = readingOf(html(table));
      const models = new Map([...document.querySelectorAll('table')].map((one) => [one, modelOf(one)]));
      live.reading.slots.forEach((slot, index) => {
        const element = live.element(index);
        const cell = element && cellOf(element);
        const owner = cell?.closest('table');
        const place = owner && cell ? models.get(owner)?.get(cell) : undefined;
        expect(`${slot.cell?.row},${slot.cell?.column}`).toBe(place);
      });
      expect(live.reading.slots.filter((slot) => slot.widget === 'text')).toHaveLength(document.querySelectorAll('input').length);
    }),
    { numRuns: 120 },
  );
});
