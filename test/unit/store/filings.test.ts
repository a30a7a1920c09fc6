import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, filing, Machine, value } from './machine';

const machine = new Machine();
afterEach(async () => {
  vi.useRealTimers();
  await machine.wipeDatabase();
  machine.area.items = {};
});

describe('drafts', () => {
  test('a draft is there again after the browser was closed', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a', { 'project.leader': '王芳' }), { origin: 'https://a.example' }));
    machine.quit();
    const again = await machine.open();
    expect(value(await again.store.filings.get('a'))).toMatchObject({
      project: '困难职工帮扶项目',
      origin: 'https://a.example',
      draft: { fields: { 'project.leader': '王芳' } },
    });
  });

  test('of two views that save over the same state the second is told of a conflict and overwrites nothing', async () => {
    const one = (await machine.open()).store;
    const two = (await machine.open()).store;
    const { seq } = value(await one.filings.saveDraft(filing('a')));
    value(await one.filings.saveDraft(filing('a', { x: 'one' }), { expect: seq }));
    expect(codeOf(await two.filings.saveDraft(filing('a', { x: 'two' }), { expect: seq }))).toBe('conflict');
    expect(value(await two.filings.current('a')).fields).toEqual({ x: 'one' });
  });

  test('of two views that save at the same moment exactly one wins', async () => {
    const one = (await machine.open()).store;
    const two = (await machine.open()).store;
    const { seq } = value(await one.filings.saveDraft(filing('a')));
    const saved = await Promise.all([
      one.filings.saveDraft(filing('a', { x: 'one' }), { expect: seq }),
      two.filings.saveDraft(filing('a', { x: 'two' }), { expect: seq }),
    ]);
    expect(saved.map(codeOf).sort()).toEqual(['conflict', 'ok']);
  });

  test('saving the same draft again writes nothing', async () => {
    const { store } = await machine.open();
    const first = value(await store.filings.saveDraft(filing('a', { x: '1' })));
    const written = structuredClone(machine.area.items);
    expect(value(await store.filings.saveDraft(filing('a', { x: '1' })))).toEqual(first);
    expect(machine.area.items).toEqual(written);
  });

  test('a body that is not a filing is refused and changes nothing', async () => {
    const { store } = await machine.open();
    const broken = filing('a', { x: 7 as unknown as string });
    expect(codeOf(await store.filings.saveDraft(broken))).toBe('input-shape');
    expect(value(await store.filings.list())).toEqual([]);
  });
});

describe('revisions', () => {
  test('a revision counts the places that differ from the one before, and ends the draft', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a', { x: '1' })));
    const first = value(await store.filings.keepRevision(filing('a', { x: '1', y: '2' }), 'typed'));
    const second = value(await store.filings.keepRevision(filing('a', { x: '3', y: '2' }), 'filled'));
    expect([first.changes, second.changes]).toEqual([2, 1]);
    expect(value(await store.filings.get('a'))).toMatchObject({ draft: null, revisions: 2 });
    expect(value(await store.filings.revisions('a')).map((revision) => revision.id)).toEqual([second.id, first.id]);
    expect(value(await store.filings.revision(first.id)).body.fields).toEqual({ x: '1', y: '2' });
  });

  test('identical content makes no new revision', async () => {
    const { store } = await machine.open();
    const first = value(await store.filings.keepRevision(filing('a', { x: '1', blank: '' }), 'typed'));
    value(await store.filings.saveDraft(filing('a', { x: '1' })));
    expect(value(await store.filings.keepRevision(filing('a', { x: '1' }), 'filled')).id).toBe(first.id);
    expect(value(await store.filings.get('a'))).toMatchObject({ draft: null, revisions: 1 });
  });

  test('rows in another order are another revision, with no place changed', async () => {
    const { store } = await machine.open();
    const rows = [{ level2: '数量指标', name: '甲' }, { level2: '数量指标', name: '乙' }];
    value(await store.filings.keepRevision(filing('a', {}, { tables: { indicators: rows } }), 'typed'));
    const turned = filing('a', {}, { tables: { indicators: [...rows].reverse() } });
    expect(value(await store.filings.keepRevision(turned, 'typed')).changes).toBe(0);
    expect(value(await store.filings.revisions('a'))).toHaveLength(2);
  });

  test('the order is that of saving, with the clock set back a year', async () => {
    const { store } = await machine.open();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00+08:00') });
    const first = value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
    vi.setSystemTime(new Date('2025-11-20T10:00:00+08:00'));
    const second = value(await store.filings.keepRevision(filing('a', { x: '2' }), 'typed'));
    value(await store.filings.saveDraft(filing('b')));
    expect(second.at < first.at).toBe(true);
    expect(value(await store.filings.revisions('a')).map((revision) => revision.id)).toEqual([second.id, first.id]);
    expect(value(await store.filings.list()).map((record) => record.id)).toEqual(['b', 'a']);
  });
});

describe('what a person said about a filing', () => {
  test('a dismissal and a judgement are kept, taken back with null, and are no conflict for the draft', async () => {
    const { store } = await machine.open();
    const { seq } = value(await store.filings.saveDraft(filing('a')));
    value(await store.filings.dismiss('a', 'p/rule@fields.x', '已与财务确认'));
    value(await store.filings.judge('a', 'p/scheme#line', 1.5));
    value(await store.filings.saveDraft(filing('a', { x: '1' }), { expect: seq }));
    expect(value(await store.filings.get('a'))).toMatchObject({
      dismissed: { 'p/rule@fields.x': '已与财务确认' },
      judged: { 'p/scheme#line': 1.5 },
    });
    value(await store.filings.dismiss('a', 'p/rule@fields.x', null));
    value(await store.filings.judge('a', 'p/scheme#line', null));
    expect(value(await store.filings.get('a'))).toMatchObject({ dismissed: {}, judged: {} });
  });

  test('of a filing that is not there it is not-found', async () => {
    const { store } = await machine.open();
    expect(codeOf(await store.filings.dismiss('none', 'r@p', 'x'))).toBe('not-found');
    expect(codeOf(await store.filings.get('none'))).toBe('not-found');
    expect(codeOf(await store.filings.current('none'))).toBe('not-found');
    expect(codeOf(await store.filings.revision('none'))).toBe('not-found');
    expect(codeOf(await store.filings.remove('none'))).toBe('not-found');
  });
});

describe('finding filings', () => {
  test('a project is found whatever its punctuation, and only on its form, year and kind', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a')));
    const question = { project: ' 困难职工（帮扶）项目', form: 'dalian-union/project-target' };
    expect(value(await store.filings.find(question))?.id).toBe('a');
    expect(value(await store.filings.find({ ...question, year: 2025 }))).toBeNull();
    expect(value(await store.filings.find({ ...question, prior: true }))).toBeNull();
    expect(value(await store.filings.find({ ...question, form: 'national/project-self-evaluation' }))).toBeNull();
  });

  test('a page kept twice as 往年填报 is one filing with its newest contents', async () => {
    const { store } = await machine.open();
    const page = filing('page', { x: '1' }, { year: 2025 });
    const first = value(await store.filings.keepPrior(page, { origin: 'https://a.example' }));
    const second = value(await store.filings.keepPrior({ ...page, fields: { x: '2' } }));
    expect(second).toMatchObject({ id: first.id, prior: true, origin: 'https://a.example', revisions: 2 });
    expect(first.id).not.toBe('page');
    expect(value(await store.filings.current(first.id))).toMatchObject({ id: first.id, fields: { x: '2' } });
  });

  test('last year is offered with its contents: the draft where it is newer than the last revision', async () => {
    const { store } = await machine.open();
    value(await store.filings.keepRevision(filing('a', { x: '1' }, { year: 2025 }), 'typed'));
    value(await store.filings.saveDraft(filing('a', { x: '2' }, { year: 2025 })));
    const question = { forms: ['dalian-union/project-target'], project: '困难职工帮扶项目', year: 2026 };
    expect(value(await store.filings.priorOf(question))).toMatchObject({
      record: { id: 'a' },
      filing: { fields: { x: '2' } },
      likeness: 1,
    });
    expect(value(await store.filings.priorOf({ ...question, year: 2025 }))).toBeNull();
  });
});

describe('removing', () => {
  test('a removed filing is gone with its revisions, and all is back after restoring', async () => {
    const { store } = await machine.open();
    value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
    const last = value(await store.filings.keepRevision(filing('a', { x: '2' }), 'typed'));
    const record = value(await store.filings.get('a'));
    const removal = value(await store.filings.remove('a'));
    expect(value(await store.filings.list())).toEqual([]);
    expect(value(await store.filings.revisions('a'))).toEqual([]);
    value(await store.filings.restore(structuredClone(removal)));
    expect(value(await store.filings.get('a'))).toEqual(record);
    expect(value(await store.filings.revisions('a'))[0]).toEqual(last);
  });

  test('restoring over a filing that was written anew is a conflict', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a', { x: '1' })));
    const removal = value(await store.filings.remove('a'));
    value(await store.filings.saveDraft(filing('a', { x: '2' })));
    expect(codeOf(await store.filings.restore(removal))).toBe('conflict');
    expect(value(await store.filings.current('a')).fields).toEqual({ x: '2' });
  });
});
