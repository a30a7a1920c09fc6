import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { FilingKeeper } from '@/entrypoints/workbench/filing/filing-keeper';
import type { Filing } from '@/lib/model/filing';
import type { Store } from '@/lib/store';
import { filing, Machine, value } from '../../store/machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

/** A page that has the filing `a` open, on a store of its own. */
async function page() {
  const { store } = await machine.open();
  const record = value(await store.filings.get('a'));
  const body: Filing = structuredClone(value(await store.filings.current('a')));
  return { store, body, keeper: new FilingKeeper((work) => work(store), body, record) };
}

async function kept(): Promise<Store> {
  const { store } = await machine.open();
  value(await store.filings.saveDraft(filing('a', { x: 'first' })));
  return store;
}

const fields = async (store: Store) => value(await store.filings.current('a')).fields;
const versions = async (store: Store) => value(await store.filings.revisions('a')).map(({ body }) => body.fields.x);

test('what was typed is on disk once it was flushed, and a version of it once the page was left', async () => {
  const store = await kept();
  const { body, keeper } = await page();
  body.fields.x = 'second';
  keeper.draft();
  await keeper.flush();
  expect(await fields(store)).toEqual({ x: 'second' });
  expect(keeper.savedAt.value).not.toBeNull();
  await keeper.close();
  expect(await versions(store)).toEqual(['second']);
});

test('a page that was left without a change makes no version of its own', async () => {
  const store = await kept();
  value(await store.filings.keepRevision(filing('a', { x: 'first' }), 'typed'));
  const { keeper } = await page();
  await keeper.close();
  expect(await versions(store)).toEqual(['first']);
});

test('of two pages the second writes nothing over what the first wrote, and says so', async () => {
  const store = await kept();
  const [one, two] = [await page(), await page()];
  one.body.fields.x = 'one';
  one.keeper.draft();
  await one.keeper.flush();
  two.body.fields.x = 'two';
  two.keeper.draft();
  await two.keeper.flush();
  expect(two.keeper.elsewhere.value).toBe(true);
  two.keeper.draft();
  await two.keeper.flush();
  await two.keeper.version('typed');
  expect(await fields(store)).toEqual({ x: 'one' });
});

test('a page hears of another that wrote the same, and goes on', async () => {
  await kept();
  const [one, two] = [await page(), await page()];
  one.body.fields.x = two.body.fields.x = 'same';
  one.keeper.draft();
  await one.keeper.flush();
  await two.keeper.heard();
  expect(two.keeper.elsewhere.value).toBe(false);
  two.body.fields.x = 'next';
  two.keeper.draft();
  await two.keeper.flush();
  expect(await fields(two.store)).toEqual({ x: 'next' });
});

test.each([
  ['theirs', 'one'],
  ['mine', 'two'],
] as const)('whichever holds, nothing is lost: %s', async (choice, holds) => {
  const store = await kept();
  const [one, two] = [await page(), await page()];
  one.body.fields.x = 'one';
  one.keeper.draft();
  await one.keeper.flush();
  two.body.fields.x = 'two';
  two.keeper.draft();
  await two.keeper.heard();
  expect(two.keeper.elsewhere.value).toBe(true);
  const taken = await (choice === 'theirs' ? two.keeper.takeTheirs() : two.keeper.takeMine());
  expect(value(taken).fields).toEqual({ x: holds });
  expect(await fields(store)).toEqual({ x: holds });
  expect([...(await versions(store)), (await fields(store)).x]).toEqual(expect.arrayContaining(['one', 'two']));
  expect(two.keeper.elsewhere.value).toBe(false);
});

test('a dismissal is kept with the filing after what was typed before it', async () => {
  const store = await kept();
  const { body, keeper } = await page();
  body.fields.x = 'second';
  keeper.draft();
  value(await keeper.amend((id) => store.filings.dismiss(id, 'test/rule@fields.x', '已核实')));
  expect(value(await store.filings.get('a'))).toMatchObject({ dismissed: { 'test/rule@fields.x': '已核实' }, draft: { fields: { x: 'second' } } });
});
