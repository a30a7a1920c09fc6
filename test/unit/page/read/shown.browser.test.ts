import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

test('a read-only table of label and value cells, th or td, is read in pairs', () => {
  const live = readingOf(`<table><tr><th>项目名称</th><td>送温暖</td><th>编码</th><td>001</td></tr></table>
    <table><tr><td>主管部门</td><td>总工会</td><td>负责人</td><td>张三</td></tr>
    <tr><td rowspan="2">项目资金</td><td>年度资金总额</td><td colspan="2">120.5</td></tr>
    <tr><td>其中：财政拨款</td><td colspan="2">100</td></tr></table>`);
  expect(lines(live)).toEqual([
    'shown=送温暖 < cell-left:项目名称 @0:0,1 text-only',
    'shown=001 < cell-left:编码 @0:0,3 text-only',
    'shown=总工会 < cell-left:主管部门 @1:0,1 text-only',
    'shown=张三 < cell-left:负责人 @1:0,3 text-only',
    'shown=120.5 < cell-left:年度资金总额 | row:项目资金 @1:1,2 text-only',
    'shown=100 < cell-left:其中：财政拨款 | row:项目资金 @1:2,2 text-only',
  ]);
});

test('a read-only indicator table has column heads, told by how they are drawn', () => {
  const live = readingOf(`<table><tr class="bt"><td class="t">一级指标</td><td class="t">二级指标</td><td class="t">指标值</td></tr>
    <tr><td rowspan="2">产出指标</td><td>数量指标</td><td>≥500人次</td></tr><tr><td>质量指标</td><td>优</td></tr></table>`);
  expect(lines(live)).toEqual([
    'shown=产出指标 < column:一级指标 @0:1,0 text-only',
    'shown=数量指标 < column:二级指标 | row:产出指标 @0:1,1 text-only',
    'shown=≥500人次 < column:指标值 | row:产出指标 | row:数量指标 @0:1,2 text-only',
    'shown=质量指标 < column:二级指标 | row:产出指标 @0:2,1 text-only',
    'shown=优 < column:指标值 | row:产出指标 | row:质量指标 @0:2,2 text-only',
  ]);
});

test('descriptions in the manner of Element UI and Ant Design are pairs', () => {
  const live = readingOf(`<div class="el-descriptions"><table><tbody>
    <tr><td><span class="el-descriptions-item__label">项目名称</span><span class="el-descriptions-item__content">送温暖</span></td>
    <td><span class="el-descriptions-item__label">年度</span><span class="el-descriptions-item__content">2026</span></td></tr></tbody></table></div>
    <table><tr><th><span>负责人</span></th><td><span>张三</span></td></tr></table>`);
  expect(lines(live).map((line) => line.replace(/ @.*/, ''))).toEqual([
    'shown=送温暖 < inside:项目名称',
    'shown=2026 < inside:年度',
    'shown=张三 < cell-left:负责人',
  ]);
});

test('form items whose content is text are pairs, by their label tag, colon, or by being drawn like each other', () => {
  const live = readingOf(`<div><div class="item"><label>项目名称</label><div>送温暖</div></div></div>
    <p>实施单位：<span>总工会</span></p><dl><dt>年度</dt><dd>2026</dd></dl>
    <div><div><div>主管部门</div><div>市总</div></div><div><div>负责人</div><div>张三</div></div><div><div>电话</div><div>8888</div></div></div>`);
  expect(lines(live)).toEqual([
    'shown=送温暖 < form-item:项目名称 text-only',
    'shown=总工会 < form-item:实施单位： text-only',
    'shown=2026 < form-item:年度 text-only',
    'shown=市总 < form-item:主管部门 text-only',
    'shown=张三 < form-item:负责人 text-only',
    'shown=8888 < form-item:电话 text-only',
  ]);
});

const labelled = (label: string, content: string) => `<div class="item"><label>${label}</label><div>${content}</div></div>`;

test('text items between items with controls keep their own labels', () => {
  const live = readingOf(`<div>${labelled('项目编码', '<span>001</span>')}${labelled('项目名称', '<input>')}${labelled('年度', '<span>2026</span>')}</div>`);
  expect(lines(live)).toEqual([
    'shown=001 < form-item:项目编码 text-only',
    'text= < form-item:项目名称',
    'shown=2026 < form-item:年度 text-only',
  ]);
});

test('disabled and read-only controls are slots that say so', () => {
  const live = readingOf(`<div><label>得分</label><div><input disabled value="98"></div></div>
    <div><label>合计</label><div><input readonly value="100"></div></div>`);
  expect(lines(live)).toEqual(['text=98 < form-item:得分 disabled', 'text=100 < form-item:合计 readonly']);
});

test('name and value in the text of one cell are told apart', () => {
  const live = readingOf(`<table><tr><td rowspan="2">资金</td><td>资金需求总额：600</td></tr><tr><td>其中，工会经费：<span>280</span></td></tr></table>`);
  expect(lines(live)).toEqual([
    'shown=600 < inside:资金需求总额： | cell-left:资金 @0:0,1 text-only',
    'shown=280 < inside:其中，工会经费： | cell-left:资金 @0:1,1 text-only',
  ]);
});

test('numbers of lines and signs name nothing', () => {
  const live = readingOf(`<table><tr><th>内容</th><th>值</th></tr><tr><td>1、<input></td><td><input></td></tr></table>
    <p><span>首页</span><span>/</span><span>绩效管理</span><span>/</span></p>`);
  expect(lines(live)).toEqual(['text= < column:内容 @0:1,0', 'text= < column:值 @0:1,1']);
});

test('names and values printed in a list before one with a control are pairs', () => {
  const { slots } = readingOf(`<dl><dt>三级指标</dt><dd>慰问人数</dd><dt>年度指标值</dt><dd>≥500人次</dd><dt>实际完成值</dt><dd><input value="520"></dd></dl>`).reading;
  expect(slots.map(({ value, labels, shut }) => `${labels[0]?.text}=${value} ${shut ?? ''}`)).toEqual(['三级指标=慰问人数 text-only', '年度指标值=≥500人次 text-only', '实际完成值=520 ']);
});
