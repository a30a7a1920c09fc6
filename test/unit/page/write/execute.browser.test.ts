import { afterEach, expect, test } from 'vitest';
import type { SetStep, Step, StepReceipt } from '@/lib/model/plan';
import type { LiveReading } from '@/lib/page/page';
import { execute } from '@/lib/page/write/execute';
import { undo } from '../undo';
import { liveOf, pageOf } from './live-page';

let close = (): void => {};
afterEach(() => close());

/** Opens a page and returns what a content script would hold: its reading, and a way to run steps on it. */
function open(html: string) {
  const page = pageOf(html);
  close = page.close;
  let live = liveOf(page.main);
  const told: StepReceipt[] = [];
  const end = new AbortController();
  const ctx = {
    document,
    signal: end.signal,
    reread: (): LiveReading => (live = liveOf(page.main)),
    onStep: (receipt: StepReceipt) => void told.push(receipt),
  };
  return {
    main: page.main,
    told,
    stop: () => end.abort(),
    set: (label: string, to: string, more: Partial<SetStep> = {}): SetStep => {
      const slot = live.reading.slots.find(({ labels }) => labels[0]?.text === label);
      if (!slot) throw new Error(`no ${label}`);
      return { kind: 'set', at: label, key: slot.key, widget: slot.widget, label, from: slot.value, to, ...more };
    },
    run: (steps: Step[]) => execute(steps, () => live, ctx),
    undo: (receipts: StepReceipt[]) => undo(receipts, () => live, ctx),
    value: (label: string) => page.main.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value,
    control(label: string): HTMLInputElement {
      const control = page.main.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
      if (!control) throw new Error(`no ${label}`);
      return control;
    },
  };
}

const outcomes = (receipts: StepReceipt[]): string[] => receipts.map(({ outcome, why }) => (why ? `${outcome} ${why}` : outcome));

test('a value is written, read back, and undone', async () => {
  const page = open('<input aria-label="项目名称" value="旧">');
  const receipts = await page.run([page.set('项目名称', '送温暖')]);
  expect(outcomes(receipts)).toEqual(['written']);
  expect(receipts[0]).toMatchObject({ before: '旧', value: '送温暖', at: '项目名称' });
  expect(page.told).toEqual(receipts);
  expect(page.value('项目名称')).toBe('送温暖');
  expect(outcomes(await page.undo(receipts))).toEqual(['written']);
  expect(page.value('项目名称')).toBe('旧');
});

test('a field that holds the value already is left alone', async () => {
  const page = open('<input aria-label="总额" value="1,000.00">');
  expect(outcomes(await page.run([page.set('总额', '1000')]))).toEqual(['already']);
  expect(page.value('总额')).toBe('1,000.00');
});

test('a field that changed after the plan was made is refused', async () => {
  const page = open('<input aria-label="总额" value="1">');
  const step = page.set('总额', '2');
  page.control('总额').value = '3';
  expect(outcomes(await page.run([step]))).toEqual(['refused value-changed']);
  expect(page.value('总额')).toBe('3');
});

test('a field that stands under another label now is refused', async () => {
  const page = open('<input aria-label="总额">');
  const step = page.set('总额', '2');
  page.control('总额').setAttribute('aria-label', '上年余额');
  expect(outcomes(await page.run([step]))).toEqual(['refused label-changed']);
  expect(page.value('上年余额')).toBe('');
});

test('two fields that moved, each with its label, are each written under their own', async () => {
  const page = open('<div><input aria-label="甲"></div><div><input aria-label="乙"></div>');
  const steps = [page.set('甲', '1'), page.set('乙', '2')];
  page.main.prepend(...[...page.main.children].reverse());
  expect(outcomes(await page.run(steps))).toEqual(['written', 'written']);
  expect([page.value('甲'), page.value('乙')]).toEqual(['1', '2']);
});

test('two fields whose labels were swapped are both refused', async () => {
  const page = open('<input aria-label="甲"><input aria-label="乙">');
  const steps = [page.set('甲', '1'), page.set('乙', '2')];
  const [first, second] = [page.control('甲'), page.control('乙')];
  first.setAttribute('aria-label', '乙');
  second.setAttribute('aria-label', '甲');
  expect(outcomes(await page.run(steps))).toEqual(['refused label-changed', 'refused label-changed']);
});

test('a field that is gone is refused', async () => {
  const page = open('<input aria-label="总额">');
  const step = page.set('总额', '2');
  page.control('总额').remove();
  expect(outcomes(await page.run([step]))).toEqual(['refused not-found']);
});

test.each([
  ['readonly', '<input aria-label="x" readonly>'],
  ['disabled', '<input aria-label="x" disabled>'],
  ['disabled', '<fieldset disabled><input aria-label="x"></fieldset>'],
  ['hidden', '<input aria-label="x" style="opacity:0">'],
  ['hidden', '<div style="opacity:.05"><input aria-label="x"></div>'],
  ['hidden', '<input aria-label="x" style="position:absolute;left:-9999px">'],
  ['hidden', '<input aria-label="x" style="visibility:hidden">'],
  ['hidden', '<input aria-label="x" style="display:none">'],
  ['hidden', '<input aria-label="x" style="width:0;height:0;border:0;padding:0">'],
  ['hidden', '<div style="width:0;height:0;overflow:hidden"><input aria-label="x" style="position:absolute;left:-500px"></div>'],
  ['covered', '<input aria-label="x"><div style="position:fixed;inset:0;background:#0003;z-index:9"></div>'],
  ['too-long', '<input aria-label="x" maxlength="2">'],
  ['out-of-step', '<input aria-label="x" type="number" min="5000">'],
  ['out-of-step', '<input aria-label="x" type="number" step="1000">'],
  ['not-a-date', '<input aria-label="x" type="date">'],
  ['no-option', '<select aria-label="x"><option></option><option>是</option></select>'],
  ['ambiguous-option', '<select aria-label="x"><option></option><option value=1>1234</option><option value=2>1234</option></select>'],
])('a place that is %s takes no write: %s', async (why, html) => {
  const page = open(html);
  const before = page.value('x');
  expect(outcomes(await page.run([page.set('x', '1234')]))).toEqual([`refused ${why}`]);
  expect(page.value('x')).toBe(before);
});

test('a field below the fold is written, and the page stands where it stood', async () => {
  const page = open('<div style="height:5000px"></div><input aria-label="x">');
  expect(outcomes(await page.run([page.set('x', '1')]))).toEqual(['written']);
  expect(window.scrollY).toBe(0);
});

test('a page whose own script scrolls while a field in sight is written stands where it stood', async () => {
  const page = open('<input aria-label="x"><div style="height:5000px"></div>');
  page.control('x').addEventListener('input', () => window.scrollTo(0, 200));
  expect(outcomes(await page.run([page.set('x', '1')]))).toEqual(['written']);
  expect(window.scrollY).toBe(0);
});

test('a page that takes the value back on blur is told after one more try, each at once and key by key', async () => {
  const page = open('<input aria-label="x" value="a">');
  let tries = 0;
  page.control('x').addEventListener('blur', (event) => {
    tries++;
    (event.target as HTMLInputElement).value = 'a';
  });
  const receipts = await page.run([page.set('x', 'b')]);
  expect(outcomes(receipts)).toEqual(['unverified page-reset']);
  expect(receipts[0]).toMatchObject({ before: 'a', value: 'a' });
  expect(tries).toBe(4);
});

test('a page that takes the value back a moment later is told too', async () => {
  const page = open('<input aria-label="x" value="a">');
  page.control('x').addEventListener('change', () => setTimeout(() => (page.control('x').value = 'a'), 200));
  expect(outcomes(await page.run([page.set('x', 'b')]))).toEqual(['unverified page-reset']);
  expect(outcomes(page.told)).toEqual(['written']);
});

test('a page that writes something else is told with what it shows', async () => {
  const page = open('<input aria-label="x">');
  page.control('x').addEventListener('change', () => (page.control('x').value = '12.34'));
  const receipts = await page.run([page.set('x', '12.345')]);
  expect(outcomes(receipts)).toEqual(['unverified page-rewrote']);
  expect(receipts[0]?.value).toBe('12.34');
});

test('a page that only formats the number kept it', async () => {
  const page = open('<input aria-label="x">');
  page.control('x').addEventListener('blur', () => (page.control('x').value = '1,000.00'));
  expect(outcomes(await page.run([page.set('x', '1000')]))).toEqual(['written']);
});

test('a node that the page replaced while writing is found again', async () => {
  const page = open('<div><input aria-label="x"></div><div><input aria-label="y"></div>');
  page.control('x').addEventListener('change', () => {
    for (const old of page.main.querySelectorAll('input')) {
      const fresh = old.cloneNode() as HTMLInputElement;
      fresh.value = old.value;
      old.replaceWith(fresh);
    }
  });
  expect(outcomes(await page.run([page.set('x', '1'), page.set('y', '2')]))).toEqual(['written', 'written']);
  expect([page.value('x'), page.value('y')]).toEqual(['1', '2']);
});

test('a row is added by the portal\'s own button, and the receipt counts the rows before and after', async () => {
  const row = '<tr><td><input aria-label="指标名称"></td></tr>';
  const page = open(`<table><tbody>${row}</tbody></table><button id="add" data-add="0">增加一行</button>`);
  const table = page.main.querySelector('tbody');
  page.main.querySelector('#add')?.addEventListener('click', () =>
    setTimeout(() => table?.insertAdjacentHTML('beforeend', row), 50),
  );
  const receipts = await page.run([{ kind: 'add-row', at: 'indicators', key: '1', text: '增加一行' }]);
  expect(receipts).toMatchObject([{ outcome: 'written', before: '1', value: '2' }]);
  expect(page.main.querySelectorAll('input')).toHaveLength(2);
});

test('rows that come in above do not lead a write into their neighbour', async () => {
  const row = '<tr><td><input aria-label="指标名称"></td></tr>';
  const page = open(`<table><tbody>${row.repeat(3)}</tbody></table><button id="add" data-add="0">增加一行</button>`);
  page.main.querySelector('#add')?.addEventListener('click', () =>
    page.main.querySelector('tbody')?.insertAdjacentHTML('afterbegin', row),
  );
  const last = [...page.main.querySelectorAll('input')].at(-1);
  const receipts = await page.run([
    { kind: 'add-row', at: 'indicators', key: '1', text: '增加一行' },
    { kind: 'set', at: 'indicators[2].name', key: '0/0/2/0/0', widget: 'text', label: '指标名称', from: '', to: '满意度' },
  ]);
  expect(outcomes(receipts)).toEqual(['written', 'written']);
  expect(last?.value).toBe('满意度');
  expect([...page.main.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '', '', '满意度']);
  expect(outcomes(await page.undo(receipts))).toEqual(['written']);
  expect(last?.value).toBe('');
});

test('a button that opens a dialog of the row instead says so, and the dialog is left as it is', async () => {
  const page = open('<table><tbody><tr><td><input aria-label="x"></td></tr></tbody></table><button id="add" data-add="0">新增</button>');
  page.main.querySelector('#add')?.addEventListener('click', () =>
    page.main.insertAdjacentHTML('beforeend', '<div role="dialog" style="position:fixed;inset:40px"><h2>新增指标</h2><input></div>'),
  );
  const receipts = await page.run([{ kind: 'add-row', at: 'indicators', key: '1', text: '新增' }]);
  expect(outcomes(receipts)).toEqual(['refused row-form']);
  expect(receipts[0]?.said).toBe('新增指标');
  expect(page.main.querySelector('[role=dialog] input')).not.toBeNull();
});

test('adding a row never submits the form around its button', async () => {
  const page = open('<form action="/gone"><table><tbody><tr><td><input aria-label="x"></td></tr></tbody></table><button id="add" data-add="0">增加一行</button></form>');
  const table = page.main.querySelector('tbody');
  page.main.querySelector('#add')?.addEventListener('click', () => table?.insertAdjacentHTML('beforeend', '<tr><td></td></tr>'));
  expect(outcomes(await page.run([{ kind: 'add-row', at: 't', key: '0/1', text: '增加一行' }]))).toEqual(['written']);
});

test('after a stop nothing more is written, and each step says so', async () => {
  const page = open('<input aria-label="x"><input aria-label="y">');
  page.control('x').addEventListener('change', page.stop);
  const rest: Step = { kind: 'add-row', at: 't', key: '9', text: '增加一行' };
  const receipts = await page.run([page.set('x', '1'), rest, page.set('y', '2')]);
  expect(outcomes(receipts)).toEqual(['written', 'skipped stopped', 'skipped stopped']);
  expect(page.value('y')).toBe('');
});

test('two executions never overlap', async () => {
  const page = open('<input aria-label="x"><input aria-label="y">');
  const order: string[] = [];
  for (const label of ['x', 'y']) page.control(label).addEventListener('focus', () => order.push(label));
  await Promise.all([page.run([page.set('x', '1')]), page.run([page.set('y', '2')])]);
  expect(order).toEqual(['x', 'y']);
  expect(page.told.map(({ at }) => at)).toEqual(['x', 'y']);
});

test('200 native cells are written and read back', async () => {
  const rows = Array.from({ length: 40 }, (_, row) =>
    `<tr>${Array.from({ length: 5 }, (_, column) => `<td><input aria-label="c${row}-${column}"></td>`).join('')}</tr>`,
  );
  const page = open(`<table><tbody>${rows.join('')}</tbody></table>`);
  const steps = Array.from({ length: 200 }, (_, i) => page.set(`c${Math.floor(i / 5)}-${i % 5}`, `第${i}项`));
  const receipts = await page.run(steps);
  expect(new Set(outcomes(receipts))).toEqual(new Set(['written']));
  expect(page.value('c39-4')).toBe('第199项');
});

test('what is chosen first in each of many rows is written in all of them before what it decides, and receipts keep the order of the plan', async () => {
  const rows = Array.from({ length: 60 }, (_, row) =>
    `<tr><td><select aria-label="o${row}"><option></option><option>≥</option><option>定性</option></select></td><td><input aria-label="v${row}"></td></tr>`,
  );
  const page = open(`<table><tbody>${rows.join('')}</tbody></table>`);
  const heard: string[] = [];
  page.main.addEventListener('change', ({ target }) => target instanceof Element && heard.push(target.getAttribute('aria-label') ?? ''));
  const steps = rows.flatMap((_, row) => {
    const operator = page.set(`o${row}`, '≥');
    return [operator, page.set(`v${row}`, `${row + 1}`, { after: operator.key })];
  });
  const receipts = await page.run(steps);
  expect(outcomes(receipts)).toEqual(steps.map(() => 'written'));
  expect(page.told.map(({ at }) => at)).toEqual(steps.map(({ at }) => at));
  expect(heard.map((name) => name[0]).join('')).toBe('o'.repeat(60) + 'v'.repeat(60));
});

test('plain places far down are written without the page being scrolled before the user\'s eyes', async () => {
  const page = open(`<p><input aria-label="first"></p><p style="height: 5000px"></p><p><input aria-label="last"></p>`);
  const stood: number[] = [];
  page.main.addEventListener('input', () => stood.push(scrollY));
  expect(outcomes(await page.run([page.set('first', '1'), page.set('last', '2')]))).toEqual(['written', 'written']);
  expect(stood).toEqual([0, 0]);
});

test('a place far down under something that covers it is not written', async () => {
  const page = open(`<div style="height: 5000px"></div><div style="position: relative"><input aria-label="x"><div style="position: absolute; inset: -20px; background: white"></div></div>`);
  expect(outcomes(await page.run([page.set('x', '1')]))).toEqual(['refused covered']);
  expect(scrollY).toBe(0);
});
