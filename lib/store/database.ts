import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import type { Migration } from './migrate';
import { newest, upcast } from './migrate';
import { isTableName, tableNames } from './tables';
import type { QuarantinedRow, StoredRow, TableName, Version } from './tables';

/** An open database. `newer`: it was made by a later version of this software and is only read. */
export interface Database {
  dexie: Dexie;
  newer: boolean;
  steps: readonly Migration[];
}

export const rowsOf = (db: Database, table: TableName): Table<StoredRow, string> => db.dexie.table(table);
export const quarantineOf = (db: Database): Table<QuarantinedRow, string> => db.dexie.table('quarantine');
const metaOf = (db: Database): Table<{ id: string; seq: number }, string> => db.dexie.table('meta');

/** The seq of the last act that reached the database; 0 for an empty one. */
export async function lastSeq(db: Database): Promise<number> {
  return (await metaOf(db).get('acts'))?.seq ?? 0;
}

/** Records in all tables, with those that went from there into quarantine. */
export async function countRows(db: Database): Promise<number> {
  const counts = await Promise.all(tableNames.map((table) => rowsOf(db, table).count()));
  const quarantined = await quarantineOf(db).filter((row) => row.from === 'database' && !row.healed).count();
  return counts.reduce((sum, count) => sum + count, quarantined);
}

/**
 * Puts and deletes records in one transaction, each only where it is newer than what is there, and moves the counter of
 * acts to `seq`, never back. Returns how many records changed.
 */
export async function apply(
  db: Database,
  versions: readonly Version[],
  seq: number,
  refused: readonly QuarantinedRow[] = [],
): Promise<number> {
  const tables = [...new Set([...versions.map((row) => row.table), ...refused.map((row) => row.table)])];
  return db.dexie.transaction('rw', [...tables, 'quarantine', 'meta'], async () => {
    let changed = 0;
    for (const table of tables) {
      const wanted = versions.filter((row) => row.table === table);
      const present = await rowsOf(db, table).bulkGet(wanted.map((row) => row.id));
      const known = new Map(present.flatMap((row) => (row ? [[row.id, row.seq]] : [])));
      const newer = wanted.filter((row) => row.seq > (known.get(row.id) ?? 0));
      const kept = newer.filter((row) => row.body !== null);
      const gone = newer.filter((row) => row.body === null && known.has(row.id));
      await rowsOf(db, table).bulkPut(kept.map(({ id, v, seq, body }) => ({ id, v, seq, body })));
      await rowsOf(db, table).bulkDelete(gone.map((row) => row.id));
      changed += kept.length + gone.length;
    }
    await quarantineOf(db).bulkPut([...refused]);
    await metaOf(db).put({ id: 'acts', seq: Math.max(seq, await lastSeq(db)) });
    return changed;
  });
}

function declare(name: string, steps: readonly Migration[]): Dexie {
  const dexie = new Dexie(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' });
  for (const step of steps) {
    dexie
      .version(step.version)
      .stores(step.stores)
      .upgrade(async (transaction) => {
        for (const table of Object.keys(step.rows).filter(isTableName)) {
          await transaction
            .table<StoredRow>(table)
            .toCollection()
            .modify((row, held) => {
              held.value = upcast(steps.filter(({ version }) => version <= step.version), table, row);
            });
        }
      });
  }
  return dexie;
}

/** Whether the database on disk is of a later version: asked before opening, for opening may change it. */
async function isNewer(name: string, steps: readonly Migration[]): Promise<boolean> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((known?.version ?? 0) / 10) > newest(steps);
}

/**
 * Opens the database, bringing an older one to the newest version. `store-blocked` after `patience` milliseconds when
 * another page holds an older version open; the opening goes on, and `freed` is called when it has come through.
 * Throws what IndexedDB throws.
 */
export async function openDatabase(
  name: string,
  steps: readonly Migration[],
  patience: number,
  freed: () => void,
): Promise<Result<Database>> {
  const newer = await isNewer(name, steps);
  const dexie = newer ? new Dexie(name, { autoOpen: false, cache: 'disabled' }) : declare(name, steps);
  const opening = dexie.open().then(() => true);
  const blocked = new Promise<false>((resolve) => {
    dexie.on('blocked', () => {
      setTimeout(() => resolve(false), patience);
    });
  });
  if (await Promise.race([opening, blocked])) return ok({ dexie, newer, steps });
  opening.then(
    () => {
      dexie.close();
      freed();
    },
    () => undefined,
  );
  return fail('store-blocked', name);
}
