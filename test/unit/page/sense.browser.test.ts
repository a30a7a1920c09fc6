import { sense } from '@/lib/page/sense';
import { afterEach, expect, test } from 'vitest';

afterEach(() => document.body.replaceChildren());

function sensed(html: string) {
  document.body.innerHTML = html;
  return sense(document);
}

test('a form with our words is worth reading', () => {
  expect(sensed('<h1>项目支出绩效自评表</h1><input><select></select><textarea></textarea>')).toEqual({ controls: 3, worth: true });
  expect(sensed('<table><tr><th>一级指标</th><td>产出指标</td></tr></table>')).toEqual({ controls: 0, worth: true });
});

test('a grid of plain spans is worth reading by its words alone', () => {
  expect(sensed('<span>一级指标</span><span>二级指标</span><span>指标值</span>').worth).toBe(true);
});

test('a login form, an article about 绩效 and a search box are not', () => {
  expect(sensed('<label>用户名</label><input><input type="password">').worth).toBe(false);
  expect(sensed(`<p>${'关于加强预算绩效管理的通知要求各单位填报绩效目标。'.repeat(10)}</p>`).worth).toBe(false);
  expect(sensed('<h1>通知公告</h1><input placeholder="搜索">').worth).toBe(false);
});

test('hidden inputs are no controls, widgets by role are', () => {
  expect(sensed('<input type="hidden"><div role="combobox"></div><p contenteditable="true"></p>').controls).toBe(2);
});
