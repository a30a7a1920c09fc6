import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

test('items said in words alone are pairs of name and value, and no label of the box that follows', () => {
  const live = readingOf(`<div><div><div class="k">项目名称</div><div class="v">送温暖</div></div>
    <div><div class="k">主管部门</div><div class="v">总工会</div></div>
    <div><div class="k">年度总体目标</div><div class="v"><textarea>慰问困难职工</textarea></div></div></div>`);
  expect(lines(live).map((line) => line.replace(/ @.*/, ''))).toEqual([
    'shown=送温暖 < form-item:项目名称 text-only',
    'shown=总工会 < form-item:主管部门 text-only',
    'textarea=慰问困难职工 < form-item:年度总体目标',
  ]);
});

test('a line that is pressed to choose, with a box in it, is the item of that box', () => {
  const live = readingOf(`<div><div role="button" tabindex="0"><div>一级指标</div><div><input readonly value="产出指标"></div></div>
    <div><div>三级指标</div><div><input value="慰问人数"></div></div><div role="button">保存</div></div>`);
  expect(lines(live).map((line) => line.replace(/ @.*/, ''))).toEqual([
    'text=产出指标 < form-item:一级指标 readonly',
    'text=慰问人数 < form-item:三级指标',
  ]);
});
