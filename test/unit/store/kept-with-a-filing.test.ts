import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { codeOf, filing, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  await machine.wipeDatabase();
  machine.area.items = {};
});

describe('on what a judgement rests', () => {
  const line = 'dalian-union/evaluation#goal';

  test('is kept with its line until it is taken away', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a')));
    value(await store.filings.support('a', line, '验收单'));
    value(await store.filings.support('a', 'dalian-union/evaluation#basis', '批复文件'));
    expect(value(await (await machine.restart()).store.filings.get('a')).evidence).toEqual({ [line]: '验收单', 'dalian-union/evaluation#basis': '批复文件' });
    const again = (await machine.open()).store;
    value(await again.filings.support('a', line, null));
    expect(value(await again.filings.get('a')).evidence).toEqual({ 'dalian-union/evaluation#basis': '批复文件' });
  });

  test('is gone when only blanks are written', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a')));
    value(await store.filings.support('a', line, '验收单'));
    expect(value(await store.filings.support('a', line, ' 　')).evidence).toEqual({});
  });

  test('of a filing that is not there is refused', async () => {
    const { store } = await machine.open();
    expect(codeOf(await store.filings.support('a', line, '验收单'))).toBe('not-found');
  });
});

describe('the version that was approved', () => {
  test('is one of the filing’s own, and the mark moves and goes', async () => {
    const { store } = await machine.open();
    const first = value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
    const second = value(await store.filings.keepRevision(filing('a', { x: '2' }), 'typed'));
    expect(value(await store.filings.approve('a', first.id)).approved).toBe(first.id);
    expect(value(await store.filings.approve('a', second.id)).approved).toBe(second.id);
    expect(value(await store.filings.approve('a', null)).approved).toBeNull();
  });

  test('cannot be another filing’s or none at all', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a')));
    const other = value(await store.filings.keepRevision(filing('b', { x: '1' }), 'typed'));
    expect(codeOf(await store.filings.approve('a', other.id))).toBe('not-found');
    expect(codeOf(await store.filings.approve('a', 'nothing'))).toBe('not-found');
    expect(codeOf(await store.filings.approve('nobody', null))).toBe('not-found');
    expect(value(await store.filings.get('a')).approved).toBeNull();
  });
});
