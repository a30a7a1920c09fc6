import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeOf, filing, Machine, value } from './machine';

/** What must hold whatever breaks; proven on IndexedDB as Node's stand-in has it, and on that of a real browser. */
export function testFaults(): void {
  let machine = new Machine();
  afterEach(async () => {
    vi.restoreAllMocks();
    machine.area.revive();
    await machine.wipeDatabase();
    machine = new Machine();
  });

  const contents = async (id: string) => {
    const { store } = await machine.restart();
    return value(await store.filings.current(id)).fields;
  };

  const spoil = (id: string) =>
    machine.raw((dexie) => dexie.table('filings').where('id').equals(id).modify({ body: { id, form: 7 } }));

  describe('a copy that is lost', () => {
    test('a wiped database is rebuilt from the second copy, and the user is told how many records', async () => {
      const { store } = await machine.open();
      const last = value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
      value(await store.portals.approve('https://a.example'));
      await machine.wipeDatabase();
      const again = await machine.open();
      expect(again.report.notices).toEqual([{ code: 'store-rebuilt', values: { records: '3', refused: '0' } }]);
      expect(value(await again.store.filings.revisions('a'))).toEqual([last]);
      expect(value(await again.store.portals.approved())).toHaveLength(1);
      expect((await machine.restart()).report.notices).toEqual([]);
    });

    test('what was deleted stays deleted when the database is rebuilt', async () => {
      const { store } = await machine.open();
      value(await store.filings.keepRevision(filing('a'), 'typed'));
      value(await store.filings.remove('a'));
      value(await store.filings.saveDraft(filing('b')));
      await machine.wipeDatabase();
      const again = await machine.open();
      expect(again.report.recovery.rebuilt).toBe(1);
      expect(value(await again.store.filings.list()).map(({ id }) => id)).toEqual(['b']);
      expect(value(await again.store.filings.revisions('a'))).toEqual([]);
    });

    test('a record of the second copy that was tampered with is refused and told, the rest is rebuilt', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      value(await store.filings.saveDraft(filing('b', { x: '2' })));
      machine.tamper('r:filings:a', (envelope) => {
        envelope.body = envelope.body.replace('"x":"1"', '"x":"9"');
      });
      await machine.wipeDatabase();
      const again = await machine.open();
      expect(again.report.notices).toEqual([
        { code: 'store-rebuilt', values: { records: '1', refused: '1' } },
        { code: 'row-quarantined', at: 'filings/a' },
      ]);
      expect(value(await again.store.filings.list()).map(({ id }) => id)).toEqual(['b']);
      expect(value(await again.store.state()).quarantined).toMatchObject([{ table: 'filings', key: 'a', from: 'mirror' }]);
    });

    test('a record under another record’s key is refused', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a')));
      machine.area.items = { ...machine.area.items, 'r:filings:b': machine.area.items['r:filings:a'] };
      await machine.wipeDatabase();
      expect((await machine.open()).report.recovery).toMatchObject({ rebuilt: 1, refused: ['filings/b'] });
    });

    test('a wiped second copy is rebuilt from the database', async () => {
      const { store } = await machine.open();
      value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
      machine.area.items = {};
      expect((await machine.restart()).report).toMatchObject({ recovery: { mirrored: 2 }, notices: [] });
      await machine.wipeDatabase();
      expect(await contents('a')).toEqual({ x: '1' });
    });

    test('a second copy wiped under an open store is whole again after the next save', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.area.items = {};
      value(await store.filings.saveDraft(filing('b', { x: '2' })));
      await machine.wipeDatabase();
      expect(await contents('a')).toEqual({ x: '1' });
      expect(await contents('b')).toEqual({ x: '2' });
    });

    test('a second copy from an earlier day is brought up to the database', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      const earlier = machine.area.items;
      value(await store.filings.saveDraft(filing('a', { x: '2' })));
      machine.area.items = earlier;
      expect(await contents('a')).toEqual({ x: '2' });
      await machine.wipeDatabase();
      expect(await contents('a')).toEqual({ x: '2' });
    });

    test('a database from an earlier day is brought up to the second copy', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.quit();
      const earlier = await machine.raw((dexie) => Promise.all(dexie.tables.map((table) => table.toArray())));
      value(await (await machine.open()).store.filings.saveDraft(filing('a', { x: '2' })));
      machine.quit();
      await machine.raw(async (dexie) => {
        for (const [index, table] of dexie.tables.entries()) await table.bulkPut(earlier[index] ?? []);
      });
      expect((await machine.open()).report.recovery.rebuilt).toBe(1);
      expect(await contents('a')).toEqual({ x: '2' });
    });

    test('records that vanished from the database alone come back', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.quit();
      await machine.raw((dexie) => dexie.table('filings').clear());
      expect(await contents('a')).toEqual({ x: '1' });
    });

    test('a database that cannot be opened any more is made anew from a whole second copy', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.quit();
      breakOpening();
      const again = await machine.open();
      expect(again.report.recovery.rebuilt).toBe(1);
      expect(value(await again.store.filings.current('a')).fields).toEqual({ x: '1' });
    });

    test('a database that cannot be opened is not deleted while the second copy is not whole', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.quit();
      await machine.area.remove(['r:filings:a']);
      const deleted = breakOpening();
      expect(codeOf(await machine.try())).toBe('store-unreadable');
      expect(deleted).not.toHaveBeenCalled();
      vi.restoreAllMocks();
      expect(await contents('a')).toEqual({ x: '1' });
    });

    test('a sentinel alone that is lost costs nothing', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      value(await store.filings.saveDraft(filing('gone')));
      value(await store.filings.remove('gone'));
      await machine.area.remove(['store']);
      const again = await machine.restart();
      expect(again.report.notices).toEqual([]);
      expect(value(await again.store.filings.list()).map(({ id }) => id)).toEqual(['a']);
    });

    test('a counter of acts that is lost with the second copy does not make new acts older than what is there', async () => {
      const { store } = await machine.open();
      for (const x of ['1', '2', '3']) value(await store.filings.saveDraft(filing('a', { x })));
      machine.quit();
      await machine.raw((dexie) => dexie.table('meta').clear());
      machine.area.items = {};
      const again = await machine.open();
      value(await again.store.filings.saveDraft(filing('a', { x: '4' })));
      expect(await contents('a')).toEqual({ x: '4' });
      await machine.wipeDatabase();
      expect(await contents('a')).toEqual({ x: '4' });
    });

    test('the second copy is never read whole while nothing is lost', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a')));
      machine.area.wholeReads = 0;
      const again = await machine.restart();
      value(await again.store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
      value(await again.store.filings.remove('a'));
      expect(machine.area.wholeReads).toBe(0);
    });
  });

  describe('an act that is cut short', () => {
    test('with only the second copy written, it is completed on opening', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.area.fate = () => 'dies after';
      expect(codeOf(await store.filings.keepRevision(filing('a', { x: '2' }), 'typed'))).not.toBe('ok');
      const again = await machine.restart();
      expect(again.report.recovery.replayed).toBe(2);
      expect(value(await again.store.filings.revisions('a'))).toHaveLength(1);
      expect(value(await again.store.filings.get('a'))).toMatchObject({ draft: null, revisions: 1 });
    });

    test('with only the second copy written, it is completed by the next save of another view', async () => {
      const { store: one } = await machine.open();
      const { store: other } = await machine.open();
      machine.area.died = () => one.close();
      machine.area.fate = () => 'dies after';
      expect(codeOf(await one.filings.saveDraft(filing('a', { x: '1' })))).not.toBe('ok');
      machine.area.revive();
      value(await other.filings.saveDraft(filing('b')));
      expect(value(await other.filings.list()).map(({ id }) => id)).toEqual(['b', 'a']);
    });

    test('with both copies written and the sentinel not, nothing is lost and nothing is doubled', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a')));
      let sets = 0;
      machine.area.fate = () => (++sets === 2 ? 'dies before' : undefined);
      await store.filings.keepRevision(filing('a', { x: '1' }), 'typed');
      const again = await machine.restart();
      expect(again.report.recovery).toMatchObject({ replayed: 0, rebuilt: 0 });
      expect(value(await again.store.filings.revisions('a'))).toHaveLength(1);
    });

    test('a transaction aborted midway leaves both copies as they were', async () => {
      const { store } = await machine.open();
      value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
      const before = structuredClone(machine.area.items);
      failPut('revisions', new DOMException('aborted', 'AbortError'));
      expect(codeOf(await store.filings.keepRevision(filing('a', { x: '2' }), 'typed'))).toBe('internal');
      vi.restoreAllMocks();
      expect(machine.area.items).toEqual(before);
      const again = await machine.restart();
      expect(again.report.recovery).toMatchObject({ replayed: 0, rebuilt: 0, mirrored: 0 });
      expect(value(await again.store.filings.revisions('a')).map(({ body }) => body.fields)).toEqual([{ x: '1' }]);
    });

    test('a full disk is told as such by either copy, what was saved stays, and saving goes on when there is room', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      failPut('filings', new DOMException('full', 'QuotaExceededError'));
      expect(codeOf(await store.filings.saveDraft(filing('a', { x: '2' })))).toBe('disk-full');
      vi.restoreAllMocks();
      machine.area.fate = () => 'fails';
      expect(codeOf(await store.filings.saveDraft(filing('a', { x: '3' })))).toBe('disk-full');
      machine.area.fate = () => undefined;
      expect(value(await store.filings.current('a')).fields).toEqual({ x: '1' });
      value(await store.filings.saveDraft(filing('a', { x: '4' })));
      expect(await contents('a')).toEqual({ x: '4' });
      await machine.wipeDatabase();
      expect(await contents('a')).toEqual({ x: '4' });
    });

    test('an act that reached the second copy in part is taken back, never mixed', async () => {
      const { store } = await machine.open();
      value(await store.filings.keepRevision(filing('a', { x: '1' }), 'typed'));
      machine.area.fate = () => 'dies after';
      await store.filings.keepRevision(filing('a', { x: '2' }), 'typed');
      machine.tamper('r:filings:a', (envelope) => {
        envelope.seq += 1;
      });
      const again = await machine.restart();
      expect(value(await again.store.filings.revisions('a'))).toHaveLength(1);
      expect(value(await again.store.filings.get('a')).revisions).toBe(1);
      await machine.wipeDatabase();
      const rebuilt = await machine.open();
      expect(rebuilt.report.recovery).toMatchObject({ rebuilt: 2, refused: [] });
      expect(await contents('a')).toEqual({ x: '1' });
    });
  });

  describe('a record that cannot be read', () => {
    test('is replaced by the second copy’s, kept raw in quarantine, and told', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      await spoil('a');
      expect(value(await store.filings.current('a')).fields).toEqual({ x: '1' });
      expect(machine.told).toEqual([{ code: 'row-quarantined', at: 'filings/a', values: { healed: 'true' } }]);
      expect(value(await store.state()).quarantined).toMatchObject([{ key: 'a', healed: true, raw: { body: { form: 7 } } }]);
    });

    test('goes into quarantine when the second copy is no better, and the rest stays usable', async () => {
      const { store } = await machine.open();
      value(await store.filings.saveDraft(filing('a')));
      value(await store.filings.saveDraft(filing('b')));
      await spoil('a');
      machine.tamper('r:filings:a', (envelope) => {
        envelope.body = 'null';
      });
      expect(value(await store.filings.list()).map(({ id }) => id)).toEqual(['b']);
      expect(value(await store.state())).toMatchObject({ records: { filings: 1 }, quarantined: [{ key: 'a', healed: false }] });
      const again = await machine.restart();
      expect(again.report).toMatchObject({ recovery: { rebuilt: 0 }, notices: [] });
      value(await again.store.filings.saveDraft(filing('c')));
      expect(value(await again.store.filings.list()).map(({ id }) => id)).toEqual(['c', 'b']);
    });
  });

  describe('another page with another version', () => {
    const later = async () => {
      const { migrations, newest } = await import('@/lib/store/migrate');
      return [...migrations, { version: newest(migrations) + 1, stores: { filings: 'id, seq' }, rows: {} }];
    };

    test('that does not let go of the database is told within three seconds, and when it lets go', async () => {
      await machine.open();
      machine.quit();
      const holder = await hold(machine.name);
      const freed = vi.fn<() => void>();
      const began = performance.now();
      expect(codeOf(await machine.try({ migrations: await later(), freed }))).toBe('store-blocked');
      expect(performance.now() - began).toBeLessThan(3000);
      holder.close();
      await vi.waitFor(() => expect(freed).toHaveBeenCalledOnce(), 20_000);
      expect((await machine.open({ migrations: await later() })).report.readOnly).toBe(false);
    });

    test('that is newer takes over; the older view goes on reading and writes no more', async () => {
      const { store: old } = await machine.open();
      value(await old.filings.saveDraft(filing('a', { x: '1' })));
      const { store: young } = await machine.open({ migrations: await later() });
      value(await young.filings.saveDraft(filing('a', { x: '2' })));
      expect(value(await old.filings.current('a')).fields).toEqual({ x: '2' });
      expect(codeOf(await old.filings.saveDraft(filing('a', { x: '3' })))).toBe('store-newer');
    });

    test('that made the database newer leaves it readable, and not one record is touched', async () => {
      const { store } = await machine.open({ migrations: await later() });
      value(await store.filings.saveDraft(filing('a', { x: '1' })));
      machine.quit();
      await machine.raw((dexie) => dexie.table('filings').put({ id: 'b', v: 2, seq: 9, body: { another: 'shape' } }));
      const { store: old, report } = await machine.open();
      expect(report).toMatchObject({ readOnly: true, notices: [{ code: 'store-newer' }] });
      expect(value(await old.filings.list()).map(({ id }) => id)).toEqual(['a']);
      expect(codeOf(await old.portals.approve('https://a.example'))).toBe('store-newer');
      machine.quit();
      expect(await machine.raw((dexie) => dexie.table('filings').count())).toBe(2);
    });
  });

  test('a store that was closed stays closed, and a connection that broke is made again', async () => {
    const { store } = await machine.open();
    value(await store.filings.saveDraft(filing('a', { x: '1' })));
    await Dexie.delete(machine.name);
    expect(value(await store.filings.current('a')).fields).toEqual({ x: '1' });
    expect(machine.told).toMatchObject([{ code: 'store-rebuilt', values: { records: '1' } }]);
    store.close();
    expect(codeOf(await store.filings.list())).toBe('store-unreadable');
    expect(codeOf(await store.filings.saveDraft(filing('b')))).toBe('store-unreadable');
  });

  test('other views and this one are told what changed, until they ask no more', async () => {
    const { store: one } = await machine.open();
    const { store: two } = await machine.open();
    const [here, there, over] = [vi.fn<(x: unknown) => void>(), vi.fn<(x: unknown) => void>(), new AbortController()];
    one.changes(here, over.signal);
    two.changes(there, over.signal);
    value(await one.filings.saveDraft(filing('a')));
    await vi.waitFor(() => expect(there).toHaveBeenCalledWith([{ table: 'filings', id: 'a', deleted: false }]), 20_000);
    expect(here).toHaveBeenCalledOnce();
    over.abort();
    value(await one.filings.remove('a'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([here.mock.calls.length, there.mock.calls.length]).toEqual([1, 1]);
  });
}

/** Makes every opening fail as a broken backing store does, until the database is deleted. */
function breakOpening() {
  const open = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  const remove = Dexie.dependencies.indexedDB.deleteDatabase.bind(Dexie.dependencies.indexedDB);
  return vi.spyOn(Dexie.dependencies.indexedDB, 'deleteDatabase').mockImplementation((name: string) => {
    open.mockRestore();
    return remove(name);
  });
}

/** Makes writing into one table fail, as the browser would in the middle of a transaction. */
function failPut(table: string, error: DOMException): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) throw error;
    return put.apply(this, args);
  });
}

/** A connection that closes for nobody. */
function hold(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
}
