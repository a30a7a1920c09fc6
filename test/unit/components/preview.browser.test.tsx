import { expect, test } from 'vitest';
import { mountPanel } from './mount-panel';
import { line, sampleView } from './sample-view';

const plan = {
  id: 'p1',
  title: '上年同项目 2025',
  lines: [
    line('fields.project.leader', '项目负责人', '', '王建国'),
    line('fields.project.phone', '联系电话', '', '0411-82000000'),
    line('fields.fund.total', '资金需求总额', '118.5', '120.5'),
    { ...line('fields.fund.fiscal', '财政拨款', '', '20'), ticked: false, blocked: 'readonly' as const },
  ],
};
const boxes = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('.row input[type=checkbox]')];

async function preview() {
  const panel = await mountPanel({}, plan);
  await panel.click(panel.button(/预览并填入/));
  return panel;
}

test('empty places are ticked, what holds something is not, and what the page refuses has a reason and no box', async () => {
  const { root } = await preview();
  expect(boxes(root).map(({ checked }) => checked)).toEqual([true, true, false]);
  expect(root.querySelector('.is-blocked')?.textContent).toContain('只读');
});

test('what the page refuses can be copied and looked for, and is told again beside the receipt', async () => {
  const { root, asked, button, click, show } = await preview();
  await click(button('定位 财政拨款'));
  expect(asked.at(-1)).toEqual(['locate', 'fields.fund.fiscal']);
  expect(root.querySelector('[aria-label="复制 财政拨款 的内容"]')?.getAttribute('title')).toContain('20');
  await click(button('写入 2 项'));
  await show({ receipt: { plan: 'p1', at: '2026-03-01T00:00:00Z', steps: [], undone: false } });
  expect(root.querySelector('.receipt')?.textContent).toMatch(/未填 1.*财政拨款.*只读/);
  await show({ receipt: { plan: 'another', at: '2026-03-01T00:01:00Z', steps: [], undone: false } });
  expect(root.querySelector('.receipt')?.textContent).toContain('未填 0');
});

test('the characters that change are marked, a figure as a whole', async () => {
  const { root } = await preview();
  expect(root.querySelector('.sheet del')?.textContent).toBe('118.5');
  expect(root.querySelector('.sheet ins')?.textContent).toBe('120.5');
});

test('exactly the ticked places are written', async () => {
  const { root, asked, button, click } = await preview();
  await click(boxes(root)[0] as Element);
  await click(boxes(root)[2] as Element);
  await click(button('写入 2 项'));
  expect(asked.at(-1)).toEqual(['apply', 'p1', ['fields.project.phone', 'fields.fund.total']]);
});

test('Enter accepts from a box, and Esc goes back without writing', async () => {
  const first = await preview();
  await first.press(boxes(first.root)[0] as Element, 'Enter');
  expect(first.asked.at(-1)?.[0]).toBe('apply');
  const second = await preview();
  await second.press(boxes(second.root)[0] as Element, 'Escape');
  expect(second.root.querySelector('.sheet')).toBeNull();
  expect(second.asked.some(([act]) => act === 'apply')).toBe(false);
});

test('with nothing ticked nothing can be written, by button or by Enter', async () => {
  const { root, asked, click, press } = await preview();
  await click(boxes(root)[0] as Element);
  await click(boxes(root)[1] as Element);
  expect(root.querySelector<HTMLButtonElement>('.sheet .primary')?.disabled).toBe(true);
  await press(boxes(root)[0] as Element, 'Enter');
  expect(asked.some(([act]) => act === 'apply')).toBe(false);
});

test('the box of a group ticks and unticks all of it, and shows when only some are ticked', async () => {
  const { root, click } = await preview();
  const group = root.querySelector<HTMLInputElement>('.group h3 input') as HTMLInputElement;
  await click(boxes(root)[0] as Element);
  expect(group.indeterminate).toBe(true);
  await click(group);
  expect(boxes(root).slice(0, 2).every(({ checked }) => checked)).toBe(true);
});

test('a preview outlives a moment without a form, and is put away unwritten when the page shows another project', async () => {
  const { root, asked, show } = await preview();
  await show({ state: 'waiting', form: undefined });
  await show({});
  expect(root.querySelector('.sheet h2')?.textContent).toBe('填写预览');
  await show({ form: { ...(sampleView.form as NonNullable<typeof sampleView.form>), project: '农民工维权服务' } });
  expect(root.querySelector('.sheet')).toBeNull();
  expect(root.querySelector('.notice')?.textContent).toContain('没有写入');
  expect(asked.some(([act]) => act === 'apply')).toBe(false);
});

test('last year is proposed alone, and indicators of the library join it when they are chosen', async () => {
  const { root, asked, button, click } = await mountPanel({}, plan);
  await click(root.querySelectorAll('.choice input')[1] as Element);
  await click(button(/预览并填入/));
  expect(asked.at(-1)).toEqual([
    'plan',
    { choices: [{ offer: 'prior:1', choice: 'all' }, { offer: 'library:out.time', choice: 'l2' }] },
  ]);
});

test('without a draft or an earlier year the first indicator of each level is proposed', async () => {
  const library = sampleView.offers.filter(({ kind }) => kind === 'library');
  const { asked, button, click } = await mountPanel({ offers: library }, plan);
  await click(button('预览并填入 4 项'));
  expect(asked.at(-1)?.[1]).toEqual({
    choices: [{ offer: 'library:out.time', choice: 'l1' }, { offer: 'library:sat.serv', choice: 'm1' }],
  });
});
