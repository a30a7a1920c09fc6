import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { binding, taughtPage } from '../model/taught';
import { codeOf, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

const { origin, page, form, name } = taughtPage([]);
const where = { origin, page, form, name };
const leader = binding('fields.project.leader', '牵头同志');
const phone = binding('fields.project.phone', '怎么找到您');
const open = async () => (await machine.open()).store;
const told = async (store: Awaited<ReturnType<typeof open>>) =>
  value(await store.taught.pages()).map(({ name, bindings }) => [name, ...bindings.map(({ label }) => label)]);

test('what is taught on one page for one form is one record, and is there after a restart', async () => {
  const store = await open();
  value(await store.taught.teach(where, leader));
  value(await store.taught.teach({ ...where, name: '别的名字' }, phone));
  value(await store.taught.teach({ ...where, form: 'national/monitor' }, leader));
  const all = [['项目申报', '牵头同志'], ['项目申报', '牵头同志', '怎么找到您']];
  expect(await told(store)).toEqual(expect.arrayContaining(all));
  expect(await told((await machine.restart()).store)).toHaveLength(2);
});

test('a place taught again stands where it was pointed out last, and the former is one act away', async () => {
  const store = await open();
  value(await store.taught.teach(where, leader));
  const removal = value(await store.taught.teach(where, binding('fields.project.leader', '项目牵头人')));
  expect(await told(store)).toEqual([['项目申报', '项目牵头人']]);
  value(await store.taught.restore(removal));
  expect(await told(store)).toEqual([['项目申报', '牵头同志']]);
});

test('a page is forgotten with its last place, and comes back whole', async () => {
  const store = await open();
  value(await store.taught.teach(where, leader));
  const [kept] = value(await store.taught.pages());
  const removal = value(await store.taught.forgetPlace(kept?.id ?? '', leader.at));
  expect(await told(store)).toEqual([]);
  value(await store.taught.restore(removal));
  expect(value(await store.taught.pages())).toEqual([kept]);
  expect(codeOf(await store.taught.forget('gone'))).toBe('not-found');
  expect(codeOf(await store.taught.rename('gone', '名'))).toBe('not-found');
});

test('pages of a file join the kept ones in one act, which is taken back in one', async () => {
  const store = await open();
  value(await store.taught.teach(where, leader));
  const before = value(await store.taught.pages());
  const coming = [taughtPage([phone]), taughtPage([leader], { id: before[0]?.id ?? '', form: 'national/monitor', name: '监控' })];
  const removal = value(await store.taught.merge(coming, 'newer'));
  expect(await told(store)).toEqual(expect.arrayContaining([['项目申报', '牵头同志', '怎么找到您'], ['监控', '牵头同志']]));
  value(await store.taught.restore(removal));
  expect(value(await store.taught.pages())).toEqual(before);
});

test('a page gets another name', async () => {
  const store = await open();
  value(await store.taught.teach(where, leader));
  const [kept] = value(await store.taught.pages());
  value(await store.taught.rename(kept?.id ?? '', '市财政局申报页'));
  expect(await told(store)).toEqual([['市财政局申报页', '牵头同志']]);
});
