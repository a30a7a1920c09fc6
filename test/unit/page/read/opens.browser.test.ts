import { readPage } from '@/lib/page/read/read-page';
import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const head = '<tr><th>序号</th><th>三级指标</th><th>指标值</th><th>实际完成值</th></tr>';
const row = (at: number, name: string, value: string, actual = '') => `<tr><td>${at}</td><td>${name}</td><td>${value}</td><td>${actual}</td></tr>`;
const rows = row(1, '慰问人数', '≥500人') + row(2, '发放及时率', '100%') + row(3, '满意度', '≥90%');
const grid = (body = rows, more = '') => `<table ${more}><thead>${head}</thead><tbody>${body}</tbody></table>`;
const save = '<button>保存</button><button>送审</button>';
const field = ['项目名称', '实施单位', '负责人'].map((name) => `<p><label>${name} <input></label></p>`).join('');

/** What opens, by its text. */
const opening = (html: string): string[] => readingOf(html).reading.slots.flatMap((slot) => (slot.widget === 'cell-on-click' ? [slot.value] : []));

test('words and empty cells are places where the page keeps what is filled in and has no boxes in its rows', () => {
  expect(lines(readingOf(field + grid(row(1, '慰问人数', '') + row(2, '', '')) + save)).slice(3)).toEqual([
    'shown=1 < column:序号 @0:1,0 text-only',
    'cell-on-click=慰问人数 < column:三级指标 @0:1,1',
    'cell-on-click= < column:指标值 @0:1,2',
    'cell-on-click= < column:实际完成值 @0:1,3',
    'shown=2 < column:序号 @0:2,0 text-only',
    'cell-on-click= < column:三级指标 @0:2,1',
    'cell-on-click= < column:指标值 @0:2,2',
    'cell-on-click= < column:实际完成值 @0:2,3',
  ]);
});

test.each([
  ['a page that is there to be looked at', grid() + '<button>打印</button><button>返回</button>'],
  ['a form that was sent', `<p>当前状态：已送审</p>${field}${grid()}${save}`],
  ['a page on which others judge it', field + grid() + '<button>退回</button><button>提交</button>'],
  ['a page with nothing but an opinion to fill in', `${grid(row(1, '人数', '5', '6') + row(2, '场次', '7', '8'))}<p><label>意见 <textarea></textarea></label></p>${save}`],
  ['a page that says nothing', field + grid()],
  ['rows that a button opens', field + grid(rows.replaceAll('</tr>', '<td><button>编辑</button></td></tr>')) + save],
  ['a grid that says it is only read', field + grid(rows, 'role="grid" aria-readonly="true"') + save],
  ['a part of the page that is disabled', `${field}<fieldset disabled>${grid()}</fieldset>${save}`],
  ['words beside boxes in every row', field + grid(rows.replaceAll('<td></td>', '<td><input></td>')) + save],
])('nothing opens in %s', (_, html) => {
  expect(opening(html)).toEqual([]);
});

test('links, pictures, sums, numbers of rows and cells held shut do not open', () => {
  const odd = '<tr><td>4</td><td><a href="/a">成本</a></td><td><img src="data:,"></td><td aria-readonly="true">3</td></tr>';
  expect(opening(field + grid(`${row(1, '人数', '5', '6')}${row(2, '户数', '7', '8')}${row(3, '场次', '9', '10')}${odd}<tr><td>合计</td><td></td><td>21</td><td></td></tr>`) + save).join(' ')).toBe('人数 5 6 户数 7 8 场次 9 10');
});

const cells = (texts: string[], more: string) => `<div role="row">${texts.map((text) => `<div role="gridcell" ${more}>${text}</div>`).join('')}</div>`;
const headCells = '<div role="row"><div role="columnheader">三级指标</div><div role="columnheader">指标值</div></div>';

test('cells that take the keyboard open on a page that keeps what is filled in', () => {
  const roles = `<div role="grid">${headCells}${cells(['人数', '5'], 'tabindex="-1"')}${cells(['户数', '7'], 'tabindex="-1"')}</div>`;
  expect(opening(roles)).toEqual([]);
  expect(opening(roles + save)).toEqual(['人数', '5', '户数', '7']);
});

test('the pointer of text over the cells says that they open, one of a link over whole rows does not', () => {
  const add = '<button>增加一行</button>';
  expect(opening(`<style>td { cursor: text }</style>${add}${grid()}`)).toContain('慰问人数');
  expect(opening(`<style>tr { cursor: pointer }</style>${add}${grid()}`)).toEqual([]);
});

test('an editor that is open in one cell says that the others open', () => {
  expect(opening(grid(rows.replace('100%', '<input value="100%">')))).toContain('≥500人');
});

test('all of a sheet with columns called A, B, C opens, whatever its rows are', () => {
  const sheet = `<table><thead><tr><th></th><th>A</th><th>B</th><th>C</th></tr></thead><tbody>
    <tr><th>1</th><td colspan="2">年度目标</td><td></td></tr><tr><th>2</th><td>三级指标</td><td></td><td>指标值</td></tr></tbody></table>`;
  expect(opening(sheet)).toEqual(['年度目标', '', '三级指标', '', '指标值']);
});

test('a cell whose handler is given the cell to change it is a box, one whose handler leads elsewhere is none', () => {
  const of = (more: string) => lines(readingOf(`<table><tr><td>项目名称</td><td ${more}>送温暖</td></tr></table>`))[0];
  expect(of('onclick="toInput(this)"')).toBe('cell-on-click=送温暖 < cell-left:项目名称 @0:0,1');
  expect(of('editconfig="1"')).toBe('cell-on-click=送温暖 < cell-left:项目名称 @0:0,1');
  expect(of('onclick="showDetail(this)"')).toBe('shown=送温暖 < cell-left:项目名称 @0:0,1 text-only');
  expect(of('data-edit="false"')).toBe('shown=送温暖 < cell-left:项目名称 @0:0,1 text-only');
});

test('a cell that draws sign and unit around its value holds the value that an attribute keeps', () => {
  const kept = (text: string, held: string) => `<td standvalue="${held}"><span>${text}</span></td>`;
  const body = `<tr><td>1</td><td>人数</td>${kept('≥321人次', '321')}${kept('≥人次', '')}</tr><tr><td>2</td><td>结果</td>${kept('合格', '合格')}${kept('', '')}</tr>`;
  expect(readingOf(field + grid(body) + save).reading.slots.map(({ raw }) => raw)).toEqual([undefined, undefined, undefined, undefined, undefined, '321', '', undefined, undefined, undefined, undefined]);
});

test('words that ask for a value are none', () => {
  const slots = lines(readingOf(`<p>${field}${grid('<tr><td>1</td><td>请选择…</td><td>点击填写</td><td>请假人数</td></tr>')}${save}`)).slice(4);
  expect(slots.map((slot) => slot.split(' <')[0])).toEqual(['cell-on-click=', 'cell-on-click=', 'cell-on-click=请假人数']);
});

test('words over which the pointer is a hand are a button, whatever they stand in', () => {
  const said = (cursor: string) => opening(`${field}${grid()}<div><span style="cursor:${cursor}">保存</span></div>`);
  expect(said('pointer')).toContain('慰问人数');
  expect(said('default')).toEqual([]);
});

test('the buttons of the page around a frame speak for the frame', () => {
  document.body.innerHTML = '<button>保存</button><iframe></iframe>';
  const inner = document.querySelector('iframe')?.contentDocument;
  if (!inner) throw new Error('no frame');
  inner.body.innerHTML = field + grid();
  expect(readPage(inner).reading.slots.filter(({ widget }) => widget === 'cell-on-click')).toHaveLength(9);
});

test('a link out of sight that brings the keys to a cell is no deed of it, one that shows a picture is', () => {
  const hidden = '<a tabindex="0" style="position:absolute;width:1px;height:1px;overflow:hidden"><span></span></a>';
  const icon = '<a style="display:inline-block;width:16px;height:16px"></a>';
  const cells = (link: string): string => rows.replaceAll('<td></td>', `<td>${link}</td>`);
  const actual = (html: string): number => readingOf(html).reading.slots.filter(({ labels }) => labels.some(({ text }) => text === '实际完成值')).length;
  expect(actual(field + grid(cells(hidden)) + save)).toBe(3);
  expect(actual(field + grid(cells(icon)) + save)).toBe(0);
});
