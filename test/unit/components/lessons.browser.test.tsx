import { expect, test } from 'vitest';
import { ok } from '@/lib/model/result';
import { noLessons, type Lessons, type Teaching } from '@/lib/model/view';
import type { TeachActs } from '@/components/panel/lessons/teach-acts';
import { mountPanel } from './mount-panel';
import { sampleTeachable } from './sample-view';

const teaching = (state: Teaching['state'], more: Partial<Teaching> = {}): Teaching => ({
  at: 'fields.fillDate',
  label: '填报日期',
  state,
  slot: '',
  words: '',
  value: '',
  instead: '',
  ...more,
});

/** A panel whose acts of teaching are written down. */
async function mount(lessons: Partial<Lessons> = {}, answers: Partial<TeachActs> = {}) {
  const asked: unknown[][] = [];
  const noted =
    <T,>(name: string, value: T) =>
    (...values: unknown[]) => {
      asked.push([name, ...values]);
      return Promise.resolve(ok(value));
    };
  const teach: TeachActs = {
    teachable: () => Promise.resolve(ok(sampleTeachable)),
    point: noted('point', null),
    unpoint: noted('unpoint', null),
    teach: noted('teach', { state: 'taught' as const, instead: '' }),
    choose: noted('choose', { state: 'taught' as const, instead: '' }),
    prefer: noted('prefer', true),
    forget: noted('forget', null),
    recall: noted('recall', null),
    ...answers,
  };
  const panel = await mountPanel({ lessons: { ...noLessons, ...lessons } }, undefined, { teach });
  await panel.settle();
  return { ...panel, taught: asked, text: () => panel.root.textContent };
}

const open: Lessons['open'] = [
  {
    at: 'fields.project.phone',
    label: '联系电话',
    candidates: [
      { slot: '0:4', label: '电话', value: '82000000', confidence: 0.9 },
      { slot: '0:9', label: '电话', value: '', confidence: 0.89 },
    ],
  },
];

test('what is open is asked with its candidates, told apart, and answered for now or for ever', async () => {
  const { button, click, taught, asked } = await mount({ open });
  await click(button('在页面上看“电话（第 2 处）”'));
  expect(asked).toContainEqual(['locate', '0:9']);
  await click(button('是这个：电话（第 2 处），作为“联系电话”'));
  await click(button('以后都这样：电话（第 1 处），作为“联系电话”'));
  expect(taught).toEqual([
    ['choose', 'fields.project.phone', { frame: 0, slot: 9 }, false],
    ['choose', 'fields.project.phone', { frame: 0, slot: 4 }, true],
  ]);
});

test('a form that is open is answered by naming it', async () => {
  const candidates = [{ slot: 'national/monitor', label: '绩效运行监控表', value: 'national/monitor', confidence: 0.6 }];
  const { button, click, taught } = await mount({ open: [{ at: 'form', label: '', candidates }] });
  await click(button(/^是这个：绩效运行监控表/));
  expect(taught).toEqual([['prefer', 'national/monitor']]);
});

test('what is missing is pointed out, and what nobody knew is named from the list of the form', async () => {
  const { root, button, click, press, settle, taught } = await mount();
  await click(button(/^已识别/));
  await click(button('指给我看：“填报日期”'));
  expect(taught).toEqual([['point', 'fields.fillDate']]);
  await click(button('这是什么？“资产编号”'));
  const search = root.querySelector('input[type=search]') as HTMLInputElement;
  const names = () => [...root.querySelectorAll('[data-row] .message')].map((one) => one.textContent);
  expect(names()[0]).toBe('填报日期');
  search.value = '指标 值';
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
  await press(search, 'ArrowDown');
  expect(names()).toEqual(['绩效指标 · 指标值']);
  await click(document.activeElement as Element);
  expect(taught).toContainEqual(['teach', 'indicators.value', { frame: 0, slot: 33 }]);
});

test('what was taught and is contradicted is told on the first tab; it is forgotten, and that is taken back', async () => {
  const unused = [{ at: 'fields.fund.other', label: '其他资金', words: '别的钱', instead: '财政拨款' }];
  const { text, button, click, taught } = await mount({ unused });
  expect(text()).toContain('教过的“其他资金”与页面不符（页面写的是“财政拨款”），未采用');
  await click(button('忘记“其他资金”的指定'));
  await click(button('撤销'));
  expect(taught).toEqual([['forget', 'fields.fund.other'], ['recall']]);
  expect(text()).toContain('已恢复原样');
});

test('a refusal names both words and stays until it is read', async () => {
  const refused = () => Promise.resolve(ok({ state: 'refused' as const, instead: '项目负责人' }));
  const { text, button, click } = await mount({}, { teach: refused });
  await click(button(/^已识别/));
  await click(button('这是什么？“资产编号”'));
  await click(button(/^填报日期/));
  expect(text()).toContain('页面上那里写的是“项目负责人”，与“填报日期”不符，没有采用');
});

test('the pointing is told where it is read aloud, with a way out; what came of it is told once', async () => {
  const { root, text, button, click, taught, show, settle } = await mount({ teaching: teaching('picking') });
  expect(root.querySelector('output')?.textContent).toContain('请在页面上点“填报日期”的位置');
  await click(button('取消'));
  expect(taught).toEqual([['unpoint']]);
  await show({ lessons: { ...noLessons, teaching: teaching('no-place') } });
  expect(text()).toContain('读不到值');
  await show({ lessons: { ...noLessons, teaching: teaching('taught') } });
  await settle();
  expect(text()).toContain('“填报日期”已记住');
  expect(taught).toEqual([['unpoint'], ['unpoint']]);
});

test('a place that was pointed out first opens the list of what it may be', async () => {
  const { text, taught } = await mount({ teaching: teaching('picked', { at: '', label: '', slot: '2:7', words: '牵头同志', value: '王建国' }) });
  expect(text()).toContain('页面上写的是“牵头同志”');
  expect(text()).toContain('现在的值：王建国');
  expect(taught).toEqual([['unpoint']]);
});

test('a page that is no known form can be named, and a name that the page contradicts is not taken', async () => {
  const { text, button, click, taught, show } = await mount({}, { prefer: () => Promise.resolve(ok(false)) });
  await show({ state: 'unknown-form', seen: { controls: 9, title: '填报', others: [{ form: 'national/monitor', title: '绩效运行监控表', confidence: 0.4 }] } });
  await click(button('这是哪张表？'));
  expect(text().indexOf('与此页较像')).toBeLessThan(text().indexOf('工会项目支出预算绩效目标申报表'));
  await click(button(/^绩效运行监控表/));
  expect(text()).toContain('没有按您选的表识别');
  expect(taught).toEqual([]);
});

test('words of a page are only ever text, and never widen the panel', async () => {
  const words = `<img src=x onerror="globalThis.broken=1">${'困难职工帮扶送温暖项目资金使用绩效目标'.repeat(6)}`;
  const candidates = [0, 1].map((slot) => ({ slot: `0:${slot}`, label: words, value: words, confidence: 0.9 }));
  const unused = [{ at: 'fields.fund.other', label: words, words, instead: words }];
  const { root, button, click, show } = await mount({ open: [{ at: 'fields.project.phone', label: words, candidates }], unused });
  const lessons = { ...noLessons, open: [{ at: 'fields.project.phone', label: words, candidates }], unused, teaching: teaching('refused', { label: words, instead: words }) };
  const unbound = [{ label: words, value: words, at: '0:7', rows: 1 }];
  await show({ lessons, unbound });
  const wide = () => [...root.querySelectorAll('.panel *')].filter((one) => one.getBoundingClientRect().right > 361).map((one) => one.outerHTML.slice(0, 80));
  expect(wide()).toEqual([]);
  await click(button(/^已识别/));
  expect(wide()).toEqual([]);
  await click(button(/^这是什么？“<img/));
  expect(wide()).toEqual([]);
  expect(root.querySelector('img')).toBeNull();
  expect('broken' in globalThis).toBe(false);
});
