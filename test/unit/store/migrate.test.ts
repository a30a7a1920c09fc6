import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '@/lib/store';
import type { Migration } from '@/lib/store/migrate';
import { migrations, newest, upcast } from '@/lib/store/migrate';
import { Machine, value } from './machine';

/** What a version of the software left on disk: each table with its indexes, and the second copy. */
interface Sample {
  tables: Record<string, { schema: string; rows: unknown[] }>;
  area: Record<string, unknown>;
}
const samples = Object.entries(import.meta.glob<Sample>('./samples/v*.json', { eager: true, import: 'default' }));

let machine = new Machine();
beforeEach(() => {
  machine = new Machine();
});
afterEach(() => machine.wipeDatabase());

async function unpack(sample: Sample, version: number): Promise<void> {
  const dexie = new Dexie(machine.name);
  dexie.version(version).stores(Object.fromEntries(Object.entries(sample.tables).map(([name, { schema }]) => [name, schema])));
  for (const [name, { rows }] of Object.entries(sample.tables)) await dexie.table(name).bulkPut(rows);
  dexie.close();
}

/** All that the sample's user had, as the store's interface tells it. */
async function belongings(store: Store) {
  const records = value(await store.filings.list());
  const revisions = await Promise.all(records.map(async ({ id }) => value(await store.filings.revisions(id))));
  return {
    filings: records.map(({ project, prior, revisions }) => [project, prior, revisions]),
    drafts: records.map(({ draft }) => draft?.fields['fund.total']),
    dismissed: records.flatMap(({ dismissed }) => Object.values(dismissed)),
    judged: records.flatMap(({ judged }) => Object.values(judged)),
    totals: revisions.map((list) => list.map(({ cause, changes }) => [cause, changes])),
    library: value(await store.library.all()).map(({ id, hidden, used }) => [id, hidden, used]),
    portals: value(await store.portals.approved()).map(({ origin }) => origin),
    theme: value(await store.settings.get('theme')),
    packs: value(await store.packs.editions()).map(({ title, inForce }) => [title, inForce !== null]),
    taught: value(await store.taught.pages()).map(({ name, bindings }) => [name, bindings.map(({ label }) => label)]),
  };
}
const owned = (version: number) => ({
  filings: [
    ['2025年送温暖活动', true, 1],
    ['困难职工帮扶项目', false, 2],
  ],
  drafts: [undefined, '130'],
  dismissed: ['已与财务科确认'],
  judged: [8],
  totals: [[['prior', 1]], [['filled', 1], ['read', 14]]],
  library: [['own-1', false, 2], ['seed-1', true, 0]],
  portals: ['https://jx.example.gov.cn'],
  theme: 'dark',
  packs: version < 2 ? [] : [['某市工会办法', true]],
  taught: version < 3 ? [] : [['项目申报', ['牵头同志']]],
});

describe.each(samples)('a database as an earlier version left it (%s)', (path, sample) => {
  const version = Number(/v(\d+)\.json$/.exec(path)?.[1]);

  test('opens with all that was in it', async () => {
    await unpack(sample, version);
    machine.area.items = structuredClone(sample.area);
    const { store, report } = await machine.open();
    expect(report.notices).toEqual([]);
    expect(await belongings(store)).toEqual(owned(version));
  });

  test('is rebuilt from its second copy alone', async () => {
    machine.area.items = structuredClone(sample.area);
    const { store, report } = await machine.open();
    expect(report.recovery.refused).toEqual([]);
    expect(await belongings(store)).toEqual(owned(version));
  });
});

test('there is a saved sample of every version', () => {
  const saved = samples.map(([path]) => Number(/v(\d+)\.json$/.exec(path)?.[1]));
  expect(saved).toEqual(migrations.map(({ version }) => version));
});

test('versions of the migrations count up by one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

describe('a new version', () => {
  const renamed: Migration = {
    version: newest(migrations) + 1,
    stores: { portals: 'id, body.origin' },
    rows: {
      portals: (body) => {
        const { since, ...rest } = body as { since?: string };
        return since === undefined ? rest : { ...rest, approved: since };
      },
    },
  };
  const steps = [...migrations, renamed];
  const old = { id: 'https://a.example', v: 1, seq: 1, body: { origin: 'https://a.example', since: '2026-01-05' } };
  const now = [{ origin: 'https://a.example', approved: '2026-01-05' }];
  const put = async (row: unknown) => {
    const { report } = await machine.open();
    expect(report.readOnly).toBe(false);
    machine.quit();
    await machine.raw((dexie) => dexie.table('portals').put(row));
  };

  test('brings the rows of the version before to its own shape, once and for all', async () => {
    await put(old);
    const { store } = await machine.open({ migrations: steps });
    expect(value(await store.portals.approved())).toEqual(now);
    machine.quit();
    expect(await machine.raw((dexie) => dexie.table('portals').toArray())).toEqual([{ ...old, v: renamed.version, body: now[0] }]);
  });

  test('reads a row that an upgrade cut short had left behind', async () => {
    await put(old);
    await machine.open({ migrations: steps });
    machine.quit();
    await machine.raw((dexie) => dexie.table('portals').put(old));
    const { store } = await machine.open({ migrations: steps });
    expect(value(await store.portals.approved())).toEqual(now);
    expect(machine.told).toEqual([]);
  });

  test('goes through although a row cannot be taken along, and that row alone goes into quarantine', async () => {
    await put({ ...old, id: 'broken', body: null });
    await machine.raw((dexie) => dexie.table('portals').put(old));
    const { store } = await machine.open({ migrations: steps });
    expect(value(await store.portals.approved())).toEqual(now);
    expect(machine.told).toMatchObject([{ code: 'row-quarantined', at: 'portals/broken' }]);
  });

  test('run twice on a row changes nothing more', () => {
    const once = upcast(steps, 'portals', old);
    expect(upcast(steps, 'portals', { ...once, v: 1 })).toEqual(once);
  });
});
