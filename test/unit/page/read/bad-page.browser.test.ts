import { Reading } from '@/lib/model/reading';
import { follow } from '@/lib/page/follow';
import type { LiveReading } from '@/lib/page/page';
import { readPage } from '@/lib/page/read';
import { sense } from '@/lib/page/sense';
import { expect, test } from 'vitest';
import { readingOf, rereading } from './reading-of';

const labelsOf = (live: LiveReading) => live.reading.slots.map(({ labels }) => labels[0]?.text ?? '');

/** How often the page's boxes are asked for while `act` runs: layout is what a reading must not ask for a thousand times. */
function rectanglesAsked(act: () => void): number {
  const own = Element.prototype.getBoundingClientRect;
  let asked = 0;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    asked++;
    return own.call(this);
  };
  try {
    act();
  } finally {
    Element.prototype.getBoundingClientRect = own;
  }
  return asked;
}

test('a list of 40,000 printed values gives a reading that a message takes, and says how much it leaves out', () => {
  const live = readingOf(`<table><tr><th>指标名称</th><th>指标值</th></tr>${'<tr><td>慰问户数</td><td>≥300户</td></tr>'.repeat(40_000)}</table>`);
  const { controls, slots, unreadable } = live.reading;
  expect(slots.length).toBeLessThan(13_000);
  expect(unreadable).toEqual([{ what: `${controls - slots.length} of ${controls}`, why: 'too-many' }]);
});

/** In each row a printed name and two controls. */
const manyRows = (rows: number) =>
  `<table><tr><th>三级指标</th><th>指标值</th><th>分值</th></tr>${Array.from(
    { length: rows },
    (_, row) => `<tr style="height:24px"><td>指标${row}</td><td><input name="v${row}" value="v${row}"></td><td><input name="w${row}" value="w${row}"></td></tr>`,
  ).join('')}</table>`;

test('up to 5,000 controls are read wherever they stand, and their boxes are not asked for one by one', () => {
  document.body.innerHTML = manyRows(2_500);
  let live: LiveReading | undefined;
  expect(rectanglesAsked(() => (live = rereading()))).toBeLessThan(500);
  expect(live?.reading.slots).toHaveLength(7_500);
  expect(live?.reading.unreadable).toEqual([]);
});

test('the label of a control that is left out is no label of the next one', () => {
  const item = (at: number) => `<div>栏${at} <input value="${at}"></div>`;
  const last = '<div>末栏 <input value="left"><div><input value="last" style="position:fixed;top:0"></div></div>';
  document.body.innerHTML = Array.from({ length: 12_000 }, (_, at) => item(at)).join('') + last;
  const { slots } = rereading().reading;
  expect(slots).toHaveLength(12_001);
  expect(slots.at(-1)).toMatchObject({ value: 'last', labels: [] });
  expect(slots.filter(({ value, labels }) => value !== 'last' && labels[0]?.text !== `栏${value}`)).toEqual([]);
});

test('where there are too many controls, scrolling brings those in sight into the reading', async () => {
  document.body.innerHTML = manyRows(6_000);
  const life = new AbortController();
  const came = new Promise<LiveReading>((resolve) => {
    follow(document, (change) => change.kind === 'structure' && resolve(change.live), life.signal, readPage(document));
  });
  document.querySelector('tr:last-child')?.scrollIntoView({ behavior: 'instant' });
  expect((await came).reading.slots.at(-1)?.value).toBe('w5999');
  life.abort();
  scrollTo({ top: 0, behavior: 'instant' });
});

test('references that own and name each other in a circle end, a chain of thousands too', () => {
  const chain = Array.from({ length: 3_000 }, (_, at) => `<input id="c${at}" aria-labelledby="c${(at + 1) % 3_000}" aria-owns="c${at} c${(at + 7) % 3_000}">`).join('');
  const live = readingOf(`<div id="a" aria-owns="b">甲<div id="b" aria-owns="a" aria-labelledby="a b">乙<input aria-labelledby="b a b"></div></div>${chain}`);
  expect(live.reading.slots).toHaveLength(3_001);
});

const clobbering = ['attributes', 'childNodes', 'parentNode', 'parentElement', 'nodeType', 'children', 'ownerDocument', 'textContent', 'tagName', 'localName',
  'style', 'id', 'className', 'dataset', 'getBoundingClientRect', 'closest', 'matches', 'querySelector', 'querySelectorAll', 'contains', 'hidden', 'getAttribute',
  'checkVisibility', 'nextSibling', 'firstChild', 'getRootNode', 'shadowRoot', 'elements', 'isConnected']; // prettier-ignore

test('names that hide what forms and the document itself answer change nothing of a grid, an item or an iframe', () => {
  const page = (name: (at: number) => string, outer: readonly string[]) =>
    outer.map((one) => `<img name="${one}"><form name="${one}"></form>`).join('') +
    `<form class="el-form-item"><h2>绩效自评表</h2><table><tr><th>指标</th><th>得分</th></tr>${clobbering
      .map((_, at) => `<tr><td>行${at}</td><td><input name="${name(at)}" id="${name(at)}" value="${at}"></td></tr>`)
      .join('')}</table><label>负责人</label><div><input name="${name(0)}2"></div></form>`;
  const plain = (live: LiveReading) =>
    live.reading.slots.map(({ value, labels, section }) => [value, section, labels.filter(({ via }) => via !== 'name').map(({ text }) => text)]);
  const calm = plain(readingOf(page((at) => `f${at}`, [])));
  const outer = ['documentElement', 'body', 'title', 'URL', 'querySelector', 'getElementById', 'defaultView', 'forms'];
  const { body } = document;
  const clobbered = readingOf(page((at) => clobbering[at] ?? '', outer));
  const { worth } = sense(document);
  body.replaceChildren();
  expect(plain(clobbered)).toEqual(calm);
  expect(worth).toBe(true);
});

test('texts of a megabyte wherever a control may have one, a thousand times under one label, keep a reading small', () => {
  const long = '长'.repeat(1_000_000);
  document.body.innerHTML = `<form><input id="a"><select><option></option></select><textarea></textarea></form>
    <table><tr><td id="long"></td><td>${'<input>'.repeat(1_000)}</td></tr></table>`;
  for (const name of ['aria-label', 'placeholder', 'title', 'name', 'value', 'data-value', 'class']) document.getElementById('a')?.setAttribute(name, long);
  for (const node of document.querySelectorAll('option,textarea,#long')) node.textContent = long;
  const text = JSON.stringify(rereading().reading);
  expect(text.length).toBeLessThan(8_000_000);
});

test('hostile text stays text: no mark that turns writing, no broken sign, no markup gets into a label or out of a reading', () => {
  const labels = ['项目\u202e名称', '项\u0000目', '甲\ud800乙', '<script>alert(1)</script>', '${project}', '__proto__', 'constructor'];
  document.body.innerHTML = `<table>${labels.map(() => '<tr><td></td><td><input></td></tr>').join('')}</table>`;
  document.querySelectorAll('tr').forEach((row, at) => {
    const [name, held] = row.cells;
    if (name) name.textContent = labels[at] ?? '';
    const input = held?.querySelector('input');
    if (input) input.value = labels[at] ?? '';
  });
  const live = rereading();
  expect(live.reading.slots.map(({ value }) => value)).toEqual(labels);
  expect(labelsOf(live)[0]).toBe('项目名称');
  expect(labelsOf(live)[3]).toBe(labels[3]);
  expect(JSON.parse(JSON.stringify(live.reading))).toEqual(live.reading);
  expect(document.querySelector('script:not(head *)')?.textContent ?? '').not.toContain('alert(1)');
});

test('a page whose own accessors move and remove rows while it is read gives a reading, and what went away stands no more', () => {
  document.body.innerHTML = manyRows(40);
  const rows = [...document.querySelectorAll('tr')];
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor;
  let turn = 0;
  Object.defineProperty(HTMLInputElement.prototype, 'value', {
    ...own,
    get(this: HTMLInputElement) {
      turn++;
      if (turn % 5 === 0) rows[turn % rows.length]?.remove();
      if (turn % 7 === 0) document.body.prepend(rows[(turn * 3) % rows.length] ?? '');
      return own.get?.call(this) as string;
    },
  });
  const live = readPage(document);
  Object.defineProperty(HTMLInputElement.prototype, 'value', own);
  expect(Reading.safeParse(live.reading).success).toBe(true);
  live.reading.slots.forEach((_, slot) => expect(live.stands(slot)).toBe(live.element(slot) !== null && live.stands(slot)));
  expect(live.reading.slots.filter((_, slot) => live.element(slot) === null).length).toBeGreaterThan(0);
});

test('custom elements and observers that rebuild the form with each change are followed to the end, and read as they stand then', async () => {
  class Restless extends HTMLElement {
    static readonly observedAttributes = ['at'];
    attributeChangedCallback(): void {
      this.innerHTML = `<table><tr><td>项目名称</td><td><input value="${this.getAttribute('at')}"></td></tr></table>`;
    }
  }
  customElements.define('restless-form', Restless);
  document.body.innerHTML = '<h2>绩效目标申报表</h2><restless-form at="0"></restless-form>';
  const form = document.querySelector('restless-form') as HTMLElement;
  let turns = 0;
  const observer = new MutationObserver(() => {
    if (++turns < 50) form.setAttribute('at', `${turns}`);
    if (turns % 10 === 0) document.body.append(form);
  });
  observer.observe(form, { childList: true });
  const life = new AbortController();
  let newest = readPage(document) as LiveReading;
  let looks = 0;
  follow(document, (change) => (looks++, change.kind === 'values' || (newest = change.live)), life.signal, readPage(document));
  form.setAttribute('at', 'moved');
  await expect.poll(() => newest.reading.slots[0]?.value).toBe('49');
  expect(labelsOf(newest)).toEqual(['项目名称']);
  expect(looks).toBeLessThan(10);
  observer.disconnect();
  life.abort();
});
