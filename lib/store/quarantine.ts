import type { Database } from './database';
import { quarantineOf, rowsOf } from './database';
import { readBody } from './migrate';
import type { StorageAreaLike } from './mirror';
import { mirrorKey, readMirror } from './mirror';
import type { StoredRow, TableName } from './tables';

/**
 * Moves a row that cannot be read into quarantine, raw, and puts the second copy's record in its place if that one is
 * good. Returns the record that took its place. One transaction; a row that changed meanwhile is left alone.
 */
export async function quarantine(
  db: Database,
  area: StorageAreaLike,
  table: TableName,
  row: StoredRow,
): Promise<StoredRow | undefined> {
  const spare = await readSpare(db, area, table, row.id);
  await db.dexie.transaction('rw', [table, 'quarantine'], async () => {
    const present = await rowsOf(db, table).get(row.id);
    if (present?.seq !== row.seq) return;
    const id = `${table}/${row.id}#${row.seq}`;
    await quarantineOf(db).put({ id, table, key: row.id, from: 'database', raw: row, healed: spare !== undefined });
    if (spare) await rowsOf(db, table).put(spare);
    else await rowsOf(db, table).delete(row.id);
  });
  return spare;
}

async function readSpare(
  db: Database,
  area: StorageAreaLike,
  table: TableName,
  id: string,
): Promise<StoredRow | undefined> {
  const { rows } = await readMirror(area, [mirrorKey(table, id)]);
  const [found] = rows;
  if (!found || readBody(db.steps, table, found) === undefined) return undefined;
  return { id, v: found.v, seq: found.seq, body: found.body };
}
