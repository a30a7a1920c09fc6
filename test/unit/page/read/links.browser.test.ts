import { expect, test } from 'vitest';
import { readingOf } from './reading-of';

const texts = (html: string) => readingOf(html).reading.grids[0]?.cells.map(({ text }) => text);

test('links that say something else in each row are the names of what they lead to', () => {
  const row = (name: string, value: string) => `<tr><td><a href="#">${name}</a></td><td><input value="${value}"></td><td><a href="#">编辑</a></td></tr>`;
  const live = `<table><tr><th>三级指标</th><th>实际完成值</th><th>操作</th></tr>${row('慰问人数', '500')}${row('走访户数', '60')}${row('资金发放率', '98')}</table>`;
  expect(texts(live)).toEqual(['三级指标', '实际完成值', '操作', '慰问人数', '', '', '走访户数', '', '', '资金发放率', '', '']);
});

test('a link beside what is kept unseen is the face of what was chosen, without it an action', () => {
  const row = (label: string, face: string) => `<tr><td>${label}</td><td>${face}</td></tr>`;
  const face = '<input type="hidden" value="7"><span><a href="javascript:void(0)">市总工会</a></span><button>选择</button>';
  const table = `<table>${row('主管部门', face)}${row('附件', '<a href="javascript:void(0)">上传</a>')}${row('实施单位', '<input>')}</table>`;
  expect(readingOf(table).reading.slots.map(({ value, labels }) => [labels[0]?.text, value])).toEqual([
    ['主管部门', '市总工会'],
    ['实施单位', ''],
  ]);
});

test('a box beside its placeholder that is not drawn is no panel of tabs', () => {
  const item = (label: string) =>
    `<div class="item"><div><span>*</span><span>${label}</span></div><div><div><div style="display:none">请输入</div><input></div></div></div>`;
  const { slots } = readingOf(`<div>${item('项目名称')}${item('实施单位')}</div>`).reading;
  expect(slots.map(({ labels }) => labels[0]?.text.replace(/^\*\s*/, ''))).toEqual(['项目名称', '实施单位']);
});
