import { Reading } from '@/lib/model/reading';
import { expect, test } from 'vitest';
import { lines, readingOf } from './reading-of';

const withoutName = (live: ReturnType<typeof readingOf>) => lines(live).map((line) => line.replace(/ \| name:.*/, ''));

test('names that hide the properties of their form change nothing', () => {
  const names = ['attributes', 'parentNode', 'firstChild', 'localName', 'getAttribute', 'children', 'shadowRoot', 'isConnected', 'nodeType'];
  const html = (name: (index: number) => string) =>
    `<form>${names.map((_, index) => `<div><label>栏${index}</label><div><input name="${name(index)}"></div></div>`).join('')}</form>`;
  const calm = withoutName(readingOf(html((index) => `f${index}`)));
  const clobbered = readingOf(html((index) => names[index] ?? ''));
  expect(withoutName(clobbered)).toEqual(calm);
  expect(clobbered.reading.slots.every((_, slot) => clobbered.stands(slot))).toBe(true);
});

test('a label of a megabyte is cut and no markup of a label is ever built', () => {
  const live = readingOf(`<table><tr><td>${'长'.repeat(1_000_000)}</td><td><input></td></tr>
    <tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td><input></td></tr></table>`);
  expect(live.reading.slots[0]?.labels[0]?.text.length).toBe(2_000);
  expect(live.reading.grids[0]?.cells[0]?.text.length).toBe(20_000);
  expect(live.reading.slots[1]?.labels[0]?.text).toBe('<img src=x onerror=alert(1)>');
});

test('spans of a thousand and of nonsense stay bounded', () => {
  const live = readingOf(`<table>${'<tr><td rowspan="1000" colspan="1000">甲</td><td colspan="-3" rowspan="x"><input></td></tr>'.repeat(30)}</table>`);
  expect(live.reading.slots).toHaveLength(30);
});

test('aria references in a circle, to itself and to nothing end', () => {
  const live = readingOf(`<input id="a" aria-labelledby="b a missing"><input id="b" aria-labelledby="a">`);
  expect(live.reading.slots).toHaveLength(2);
});

test('twenty thousand nested and sibling elements are read without an exception', () => {
  const deep = `${'<div>'.repeat(5_000)}<label>深</label><input>${'</div>'.repeat(5_000)}`;
  const live = readingOf(deep + '<p>文</p>'.repeat(20_000) + '<input>'.repeat(3_000));
  expect(live.reading.notes.length).toBeLessThanOrEqual(200);
});

test('invisible characters are left out of labels and a reading fits its schema', () => {
  const live = readingOf('<table><tr><td>项\u200b目\ufeff名称</td><td><input maxlength="20"></td></tr></table>');
  expect(live.reading.slots[0]?.labels[0]?.text).toBe('项目名称');
  expect(Reading.safeParse(live.reading).success).toBe(true);
});
