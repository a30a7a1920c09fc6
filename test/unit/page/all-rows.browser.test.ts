import { afterEach, expect, test } from 'vitest';
import type { SetStep } from '@/lib/model/plan';
import type { GridCell } from '@/lib/model/reading';
import { standOf } from '@/lib/model/stand';
import { sweep } from '@/lib/page/all-rows/sweep';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { execute } from '@/lib/page/write/execute';
import { pageOf } from './write/live-page';
import { outcomes } from './write/page-in-hand';

const height = 30;
const inSight = 6;
const many = 24;

let close = (): void => {};
afterEach(() => close());

interface Row {
  name: string;
  value: string;
}

const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ name: at % 3 === 2 ? '' : `指标${at + 1}`, value: String(at + 1) }));

/** A grid that draws the rows in sight with the same few elements, wherever it is scrolled to. */
function virtualGrid(data: Row[], named: boolean) {
  const page = pageOf(`<div role="grid"><div role="row"><span role="columnheader">三级指标</span><span role="columnheader">指标值</span></div>
    <div id="scroller" style="height:${height * inSight}px;overflow-y:auto;position:relative"><div id="all" style="position:relative"></div></div></div>`);
  close = page.close;
  const scroller = page.main.querySelector<HTMLElement>('#scroller') ?? page.main;
  const all = page.main.querySelector<HTMLElement>('#all') ?? page.main;
  all.style.height = `${data.length * height}px`;
  const drawn = Array.from({ length: Math.min(inSight + 1, data.length) }, () => {
    const line = document.createElement('div');
    line.setAttribute('role', 'row');
    line.style.cssText = `position:absolute;left:0;height:${height}px;display:flex`;
    line.innerHTML = '<span role="gridcell" style="width:200px"></span><span role="gridcell" style="width:200px"><input></span>';
    all.append(line);
    return line;
  });
  const holds = new Map<EventTarget, Row>();
  all.addEventListener('input', ({ target }) => {
    const row = target && holds.get(target);
    if (row && target instanceof HTMLInputElement) row.value = target.value;
  });
  const draw = (): void => {
    const first = Math.min(Math.floor(scroller.scrollTop / height), data.length - drawn.length);
    for (const [nth, line] of drawn.entries()) {
      const row = data[first + nth];
      const input = line.querySelector('input');
      if (!row || !input) continue;
      line.style.top = `${(first + nth) * height}px`;
      if (named) line.setAttribute('aria-rowindex', String(first + nth + 1));
      if (line.firstElementChild) line.firstElementChild.textContent = row.name;
      input.value = row.value;
      holds.set(input, row);
    }
  };
  scroller.addEventListener('scroll', draw);
  draw();
  return scroller;
}

/** The page as a frame holds it after the user asked for all its rows. */
async function swept() {
  const life = new AbortController();
  const rows = await sweep(() => readPage(document), undefined, life.signal);
  let base = readPage(document);
  let live: LiveReading = rows.over(base);
  const reread = (): LiveReading => {
    base = readPage(document);
    return (live = rows.over(base));
  };
  return {
    rows,
    /** Types, and reports it as the follower of a frame does. */
    type(value: string, to: string): void {
      const slot = live.reading.slots.findIndex((one) => one.value === value);
      const input = live.element(slot);
      const held = base.reading.slots[slot];
      if (!(input instanceof HTMLInputElement) || !held) throw new Error(`no box holds ${value}`);
      input.value = to;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      base.reading.slots[slot] = { ...held, value: to };
      rows.typed(live, [{ slot, value: to }]);
    },
    live: () => live,
    reread,
    values: (): string[] => live.reading.slots.filter(({ widget }) => widget === 'text').map(({ value }) => value),
    step(value: string, to: string): SetStep {
      const index = live.reading.slots.findIndex((slot) => slot.value === value);
      const slot = live.reading.slots[index];
      if (!slot) throw new Error(`nothing holds ${value}`);
      return { kind: 'set', at: value, key: slot.key, widget: slot.widget, label: slot.labels[0]?.text ?? '', from: value, to, stand: standOf(live.reading, index) };
    },
    run: async (...steps: SetStep[]) => outcomes(await execute(steps, () => live, { document, signal: life.signal, reread, onStep: () => undefined })),
  };
}

const sorted = (values: string[]): string[] => [...values].sort((a, b) => Number(a) - Number(b));

test.each([
  ['that names its rows', true],
  ['whose rows only their place tells', false],
])('a grid %s is read whole, in the order of its rows, and stands where it stood', async (_, named) => {
  const data = rowsOf(many);
  const scroller = virtualGrid(data, named);
  scroller.scrollTop = 10 * height;
  const page = await swept();
  const [grid] = page.live().reading.grids;
  expect(grid?.rows).toBe(many + 1);
  const inOrder = grid?.cells.filter(({ row, column }) => row > 0 && column === 1).map(({ slots: [slot] }) => page.live().reading.slots[slot ?? -1]?.value);
  expect(inOrder).toEqual(data.map(({ value }) => value));
  expect(new Set(page.live().reading.slots.map(({ key }) => key)).size).toBe(page.live().reading.slots.length);
  expect(scroller.scrollTop).toBe(10 * height);
});

test.each([true, false])('rows that are not drawn are scrolled for, written and read back, and the grid is put back (named: %s)', async (named) => {
  const data = rowsOf(many);
  const scroller = virtualGrid(data, named);
  const page = await swept();
  expect(await page.run(page.step('22', '220'), page.step('2', '20'), page.step('12', '120'))).toEqual(['written', 'written', 'written']);
  expect(data.map(({ value }) => value)).toEqual(rowsOf(many).map(({ value }) => ({ 22: '220', 2: '20', 12: '120' })[value] ?? value));
  expect(scroller.scrollTop).toBe(0);
});

test('nothing is written into a row that says other words than when it was planned for', async () => {
  const data = rowsOf(many);
  virtualGrid(data, true);
  const page = await swept();
  const step = page.step('23', '230');
  data.splice(15, 1);
  data.push({ name: '指标25', value: '25' });
  const [outcome] = await page.run(step);
  expect(outcome).toMatch(/^refused/);
  expect(data.map(({ value }) => value)).not.toContain('230');
});

test('a row that was scrolled away keeps what was typed in it', async () => {
  const data = rowsOf(many);
  const scroller = virtualGrid(data, true);
  const page = await swept();
  page.type('2', '222');
  expect(page.values()).toContain('222');
  scroller.scrollTop = 15 * height;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(page.rows.moved()).toBe(true);
  page.reread();
  expect(page.rows.moved()).toBe(false);
  expect(sorted(page.values())).toEqual(sorted(data.map(({ value }) => value)));
});

test('a grid that draws all its rows is known by its elements, swept or not', async () => {
  virtualGrid(rowsOf(5), true);
  const before = readPage(document).reading.slots.map(({ key }) => key);
  const page = await swept();
  expect(page.rows.active).toBe(false);
  expect(page.live().reading.slots.map(({ key }) => key)).toEqual(before);
});

test('a grid that became another one is read as it is drawn', async () => {
  const scroller = virtualGrid(rowsOf(many), true);
  const page = await swept();
  scroller.parentElement?.remove();
  expect(page.reread().reading.grids).toEqual([]);
  expect(page.rows.active).toBe(false);
});

const heads = ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位', '分值', '评分标准', '数据来源', '备注'];
const wide = 160;

/**
 * A grid that draws only the rows and columns in sight: none of its parts is there before it is scrolled to. The first column spans
 * the rows that share its words, as far as they are drawn.
 */
function wideGrid(data: string[][], merged = false) {
  const page = pageOf(`<div id="scroller" style="width:${wide * 3.5}px;height:${height * (inSight + 1)}px;overflow:auto"><div id="all" style="position:relative"></div></div>`);
  close = page.close;
  const scroller = page.main.querySelector<HTMLElement>('#scroller') ?? page.main;
  const all = page.main.querySelector<HTMLElement>('#all') ?? page.main;
  all.style.cssText += `;width:${heads.length * wide}px;height:${(data.length + 1) * height}px`;
  const draw = (): void => {
    const left = Math.floor(scroller.scrollLeft / wide);
    const columns = heads.map((_, column) => column).slice(left, left + 5);
    const top = Math.floor(scroller.scrollTop / height);
    const rows = data.map((_, row) => row).slice(top, top + inSight + 2);
    const isLike = (row: number, other: number): boolean => data.slice(Math.min(row, other), Math.max(row, other) + 1).every((one) => one[0] === data[row]?.[0]);
    const span = (row: number): number => (rows.includes(row - 1) && isLike(row - 1, row) ? 0 : rows.filter((other) => other >= row && isLike(row, other)).length);
    const cell = (row: number, column: number): string => {
      if (merged && column === 0) return span(row) === 0 ? '' : `<td rowspan="${span(row)}">${data[row]?.[0]}</td>`;
      return column < 2 ? `<td>${data[row]?.[column]}</td>` : `<td><input data-at="${row} ${column}" value="${data[row]?.[column]}"></td>`;
    };
    const place = `position:absolute;table-layout:fixed;top:${top * height}px;left:${left * wide}px;width:${columns.length * wide}px`;
    all.innerHTML = `<table style="${place}"><thead><tr style="height:${height}px">${columns.map((column) => `<th>${heads[column]}</th>`).join('')}</tr></thead>
      <tbody>${rows.map((row) => `<tr data-rowid="${row}" style="height:${height}px">${columns.map((column) => cell(row, column)).join('')}</tr>`).join('')}</tbody></table>`;
  };
  all.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const [row = 0, column = 0] = (target.dataset.at ?? '').split(' ').map(Number);
    const line = data[row];
    if (line) line[column] = target.value;
  });
  scroller.addEventListener('scroll', draw);
  draw();
  return scroller;
}

const wideRows = (): string[][] =>
  Array.from({ length: 16 }, (_, row) => [row < 9 ? '产出指标' : '效益指标', row < 9 ? '数量指标' : '社会效益指标', ...heads.slice(2).map((_, column) => `v${row}.${column + 2}`)]);

test('columns that are drawn only when they are scrolled to are read with the others, in their order', async () => {
  const data = wideRows();
  const scroller = wideGrid(data);
  const page = await swept();
  const [grid] = page.live().reading.grids;
  expect([grid?.rows, grid?.columns]).toEqual([data.length + 1, heads.length]);
  const textAt = (row: number, column: number): string => {
    const cell = grid?.cells.find((one) => one.row === row && one.column === column);
    return cell?.slots.map((slot) => page.live().reading.slots[slot]?.value).join('') || (cell?.text ?? '');
  };
  expect(heads.map((_, column) => textAt(0, column))).toEqual(heads);
  expect(data.map((_, row) => heads.map((_, column) => textAt(row + 1, column)))).toEqual(data);
  expect([scroller.scrollLeft, scroller.scrollTop]).toEqual([0, 0]);
});

test('cells in columns that are not drawn are scrolled for, written and read back, and the grid is put back', async () => {
  const data = wideRows();
  const scroller = wideGrid(data);
  const page = await swept();
  const wanted = [['v14.9', '说明一'], ['v14.2', '名称'], ['v0.8', '统计表'], ['v0.2', '名称二'], ['v7.5', '个']] as const;
  expect(await page.run(...wanted.map(([from, to]) => page.step(from, to)))).toEqual(wanted.map(() => 'written'));
  const planned = wideRows().map((line) => line.map((text) => wanted.find(([from]) => from === text)?.[1] ?? text));
  expect(data).toEqual(planned);
  expect([scroller.scrollLeft, scroller.scrollTop]).toEqual([0, 0]);
});

test('a level that spans rows, drawn as far as its rows are, stands over all of them', async () => {
  const data = wideRows();
  wideGrid(data, true);
  const page = await swept();
  const [grid] = page.live().reading.grids;
  const textOf = ({ text, slots }: GridCell): string => text || slots.map((slot) => page.live().reading.slots[slot]?.value).join('');
  const over = (row: number): string[] => (grid?.cells ?? []).filter((cell) => cell.column === 0 && cell.row <= row && row < cell.row + cell.rowSpan).map(textOf);
  expect(data.map((_, row) => over(row + 1))).toEqual(data.map(([level = '']) => [level]));
  expect(await page.run(page.step('v15.4', '120'))).toEqual(['written']);
});
