import { fail, ok } from '@/lib/model/result';
import type { Problem, Result } from '@/lib/model/result';
import { announcer } from './changes';
import type { Announcer } from './changes';
import { commit } from './commit';
import type { Act } from './commit';
import type { Database } from './database';
import type { StorageAreaLike } from './mirror';
import { toProblem } from './problem';
import { reader } from './reader';
import type { Reader } from './reader';
import { reconcile } from './rebuild';
import type { Recovery } from './rebuild';
import { openOrRemake } from './salvage';
import type { Place } from './salvage';
import type { TableName } from './tables';

/** What is needed of `navigator.locks`: work under one name runs one at a time, over all pages and workers. */
export interface LocksLike {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Reading and writing both copies; all that the store offers stands on these. */
export interface Engine {
  read<T>(work: (reader: Reader, db: Database) => Promise<T>): Promise<Result<T>>;
  commit<T>(act: Act<T>): Promise<Result<T>>;
  changes: Announcer['changes'];
  close(): void;
}

/** Something that the user should know although nothing failed: records rebuilt, a record put into quarantine. */
export type Tell = (problem: Problem) => void;

/** What was found on opening. */
export interface Opened {
  engine: Engine;
  recovery: Recovery | undefined;
  newer: boolean;
}

/**
 * Opens both copies, compares them and mends the one that lost something. A connection that breaks later (wiped
 * storage, a page of another version) is opened and compared again at the next call.
 */
export async function openEngine(
  area: StorageAreaLike,
  locks: LocksLike,
  place: Place,
  tell: Tell,
): Promise<Result<Opened>> {
  const announcements = announcer(place.name);
  let db: Database | undefined;
  let closed = false;

  const locked = <T>(work: () => Promise<T>): Promise<T> => locks.request(place.name, work);
  const read = (db: Database): Reader => reader(db, area, (table, id, healed) => tell(quarantined(table, id, healed)));

  async function open(): Promise<Result<{ db: Database; recovery: Recovery | undefined }>> {
    const opened = await openOrRemake(area, place);
    if (!opened.ok) return opened;
    try {
      const recovery = opened.value.newer ? undefined : (await reconcile(opened.value, area, true)).recovery;
      db = opened.value;
      return ok({ db, recovery });
    } catch (error) {
      opened.value.dexie.close();
      throw error;
    }
  }

  /** The open database; to be called under the lock when it may have to be opened again. */
  async function connected(): Promise<Result<Database>> {
    if (db?.dexie.isOpen()) return ok(db);
    if (closed) return fail('store-unreadable', place.name);
    const opened = await open();
    if (!opened.ok) return opened;
    if (opened.value.recovery) recovered(opened.value.recovery).forEach(tell);
    return ok(opened.value.db);
  }

  const engine: Engine = {
    async read(work) {
      for (let attempt = 1; ; attempt++) {
        const ready = db?.dexie.isOpen() ? ok(db) : await guarded(() => locked(connected));
        if (!ready.ok) return ready;
        try {
          return ok(await work(read(ready.value), ready.value));
        } catch (error) {
          if (attempt > 1 || ready.value.dexie.isOpen()) return { ok: false, problem: toProblem(error) };
        }
      }
    },
    commit: (act) =>
      guarded(() =>
        locked(async () => {
          const ready = await connected();
          if (!ready.ok) return ready;
          if (ready.value.newer) return fail('store-newer');
          const { sentinel, recovery } = await reconcile(ready.value, area, false);
          recovered(recovery).forEach(tell);
          const done = await commit(ready.value, area, sentinel, read(ready.value), act);
          if (!done.ok) return done;
          const { changes, value } = done.value;
          if (changes.length > 0) {
            announcements.announce(changes.map(({ table, id, body }) => ({ table, id, deleted: body === null })));
          }
          return ok(value);
        }),
      ),
    changes: announcements.changes,
    close() {
      closed = true;
      announcements.close();
      db?.dexie.close();
    },
  };

  const opened = await guarded(() => locked(open));
  if (!opened.ok) {
    announcements.close();
    return opened;
  }
  return ok({ engine, recovery: opened.value.recovery, newer: opened.value.db.newer });
}

/** Storage errors become problems here, and nowhere above. */
async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** What a recovery means in words for the user; nothing when nothing was lost. */
export function recovered(recovery: Recovery): Problem[] {
  const problems: Problem[] = [];
  if (recovery.rebuilt > 0 || recovery.refused.length > 0) {
    const values = { records: String(recovery.rebuilt), refused: String(recovery.refused.length) };
    problems.push({ code: 'store-rebuilt', values });
  }
  for (const at of recovery.refused) problems.push({ code: 'row-quarantined', at });
  return problems;
}

const quarantined = (table: TableName, id: string, healed: boolean): Problem => ({
  code: 'row-quarantined',
  at: `${table}/${id}`,
  values: { healed: String(healed) },
});
