import { expect, test } from 'vitest';
import { mountPanel } from './mount-panel';
import { lampCard, sheetCard } from './sample-cards';

async function scoreTab(scores = [sheetCard, lampCard]) {
  const mounted = await mountPanel({ scores });
  await mounted.click(mounted.button(/^评分/));
  const field = (label: RegExp) => {
    const found = [...mounted.root.querySelectorAll('label')].find((one) => label.test(one.textContent));
    return mounted.root.querySelector<HTMLInputElement>(`#${CSS.escape(found?.htmlFor ?? '')}`) as HTMLInputElement;
  };
  const type = async (input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await mounted.settle();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await mounted.settle();
  };
  return { ...mounted, field, type };
}

test('a card is a table whose headings carry what their lines come to', async () => {
  const { root } = await scoreTab();
  expect(root.querySelector('table caption')?.textContent).toBe(sheetCard.title);
  const headings = [...root.querySelectorAll('.score-group')].map((row) => row.textContent);
  expect(headings).toEqual(['项目管理8.5 / 25', '资金到位2.5 / 5', '资金管理6 / 10']);
  expect(root.querySelectorAll('.score-table thead th[scope=col]')).toHaveLength(2);
  expect(root.querySelector('.total')?.textContent).toContain('页面所填总分为 9 分');
});

test('a judgement outside what may be given is refused beside the field, and one inside is kept', async () => {
  const { asked, root, button, click, field, type } = await scoreTab();
  await click(button('判断余下 2 项'));
  const points = field(/到位时效/);
  await type(points, '1.2');
  expect(root.querySelector('.judgement .is-error')?.textContent).toContain('2、1.5、0—1');
  expect(points.getAttribute('aria-invalid')).toBe('true');
  expect(asked).toEqual([]);
  await type(points, '1.5');
  expect(asked).toEqual([['judge', 'dalian-union/evaluation', 'time', 1.5, undefined]]);
});

test('parts are judged one by one, deductions by the values that the rubric names', async () => {
  const { asked, button, click, field, type } = await scoreTab();
  await click(button(/^资金使用/));
  const basis = field(/支出依据不合规（扣/);
  expect(basis.tagName).toBe('SELECT');
  await type(basis, '0');
  await type(field(/虚列/), '3');
  await type(field(/虚列/), '4');
  expect(asked).toEqual([
    ['judge', 'dalian-union/evaluation', 'spent', 0, 'basis'],
    ['judge', 'dalian-union/evaluation', 'spent', 4, 'fabricated'],
  ]);
});

test('a suggestion is taken with one click, and what a judgement rests on is kept beside it', async () => {
  const { asked, button, click, field, type } = await scoreTab();
  await click(button(/^产出数量/));
  await click(button('按测算计 4.8 分'));
  await click(button(/^资金使用/));
  expect(field(/判断依据/).value).toBe('抽查凭证第 12 号');
  await type(field(/判断依据/), '抽查凭证第 12、13 号');
  expect(asked).toEqual([
    ['judge', 'dalian-union/evaluation', 'quantity', 4.8, undefined],
    ['support', 'dalian-union/evaluation', 'spent', '抽查凭证第 12、13 号'],
  ]);
});

test('lamps are told by word, and a form with several schemes lets one choose', async () => {
  const { root, type } = await scoreTab();
  await type(root.querySelector('.scheme-choice select') as HTMLSelectElement, lampCard.scheme);
  expect([...root.querySelectorAll('.lamps > li')].map((one) => one.textContent)).toEqual(['红灯1', '绿灯1']);
  expect([...root.querySelectorAll('.score')].map((row) => row.textContent)).toEqual([
    '执行率29%', '执行率与时间进度21个百分点红灯', '目标完成与预算执行9个百分点绿灯',
  ]);
});

test('a narrow panel shows every line whole', async () => {
  const { root, button, click } = await scoreTab();
  document.documentElement.style.width = '320px';
  await click(button(/^资金使用/));
  const wide = [...root.querySelectorAll('.panel *')].filter((one) => one.getBoundingClientRect().right > 321);
  expect(wide.map((one) => one.className)).toEqual([]);
});

test('a scheme that could not be applied says so, and a line that could not be worked out is marked by words', async () => {
  const problem = { code: 'pack-rule' } as const;
  const { root } = await scoreTab([{ ...sheetCard, lines: [], groups: [], total: 0, problem }]);
  expect(root.querySelector('.scroll .is-error')?.textContent).toContain('制度包中的规则无法使用');
  const [first, ...rest] = sheetCard.lines;
  if (first === undefined) throw new Error('no line');
  const again = await scoreTab([{ ...sheetCard, lines: [{ ...first, points: null, problem }, ...rest] }]);
  expect(again.root.querySelector('.score .is-error .unseen')?.textContent).toContain('制度包中的规则无法使用');
});
