import { afterEach, expect, test } from 'vitest';
import { hashNames } from '../../corpus/harness/in-page/hash';
import { mutate } from '../../corpus/harness/in-page/mutate';
import { texts } from '../../corpus/harness/in-page/read';

const html = `<style>
  .row { display: flex } .row > .cell { width: 120px } #lead { padding-left: 30px }
  [class*="wide-"] { height: 40px } @media (min-width: 1px) { .md\\:in { margin-left: 11px } }
</style>
<div class="row md:in"><div class="cell wide-1" id="lead"><label for="unit">实施单位</label></div><div class="cell"><input id="unit" value="市总工会"></div></div>
<table><tr><th>一级指标</th><th>指标名称</th><th>指标值</th><th>得分</th></tr>
<tr><td>产出指标</td><td><input value="慰问户数"></td><td><input value="300"></td><td><input value="19.5"></td></tr>
<tr><td>满意度指标</td><td><input value="职工满意度"></td><td><input value="95"></td><td><input value="9.5"></td></tr></table>`;

const draw = () => {
  document.body.innerHTML = `<div>${html}</div>`;
};
const boxes = () =>
  [...document.querySelectorAll('label, input, td, th')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  });
const columns = (row: number) =>
  [...(document.querySelectorAll('tr')[row]?.children ?? [])].map((cell) => cell.querySelector('input')?.value ?? cell.textContent ?? '');

const valueOfLabelled = () => {
  const control = document.querySelector('label')?.control;
  return control instanceof HTMLInputElement ? control.value : undefined;
};

afterEach(() => {
  document.body.innerHTML = '';
});

test('hashed names leave a page as it looks, and none of its names', () => {
  draw();
  const before = boxes();
  hashNames('1');
  expect(boxes()).toEqual(before);
  const names = [...document.querySelectorAll('[class],[id]')].flatMap((element) => [element.className, element.id]);
  expect(names.join(' ')).not.toMatch(/row|cell|wide|lead|unit|md/);
});

test('a label goes on naming its control once their names are hashed', () => {
  draw();
  hashNames('1');
  expect(valueOfLabelled()).toBe('市总工会');
});

test('mutated columns keep each head over its values, and the columns that name a row in front', () => {
  const orders = new Set<string>();
  for (let seed = 0; seed < 20; seed++) {
    draw();
    mutate({ seed, reworded: {}, heads: ['一级指标', '指标名称', '指标值', '得分'] });
    const heads = columns(0);
    orders.add(heads.join());
    expect(heads[0]).toBe('一级指标');
    const first = Object.fromEntries(heads.map((head, at) => [head, columns(1)[at]]));
    expect(first).toEqual({ 一级指标: '产出指标', 指标名称: '慰问户数', 指标值: '300', 得分: '19.5' });
  }
  expect(orders.size).toBeGreaterThan(2);
});

test('a mutated page says the same words but for its labels, and looks as before', () => {
  draw();
  const before = boxes();
  mutate({ seed: 5, reworded: { 实施单位: '项目单位' }, heads: [] });
  expect(boxes()).toEqual(before);
  expect(document.querySelector('label')?.textContent).toBe('项目单位');
  expect(valueOfLabelled()).toBe('市总工会');
});

test('a head that is a table of its own keeps its columns over those of the body', () => {
  const head = '<table><tr><th>一级指标</th><th>指标名称</th><th>指标值</th><th>得分</th></tr><tr><td></td><td></td><td></td><td></td></tr></table>';
  const body = '<table><tr><td>产出指标</td><td><input></td><td><input></td><td><input></td></tr></table>';
  document.body.innerHTML = `<style>table { table-layout: fixed; width: 400px }</style>${head}${body}`;
  for (let seed = 0; seed < 10; seed++) mutate({ seed, reworded: {}, heads: ['一级指标', '指标名称', '指标值', '得分'] });
  expect(columns(0)).toEqual(['一级指标', '指标名称', '指标值', '得分']);
});

test('a word that is a part of a label only is left alone', () => {
  document.body.innerHTML = '<table><tr><td>硬件条件<br>保障</td><td><b>*</b>硬件条件</td></tr></table>';
  expect(texts()).toEqual(['硬件条件']);
  mutate({ seed: 1, reworded: { 硬件条件: '硬件' }, heads: [] });
  expect(columns(0)).toEqual(['硬件条件保障', '*硬件']);
});
