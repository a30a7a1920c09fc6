import type { LibraryEntry } from '@/lib/model/library';
import { ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import { change } from './commit';
import type { Engine } from './engine';
import type { LibraryMark } from './library-mark';
import type { Reader } from './reader';
import { removalOf, restore } from './removal';
import type { Removal } from './removal';

/** The user's own part of the 指标库. `applyMarks` joins it with the built-in indicators. */
export interface Library {
  all(): Promise<Result<LibraryMark[]>>;
  /** adds indicators of the user's own, or keeps edited ones (a built-in one under its own id) */
  put(entries: readonly LibraryEntry[]): Promise<Result<null>>;
  /** deletes an indicator of the user's own; of a built-in one this deletes the edit */
  remove(id: string): Promise<Result<Removal>>;
  /** puts a built-in indicator out of sight */
  hide(id: string): Promise<Result<Removal>>;
  restore(removal: Removal): Promise<Result<null>>;
  /** counts one use for each id; an id may stand there several times */
  bumpUse(ids: readonly string[]): Promise<Result<null>>;
}

export function library(engine: Engine): Library {
  return {
    all: () => engine.read((reader) => reader.all('library')),
    put: (entries) =>
      engine.commit(async (reader) => {
        const marks = entries.map(async (entry) => {
          const mark = await markOf(reader, entry.id);
          const used = Math.max(mark.used, entry.used);
          return change('library', entry.id, { id: entry.id, entry, hidden: false, used });
        });
        return ok({ changes: await Promise.all(marks), value: null });
      }),
    remove: (id) =>
      engine.commit(async (reader) => {
        if (!(await reader.get('library', id))) return ok({ changes: [], value: { records: [] } });
        const changes = [change('library', id, null)];
        return ok({ changes, value: await removalOf(reader, changes) });
      }),
    hide: (id) =>
      engine.commit(async (reader) => {
        const changes = [change('library', id, { ...(await markOf(reader, id)), hidden: true })];
        return ok({ changes, value: await removalOf(reader, changes) });
      }),
    restore: (removal) => restore(engine, removal),
    bumpUse: (ids) =>
      engine.commit(async (reader) => {
        const marks = [...new Set(ids)].map(async (id) => {
          const mark = await markOf(reader, id);
          const uses = ids.filter((other) => other === id).length;
          return change('library', id, { ...mark, used: mark.used + uses });
        });
        return ok({ changes: await Promise.all(marks), value: null });
      }),
  };
}

const markOf = async (reader: Reader, id: string): Promise<LibraryMark> =>
  (await reader.get('library', id)) ?? { id, entry: null, hidden: false, used: 0 };
