import { expect, test } from 'vitest';
import type { StepReceipt } from '@/lib/model/plan';
import { openGrids, type GridPage } from './grid-page';

/**
 * A grid that keeps in a draft of its own what its editor holds, hands it in at the next press, and can be drawn anew
 * meanwhile, as grids of frameworks do. `opens`: the event that brings the editor; `late`: after so many milliseconds.
 */
const gridPage = ({ opens = 'click', late = 0 }): string => `<title>grid</title>
<style>td, th { border: 1px solid #999; width: 90px; height: 22px }</style>
<table id="grid"><tr><th>指标名称</th><th>指标值</th></tr></table>
<script>
const rows = [['慰问人数', ''], ['走访企业', ''], ['培训骨干', '']];
const grid = document.querySelector('#grid');
let draft;
let opens = '${opens}';
function draw() {
  for (const old of [...grid.rows].slice(1)) old.remove();
  rows.forEach((row, at) => {
    const line = grid.insertRow();
    row.forEach((text, column) => (line.insertCell().textContent = names[at]?.[column] ?? text));
    line.cells[1].dataset.at = at;
    line.cells[1].className = 'can-edit';
  });
}
const names = {};
function handIn() {
  if (draft) rows[draft.at][1] = draft.text;
  draft = undefined;
  for (const editor of grid.querySelectorAll('input')) editor.closest('td').textContent = rows[editor.closest('td').dataset.at][1];
}
function open(event) {
  const cell = event.target.closest('[data-at]');
  if (event.type !== opens || event.target.matches('input')) return;
  handIn();
  if (!cell) return;
  setTimeout(() => {
    const editor = Object.assign(document.createElement('input'), { value: rows[cell.dataset.at][1] });
    draft = { at: cell.dataset.at, text: editor.value };
    editor.addEventListener('input', () => (draft.text = editor.value));
    editor.addEventListener('keydown', ({ key }) => key === 'Escape' && ((draft = undefined), handIn()));
    cell.replaceChildren(editor);
    editor.focus();
  }, ${late});
}
grid.addEventListener('click', open);
grid.addEventListener('dblclick', open);
document.addEventListener('mousedown', ({ target }) => grid.contains(target) || handIn());
window.openBy = (type) => (opens = type);
window.rename = (at, name) => {
  names[at] = [name];
  draw();
};
window.say = (at, name) => (grid.rows[at + 1].cells[0].textContent = name);
window.model = () => ({ grid: rows.map(([, text]) => text) });
window.pressed = [];
draw();
</script>`;

type Page = GridPage & { view: { openBy(type: string): void; rename(row: number, name: string): void; say(row: number, name: string): void } };
const open = async (how: Parameters<typeof gridPage>[0]): Promise<Page> => (await openGrids(gridPage(how))) as Page;
const told = (receipts: StepReceipt[]): string[] => receipts.map(({ outcome, why }) => `${outcome} ${why}`.trim());

test('what a grid still holds for a row that became another is not handed in by a press in the next row', async () => {
  const page = await open({});
  page.view.document.addEventListener('blur', () => page.view.rename(0, '走访劳模'), { once: true, capture: true });
  const { receipts } = await page.fill('grid', [
    [0, 1, '650'],
    [1, 1, '60'],
  ]);
  expect(told(receipts)).toEqual(['unverified page-reset', 'refused label-changed']);
  expect(page.held('grid')).toEqual(['', '', '']);
});

test('an editor that comes by the first of two presses is not pressed again', async () => {
  const page = await open({ opens: 'dblclick' });
  page.view.document.addEventListener('dblclick', () => page.view.openBy('click'), { once: true });
  const { receipts } = await page.fill('grid', [
    [0, 1, '650'],
    [1, 1, '60'],
  ]);
  expect(told(receipts)).toEqual(['written', 'written']);
  expect(page.held('grid')).toEqual(['650', '60', '']);
});

test('an editor that comes late to a row that became another is shut without anything in it', async () => {
  const page = await open({ opens: 'dblclick', late: 50 });
  const { view } = page;
  view.document.addEventListener('dblclick', () => view.openBy('click'), { once: true });
  const grid = view.document.querySelector('#grid');
  grid?.addEventListener('click', ({ target }) => target instanceof view.Element && target.closest('[data-at="1"]') && view.say(1, '走访劳模'));
  const { receipts } = await page.fill('grid', [
    [0, 1, '650'],
    [1, 1, '60'],
  ]);
  expect(told(receipts)).toEqual(['written', 'refused label-changed']);
  expect(view.document.querySelectorAll('td input')).toHaveLength(0);
  expect(page.held('grid')).toEqual(['650', '', '']);
});
