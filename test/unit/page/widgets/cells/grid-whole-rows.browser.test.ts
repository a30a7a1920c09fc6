import { beforeAll, expect, test } from 'vitest';
import type { StepReceipt } from '@/lib/model/plan';
import html from '../../../../portals/widgets/pages/grid-whole-rows.html?raw';
import { openGrids, type GridPage } from './grid-page';

let page: GridPage;
beforeAll(async () => {
  page = await openGrids(html);
});

const told = (receipts: StepReceipt[]): string[] => receipts.map(({ outcome, why }) => `${outcome} ${why}`.trim());

test('a row that opens by a double click is ended by one on another row, and not on one that nobody sees', async () => {
  const { receipts, undo } = await page.fill('twice', [
    [1, 1, '650'],
    [2, 0, '走访人数'],
    [2, 2, '人次'],
  ]);
  expect(told(receipts)).toEqual(['written', 'written', 'written']);
  expect(page.held('twice')).toMatchObject([['慰问人数', '650', '人', ''], ['走访人数', '', '人次', ''], {}]);
  expect(told(await undo())).toEqual(['written', 'written', 'written']);
  expect(page.held('twice')).toMatchObject([['慰问人数', '500', '人', ''], ['', '', '', ''], {}]);
  expect(page.view.pressed).toEqual([]);
});

test('a list that cannot be emptied is told, and the other cells of its row are given back what they held', async () => {
  const { receipts, undo } = await page.fill('listed', [
    [2, 0, '走访人数'],
    [2, 1, '60'],
    [2, 2, '户'],
  ]);
  expect(told(receipts)).toEqual(['written', 'written', 'written']);
  expect(told(await undo())).toEqual(['refused no-blank', 'written', 'written']);
  expect(page.held('listed')).toMatchObject([{}, ['', '', '户', ''], {}]);
});
