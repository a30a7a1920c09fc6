import { afterEach, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { SetStep, StepReceipt } from '@/lib/model/plan';
import { watchEditing } from '@/lib/page/write/editing';
import { execute } from '@/lib/page/write/execute';
import { liveOf, pageOf } from './live-page';

let close = (): void => {};
let end = new AbortController();
afterEach(() => {
  end.abort();
  close();
});

function open() {
  const page = pageOf('<input aria-label="甲"><input aria-label="乙">');
  close = page.close;
  end = new AbortController();
  const editing = watchEditing(document, end.signal);
  const [first, second] = page.main.querySelectorAll('input');
  if (!first || !second) throw new Error('no inputs');
  const fill = (label: string, from: string, to: string): Promise<StepReceipt[]> => {
    const live = liveOf(page.main);
    const key = live.reading.slots.find(({ labels }) => labels[0]?.text === label)?.key ?? '';
    const step: SetStep = { kind: 'set', at: label, key, widget: 'text', label, from, to };
    return execute([step], () => live, { document, signal: end.signal, editing, reread: () => liveOf(page.main), onStep() {} });
  };
  return { first, second, editing, fill };
}

test('a field in which the user types right now is left alone, its neighbour is not', async () => {
  const { first, fill } = open();
  await userEvent.type(first, '手写');
  expect(await fill('甲', '手写', '填入')).toMatchObject([{ outcome: 'skipped', why: 'user-editing' }]);
  expect(first.value).toBe('手写');
  expect(await fill('乙', '', '填入')).toMatchObject([{ outcome: 'written' }]);
  expect(document.activeElement).toBe(first);
});

test('a field that the user typed in and left may be written', async () => {
  const { first, second, fill } = open();
  await userEvent.type(first, '手写');
  second.focus();
  expect(await fill('甲', '手写', '填入')).toMatchObject([{ outcome: 'written' }]);
});

test('a field that only has the focus may be written, and keeps it', async () => {
  const { first, fill } = open();
  first.focus();
  expect(await fill('甲', '', '填入')).toMatchObject([{ outcome: 'written' }]);
  expect(document.activeElement).toBe(first);
});

test('while an input method composes in a field it is left alone, however long that takes', async () => {
  const { first, second, editing, fill } = open();
  await userEvent.click(first);
  await cdp().send('Input.imeSetComposition', { text: 'jixiao', selectionStart: 6, selectionEnd: 6 });
  expect(editing.in(first)).toBe(true);
  expect(editing.in(second)).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  expect(editing.in(first)).toBe(true);
  expect(await fill('甲', first.value, '填入')).toMatchObject([{ outcome: 'skipped', why: 'user-editing' }]);
  await cdp().send('Input.insertText', { text: '绩效' });
  expect(first.value).toBe('绩效');
});

test('events that the page makes up do not count as the user', () => {
  const { first, editing } = open();
  first.focus();
  first.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  first.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(editing.in(first)).toBe(false);
});
