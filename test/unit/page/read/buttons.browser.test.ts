import { expect, test } from 'vitest';
import { readingOf } from './reading-of';

const table = (name: string) => `<table><tr><th>${name}</th><th>值</th></tr><tr><td><input></td><td><input></td></tr></table>`;

test('buttons that add a row are found with their grid, whatever draws them', () => {
  const live = readingOf(`<div><div><button>＋ 新增</button></div>${table('甲')}</div>
    <div>${table('乙')}<a href="javascript:void(0)" onclick="add()">增加一行</a></div>
    <div><input type="button" value="添加指标">${table('丙')}</div><div>${table('丁')}<div role="button">+</div></div>`);
  expect(live.reading.addButtons.map(({ text, grid }) => [text, grid])).toEqual([
    ['＋ 新增', 0],
    ['增加一行', 1],
    ['添加指标', 2],
    ['+', 3],
  ]);
});

test('a button whose characters are spaced out says what it says without the space', () => {
  const live = readingOf(`<button><span>新 增</span></button>${table('甲')}<button>提 交</button><a role="button">添&emsp;加</a>${table('乙')}`);
  expect(live.reading.addButtons.map(({ text, grid }) => [text, grid])).toEqual([
    ['新增', 0],
    ['添加', 1],
  ]);
});

test('a table of buttons alone is a toolbar: they belong to the table of the form beside it', () => {
  const live = readingOf(`${table('甲')}<div><div><table><tr><td><a href="#">新增</a></td><td><a href="#">导出</a></td></tr></table></div><div>${table('乙')}</div></div>`);
  expect(live.reading.addButtons.map(({ text, grid }) => [text, live.reading.grids[grid]?.cells[0]?.text])).toEqual([['新增', '乙']]);
});

test('a button in a row of a grid says which row', () => {
  const live = readingOf(`<table><tr><th>二级指标</th><th>值</th><th>操作</th></tr>
    <tr><td>数量指标</td><td><input></td><td><a href="#">插入行</a></td></tr>
    <tr><td>质量指标</td><td><input></td><td><a href="#">插入行</a></td></tr></table>`);
  expect(live.reading.addButtons.map(({ grid, row }) => [grid, row])).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test('buttons that send, keep, check or remove are never read', () => {
  const live = readingOf(`${table('甲')}<button>提交</button><button>送审</button><button>保存</button><button>新增并提交</button>
    <input type="submit" value="上报"><button>审核</button><button>删除</button><button>查询</button><a href="#">新增附件上传说明页面</a>`);
  expect(live.reading.addButtons).toEqual([]);
  expect(JSON.stringify(live.reading)).not.toMatch(/提交|送审|上报|保存/);
});

test('what cannot be read is named with its reason', () => {
  const live = readingOf(`<canvas width="600" height="300"></canvas><canvas width="20" height="20"></canvas>
    <object classid="clsid:0" width="300" height="200"></object><iframe sandbox srcdoc="<input>"></iframe><iframe srcdoc="<input>"></iframe>
    <iframe sandbox width="20" height="20"></iframe>`);
  expect(live.reading.unreadable).toEqual([
    { what: 'canvas', why: 'canvas' },
    { what: 'object', why: 'plugin' },
    { what: 'iframe', why: 'other-origin' },
  ]);
});
