import type { PageChange } from '@/lib/page/page';
import { follow, type Follower } from '@/lib/page/follow';
import { readPage } from '@/lib/page/read';
import { askHeld } from '@/lib/page/read/held';
import { afterEach, expect, test, vi } from 'vitest';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

const row = (name: string): string => `<tr><td>${name}</td><td><input></td></tr>`;
const patience = { timeout: 20_000 };

/** More rows than those of which all are read again when one changes. */
const names = Array.from({ length: 20 }, (_, at) => `指标${at}`);

function followed(): { changes: PageChange[]; follower: Follower; inputs: HTMLInputElement[] } {
  document.body.innerHTML = `<h1>绩效目标申报表</h1><table><tr><th>指标名称</th><th>指标值</th></tr>${names.map(row).join('')}</table><p id="clock"></p>`;
  const changes: PageChange[] = [];
  const follower = follow(document, (change) => changes.push(change), life.signal, readPage(document));
  return { changes, follower, inputs: [...document.querySelectorAll('input')] };
}

const valuesIn = (changes: readonly PageChange[]): unknown[] => changes.flatMap((change) => (change.kind === 'values' ? change.values : []));

/** A change that is looked at, though nothing is told of it. */
const stir = (): void => void document.querySelector('#clock')?.classList.toggle('late');

/** Runs `then` whenever it is asked what the input holds. */
function whenAsked(input: HTMLInputElement | undefined, then: () => void): void {
  if (!input) throw new Error('no input');
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(input, 'value', {
    get: () => (then(), native?.get?.call(input)),
    set: (value) => {
      native?.set?.call(input, value);
    },
  });
}

function type(input: HTMLInputElement | undefined, value: string): void {
  if (!input) throw new Error('no input');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test('what a script put into a field without a trace is told with the next change of the page', async () => {
  const { changes, inputs } = followed();
  if (inputs[1]) inputs[1].value = '500';
  stir();
  await vi.waitFor(() => expect(valuesIn(changes)).toEqual([{ slot: 3, value: '500' }]), patience);
});

test('what scripts put into fields is told together with the words that they changed', async () => {
  const { changes, inputs } = followed();
  for (const input of inputs) input.value = '7';
  document.querySelector('td')?.append('等');
  await vi.waitFor(() => expect(changes).not.toEqual([]), patience);
  const [change] = changes;
  expect(change?.kind === 'structure' && change.live.reading.slots.map(({ value }) => value)).toEqual(names.flatMap((name, at) => [at === 0 ? `${name}等` : name, '7']));
  expect(changes).toHaveLength(1);
});

test('a page that changes many times within a moment is asked once', async () => {
  const { changes, inputs } = followed();
  let asked = 0;
  whenAsked(inputs[0], () => asked++);
  for (let time = 0; time < 7; time++) {
    stir();
    await Promise.resolve();
  }
  if (inputs[1]) inputs[1].value = '5';
  await vi.waitFor(() => expect(valuesIn(changes)).toEqual([{ slot: 3, value: '5' }]), patience);
  expect(asked).toBe(1);
});

test('who asks for a reading has what scripts put into fields until then', () => {
  const { follower, inputs } = followed();
  const [input] = inputs;
  if (input) input.value = '1';
  stir();
  expect(follower.peek().reading.slots[1]?.value).toBe('1');
  if (input) input.value = '2';
  expect(follower.refresh().reading.slots[1]?.value).toBe('2');
});

test('what is typed while others are asked what they hold is not told as it was before', async () => {
  const { changes, inputs } = followed();
  const [first, second, third] = inputs;
  whenAsked(second, () => type(first, '12'));
  if (third) third.value = '9';
  stir();
  await vi.waitFor(() => expect(valuesIn(changes)).toContainEqual({ slot: 5, value: '9' }), patience);
  expect(valuesIn(changes)).toEqual([{ slot: 1, value: '12' }, { slot: 5, value: '9' }]);
});

test('in turns without any time to them all are asked, a few at a time', () => {
  followed();
  const { slots, reading } = readPage(document);
  for (const input of document.querySelectorAll('input')) input.value = '3';
  const turns: number[] = [];
  for (let at = 0; at < slots.length; turns.push(at)) at = askHeld(slots, at, 0);
  expect(turns.length).toBeGreaterThan(1);
  expect(turns.at(-1)).toBe(reading.slots.length);
  expect(slots.filter(({ found }) => found && found.held?.value !== '3')).toEqual([]);
});
