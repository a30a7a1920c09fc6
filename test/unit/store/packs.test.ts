import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { mostEditions } from '@/lib/store';
import { codeOf, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

const loading = { loaded: { id: 'city' }, by: '0.1.0' };
const file = (version: string, pack = 'city') => ({ pack, title: '某市', version, text: `pack ${version}` });
const open = async () => (await machine.open()).store;

/** Versions newest first, with a star at the one in force. */
const told = async (store: Awaited<ReturnType<typeof open>>) =>
  value(await store.packs.editions()).map(({ version, inForce }) => (inForce === null ? version : `${version}*`));

test('the edition installed last is in force, and the former one is kept', async () => {
  const store = await open();
  value(await store.packs.install(file('1'), loading));
  value(await store.packs.install(file('2'), loading));
  expect(await told(store)).toEqual(['2*', '1']);
  expect(await told((await machine.restart()).store)).toEqual(['2*', '1']);
});

test('a former edition can be put in force again, and none at all', async () => {
  const store = await open();
  value(await store.packs.install(file('1'), loading));
  value(await store.packs.install(file('2'), loading));
  const first = value(await store.packs.editions()).find(({ version }) => version === '1');
  value(await store.packs.use(first?.id ?? '', loading));
  expect(await told(store)).toEqual(['2', '1*']);
  value(await store.packs.setAside('city'));
  expect(await told(store)).toEqual(['2', '1']);
  expect(codeOf(await store.packs.use('gone', loading))).toBe('not-found');
});

test('each act is taken back by what it answered, once', async () => {
  const store = await open();
  value(await store.packs.install(file('1'), loading));
  const second = value(await store.packs.install(file('2'), loading));
  value(await store.packs.restore(second));
  expect(await told(store)).toEqual(['1*']);
  const removal = value(await store.packs.remove('city'));
  expect(await told(store)).toEqual([]);
  value(await store.packs.restore(removal));
  expect(await told(store)).toEqual(['1*']);
  expect(codeOf(await store.packs.restore(removal))).toBe('conflict');
});

test('the same file again is one edition, and other packs are left alone', async () => {
  const store = await open();
  value(await store.packs.install(file('1'), loading));
  value(await store.packs.install(file('9', 'other'), loading));
  value(await store.packs.install(file('2'), loading));
  value(await store.packs.install(file('1'), loading));
  expect(await told(store)).toEqual(['1*', '2', '9*']);
});

test('only so many editions of a pack are kept', async () => {
  const store = await open();
  for (let version = 1; version <= mostEditions + 2; version++) value(await store.packs.install(file(String(version)), loading));
  expect(await told(store)).toEqual(['8*', '7', '6', '5', '4', '3']);
});
