import type { PageChange } from '@/lib/page/page';
import { follow } from '@/lib/page/follow';
import { readPage } from '@/lib/page/read';
import { afterEach, expect, test } from 'vitest';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

const form = (rows: string) => `<h1>绩效目标申报表</h1><table><tr><th>指标名称</th><th>指标值</th></tr>${rows}</table>`;
const row = (name: string) => `<tr><td>${name}</td><td><input></td></tr>`;

function followed(html: string, start = true): PageChange[] {
  document.body.innerHTML = html;
  const changes: PageChange[] = [];
  follow(document, (change) => changes.push(change), life.signal, start ? readPage(document) : undefined);
  return changes;
}

const quiet = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));
const inputs = () => [...document.querySelectorAll('input')];
function type(input: HTMLInputElement | undefined, value: string): void {
  if (!input) throw new Error('no input');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

test('a typed value is reported in the task of its event, the changed slot alone', async () => {
  const changes = followed(form(row('甲') + row('乙')));
  type(inputs()[1], '500');
  await Promise.resolve();
  expect(changes).toEqual([{ kind: 'values', values: [{ slot: 3, value: '500' }] }]);
});

test('a value typed inside a shadow root is reported', async () => {
  document.body.innerHTML = '<h1>绩效</h1><x-field></x-field>';
  const shadow = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
  if (!shadow) throw new Error('no shadow root');
  shadow.innerHTML = '<label>项目名称</label><div><input></div>';
  const changes: PageChange[] = [];
  follow(document, (change) => changes.push(change), life.signal, readPage(document));
  type(shadow.querySelector('input') ?? undefined, '送温暖');
  await Promise.resolve();
  expect(changes).toEqual([{ kind: 'values', values: [{ slot: 0, value: '送温暖' }] }]);
});

test('a total that the page computes after typing is reported', async () => {
  const changes = followed(form(row('甲') + row('合计')));
  const [part, total] = inputs();
  part?.addEventListener('change', () => queueMicrotask(() => total && (total.value = '12')));
  type(part, '12');
  part?.dispatchEvent(new Event('change', { bubbles: true }));
  await quiet();
  expect(changes.flatMap((change) => (change.kind === 'values' ? change.values : []))).toEqual([
    { slot: 1, value: '12' },
    { slot: 3, value: '12' },
  ]);
});

test('a new row is reported as structure once the page is quiet', async () => {
  const changes = followed(form(row('甲')));
  document.querySelector('table')?.insertAdjacentHTML('beforeend', row('乙'));
  expect(changes).toEqual([]);
  await quiet();
  expect(changes.map((change) => change.kind)).toEqual(['structure']);
  const [change] = changes;
  expect(change?.kind === 'structure' && change.live.reading.slots).toHaveLength(4);
});

test('mutations that leave places and labels alone report nothing', async () => {
  const changes = followed(`${form(row('甲'))}<p id="clock"></p>`);
  document.querySelector('table')?.classList.add('hover');
  await quiet();
  expect(changes).toEqual([]);
});

test('a re-render with the same words hands over the new elements', async () => {
  const changes = followed(form(row('甲')));
  const table = document.querySelector('table');
  table?.replaceWith(table.cloneNode(true));
  await quiet();
  const [change] = changes;
  expect(change?.kind === 'elements' && change.live.element(1)).toBe(inputs()[0]);
  expect(changes).toHaveLength(1);
});

test('endless mutation of what says nothing new is reported a few times at most', async () => {
  const changes = followed(form(Array.from({ length: 400 }, (_, index) => row(`指标${index}`)).join('')));
  const clock = document.body.appendChild(document.createElement('p'));
  const ticking = setInterval(() => {
    clock.textContent = `${performance.now()}`;
  }, 20);
  await quiet(3_000);
  clearInterval(ticking);
  expect(changes.filter((change) => change.kind === 'structure').length).toBeLessThanOrEqual(4);
});

test('after its signal nothing is reported and no event is heard', async () => {
  const changes = followed(form(row('甲')));
  life.abort();
  type(inputs()[0], '1');
  document.querySelector('table')?.insertAdjacentHTML('beforeend', row('乙'));
  await quiet();
  expect(changes).toEqual([]);
});

test('without a start the first reading is reported when the page is worth it, and only then', async () => {
  const changes = followed('<p>通知公告</p><input name="q">', false);
  expect(changes).toEqual([]);
  document.body.innerHTML = form(row('甲'));
  await quiet();
  expect(changes.map((change) => change.kind)).toEqual(['structure']);
});

test('a peek sees what changed and tells nobody; the next report tells it as if nobody had looked', async () => {
  document.body.innerHTML = form(row('甲'));
  const changes: PageChange[] = [];
  const follower = follow(document, (change) => changes.push(change), life.signal, readPage(document));
  document.querySelector('tbody')?.insertAdjacentHTML('beforeend', row('乙'));
  const seen = follower.peek();
  expect(seen.reading.grids[0]?.rows).toBe(3);
  expect(changes).toEqual([]);
  await quiet();
  expect(changes.map(({ kind }) => kind)).toEqual(['structure']);
});

test('a page in which nothing changed is the same reading at every peek', () => {
  document.body.innerHTML = form(row('甲'));
  const follower = follow(document, () => undefined, life.signal, readPage(document));
  expect(follower.peek()).toBe(follower.peek());
});
