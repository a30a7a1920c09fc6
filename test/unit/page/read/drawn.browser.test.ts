import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const at = (left: number, top: number, text: string, rest = '') =>
  `<div style="position:absolute;left:${left}px;top:${top}px;width:100px;height:30px" ${rest}>${text}</div>`;
const frame = (inner: string, rest = '') => `<div style="position:relative;width:400px;height:200px" ${rest}>${inner}</div>`;
const box = (inner: string, width: number, rest = '') => `<div style="width:${width}px;${rest}">${inner}</div>`;
const cell = (text: string, rest = '') => `<div style="display:inline-block;width:100px;height:30px;vertical-align:top" ${rest}>${text}</div>`;

/** What stands in which column, of the slots under a head. */
const columns = (html: string) =>
  readingOf(html).reading.slots.map(({ value, labels, cell: place }) => `${place?.row}: ${labels[0]?.text}=${value}`);

const three = ['1: 三级指标=人数', '1: 指标值=500', '1: 单位=人', '2: 三级指标=期数', '2: 指标值=12', '2: 单位=期'];

test('a grid drawn column by column is read row by row, its header a row of boxes without a role', () => {
  const column = (left: number, ...texts: string[]) =>
    `<div style="position:absolute;left:${left}px;top:30px;width:100px">${texts.map((text) => `<div role="gridcell" style="height:30px">${text}</div>`).join('')}</div>`;
  const head = (left: number, text: string) => at(left, 0, `<b>${text}</b>`, 'class="head"');
  expect(
    columns(frame(`<div>${head(0, '三级指标')}${head(100, '指标值')}${head(200, '单位')}</div>
      <div>${column(0, '人数', '期数')}${column(100, '500', '12')}${column(200, '人', '期')}</div>`, 'role="grid"')),
  ).toEqual(three);
});

test('rows of an ARIA grid in two panes, tied by nothing but their height, are whole rows', () => {
  const row = (...texts: string[]) => `<div role="row" style="height:30px;white-space:nowrap;font-size:0">${texts.map((text) => cell(text, 'role="gridcell"')).join('')}</div>`;
  const heads = (...texts: string[]) => `<div role="row" style="height:30px;white-space:nowrap;font-size:0">${texts.map((text) => cell(text, 'role="columnheader"')).join('')}</div>`;
  expect(
    columns(`<div role="grid" style="display:grid;grid-template-columns:100px 200px">${box(heads('三级指标'), 100)}${box(heads('指标值', '单位'), 200)}
      ${box(row('人数') + row('期数'), 100)}${box(row('500', '人') + row('12', '期'), 200)}</div>`),
  ).toEqual(three);
});

test('rows that are used again stand where they are drawn, not where they are written', () => {
  const row = (top: number, ...texts: string[]) =>
    `<div role="row" style="position:absolute;top:${top}px;height:30px;width:300px">${texts.map((text, index) => at(index * 100, 0, text, 'role="gridcell"')).join('')}</div>`;
  expect(
    columns(frame(`<div role="row" style="height:30px;position:relative">${['三级指标', '指标值', '单位'].map((text, index) => at(index * 100, 0, text, 'role="columnheader"')).join('')}</div>
      ${row(60, '期数', '12', '期')}${row(30, '人数', '500', '人')}`, 'role="grid"')),
  ).toEqual(three);
});

const fixed = 'style="table-layout:fixed;border-spacing:0;width:300px"';
const tr = (...texts: string[]) => `<tr style="height:30px">${texts.map((text) => `<td style="padding:0">${text}</td>`).join('')}</tr>`;
const body = `<table ${fixed}>${tr('人数', '500', '人')}${tr('期数', '12', '期')}</table>`;

test('a header of nested boxes in two levels heads the table under it', () => {
  const nested = `<div class="heads" style="position:relative;height:60px">
    ${at(0, 0, '<div><div><span>三级指标</span></div></div>').replace('height:30px', 'height:60px')}
    <div style="position:absolute;left:100px;width:200px;height:60px"><div style="height:30px"><span>目标</span></div><div>${at(0, 30, '<div><span>指标值</span></div>')}${at(100, 30, '<div><span>单位</span></div>')}</div></div></div>`;
  expect(columns(`<div style="width:300px">${nested}<div>${body}</div></div>`)).toEqual(
    three.map((line) => line.replace('指标值', '目标 指标值').replace('单位', '目标 单位').replace(/^\d/, (row) => String(Number(row) + 1))),
  );
});

test('a box that chooses all rows leaves the header a header, and totals drawn apart are the last row', () => {
  const tick = '<input type="checkbox">';
  const head = `<table class="h" ${fixed}><tr><th>${tick}</th><th>三级指标</th><th>分值</th></tr></table>`;
  const rows = `<table class="b" ${fixed}>${tr(tick, '人数', '10')}${tr(tick, '期数', '15')}</table>`;
  const foot = `<table class="f" ${fixed}>${tr('', '合计', '25')}</table>`;
  const live = readingOf(`<div style="width:300px"><div>${head}</div><div>${rows}</div><div>${foot}</div></div>`);
  expect(live.reading.grids.map(({ rows: count, headerRows }) => [count, headerRows])).toEqual([[4, 1]]);
  expect(lines(live).at(-1)).toBe('shown=25 < column:分值 | row:合计 @0:3,2 text-only');
});

test('branches of a tree, each a table in a row of its own, are rows of the table around them', () => {
  const coded = (name: string, value: string) => `<tr><td data-field="name">${name}</td><td data-field="value">${value}</td></tr>`;
  const live = readingOf(`<table><thead><tr><th>三级指标</th><th>指标值</th></tr></thead><tbody>${coded('产出指标', '')}
    <tr><td colspan="2"><div><table>${coded('人数', '<input value="500">')}</table></div></td></tr>${coded('效益指标', '')}</tbody></table>`);
  expect(live.reading.grids).toHaveLength(1);
  expect(lines(live)).toContain('text=500 < column:指标值 | row:人数 @0:2,1');
});

test('rows without height and columns without width are no part of a grid', () => {
  const thin = `<tr style="height:0;line-height:0">${[150, 0, 150].map((width) => `<td style="padding:0;height:0;width:${width}px"></td>`).join('')}</tr>`;
  const row = (name: string, value: string) =>
    `<tr><td style="padding:0">${name}</td><td style="padding:0"><div style="width:0;overflow:hidden">880012</div></td><td style="padding:0">${value}</td></tr>`;
  const live = readingOf(`<div style="width:300px"><table class="h" ${fixed}><tr><th style="width:150px;padding:0">三级指标</th><th style="width:0;padding:0"></th><th style="width:150px;padding:0">指标值</th></tr></table>
    <table ${fixed}>${thin}${row('人数', '500')}${row('期数', '12')}</table></div>`);
  expect(live.reading.slots.map(({ value }) => value)).not.toContain('880012');
  expect(live.reading.grids[0]?.rows).toBe(3);
});

test('a form placed by coordinates, all words before all boxes, is read as it is drawn', () => {
  const names = ['项目名称', '主管部门', '实施单位', '负责人'];
  const heads = ['三级指标', '指标值', '单位'];
  const live = readingOf(frame(
    names.map((name, index) => at((index % 2) * 200, Math.floor(index / 2) * 30, name)).join('') +
      heads.map((text, index) => at(index * 120, 70, text, 'class="head"')).join('') +
      names.map((name, index) => `<input value="${name}值" style="position:absolute;left:${100 + (index % 2) * 200}px;top:${Math.floor(index / 2) * 30}px;width:90px">`).join('') +
      [0, 1].map((row) => heads.map((_, index) => `<input value="${row}${index}" style="position:absolute;left:${index * 120}px;top:${100 + row * 30}px;width:90px">`).join('')).join(''),
  ));
  expect(live.reading.slots.map(({ value, labels }) => `${labels[0]?.text}=${value}`)).toEqual([
    ...names.map((name) => `${name}=${name}值`),
    '三级指标=00', '指标值=01', '单位=02', '三级指标=10', '指标值=11', '单位=12',
  ]);
});

test('cells that are all children of one box, laid out by a grid of the style, are rows and columns', () => {
  const line = (...cells: string[]) => cells.map((text) => `<span>${text}</span>`).join('');
  const heads = ['二级指标', '三级指标', '指标值'].map((text) => `<b>${text}</b>`).join('');
  const live = readingOf(`<div style="display:grid;grid-template-columns:repeat(3,120px);grid-auto-rows:30px">${heads}<span style="grid-row:span 2">数量指标</span>
    ${line('<input value="人数">', '<input value="500">')}${line('<input value="期数">', '<input value="12">')}${line('质量指标', '<input value="合格率">', '<input value="96">')}${line('时效指标', '<input value="及时率">', '<input value="99">')}</div>`);
  expect(lines(live).filter((one) => one.startsWith('text'))).toEqual([
    'text=人数 < column:三级指标 | row:数量指标 @0:1,1',
    'text=500 < column:指标值 | row:数量指标 @0:1,2',
    'text=期数 < column:三级指标 | row:数量指标 @0:2,1',
    'text=12 < column:指标值 | row:数量指标 @0:2,2',
    'text=合格率 < column:三级指标 | row:质量指标 @0:3,1',
    'text=96 < column:指标值 | row:质量指标 @0:3,2',
    'text=及时率 < column:三级指标 | row:时效指标 @0:4,1',
    'text=99 < column:指标值 | row:时效指标 @0:4,2',
  ]);
});

test('words in one layer and boxes in another are one grid, each box named by the word before it on its line', () => {
  const layer = (parts: string[]) => `<div style="position:absolute;inset:0">${parts.join('')}</div>`;
  const part = (left: number, top: number, width: number, inner: string) =>
    `<span style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:20px">${inner}</span>`;
  const rows = [0, 1, 2, 3, 4, 5];
  const words = rows.flatMap((row) => [part(0, row * 30, 60, `左${row}`), part(320, row * 30, 60, `右${row}`)]);
  const boxes = rows.flatMap((row) => [part(80, row * 30, row % 2 ? 300 : 220, `<input value="l${row}">`), part(400, row * 30, 150, `<input value="r${row}">`)]);
  const { slots } = readingOf(`<div style="position:relative;width:600px;height:200px">${layer(words)}${layer(boxes)}</div>`).reading;
  expect(slots.map(({ value, labels }) => `${labels[0]?.text}=${value}`)).toEqual(rows.flatMap((row) => [`左${row}=l${row}`, `右${row}=r${row}`]));
});

test('a copy of a table that freezes its first column is laid over it, though it has slipped by a line', () => {
  const cells = (...texts: string[]) => texts.map((text) => `<td style="height:30px;width:100px">${text}</td>`).join('');
  const hidden = (text: string) => `<span style="visibility:hidden">${text}</span>`;
  const table = (top: number, ...rows: string[]) => `<table style="position:absolute;left:0;top:${top}px;border-spacing:0">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const main = table(60, cells('', '<input value="500">', '<input value="人">'), cells('', '<input value="12">', '<input value="期">'));
  const copy = table(82, cells('人数', hidden('500'), hidden('人')), cells('期数', hidden('12'), hidden('期')));
  const { grids } = readingOf(`<div style="position:relative;width:300px;height:200px"><div>${main}</div><div>${copy}</div></div>`).reading;
  expect(grids.map(({ cells }) => cells.filter(({ column }) => column === 0).map(({ text }) => text))).toEqual([['人数', '期数']]);
});
