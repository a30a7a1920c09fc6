import { expect, test } from 'vitest';
import { lines, readingOf, rereading } from './reading-of';

test('label for, a label around, aria-labelledby and aria-label are tied to their control', () => {
  const live = readingOf(`<label for="leader">项目负责人</label><br><input id="leader">
    <p><label>联系电话 <input name="tel"></label></p>
    <div><span id="caption">主管部门</span></div><div><input aria-labelledby="caption"></div>
    <div><input aria-label="实施单位"></div>`);
  expect(lines(live)).toEqual([
    'text= < for:项目负责人 | name:leader',
    'text= < for:联系电话 | name:tel',
    'text= < aria:主管部门',
    'text= < aria:实施单位',
  ]);
});

test('a form item of nested boxes has one label and one content, as Element UI draws it', () => {
  const live = readingOf(`<form class="el-form"><div class="el-form-item is-required">
    <label class="el-form-item__label" for="name">项目名称</label>
    <div class="el-form-item__content"><div class="el-input"><input class="el-input__inner" value="送温暖"></div>
    <div class="el-form-item__error">请输入项目名称</div></div></div>
    <div class="el-form-item"><label class="el-form-item__label">资金总额</label>
    <div class="el-form-item__content"><div class="el-input-group"><input><div class="el-input-group__append">万元</div></div></div></div></form>`);
  expect(lines(live)).toEqual(['text=送温暖 < form-item:项目名称', 'text= < form-item:资金总额 unit 万元']);
});

test('start and end of a period in one form item are one group', () => {
  const live = readingOf(`<div><label>起止时间</label><div><span><input placeholder="起"></span><span>至</span><span><input placeholder="止"></span></div></div>`);
  expect(lines(live)).toEqual([
    'text= < form-item:起止时间 | placeholder:起 g0',
    'text= < form-item:起止时间 | placeholder:止 g0',
  ]);
});

test('a value and the choice of its unit are one group', () => {
  const live = readingOf(`<div><div>指标值</div><div><input><select><option>人次</option></select></div></div>`);
  expect(lines(live).map((line) => line.slice(-2))).toEqual(['g0', 'g0']);
});

test('items in the manner of Ant Design: label and control in columns of a row', () => {
  const live = readingOf(`<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label title="项目名称">项目名称</label></div>
    <div class="ant-col ant-form-item-control"><div><div><input class="ant-input"></div></div></div></div>
    <div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label>总体目标</label></div>
    <div class="ant-col ant-form-item-control"><div><div><textarea></textarea><div>不超过500字</div></div></div></div></div>`);
  expect(lines(live)).toEqual(['text= < form-item:项目名称', 'textarea= < form-item:总体目标']);
});

test('items in the manner of layui: label and blocks in turn within one item', () => {
  const live = readingOf(`<div class="layui-form-item"><div class="layui-inline"><label class="layui-form-label">负责人</label>
    <div class="layui-input-inline"><input class="layui-input" name="fzr"></div></div>
    <div class="layui-inline"><label class="layui-form-label">电话</label><div class="layui-input-inline"><input name="dh"></div></div></div>`);
  expect(lines(live)).toEqual(['text= < form-item:负责人 | name:fzr', 'text= < form-item:电话 | name:dh']);
});

test('a Bootstrap row holds label and control columns in turn', () => {
  const live = readingOf(`<div class="row"><label class="col-2">主管部门</label><div class="col-4"><input></div>
    <label class="col-2">实施单位</label><div class="col-4"><input></div></div>`);
  expect(lines(live)).toEqual(['text= < form-item:主管部门', 'text= < form-item:实施单位']);
});

test('an input group says its addon before and its unit behind', () => {
  const live = readingOf(`<div><label>资金</label><div class="input-group"><span>人民币</span><input><span>万元</span></div></div>`);
  expect(lines(live)).toEqual(['text= < group:人民币 | form-item:资金 unit 万元']);
});

test('dt names the control in its dd, and a label above names the control under it', () => {
  const live = readingOf(`<dl><dt>项目名称</dt><dd><input></dd><dt>年度</dt><dd><input></dd></dl>
    <div><div>立项依据</div><div><textarea></textarea></div></div>`);
  expect(lines(live)).toEqual([
    'text= < form-item:项目名称',
    'text= < form-item:年度',
    'textarea= < form-item:立项依据',
  ]);
});

test('a label behind its control is taken when nothing stands before it', () => {
  const live = readingOf('<div><input placeholder=" "><label>项目名称</label></div>');
  expect(lines(live)).toEqual(['text= < form-item:项目名称']);
});

test('placeholder, title and name are told last', () => {
  const live = readingOf('<div><input placeholder="请输入单位" title="实施单位" name="ssdw"></div>');
  expect(lines(live)).toEqual(['text= < placeholder:请输入单位 | title:实施单位 | name:ssdw']);
});

test('required is read from a mark in the label, of its own colour, or from the control', () => {
  const live = readingOf(`<table><tr><td><font color="red">*</font>项目名称</td><td><input></td></tr>
    <tr><td>负责人 ✶：</td><td><input></td></tr><tr><td>电话</td><td><input required></td></tr></table>
    <div><span style="color:red">*</span><label>年度</label><div><input></div></div>`);
  expect(live.reading.slots.map((slot) => [slot.labels[0]?.text, slot.required])).toEqual([
    ['项目名称', true],
    ['负责人：', true],
    ['电话', true],
    ['年度', true],
  ]);
});

test('required is read from a mark that only the style draws', () => {
  const live = readingOf(`<style>.must > label::before { content: '*'; color: red }</style>
    <div class="must"><label>项目名称</label><div><input></div></div><div><label>备注</label><div><input></div></div>`);
  expect(live.reading.slots.map((slot) => slot.required ?? false)).toEqual([true, false]);
});

test('open and closed-to-script shadow roots of a page are read through', () => {
  readingOf('<x-field></x-field>');
  const host = document.querySelector('x-field');
  const shadow = host?.attachShadow({ mode: 'open' });
  if (!shadow) throw new Error('no shadow root');
  shadow.innerHTML = '<label>项目名称</label><div><input></div>';
  const live = rereading();
  expect(lines(live)).toEqual(['text= < form-item:项目名称']);
  expect(live.reading.slots[0]?.key).toContain(' >>> ');
});

test('a slotted control stands where its shadow root puts it', () => {
  readingOf('<x-item><input></x-item>');
  const shadow = document.querySelector('x-item')?.attachShadow({ mode: 'open' });
  if (!shadow) throw new Error('no shadow root');
  shadow.innerHTML = '<label>实施单位</label><div><slot></slot></div>';
  expect(lines(rereading())).toEqual(['text= < form-item:实施单位']);
});

test('what is not drawn is known as hidden', () => {
  const live = readingOf(`<div role="tabpanel" aria-labelledby="one"><label>项目名称</label><div><input></div></div>
    <div role="tabpanel" style="display:none"><label>绩效目标</label><div><input></div></div>`);
  expect(lines(live)).toEqual(['text= < form-item:项目名称', 'text= < form-item:绩效目标 hidden']);
});

test('a hidden twin beside a drawn control is left out', () => {
  const live = readingOf('<div><label>年度</label><div><input style="display:none"><input type="hidden"><span><input></span></div></div>');
  expect(lines(live)).toEqual(['text= < form-item:年度']);
});

test('labels and controls in blocks of their own are tied by place', () => {
  const line = 'style="height:30px;line-height:30px"';
  const live = readingOf(`<div style="display:flex"><div style="width:120px"><p ${line}>项目名称</p><p ${line}>负责人 *</p></div>
    <div><p ${line}><input></p><p ${line}><input></p></div></div>
    <div style="position:absolute;left:500px;top:300px">联系电话</div><input style="position:absolute;left:600px;top:298px">`);
  expect(lines(live)).toEqual(['text= < near:项目名称', 'text= < near:负责人 required', 'text= < form-item:联系电话']);
});

test('a label names the control in its own shadow root, though all of them have the same id', () => {
  document.body.innerHTML = '<div class="a"></div><div class="b"></div><label for="control">年度</label><input id="control" value="2026">';
  for (const [host, label] of [['.a', '项目名称'], ['.b', '主管部门']] as const) {
    const root = document.querySelector(host)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<p><label for="control">${label}</label></p><p>说明</p><div><input id="control" value="${label}"></div>`;
  }
  const { slots } = rereading().reading;
  expect(slots.map(({ value, labels }) => `${value}: ${labels.filter(({ via }) => via === 'for').map(({ text }) => text).join()}`)).toEqual(['项目名称: 项目名称', '主管部门: 主管部门', '2026: 年度']);
});
