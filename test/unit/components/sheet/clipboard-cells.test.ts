import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipboardCells } from '@/components/sheet/clipboard-cells';

/** As a spreadsheet writes cells to the clipboard. */
const written = (cells: readonly (readonly string[])[]): string =>
  `${cells.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n')}\r\n`;

test('tabs part columns and line ends part rows; the last line end counts for nothing', () => {
  expect(clipboardCells('一\t二\r\n三\t\r\n')).toEqual([['一', '二'], ['三', '']]);
  expect(clipboardCells('一格\r\n')).toEqual([['一格']]);
});

test('a cell with lines or quotes in it comes as one, and a quote inside plain text stays', () => {
  expect(clipboardCells('"第一行\n第二行"\t"他说""好"""')).toEqual([['第一行\n第二行', '他说"好"']]);
  expect(clipboardCells('"五一"慰问\t二')).toEqual([['"五一"慰问', '二']]);
});

test('whatever a spreadsheet writes is read back cell by cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('一', 'a', '"', '\t', '\n', ' ') });
  const cells = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(cells, (table) => {
      fc.pre(!(table.at(-1)?.length === 1 && table.at(-1)?.[0] === ''));
      expect(clipboardCells(written(table))).toEqual(table);
    }),
  );
});
