import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const fixed = 'style="width:600px;table-layout:fixed;border-spacing:0"';

test('a header table over a body table is one grid, as Element UI draws it', () => {
  const live = readingOf(`<div class="el-table"><div class="el-table__header-wrapper"><table ${fixed}>
    <thead><tr><th><div class="cell">二级指标</div></th><th><div class="cell">指标值</div></th><th class="gutter" style="width:0;padding:0"></th></tr></thead></table></div>
    <div class="el-table__body-wrapper"><table ${fixed}><tbody>
    <tr><td rowspan="2"><div class="cell">数量指标</div></td><td><div class="cell"><div class="el-input"><input></div></div></td></tr>
    <tr><td><div class="cell"><div class="el-input"><input></div></div></td></tr></tbody></table></div></div>`);
  expect(lines(live)).toEqual([
    'shown=数量指标 < column:二级指标 @0:1,0 text-only',
    'text= < column:指标值 | row:数量指标 @0:1,1',
    'text= < column:指标值 | row:数量指标 @0:2,1',
  ]);
  expect(live.reading.grids).toHaveLength(1);
});

const codedRow = (value: string) =>
  `<tr><td data-field="id" style="display:none"><div>7</div></td><td data-field="name"><div>人数</div></td><td data-field="indexval"><div>${value}</div></td></tr>`;

test('hidden columns of a header and a body apart stay paired, as layui draws them', () => {
  const live = readingOf(`<div><div><table ${fixed}><thead><tr><th data-field="id" style="display:none">ID</th>
    <th data-field="name">指标名称</th><th data-field="indexval">指标值</th></tr></thead></table></div>
    <div><table ${fixed}><tbody>${codedRow('500')}${codedRow('')}</tbody></table></div></div>`);
  expect(live.reading.grids[0]?.columnCodes).toEqual(['name', 'indexval']);
  expect(lines(live)).toContain('shown=500 < column:指标值 | row:人数 | name:indexval @0:1,1 text-only');
  expect(lines(live)).toContain('shown= < column:指标值 | row:人数 | name:indexval @0:2,1 text-only');
});

const bodyTable = (cells: string) => `<table style="border-spacing:0"><tbody>${cells}</tbody></table>`;

test('a frozen copy of a column is left out, as EasyUI and layui draw it over the body', () => {
  const live = readingOf(`<div style="position:relative;width:600px">
    <table ${fixed}><thead><tr><th>名称</th><th>数值</th></tr></thead><tbody>
    <tr><td>甲</td><td><input></td></tr><tr><td>乙</td><td><input></td></tr></tbody></table>
    <div style="position:absolute;left:0;top:0">${bodyTable('<tr><td>名称</td></tr><tr><td>甲</td></tr><tr><td>乙</td></tr>')}</div></div>`);
  expect(live.reading.grids).toHaveLength(1);
  expect(live.reading.slots).toHaveLength(4);
});

test('frozen columns and body side by side are one grid', () => {
  const live = readingOf(`<style>td { height: 32px; padding: 0 }</style><div style="width:600px">
    <div style="float:left;width:200px"><table class="h" ${fixed.replace('600', '200')}><tr><td>名称</td></tr></table><table ${fixed.replace('600', '200')}><tr><td>甲</td></tr><tr><td>乙</td></tr></table></div>
    <div style="float:left;width:400px"><table class="h" ${fixed.replace('600', '400')}><tr><td>数值</td><td>单位</td></tr></table><table ${fixed.replace('600', '400')}><tr><td><input></td><td><input></td></tr><tr><td><input></td><td><input></td></tr></table></div></div>`);
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text= < column:数值 | row:甲 @0:1,1',
    'text= < column:单位 | row:甲 @0:1,2',
    'text= < column:数值 | row:乙 @0:2,1',
    'text= < column:单位 | row:乙 @0:2,2',
  ]);
});

test('a table stacked on another of the same look does not head it', () => {
  const live = readingOf(`<table ${fixed}><tr><td>项目名称</td><td>送温暖</td></tr></table>
    <table ${fixed}><tr><td>负责人</td><td><input></td></tr><tr><td>电话</td><td><input></td></tr></table>`);
  expect(live.reading.slots.map((slot) => slot.labels[0])).toEqual([
    { via: 'cell-left', text: '项目名称' },
    { via: 'cell-left', text: '负责人' },
    { via: 'cell-left', text: '电话' },
  ]);
});

test('an ARIA grid gives rows, columns and codes, as AG Grid draws it', () => {
  const live = readingOf(`<div role="grid"><div role="rowgroup"><div role="row" aria-rowindex="1">
    <div role="columnheader" col-id="name" aria-colindex="1">指标名称</div><div role="columnheader" col-id="value" aria-colindex="2">指标值</div></div></div>
    <div role="rowgroup"><div role="row" aria-rowindex="2"><div role="gridcell" col-id="value" aria-colindex="2"><input></div></div></div>
    <div role="rowgroup"><div role="row" aria-rowindex="2"><div role="gridcell" col-id="name" aria-colindex="1">人数</div></div></div></div>`);
  expect(lines(live)).toEqual([
    'shown=人数 < column:指标名称 | name:name @0:1,0 text-only',
    'text= < column:指标值 | row:人数 @0:1,1',
  ]);
  expect(live.reading.grids[0]?.columnCodes).toEqual(['name', 'value']);
});

test('div rows under a row of words are a grid without any class or role', () => {
  const live = readingOf(`<div><div><div>指标名称</div><div>目标值</div><div>单位</div></div>
    <div><div><input></div><div><input></div><div><select><option>人次</option></select></div></div>
    <div><div><input></div><div><input></div><div><select><option>人次</option></select></div></div></div>`);
  expect(lines(live).map((line) => line.replace(/^\S* < /, ''))).toEqual([
    'column:指标名称 @0:1,0',
    'column:目标值 @0:1,1',
    'column:单位 @0:1,2',
    'column:指标名称 @0:2,0',
    'column:目标值 @0:2,1',
    'column:单位 @0:2,2',
  ]);
});

const spanCell = (text: string) => `<span style="display:inline-block;width:150px">${text}</span>`;

test('a header and rows of spans in boxes of their own are a grid, edited or not', () => {
  const row = (...texts: string[]) => `<span style="display:block">${texts.map(spanCell).join('')}</span>`;
  const live = readingOf(`<div><div class="a"><span style="display:block">${spanCell('三级指标')}${spanCell('指标值')}${spanCell('实际完成值')}</span></div>
    <div class="b">${row('慰问人数', '≥500人次', '≥人次')}${row('发放及时率', '≥95%', '<span contenteditable="true">96</span>')}</div></div>`);
  expect(lines(live)).toEqual([
    'shown=慰问人数 < column:三级指标 @0:1,0 text-only',
    'shown=≥500人次 < column:指标值 | row:慰问人数 @0:1,1 text-only',
    'shown=≥人次 < column:实际完成值 | row:慰问人数 @0:1,2 text-only',
    'shown=发放及时率 < column:三级指标 @0:2,0 text-only',
    'shown=≥95% < column:指标值 | row:发放及时率 @0:2,1 text-only',
    'rich-text=96 < column:实际完成值 | row:发放及时率 @0:2,2',
  ]);
});

const rowTable = (name: string) => `<table ${fixed}><tr><td>${name}</td><td><input></td></tr></table>`;

test('rows that are tables of their own are one grid, as ExtJS draws it', () => {
  const live = readingOf(`<div><div style="width:600px"><div style="display:inline-block;width:300px">名称</div><div style="display:inline-block;width:300px">数值</div></div>
    <div>${rowTable('甲')}${rowTable('乙')}${rowTable('丙')}</div></div>`);
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text= < column:数值 | row:甲 @0:1,1',
    'text= < column:数值 | row:乙 @0:2,1',
    'text= < column:数值 | row:丙 @0:3,1',
  ]);
});

const formRow = (a: string, b: string) => `<div><div>${a}</div><div><input></div><div>${b}</div><div><input></div></div>`;

test('form rows of label and control repeated are no grid', () => {
  const live = readingOf(`<div>${formRow('项目名称', '项目编码')}${formRow('主管部门', '实施单位')}</div>`);
  expect(live.reading.grids).toHaveLength(0);
  expect(lines(live)).toEqual([
    'text= < form-item:项目名称',
    'text= < form-item:项目编码',
    'text= < form-item:主管部门',
    'text= < form-item:实施单位',
  ]);
});

const halves = (hidden: (column: number) => boolean) => {
  const cell = (text: string, column: number, tag = 'td') =>
    `<${tag}><div class="cell" style="${hidden(column) ? 'visibility:hidden' : ''}">${text}</div></${tag}>`;
  const row = (name: string) => `<tr>${cell(name, 0)}${cell('<input>', 1)}</tr>`;
  return `<table ${fixed}><thead><tr>${cell('名称', 0, 'th')}${cell('数值', 1, 'th')}</tr></thead></table>
    <table ${fixed}><tbody>${row('甲')}${row('乙')}</tbody></table>`;
};

test('a grid drawn twice, each copy hiding what the other shows, is one grid, as Element UI fixes columns', () => {
  const live = readingOf(`<div style="position:relative;width:600px"><div>${halves((column) => column === 0)}</div>
    <div style="position:absolute;left:0;top:0;width:300px;overflow:hidden">${halves((column) => column !== 0)}</div></div>`);
  expect(lines(live)).toEqual([
    'shown=甲 < column:名称 @0:1,0 text-only',
    'text= < column:数值 | row:甲 @0:1,1',
    'shown=乙 < column:名称 @0:2,0 text-only',
    'text= < column:数值 | row:乙 @0:2,1',
  ]);
});

test('reading does not lean on the names of classes', () => {
  const html = `<div class="el-form"><div class="el-form-item is-required"><label class="el-form-item__label">项目名称</label>
    <div class="el-form-item__content"><div class="el-input"><input class="el-input__inner"></div></div></div></div>
    <div class="el-table"><div class="el-table__header-wrapper"><table class="el-table__header" ${fixed}><tr class="head"><td>名称</td><td>数值</td></tr></table></div>
    <div class="el-table__body-wrapper"><table class="el-table__body" ${fixed}><tr class="el-table__row"><td>甲</td><td><input></td></tr></table></div></div>
    <dl class="desc"><dt class="k">年度</dt><dd class="v">2026</dd></dl>`;
  const hashed = html.replace(/class="([^"]*)"/g, (_, names: string) => `class="${names.replace(/\S+/g, (name) => `x${[...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 99_991, 7)}`)}"`);
  expect(lines(readingOf(hashed))).toEqual(lines(readingOf(html)));
});

const flexRow = (cells: string[]) =>
  `<div style="display:flex">${cells.map((cell) => `<div style="width:120px">${cell}</div>`).join('')}</div>`;

test('rows of plain boxes drawn like their header are a grid where controls stand side by side', () => {
  const live = readingOf(
    `<div>${flexRow(['二级指标', '三级指标', '指标值'])}${flexRow(['数量指标', '<input>', '<input>'])}${flexRow(['质量指标', '<input>', '<input>'])}</div>`,
  );
  expect(lines(live)).toEqual([
    'shown=数量指标 < column:二级指标 @0:1,0 text-only',
    'text= < column:三级指标 | row:数量指标 @0:1,1',
    'text= < column:指标值 | row:数量指标 @0:1,2',
    'shown=质量指标 < column:二级指标 @0:2,0 text-only',
    'text= < column:三级指标 | row:质量指标 @0:2,1',
    'text= < column:指标值 | row:质量指标 @0:2,2',
  ]);
});

test('rows of plain boxes with label and control in turn stay form items, whatever stands in the first', () => {
  const live = readingOf(
    `<div>${flexRow(['项目名称', '送温暖', '主管部门', '市总工会'])}${flexRow(['负责人', '<input>', '联系电话', '<input>'])}${flexRow(['职务', '<input>', '填报人', '<input>'])}</div>`,
  );
  expect(live.reading.grids).toEqual([]);
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text= < form-item:负责人',
    'text= < form-item:联系电话',
    'text= < form-item:职务',
    'text= < form-item:填报人',
  ]);
});

const spanRow = (name: string, texts: string[]) =>
  `<span style="display:block">${texts.map((text) => `<span class="${name}" style="display:inline-block;width:120px">${text}</span>`).join('')}</span>`;

test('spans in rows without any control are a grid under a row that is drawn as their header', () => {
  const live = readingOf(
    `<div>${spanRow('head', ['二级指标', '指标名称', '指标值'])}${spanRow('cell', ['数量指标', '人数', '500'])}${spanRow('cell', ['质量指标', '', ''])}</div>`,
  );
  expect(lines(live)).toEqual([
    'shown=数量指标 < column:二级指标 @0:1,0 text-only',
    'shown=人数 < column:指标名称 | row:数量指标 @0:1,1 text-only',
    'shown=500 < column:指标值 | row:数量指标 | row:人数 @0:1,2 text-only',
    'shown=质量指标 < column:二级指标 @0:2,0 text-only',
    'shown= < column:指标名称 | row:质量指标 @0:2,1 text-only',
    'shown= < column:指标值 | row:质量指标 @0:2,2 text-only',
  ]);
});

const twinRow = (level: string) =>
  `<tr><td>${level}</td><td><input></td><td><input></td><td>${level}</td><td><input></td><td><input></td></tr>`;

test('two blocks of columns side by side, the words of the second printed again in each row, are under one header', () => {
  const live = readingOf(`<table><tr><td colspan="3">中期目标</td><td colspan="3">年度目标</td></tr>
    <tr><td>二级指标</td><td>三级指标</td><td>指标值</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>${twinRow('数量指标')}${twinRow('质量指标')}</table>`);
  expect(live.reading.grids[0]?.headerRows).toBe(2);
  expect(live.reading.slots.map((slot) => slot.labels[0]?.text).slice(0, 6)).toEqual([
    '中期目标 二级指标', '中期目标 三级指标', '中期目标 指标值', '年度目标 二级指标', '年度目标 三级指标', '年度目标 指标值',
  ]);
});

const frozenRow = (tag: string, texts: string[], seen: (column: number) => boolean) =>
  `<tr style="height:30px">${texts.map((text, column) => `<${tag} style="padding:0;visibility:${seen(column) ? 'visible' : 'hidden'}">${text}</${tag}>`).join('')}</tr>`;
const frozenTables = (seen: (column: number) => boolean) =>
  `<table class="h" ${fixed}><thead>${frozenRow('th', ['二级指标', '指标值'], seen)}</thead></table>
  <table ${fixed}><tbody>${frozenRow('td', ['数量指标', '<input>'], seen)}${frozenRow('td', ['质量指标', '<input>'], seen)}</tbody></table>`;

test('frozen columns whose cells are unseen in the table under them are put in their places, as vxe-table draws them', () => {
  const live = readingOf(`<div style="position:relative;width:600px"><div>${frozenTables((column) => column > 0)}</div>
    <div style="position:absolute;left:0;top:0">${frozenTables((column) => column === 0)}</div></div>`);
  expect(lines(live)).toEqual([
    'shown=数量指标 < column:二级指标 @0:1,0 text-only',
    'text= < column:指标值 | row:数量指标 @0:1,1',
    'shown=质量指标 < column:二级指标 @0:2,0 text-only',
    'text= < column:指标值 | row:质量指标 @0:2,1',
  ]);
  expect(live.reading.grids).toHaveLength(1);
});

test('a head that is unseen under its copy still heads its table, as Handsontable draws it', () => {
  const head = '<tr><th>二级指标</th><th>指标值</th></tr>';
  const live = readingOf(`<div style="position:relative;width:600px"><table ${fixed}><thead style="visibility:hidden">${head}</thead>
    <tbody><tr><td>数量指标</td><td>500</td></tr><tr><td>质量指标</td><td></td></tr></tbody></table>
    <div style="position:absolute;left:0;top:0"><table ${fixed}><thead>${head}</thead><tbody></tbody></table></div></div>`);
  expect(lines(live)).toEqual([
    'shown=数量指标 < column:二级指标 @0:1,0 text-only',
    'shown=500 < column:指标值 | row:数量指标 @0:1,1 text-only',
    'shown=质量指标 < column:二级指标 @0:2,0 text-only',
    'shown= < column:指标值 | row:质量指标 @0:2,1 text-only',
  ]);
});
