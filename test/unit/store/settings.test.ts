import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { codeOf, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

test('a setting holds its initial value until it is set, and the set value from then on', async () => {
  const { store } = await machine.open();
  expect(value(await store.settings.get('theme'))).toBe('system');
  value(await store.settings.set('theme', 'dark'));
  expect(value(await (await machine.restart()).store.settings.get('theme'))).toBe('dark');
});

test('a value of another shape is refused on setting, and passed over on reading', async () => {
  const { store } = await machine.open();
  expect(codeOf(await store.settings.set('packs', 'all' as unknown as string[]))).toBe('input-shape');
  value(await store.settings.set('packs', ['dalian-union']));
  await machine.raw((dexie) => dexie.table('settings').toCollection().modify({ body: { id: 'packs', value: 7 } }));
  expect(value(await store.settings.get('packs'))).toEqual([]);
});

test('a portal approved twice keeps its first date, and is gone once forgotten', async () => {
  const { store } = await machine.open();
  const first = value(await store.portals.approve('https://a.example'));
  expect(value(await store.portals.approve('https://a.example'))).toEqual(first);
  expect(value(await store.portals.approved())).toEqual([first]);
  value(await store.portals.forget('https://a.example'));
  value(await store.portals.forget('https://a.example'));
  expect(value(await store.portals.approved())).toEqual([]);
});

test('the store’s figures count both copies alike', async () => {
  const { store } = await machine.open();
  value(await store.portals.approve('https://a.example'));
  value(await store.settings.set('unit', '某市总工会'));
  expect(value(await store.state())).toEqual({
    records: { filings: 0, revisions: 0, library: 0, portals: 1, settings: 1, packs: 0, taught: 0 },
    mirrored: 2,
    quarantined: [],
  });
});

test('how a unit checks is the standard until it is set, and refuses a strictness that there is not', async () => {
  const { store } = await machine.open();
  expect(value(await store.settings.get('profile'))).toEqual({ strictness: 'standard', parameters: {} });
  const own = { strictness: 'strict' as const, parameters: { 'national/monitor_month': 9 } };
  value(await store.settings.set('profile', own));
  expect(codeOf(await store.settings.set('profile', { strictness: 'harsh', parameters: {} } as never))).toBe('input-shape');
  expect(value(await (await machine.restart()).store.settings.get('profile'))).toEqual(own);
});
