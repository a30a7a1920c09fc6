import { expect, test } from 'vitest';
import { readingOf, rereading } from './reading-of';

const form = `<div id="form"><table><tr><td>项目名称</td><td><input></td></tr><tr><td>负责人</td><td><input></td></tr></table></div>`;

test('a slot stands while its element and its labels are in place with their words', () => {
  const live = readingOf(form);
  expect(live.stands(0)).toBe(true);
  const label = document.querySelector('td');
  if (label) label.textContent = '项目编码';
  expect([live.stands(0), live.stands(1)]).toEqual([false, true]);
  document.querySelectorAll('input')[1]?.remove();
  expect(live.stands(1)).toBe(false);
  expect(live.element(1)).toBeNull();
});

test('keys are selectors that find the element, unique, and the same when the page is read again', () => {
  const live = readingOf(form);
  const keys = live.reading.slots.map((slot) => slot.key);
  expect(new Set(keys).size).toBe(2);
  expect(keys.every((key) => key.startsWith('#form > '))).toBe(true);
  keys.forEach((key, slot) => {
    expect(document.querySelector(key)).toBe(live.element(slot));
    expect(live.indexOf(key)).toBe(slot);
  });
  expect(rereading().reading.slots.map((slot) => slot.key)).toEqual(keys);
});

test('ids that a framework made up or that stand twice anchor nothing', () => {
  const live = readingOf('<div id="el-id-1024-7"><input></div><div id="same"><input></div><div id="same"><input></div>');
  expect(live.reading.slots.some((slot) => slot.key.includes('#'))).toBe(false);
});

test('a key counts the siblings of its own tag, those too that are not read, and the children of a host for what its slots draw', () => {
  document.body.innerHTML = `<div id="form"><p>名称<input></p><script></script><span>甲</span><p>单位<input></p><br><p>电话<input></p><div class="host">
    <b slot="late"><input></b><b><input></b><b slot="late"><input></b></div></div>`;
  const host = document.querySelector('.host');
  host?.attachShadow({ mode: 'open' }).append(...new DOMParser().parseFromString('<p><input></p><slot></slot><slot name="late"></slot>', 'text/html').body.childNodes);
  const live = rereading();
  expect(live.reading.slots).toHaveLength(7);
  live.reading.slots.forEach(({ key }, slot) => {
    const [outer = '', inner] = key.split(' >>> ');
    const found = document.querySelector(outer);
    expect(inner === undefined ? found : found?.shadowRoot?.querySelector(inner), key).toBe(live.element(slot));
  });
});
