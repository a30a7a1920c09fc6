import { beforeAll, describe, expect, test } from 'vitest';
import type { StepReceipt } from '@/lib/model/plan';
import html from '../../../../portals/widgets/pages/grid-editors.html?raw';
import { openGrids, type GridPage } from './grid-page';

let page: GridPage;
let view: GridPage['view'];
beforeAll(async () => {
  page = await openGrids(html);
  view = page.view;
});
const fill: GridPage['fill'] = (grid, writes) => page.fill(grid, writes);

const told = (receipts: StepReceipt[]): string[] => receipts.map(({ outcome, why }) => `${outcome} ${why}`.trim());
const editors = (): number => view.document.querySelectorAll('td input, td [contenteditable], .layer:not([hidden])').length;

const ways = {
  changed: 'opened by a click, taken by a change',
  outside: 'opened by a double click, taken by a press beside the grid',
  keys: 'opened by F2, taken by Enter',
  over: 'edited in a layer over the cell, taken by Enter',
  popover: 'edited in a form that hangs at it, taken by its own button',
  spans: 'whose text becomes editable, shown between a sign and a unit',
  anew: 'in a table that is drawn anew after each edit',
  pointed: 'opened by a double click that is told by where the mouse is',
  renewed: 'in a row that is drawn anew when it opens',
};

describe.each(Object.entries(ways))('%s: a cell %s', (grid) => {
  test('takes what is written, shows it, and is given back what it held', async () => {
    const before = page.held(grid);
    const search = view.document.querySelector<HTMLInputElement>('#search');
    search?.focus();
    const { receipts, undo } = await fill(grid, [
      [0, 1, '650'],
      [0, 3, '按季度'],
      [1, 0, '走访人数'],
      [1, 1, '60'],
      [2, 2, '户'],
    ]);
    expect(told(receipts)).toEqual(Array(5).fill('written'));
    expect(page.held(grid)).toEqual([
      ['慰问人数', '650', '人', '按季度'],
      ['走访人数', '60', '', ''],
      ['', '', '户', ''],
    ]);
    expect(told(await undo())).toEqual(Array(5).fill('written'));
    expect(page.held(grid)).toEqual(before);
    expect(editors()).toBe(0);
    expect(view.document.activeElement).toBe(search);
    expect(view.pressed).toEqual([]);
  });
});

test.each(['outside', 'over'])('%s: what stands in an open editor is not taken where its row became another, and is taken back', async (grid) => {
  const before = page.held(grid);
  const table = view.document.querySelector<HTMLTableElement>(`#${grid}`);
  const name = table?.rows[1]?.cells[0];
  const words = name?.textContent ?? '';
  const swap = (): void => name?.replaceChildren('走访劳模');
  view.document.addEventListener('input', swap, { once: true });
  const { receipts } = await fill(grid, [[0, 1, '777']]);
  name?.replaceChildren(words);
  expect(told(receipts)).toEqual(['unverified label-changed']);
  expect(view.document.querySelector<HTMLInputElement>('td input, .layer:not([hidden]) input')?.value).toBe('500');
  view.document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  expect(page.held(grid)).toEqual(before);
});

test('a heading that an editor brings into its cell makes no other cell of it, whatever else the page draws anew meanwhile', async () => {
  const office = view.document.querySelector('#office');
  view.document.addEventListener('input', () => office?.replaceWith(office.cloneNode()), { once: true });
  const { receipts, undo } = await fill('titled', [[0, 1, '650']]);
  expect(office?.isConnected).toBe(false);
  expect(told(receipts)).toEqual(['written']);
  await undo();
});

test('a receipt tells the value that was held where the cell shows more than that', async () => {
  const { receipts, undo } = await fill('spans', [[0, 1, '321']]);
  expect(receipts[0]).toMatchObject({ outcome: 'written', before: '500', value: '≥321人次' });
  await undo();
});

test('the cells of a row that opens as a whole are written together, and another row ends it', async () => {
  const { receipts } = await fill('row', [
    [1, 0, '走访人数'],
    [1, 1, '60'],
    [1, 2, '人'],
  ]);
  expect(told(receipts)).toEqual(['written', 'written', 'written']);
  expect(page.held('row')).toMatchObject([['慰问人数', '500', '人', ''], ['走访人数', '60', '人', ''], ['', '', '', '']]);
  view.endRow();
});

test('what a list alone gives is pressed in it, and what it does not have is told as not taken', async () => {
  const { receipts } = await fill('list', [[1, 2, '人次']]);
  expect(told(receipts)).toEqual(['written']);
  expect(page.held('list')).toMatchObject([{}, ['', '', '人次', ''], {}]);
  const other = await fill('list', [[2, 2, '公里']]);
  expect(told(other.receipts)).toEqual(['unverified page-reset']);
  expect(editors()).toBe(0);
});

test('a list that comes without anything to type in is chosen in, and emptied by its own line', async () => {
  const { receipts, undo } = await fill('choices', [
    [0, 2, '人次'],
    [1, 2, '户'],
    [2, 2, '公里'],
  ]);
  expect(told(receipts)).toEqual(['written', 'written', 'refused readonly']);
  expect(page.held('choices')).toMatchObject([['慰问人数', '500', '人次', ''], ['', '', '户', ''], ['', '', '', '']]);
  expect(told(await undo())).toEqual(['written', 'written']);
  expect(page.held('choices')).toMatchObject([['慰问人数', '500', '人', ''], ['', '', '', ''], ['', '', '', '']]);
  expect(editors()).toBe(0);
});

test('a value that the page throws away is told, and the next cell of the grid is written as before', async () => {
  const { receipts } = await fill('figures', [
    [0, 1, '约五百'],
    [0, 3, '按季度'],
  ]);
  expect(told(receipts)).toEqual(['unverified page-reset', 'written']);
  expect(page.held('figures')).toMatchObject([['慰问人数', '', '人', '按季度'], {}, {}]);
});

test('a dialog that a cell opens instead is shut by its ×, and the grid is left alone', async () => {
  const { receipts } = await fill('dialog', [
    [0, 1, '650'],
    [1, 1, '60'],
  ]);
  expect(told(receipts)).toEqual(['refused unsupported', 'refused unsupported']);
  expect(view.document.querySelector('.dialog')).toBe(null);
  expect(view.pressed.splice(0)).toEqual(['×']);
});

test('cells that do not open are told, and after two columns no more are tried', async () => {
  const { receipts } = await fill('shut', [
    [0, 1, '650'],
    [0, 2, '户'],
    [1, 1, '60'],
    [2, 1, '70'],
  ]);
  expect(told(receipts)).toEqual(Array(4).fill('refused readonly'));
  expect(view.pressed.splice(0).length).toBeLessThanOrEqual(8);
});
