import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

test('a label cell to the left names its control, through colspan', () => {
  const live = readingOf(`<table>
    <tr><td>项目名称</td><td colspan="3"><input value="送温暖"></td></tr>
    <tr><td>项目负责人</td><td><input value="张三"></td><td>联系电话</td><td><input></td></tr></table>`);
  expect(lines(live)).toEqual([
    'text=送温暖 < cell-left:项目名称 @0:0,1',
    'text=张三 < cell-left:项目负责人 @0:1,1',
    'text= < cell-left:联系电话 @0:1,3',
  ]);
});

test('a label that reaches over several rows is told after the label beside the control', () => {
  const live = readingOf(`<table>
    <tr><td rowspan="2">项目资金（万元）</td><td>年度资金总额：</td><td><input></td></tr>
    <tr><td>其中：财政拨款</td><td><input></td></tr>
    <tr><td colspan="2">备注</td><td><input></td></tr></table>`);
  expect(lines(live)).toEqual([
    'text= < cell-left:年度资金总额： | row:项目资金（万元） @0:0,2',
    'text= < cell-left:其中：财政拨款 | row:项目资金（万元） @0:1,2',
    'text= < cell-left:备注 @0:2,2',
  ]);
});

test('words inside a cell name the controls after them', () => {
  const live = readingOf(`<table><tr><td>自有资金</td>
    <td>其中，工会经费：<input> 万元，行政补助收入：<input>万元，事业收入 <input></td></tr></table>`);
  expect(lines(live)).toEqual([
    'text= < inside:其中，工会经费： | cell-left:自有资金 @0:0,1 unit 万元',
    'text= < inside:行政补助收入： | cell-left:自有资金 @0:0,1 unit 万元',
    'text= < inside:事业收入 | cell-left:自有资金 @0:0,1',
  ]);
});

test('two inputs of one cell are one group, the word between them no label', () => {
  const live = readingOf('<table><tr><td>起止时间</td><td><input type="date"> 至 <input type="date"></td></tr></table>');
  expect(lines(live)).toEqual([
    'date= < cell-left:起止时间 @0:0,1 g0',
    'date= < cell-left:起止时间 @0:0,1 g0',
  ]);
});

test('column heads name controls, joined outermost first over several header rows', () => {
  const live = readingOf(`<table><thead>
    <tr><th rowspan="2">三级指标</th><th colspan="2">指标值</th></tr><tr><th>中期</th><th>年度</th></tr></thead>
    <tbody><tr><td>慰问人数</td><td><input></td><td><input></td></tr></tbody></table>`);
  expect(lines(live)).toEqual([
    'shown=慰问人数 < column:三级指标 @0:2,0 text-only',
    'text= < column:指标值 中期 | row:慰问人数 @0:2,1',
    'text= < column:指标值 年度 | row:慰问人数 @0:2,2',
  ]);
  expect(live.reading.grids[0]).toMatchObject({ headerRows: 2, rows: 3, columns: 3 });
});

test('a header in the middle of a form heads only the rows that go on under it', () => {
  const live = readingOf(`<table>
    <tr><td>项目名称</td><td colspan="3"><input></td></tr>
    <tr><td rowspan="4">绩效指标</td><td>一级指标</td><td>二级指标</td><td>指标值</td></tr>
    <tr><td rowspan="2">产出指标</td><td>数量指标</td><td><input></td></tr>
    <tr><td>质量指标</td><td><input></td></tr>
    <tr><td>效益指标</td><td>社会效益指标</td><td><input></td></tr>
    <tr><td>填报人</td><td><input></td><td>负责人</td><td><input></td></tr></table>`);
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text= < cell-left:项目名称 @0:0,1',
    'text= < column:指标值 | row:绩效指标 | row:产出指标 | row:数量指标 @0:2,3',
    'text= < column:指标值 | row:绩效指标 | row:产出指标 | row:质量指标 @0:3,3',
    'text= < column:指标值 | row:绩效指标 | row:效益指标 | row:社会效益指标 @0:4,3',
    'text= < cell-left:填报人 @0:5,1',
    'text= < cell-left:负责人 @0:5,3',
  ]);
});

test('twin blocks side by side keep their own heads', () => {
  const live = readingOf(`<table>
    <tr><td colspan="2">中期指标</td><td colspan="2">年度指标</td></tr>
    <tr><td>三级指标</td><td>指标值</td><td>三级指标</td><td>指标值</td></tr>
    <tr><td><input></td><td><input></td><td><input></td><td><input></td></tr></table>`);
  expect(lines(live)).toEqual([
    'text= < column:中期指标 三级指标 @0:2,0',
    'text= < column:中期指标 指标值 @0:2,1',
    'text= < column:年度指标 三级指标 @0:2,2',
    'text= < column:年度指标 指标值 @0:2,3',
  ]);
});

test('a row of words over the whole width opens a section for the rows after it and names a control under it', () => {
  const live = readingOf(`<table>
    <tr><td colspan="2">一、基本情况</td></tr><tr><td>项目名称</td><td><input></td></tr>
    <tr><td colspan="2">二、总体目标</td></tr><tr><td colspan="2"><textarea></textarea></td></tr></table>`);
  const { sections, slots } = live.reading;
  expect(slots.map((slot) => sections[slot.section]?.title)).toEqual(['一、基本情况', '二、总体目标']);
  expect(lines(live)[1]).toBe('textarea= < cell-above:二、总体目标 @0:3,0');
});

test('a group row inside a grid opens a section and leaves the column heads in force', () => {
  const live = readingOf(`<table><tr><th>指标名称</th><th>指标值</th></tr>
    <tr><td colspan="2">产出指标</td></tr><tr><td>人数</td><td><input></td></tr>
    <tr><td colspan="2">效益指标</td></tr><tr><td>好评</td><td><input></td></tr></table>`);
  const { sections, slots } = live.reading;
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text= < column:指标值 | row:人数 @0:2,1',
    'text= < column:指标值 | row:好评 @0:4,1',
  ]);
  expect(slots.map((slot) => sections[slot.section]?.title)).toEqual(['产出指标', '产出指标', '效益指标', '效益指标']);
});

test('a fund table has column heads and the first words of a row', () => {
  const live = readingOf(`<table>
    <tr><td rowspan="3">项目资金</td><td></td><td>年初预算数</td><td>全年预算数（A）</td><td>全年执行数（B）</td><td>执行率</td></tr>
    <tr><td>年度资金总额</td><td><input></td><td><input></td><td><input></td><td>98%</td></tr>
    <tr><td>其中：财政拨款</td><td><input></td><td><input></td><td><input></td><td>—</td></tr></table>`);
  expect(lines(live)[2]).toBe('text= < column:全年预算数（A） | row:项目资金 | row:年度资金总额 @0:1,3');
  expect(lines(live)[4]).toBe('shown=98% < column:执行率 | row:项目资金 | row:年度资金总额 @0:1,5 text-only');
});

test('columns and rows that are not drawn are left out, as is a template row', () => {
  const live = readingOf(`<table><tr><th>名称</th><th style="display:none">编号</th><th>数值</th></tr>
    <tr style="display:none"><td><input></td><td><input></td><td><input></td></tr>
    <tr><td><input></td><td style="display:none"><input></td><td><input></td></tr></table>`);
  expect(lines(live)).toEqual(['text= < column:名称 @0:1,0', 'text= < column:数值 @0:1,1']);
});

test('a table inside a cell is a grid of its own under the label of that cell', () => {
  const live = readingOf(`<table><tr><td>资金构成</td><td>
    <table><tr><th>来源</th><th>金额</th></tr><tr><td>财政</td><td><input></td></tr></table></td></tr></table>`);
  expect(lines(live)).toEqual([
    'shown=财政 < column:来源 | cell-left:资金构成 @1:1,0 text-only',
    'text= < column:金额 | row:财政 | cell-left:资金构成 @1:1,1',
  ]);
  expect(live.reading.grids.map((grid) => grid.title)).toEqual(['', '资金构成']);
});

test('captions and the line above give a grid its title', () => {
  const live = readingOf(`<table><caption>绩效指标</caption><tr><th>名称</th><th>值</th></tr><tr><td><input></td><td><input></td></tr></table>
    <div><p>资金安排</p><table><tr><th>来源</th><th>金额</th></tr><tr><td><input></td><td><input></td></tr></table></div>`);
  expect(live.reading.grids.map((grid) => grid.title)).toEqual(['绩效指标', '资金安排']);
});

test('a cell of buttons holds no value', () => {
  const live = readingOf(`<table><tr><th>名称</th><th>值</th><th>操作</th></tr>
    <tr><td>人数</td><td><input></td><td><button>编辑</button><a href="#">删除</a></td></tr></table>`);
  expect(live.reading.slots).toHaveLength(2);
});

test('其中：财政资金 is the name of a part, not a name with its value', () => {
  const live = readingOf(`<table>
    <tr><td>预算数</td><td><input></td><td>执行数</td><td><input></td></tr>
    <tr><td>其中：财政资金</td><td><input value="1"></td><td>其中：财政资金</td><td><input value="2"></td></tr></table>`);
  const named = lines(live).filter((line) => /=[12] < cell-left:其中：财政资金/.test(line));
  expect(named).toHaveLength(2);
});

test('a radio that stands alone in its cell is ticked or not', () => {
  const live = readingOf(`<table>
    <tr><th>指标</th><th>确定能</th><th>有可能</th></tr>
    <tr><td>慰问户数</td><td><input type="radio" name="a" value="1"></td><td><input type="radio" name="a" value="2" checked></td></tr></table>`);
  expect(lines(live).slice(-2).map((line) => line.split(' ')[0])).toEqual(['radio=否', 'radio=是']);
});
