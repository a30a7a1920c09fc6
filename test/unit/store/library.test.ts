import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { LibraryEntry } from '@/lib/model/library';
import { applyMarks } from '@/lib/store';
import type { Store } from '@/lib/store';
import { codeOf, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

const entry = (id: string, name: string): LibraryEntry => ({
  id,
  level1: '产出指标',
  level2: '数量指标',
  name,
  operator: '≥',
  value: '500',
  unit: '人次',
  domain: '帮扶',
  year: null,
  source: { title: '自己收进', quality: 'own' },
  used: 0,
});
const builtIn = [entry('seed-1', '参与活动人数'), entry('seed-2', '慰问人数')];
const shown = async (store: Store) =>
  applyMarks(builtIn, value(await store.library.all())).map(({ id, name, used }) => `${id} ${name} ${used}`);

test('an indicator of the user’s own stands after the built-in ones, which are not copied into the database', async () => {
  const { store } = await machine.open();
  value(await store.library.put([entry('own', '帮扶人数')]));
  expect(await shown(store)).toEqual(['seed-1 参与活动人数 0', 'seed-2 慰问人数 0', 'own 帮扶人数 0']);
  expect(value(await store.library.all())).toHaveLength(1);
});

test('a built-in indicator can be edited, and is the built-in one again when the edit is deleted', async () => {
  const { store } = await machine.open();
  value(await store.library.put([entry('seed-1', '参加人数')]));
  expect(await shown(store)).toEqual(['seed-1 参加人数 0', 'seed-2 慰问人数 0']);
  value(await store.library.remove('seed-1'));
  expect(await shown(store)).toEqual(['seed-1 参与活动人数 0', 'seed-2 慰问人数 0']);
});

test('a built-in indicator put out of sight comes back by undoing', async () => {
  const { store } = await machine.open();
  const removal = value(await store.library.hide('seed-1'));
  expect(await shown(store)).toEqual(['seed-2 慰问人数 0']);
  value(await store.library.restore(removal));
  expect(await shown(store)).toEqual(['seed-1 参与活动人数 0', 'seed-2 慰问人数 0']);
  expect(value(await store.library.all())).toEqual([]);
});

test('a deleted indicator comes back by undoing, but not over one written anew', async () => {
  const { store } = await machine.open();
  value(await store.library.put([entry('own', '甲')]));
  const removal = value(await store.library.remove('own'));
  expect(value(await store.library.all())).toEqual([]);
  value(await store.library.restore(removal));
  expect(await shown(store)).toContain('own 甲 0');
  expect(codeOf(await store.library.restore(removal))).toBe('conflict');
});

test('deleting what is not there changes nothing', async () => {
  const { store } = await machine.open();
  const written = machine.area.items;
  expect(value(await store.library.remove('none'))).toEqual({ records: [] });
  expect(machine.area.items).toBe(written);
});

test('uses are counted for built-in and own indicators alike, and survive an edit', async () => {
  const { store } = await machine.open();
  value(await store.library.put([entry('own', '甲')]));
  value(await store.library.bumpUse(['own', 'seed-2', 'seed-2']));
  value(await store.library.put([entry('own', '乙')]));
  expect(await shown(store)).toEqual(['seed-1 参与活动人数 0', 'seed-2 慰问人数 2', 'own 乙 1']);
});
