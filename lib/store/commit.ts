import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import type { Database } from './database';
import { apply, lastSeq, rowsOf } from './database';
import { newest } from './migrate';
import type { StorageAreaLike } from './mirror';
import { mirrorItems } from './mirror';
import { toProblem } from './problem';
import type { Reader } from './reader';
import { putBack } from './rebuild';
import type { Sentinel } from './sentinel';
import { sentinelKey, writeSentinel } from './sentinel';
import type { Body, TableName, Version } from './tables';
import { bodies } from './tables';

/** A record to be written, or with a `null` body to be deleted. */
export interface Change {
  table: TableName;
  id: string;
  body: Body<TableName> | null;
}

/**
 * One act of the user: reads what it needs and says what is to change, all of it or nothing. `stamp` gives the next
 * number of the order in which things happened. No one else writes while it runs.
 */
export type Act<T> = (reader: Reader, stamp: () => number) => Promise<Result<{ changes: Change[]; value: T }>>;

export const change = <T extends TableName>(table: T, id: string, body: Body<T> | null): Change => ({
  table,
  id,
  body,
});

/**
 * Carries out one act; to be called under the store's lock, with the sentinel of two copies that agree. First the
 * second copy with a note of what is under way, then one strict transaction of the database, then the sentinel. The
 * answer is given when both copies hold the act. A fault leaves both as they were.
 */
export async function commit<T>(
  db: Database,
  area: StorageAreaLike,
  sentinel: Sentinel,
  reader: Reader,
  act: Act<T>,
): Promise<Result<{ changes: Change[]; value: T }>> {
  let seq = Math.max(sentinel.maxSeq, await lastSeq(db));
  const done = await act(reader, () => ++seq);
  if (!done.ok || done.value.changes.length === 0) return done;
  const present = await Promise.all(done.value.changes.map(({ table, id }) => rowsOf(db, table).get(id)));
  seq = present.reduce((highest, row) => Math.max(highest, row?.seq ?? 0), seq) + 1;
  const versions: Version[] = [];
  for (const { table, id, body } of done.value.changes) {
    const parsed = body === null ? undefined : bodies[table].safeParse(body);
    if (parsed?.success === false) return fail('input-shape', `${table}/${id}`, { reason: parsed.error.message });
    versions.push({ table, id, v: newest(db.steps), seq, body: parsed ? plain(parsed.data) : null });
  }
  const items = await mirrorItems(versions);
  const keys = Object.keys(items);
  const before = present.filter((row) => row !== undefined).length;
  const after = versions.filter((row) => row.body !== null).length;
  const count = sentinel.count + after - before;
  try {
    await area.set({ ...items, [sentinelKey]: { ...sentinel, pending: { keys, count, maxSeq: seq } } });
    await apply(db, versions, seq);
  } catch (error) {
    await takeBack(db, area, sentinel, keys);
    return { ok: false, problem: toProblem(error) };
  }
  await writeSentinel(area, count, seq).catch(() => undefined);
  return ok(done.value);
}

/** The same in both copies: what JSON does not carry does not get into the database either. */
const plain = (body: unknown): unknown => JSON.parse(JSON.stringify(body)) as unknown;

/** When not even this succeeds, the note of the act stays, and whoever opens next decides by it. */
async function takeBack(db: Database, area: StorageAreaLike, sentinel: Sentinel, keys: string[]): Promise<void> {
  try {
    await putBack(db, area, keys);
    await writeSentinel(area, sentinel.count, sentinel.maxSeq);
  } catch {
    return;
  }
}
