import { watchFocus } from '@/lib/page/focus';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

function watched(html: string, silent = () => false): { came: string[]; live(): LiveReading } {
  document.body.innerHTML = html;
  let live = readPage(document);
  const came: string[] = [];
  const told = (slot: number): void => void came.push(live.reading.slots[slot]?.labels[0]?.text ?? '');
  watchFocus(document, () => live, silent, told, life.signal);
  return { came, live: () => (live = readPage(document)) };
}

const form = '<label>项目名称 <input></label><label>负责人 <input></label><p><button>查询</button></p>';
const input = (at: number): Element => {
  const found = document.querySelectorAll('input')[at];
  if (!found) throw new Error('no input');
  return found;
};

test('the slot is told that the user went to, by mouse and by key', async () => {
  const { came } = watched(form);
  await userEvent.click(input(0));
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Tab}');
  expect(came).toEqual(['项目名称', '负责人']);
});

test('a page that drew itself anew is known by its newest reading', async () => {
  const { came, live } = watched(form);
  await userEvent.click(input(1));
  document.body.innerHTML = `<label>单位 <input></label>${form}`;
  live();
  await userEvent.click(input(0));
  expect(came).toEqual(['负责人', '单位']);
});

test('while a plan is carried out, and for events that the page makes up, nothing is told', async () => {
  let writing = true;
  const { came } = watched(form, () => writing);
  await userEvent.click(input(0));
  writing = false;
  input(1).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(came).toEqual([]);
});
