import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { packsInForce } from '@/lib/assistant/packs-in-force';
import { fail, type Result } from '@/lib/model/result';
import { builtinPacks } from '@/lib/packs/builtin';
import type { Store } from '@/lib/store';
import { smallPack } from '../packs/small-pack';
import { Machine, value } from '../store/machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

const small = smallPack([{}]);
const file = { pack: small.id, title: small.title, version: '1', text: 'pack: …' };
const ids = builtinPacks.map(({ id }) => id);

async function opened() {
  const { store } = await machine.open();
  const ask = <T>(work: (store: Store) => Promise<Result<T>>) => work(store);
  return { store, look: () => packsInForce(ask, builtinPacks, '1') };
}

test('an imported pack is in force beside the built-in ones until it is put aside, and each time the key is another', async () => {
  const { store, look } = await opened();
  const before = await look();
  expect(before.packs.map(({ id }) => id)).toEqual(ids);
  value(await store.packs.install(file, { loaded: small, by: '1' }));
  const during = await look();
  expect(during.packs.map(({ id }) => id)).toEqual([...ids, small.id]);
  expect((await look()).key).toBe(during.key);
  value(await store.packs.setAside(small.id));
  const after = await look();
  expect(after.packs.map(({ id }) => id)).toEqual(ids);
  expect([during.key === before.key, after.key === before.key]).toEqual([false, true]);
});

test('only the packs that the unit names are in force, imported ones among them', async () => {
  const { store, look } = await opened();
  value(await store.packs.install(file, { loaded: small, by: '1' }));
  value(await store.settings.set('packs', ['national', small.id]));
  expect((await look()).packs.map(({ id }) => id)).toEqual(['national', small.id]);
});

test('a stored pack that is broken or was loaded by another version is told, and the rest goes on', async () => {
  const { store, look } = await opened();
  value(await store.packs.install(file, { loaded: { id: small.id }, by: '1' }));
  const { packs, stale } = await look();
  expect(packs.map(({ id }) => id)).toEqual(ids);
  expect(stale.map(({ pack }) => pack)).toEqual([small.id]);
});

test('where the store does not answer the built-in packs are in force', async () => {
  const { packs } = await packsInForce(() => Promise.resolve(fail('store-unreadable')), builtinPacks, '1');
  expect(packs).toEqual(builtinPacks);
});
