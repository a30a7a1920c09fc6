import { Reading } from '@/lib/model/reading';
import { readPage } from '@/lib/page/read';
import { sense } from '@/lib/page/sense';
import { expect, test } from 'vitest';
import { lines, readingOf, rereading } from './reading-of';

const valid = (reading: unknown): boolean => Reading.safeParse(reading).success;

test('two hundred thousand elements are sensed and read', () => {
  const live = readingOf(`<h1>绩效目标表</h1>${'<div><p><b>文</b><i></i></p></div>'.repeat(50_000)}<table><tr><td>项目名称</td><td><input value="甲"></td></tr></table>`);
  expect(sense(document).worth).toBe(true);
  expect(lines(live)).toEqual(['text=甲 < cell-left:项目名称 @0:0,1']);
});

test('of more places than can be followed those in sight are read, and it is said how many were left', () => {
  const row = (at: number) => `<tr><td>指标${at}</td>${`<td><input value="${at}"></td>`.repeat(5)}</tr>`;
  const live = readingOf(`<table>${Array.from({ length: 4_000 }, (_, at) => row(at)).join('')}</table><p>负责人：<input value="王" style="position:fixed;top:0;left:0"></p>`);
  expect(live.reading.slots).toHaveLength(12_001);
  expect(live.reading.slots.at(-1)).toMatchObject({ value: '王', labels: [{ text: '负责人：' }] });
  expect(live.reading.unreadable).toEqual([{ what: '8000 of 20001', why: 'too-many' }]);
  expect(valid(live.reading)).toBe(true);
});

test('five thousand controls are read without a cap', () => {
  const live = readingOf(`<table>${'<tr><td>指标</td><td><input></td></tr>'.repeat(5_000)}</table>`);
  expect(live.reading.slots).toHaveLength(5_000);
  expect(live.reading.unreadable).toEqual([]);
});

test('a page that moves and removes its own nodes while it is read is read to the end', () => {
  readingOf(`<div id="a"><label>项目名称</label><div><input></div></div><table><tr><td>负责人</td><td><input></td></tr><tr><td>电话</td><td><input></td></tr></table>`);
  const [first, second] = document.querySelectorAll('input');
  if (!first || !second) throw new Error('no inputs');
  Object.defineProperty(first, 'value', {
    get: () => {
      document.querySelector('table')?.remove();
      document.body.prepend(document.createElement('p'));
      return '甲';
    },
  });
  const live = rereading();
  expect(valid(live.reading)).toBe(true);
  expect(live.reading.slots.every((_, slot) => live.element(slot) === null || live.reading.slots[slot]?.labels.length === 1)).toBe(true);
  expect(live.reading.slots.filter((_, slot) => live.stands(slot)).map(({ labels }) => labels[0]?.text)).toEqual(['项目名称']);
});

test('custom elements that draw themselves anew when they are looked at end', () => {
  class Restless extends HTMLElement {
    override get shadowRoot(): ShadowRoot | null {
      this.append(document.createElement('x-restless'));
      return null;
    }
  }
  customElements.define('x-restless', Restless);
  const live = readingOf('<div><label>项目名称</label><div><input></div></div><x-restless></x-restless>');
  expect(lines(live)).toEqual(['text= < form-item:项目名称']);
  expect(document.querySelectorAll('x-restless')).toHaveLength(1);
});

test('the document of a frame that was taken away is read as it was left', () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error('no document');
  inner.body.innerHTML = '<table><tr><td>项目名称</td><td><input value="甲"></td></tr></table>';
  frame.remove();
  const live = readPage(inner);
  expect(live.reading.slots.map(({ labels }) => labels[0]?.text)).toEqual(['项目名称']);
  expect(valid(live.reading)).toBe(true);
});

test('names that hide what a form is made of change nothing in a grid', () => {
  const names = ['attributes', 'childNodes', 'parentNode', 'children', 'style', 'id', 'getBoundingClientRect', 'querySelector', 'className'];
  const html = (name: (index: number) => string) =>
    `<form><table><tr><th>名称</th><th>数值</th></tr>${names.map((_, index) => `<tr><td>栏${index}</td><td><input name="${name(index)}" value="${index}"></td></tr>`).join('')}</table></form>`;
  const bare = (page: string): string[] => lines(readingOf(page)).map((line) => line.replace(/ \| name:\S+/, ''));
  expect(bare(html((index) => names[index] ?? ''))).toEqual(bare(html((index) => `f${index}`)));
});

test('spans of a thousand in both directions leave each control its own label', () => {
  const live = readingOf(`<table><tr><td rowspan="1000" colspan="999">甲</td><td>乙</td></tr>
    <tr><td><input value="1"></td></tr></table><table><tr><td colspan="1000">名称</td><td><input value="2"></td></tr></table>`);
  expect(live.reading.slots.map(({ value, labels }) => `${value} ${labels[0]?.text}`)).toEqual(['1 乙', '2 名称']);
});

test('markup, directions and line breaks in labels are only text', () => {
  const live = readingOf('<table><tr><td>&lt;script&gt;alert(1)&lt;/script&gt;\u202e\n\u0000项目{{名称}}</td><td><input></td></tr></table>');
  expect(live.reading.slots[0]?.labels[0]?.text).toBe('<script>alert(1)</script> 项目{{名称}}');
  expect(valid(live.reading)).toBe(true);
});
