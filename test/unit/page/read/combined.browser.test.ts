import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const labels = (html: string) => readingOf(html).reading.slots.map(({ value, labels: [first] }) => `${first?.via}:${first?.text}=${value}`);

test('rows of boxes under a header that is a table are its rows, whatever holds them', () => {
  const row = (name: string, value: string) => `<div style="display:flex;height:30px"><div style="width:150px">${name}</div><div style="width:150px"><input value="${value}"></div></div>`;
  const live = readingOf(`<div style="width:300px"><div class="h"><table style="table-layout:fixed;width:300px;border-spacing:0"><thead><tr><th style="padding:0">三级指标</th><th style="padding:0">指标值</th></tr></thead></table></div>
    <div><div style="height:300px"><div>${row('人数', '500')}${row('期数', '12')}${row('户数', '7')}</div></div><div style="width:6px"></div></div></div>`);
  expect(lines(live).filter((line) => line.startsWith('text'))).toEqual([
    'text=500 < column:指标值 | row:人数 @0:1,1',
    'text=12 < column:指标值 | row:期数 @0:2,1',
    'text=7 < column:指标值 | row:户数 @0:3,1',
  ]);
});

test('a text split into several nodes, with comments between, is one label', () => {
  readingOf('<table><tr><td id="split"></td><td><input></td></tr></table><p id="bare"></p>');
  const [cell, bare] = ['split', 'bare'].map((id) => document.getElementById(id));
  cell?.append('项目', document.createComment(''), '名称');
  bare?.append('填', '报人', document.createComment('x'), '：', document.createElement('input'));
  expect(labels(document.body.innerHTML)).toEqual(['cell-left:项目名称=', 'form-item:填报人：=']);
});

test('a label that has its control names no other that has words of its own', () => {
  expect(labels('<div>填报部门：<input value="甲"><span style="float:right">填报日期：<input value="乙"></span></div>')).toEqual([
    'form-item:填报部门：=甲',
    'form-item:填报日期：=乙',
  ]);
});

test('what a select of no known class shows beside its empty input is its value', () => {
  const select = (chosen: string) =>
    `<span style="display:inline-block;border:1px solid;height:30px"><span><input role="combobox" style="opacity:0;width:4px"></span><span>${chosen}</span><i>▼</i></span>`;
  expect(labels(`<div><label>计算符号</label><div>${select('≥')}</div></div><div><label>完成可能性</label><div>${select('请选择')}</div></div>`)).toEqual([
    'form-item:计算符号=≥',
    'form-item:完成可能性=',
  ]);
});

test('a box around much more than a line lends its words to no select', () => {
  const [first] = readingOf('<div style="border:1px solid"><p>一级指标</p><p>二级指标</p><p>三级指标</p><p>四</p><input role="combobox"></div>').reading.slots;
  expect(first?.value).toBe('');
});

test('an equals sign that is chosen is a value', () => {
  expect(labels('<div><label>计算符号</label><div><select><option value="">请选择</option><option selected>＝</option></select></div></div>')).toEqual(['form-item:计算符号==']);
});

test('a hint in brackets on how to fill in is no value of its label', () => {
  const cell = (name: string) => `<td><span>${name}</span>：<br><span>（限500字）</span></td><td><textarea>${name}的话</textarea></td>`;
  expect(labels(`<table><tr>${cell('职能概述')}</tr><tr>${cell('年度目标')}</tr></table>`)).toEqual([
    'cell-left:职能概述： （限500字）=职能概述的话',
    'cell-left:年度目标： （限500字）=年度目标的话',
  ]);
});

test('months and years before a word make no value of a head', () => {
  const live = readingOf(`<table style="width:300px"><tr class="h"><td>项目资金</td><td>2026年预算数</td><td>1-7月执行数</td></tr><tr><td>财政拨款</td><td>12.5</td><td>7.1</td></tr></table>`);
  expect(live.reading.grids[0]?.headerRows).toBe(1);
});

test('the head of a card with a button in it is the title of its part', () => {
  const card = (level: string) => `<div><div><span>${level}</span><button>删除</button></div><div><div><label>三级指标</label><input></div><div><label>指标值</label><input></div></div></div>`;
  const { slots, sections } = readingOf(card('产出指标 / 数量指标') + card('效益指标')).reading;
  expect(slots.map(({ section }) => sections[section]?.title)).toEqual(['产出指标 / 数量指标', '产出指标 / 数量指标', '效益指标', '效益指标']);
});

test('the hidden twin of a control is left out of a part that is hidden itself', () => {
  const twin = (value: string) => `<div><label>项目名称</label><div><input style="display:none" value="${value}"><span><input value="${value}"></span></div></div>`;
  expect(lines(readingOf(`<div>${twin('甲')}</div><div style="display:none">${twin('乙')}</div>`))).toEqual([
    'text=甲 < form-item:项目名称',
    'text=乙 < form-item:项目名称 hidden',
  ]);
});

test('words over a control are nearer than a label that names the rows of both', () => {
  expect(labels(`<table><tr><td rowspan="2">总体目标</td><td>实施期目标</td><td>年度目标</td></tr><tr><td><textarea>三年</textarea></td><td><textarea>一年</textarea></td></tr></table>`)).toEqual([
    'column:实施期目标=三年',
    'column:年度目标=一年',
  ]);
});
