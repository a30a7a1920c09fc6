import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const heads = ['二级指标', '三级指标', '指标值'];

test('the rows of each group in a table of their own are rows of the table around them', () => {
  const group = (name: string, texts: string[]) =>
    `<tr><th>${name}</th><td colspan="2"><table><tbody>${texts.map((text) => `<tr><td><input value="${text}"></td><td><input></td></tr>`).join('')}</tbody></table></td></tr>`;
  const live = readingOf(`<table><tbody><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${group('数量指标', ['人数', '场次'])}${group('质量指标', ['合格率'])}</tbody></table>`);
  expect(live.reading.grids).toHaveLength(1);
  expect(lines(live)).toEqual([
    'text=人数 < column:三级指标 | row:数量指标 @0:1,1',
    'text= < column:指标值 | row:数量指标 @0:1,2',
    'text=场次 < column:三级指标 | row:数量指标 @0:2,1',
    'text= < column:指标值 | row:数量指标 @0:2,2',
    'text=合格率 < column:三级指标 | row:质量指标 @0:3,1',
    'text= < column:指标值 | row:质量指标 @0:3,2',
  ]);
});

const line = (name: string, texts: string[]) => `<div class="${name}" style="display:flex;height:24px">${texts.map((text) => `<span style="width:120px">${text}</span>`).join('')}</div>`;

test('lines of spans under a line of names are a grid, though other lines stand beside them', () => {
  const rows = ['人数', '场次', '户数'].map((name) => line('r', ['数量指标', name, '5']));
  const live = readingOf(`<div><p>项目绩效目标</p>${line('top', heads)}${rows.join('')}<p>填报日期</p></div>`);
  expect(live.reading.grids.map(({ rows, columns, headerRows }) => [rows, columns, headerRows])).toEqual([[4, 3, 1]]);
  expect(lines(live)[1]).toBe('shown=人数 < column:三级指标 | row:数量指标 @0:1,1 text-only');
});

test('rows with nothing in them under a line of names are a grid of empty cells', () => {
  const blank = `<div>${line('r', ['', '', ''])}${line('r', ['', '', ''])}</div>`;
  const live = readingOf(`<div>${line('top', heads)}${blank}</div>`);
  expect(lines(live).slice(0, 3)).toEqual(heads.map((head, column) => `shown= < column:${head} @0:1,${column} text-only`));
  expect(live.reading.slots).toHaveLength(6);
});

test('cells drawn column by column beside the table of their names are a grid', () => {
  const column = (at: number) =>
    `<div style="position:absolute;left:${at * 120}px;top:0">${['甲', '乙'].map((text) => `<div role="gridcell" style="width:120px;height:30px">${text}${at}</div>`).join('')}</div>`;
  const head = `<table style="border-spacing:0;table-layout:fixed;width:360px"><tr>${heads.map((name) => `<td role="columnheader">${name}</td>`).join('')}</tr></table>`;
  const live = readingOf(`<div role="grid" style="width:360px">${head}<div style="position:relative;height:60px">${[0, 1, 2].map(column).join('')}</div></div>`);
  expect(lines(live).map((one) => one.split(' <')[0])).toEqual(['甲0', '甲1', '甲2', '乙0', '乙1', '乙2'].map((text) => `shown=${text}`));
});
