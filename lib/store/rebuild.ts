import type { Database } from './database';
import { apply, countRows, lastSeq, rowsOf } from './database';
import type { StorageAreaLike } from './mirror';
import { addressOf, mirrorItems, mirrorKey, readMirror } from './mirror';
import type { Sentinel } from './sentinel';
import { readSentinel, writeSentinel } from './sentinel';
import type { QuarantinedRow, Version } from './tables';
import { tableNames } from './tables';

/** What the comparison of the two copies found and did. */
export interface Recovery {
  /** records of an act that had reached the second copy only, now in the database too */
  replayed: number;
  /** records that the database had lost and the second copy gave back */
  rebuilt: number;
  /** records that the second copy had lost and the database gave back */
  mirrored: number;
  /** records of the second copy whose hash does not hold and which the database does not have: `<table>/<id>` */
  refused: string[];
}

const batch = 100;

/**
 * Makes the two copies agree; to be called under the store's lock. Without `counting` it costs one key and one row.
 * Only a loss makes it read a whole copy. What both copies hold is decided by seq, record by record.
 */
export async function reconcile(
  db: Database,
  area: StorageAreaLike,
  counting: boolean,
): Promise<{ sentinel: Sentinel; recovery: Recovery }> {
  const recovery: Recovery = { replayed: 0, rebuilt: 0, mirrored: 0, refused: [] };
  let sentinel = await readSentinel(area);
  if (sentinel?.pending && (await lastSeq(db)) >= sentinel.maxSeq) {
    sentinel = await finish(db, area, sentinel, sentinel.pending, recovery);
  }
  const seq = await lastSeq(db);
  if (!sentinel) {
    await rebuildDatabase(db, area, seq, recovery);
    await rebuildMirror(db, area, recovery);
  } else if (seq < sentinel.maxSeq || (counting && (await countRows(db)) < sentinel.count)) {
    await rebuildDatabase(db, area, sentinel.maxSeq, recovery);
  } else if (seq > sentinel.maxSeq) {
    await rebuildMirror(db, area, recovery);
  } else {
    return { sentinel, recovery };
  }
  return { sentinel: await writeSentinel(area, await countRows(db), await lastSeq(db)), recovery };
}

/** Completes the act that was under way, or, when the second copy has only a part of it, takes it back. */
async function finish(
  db: Database,
  area: StorageAreaLike,
  sentinel: Sentinel,
  pending: NonNullable<Sentinel['pending']>,
  recovery: Recovery,
): Promise<Sentinel> {
  const { rows } = await readMirror(area, pending.keys);
  const whole = rows.filter((row) => row.seq === pending.maxSeq);
  if (whole.length < pending.keys.length) {
    await putBack(db, area, pending.keys);
    return writeSentinel(area, await countRows(db), Math.max(sentinel.maxSeq, await lastSeq(db)));
  }
  recovery.replayed += await apply(db, whole, pending.maxSeq);
  return writeSentinel(area, pending.count, pending.maxSeq);
}

/** Writes into the second copy, for these keys, what the database holds. */
export async function putBack(db: Database, area: StorageAreaLike, keys: readonly string[]): Promise<void> {
  const present: Version[] = [];
  for (const { table, id } of keys.flatMap((key) => addressOf(key) ?? [])) {
    const row = await rowsOf(db, table).get(id);
    if (row) present.push({ table, ...row });
  }
  const items = await mirrorItems(present);
  await area.set(items);
  await area.remove(keys.filter((key) => !Object.hasOwn(items, key)));
}

async function rebuildDatabase(db: Database, area: StorageAreaLike, maxSeq: number, recovery: Recovery): Promise<void> {
  const { rows, refused } = await readMirror(area, null);
  const lost: QuarantinedRow[] = [];
  const mendable: string[] = [];
  for (const { table, id, raw } of refused) {
    if (await rowsOf(db, table).get(id)) mendable.push(mirrorKey(table, id));
    else lost.push({ id: `${table}/${id}#mirror`, table, key: id, from: 'mirror', raw, healed: false });
  }
  const seq = rows.reduce((highest, row) => Math.max(highest, row.seq), maxSeq);
  recovery.rebuilt += await apply(db, rows, seq, lost);
  recovery.refused.push(...lost.map((row) => `${row.table}/${row.key}`));
  await putBack(db, area, mendable);
}

/** From the database, in batches; the sentinel is the last to change, so that a rebuilding cut short is begun again. */
async function rebuildMirror(db: Database, area: StorageAreaLike, recovery: Recovery): Promise<void> {
  for (const table of tableNames) {
    const rows = await rowsOf(db, table).toArray();
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.slice(from, from + batch).map((row) => ({ table, ...row }));
      await area.set(await mirrorItems(part));
      recovery.mirrored += part.length;
    }
  }
}
