import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SetStep, StepReceipt } from '@/lib/model/plan';
import { watchEditing } from '@/lib/page/write/editing';
import { execute } from '@/lib/page/write/execute';
import { watchHands } from '@/lib/page/write/hands';
import { liveOf, pageOf } from './live-page';

let close = (): void => {};
let end = new AbortController();
afterEach(() => {
  end.abort();
  close();
});

function open(html = '<input aria-label="甲"><input aria-label="乙">') {
  const page = pageOf(html);
  close = page.close;
  end = new AbortController();
  const [first, second] = page.main.querySelectorAll('input');
  if (!first || !second) throw new Error('no inputs');
  return { main: page.main, first, second };
}

const watch = () => watchHands(document, watchEditing(document, end.signal), end.signal);
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a box that the user has pressed is theirs before the first letter comes', async () => {
  const { first, second } = open();
  const hands = watch();
  await userEvent.click(first);
  expect([hands.in(first), hands.in(second), hands.typing()]).toEqual([true, false, true]);
  expect([hands.inBox(), hands.box()]).toEqual([true, first]);
});

test('what is pressed beside a box ends that', async () => {
  const { main, first } = open('<input aria-label="甲"><input aria-label="乙"><p>说明</p>');
  const hands = watch();
  await userEvent.click(first);
  await userEvent.click(main.querySelector('p') ?? main);
  expect([hands.in(first), hands.typing(), hands.box()]).toEqual([false, false, undefined]);
});

test('a press that the page makes up is nobody’s', () => {
  const { first } = open();
  const hands = watch();
  first.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect([hands.in(first), hands.typing()]).toEqual([false, false]);
});

test('a cell that was pressed, and the editor that comes in its place with the focus, are the user’s', async () => {
  const { main, first } = open('<input aria-label="甲"><input aria-label="乙"><table><tr><td>手写</td><td>说明</td></tr></table>');
  const hands = watch();
  const [cell, other] = main.querySelectorAll('td');
  if (!cell || !other) throw new Error('no cells');
  await userEvent.click(cell);
  expect([hands.in(cell), hands.in(other), hands.inBox()]).toEqual([true, false, false]);
  first.style.cssText = `position: fixed; left: ${cell.getBoundingClientRect().left}px; top: ${cell.getBoundingClientRect().top}px`;
  first.focus();
  expect([hands.in(first), hands.inBox()]).toEqual([true, true]);
});

test('what takes the focus from the user’s box by itself gives it back', async () => {
  const { first, second } = open();
  watch();
  await userEvent.click(first);
  second.focus();
  await turn();
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard('手写');
  expect([first.value, second.value]).toEqual(['手写', '']);
});

test('a page that leads the user on to its next box, and a user who goes there, are followed', async () => {
  const { first, second } = open();
  const hands = watch();
  first.addEventListener('keydown', ({ key }) => key === 'Enter' && second.focus());
  await userEvent.click(first);
  await userEvent.keyboard('{Enter}');
  await turn();
  expect(document.activeElement).toBe(second);
  await userEvent.click(first);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(second);
  expect([hands.in(first), hands.in(second)]).toEqual([false, true]);
});

test('a page that insists on the focus has it in the end', async () => {
  const { first, second } = open();
  watch();
  await userEvent.click(first);
  let left = 10;
  first.addEventListener('focus', () => left-- > 0 && queueMicrotask(() => second.focus()));
  second.focus();
  await turn();
  expect([document.activeElement, left > 0]).toEqual([second, true]);
});

const drawn = `
  <input aria-label="甲">
  <div style="width: 12em; border: 1px solid"><input role="combobox" aria-controls="list" aria-expanded="false" readonly style="width: 10em"></div>
  <ul id="list" role="listbox" style="position: absolute; margin: 0; width: 12em; background: white" hidden><li role="option">城市</li><li role="option">农村</li></ul>`;

test('who presses a box while a list opens elsewhere types there undisturbed, and the list is chosen from afterwards or left alone', async () => {
  const { main, first, second } = open(drawn);
  const list = main.querySelector('ul');
  if (!list) throw new Error('no list');
  const shut = (): void => void (list.hidden = true);
  // a library that opens in its own time, and takes the focus into what it has opened
  const show = (): void => {
    list.hidden = false;
    second.focus();
  };
  let typed: Promise<void> | undefined;
  second.addEventListener('click', () => {
    if (typed) return show();
    typed = userEvent.click(first).then(show).then(turn).then(() => userEvent.keyboard('手写'));
  });
  document.addEventListener('mousedown', ({ target }) => target !== second && !list.contains(target as Node) && shut(), { signal: end.signal });
  list.addEventListener('click', ({ target }) => {
    second.value = (target as Element).textContent ?? '';
    shut();
  });
  const live = liveOf(main);
  const key = live.reading.slots.find(({ widget }) => widget === 'combobox')?.key ?? '';
  const step: SetStep = { kind: 'set', at: '乙', key, widget: 'combobox', label: '', from: '', to: '农村' };
  const receipts: StepReceipt[] = await execute([step], () => live, { document, signal: end.signal, reread: () => liveOf(main), onStep() {} });
  await typed;
  expect(first.value).toBe('手写');
  expect(['written', 'skipped']).toContain(receipts[0]?.outcome);
  expect(second.value).toBe(receipts[0]?.outcome === 'written' ? '农村' : '');
  expect(document.activeElement).toBe(first);
});
