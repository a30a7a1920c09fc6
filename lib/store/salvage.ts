import { Dexie } from 'dexie';
import type { Result } from '@/lib/model/result';
import type { Database } from './database';
import { openDatabase } from './database';
import type { Migration } from './migrate';
import type { StorageAreaLike } from './mirror';
import { readMirror } from './mirror';
import { toProblem } from './problem';
import { readSentinel } from './sentinel';

/** Where the database lies and how it is opened. */
export interface Place {
  name: string;
  steps: readonly Migration[];
  /** milliseconds until an opening that another page holds up is answered with `store-blocked` */
  patience: number;
  freed: () => void;
}

/**
 * Opens the database; one that cannot be opened any more ("Internal error opening backing store", for good on that
 * machine) is deleted and made anew, but only when the second copy is whole. It comes back empty: reconciling fills it.
 */
export async function openOrRemake(area: StorageAreaLike, place: Place): Promise<Result<Database>> {
  const open = () => openDatabase(place.name, place.steps, place.patience, place.freed);
  try {
    return await open();
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code !== 'store-unreadable' || !(await isMirrorWhole(area))) return { ok: false, problem };
  }
  try {
    await Dexie.delete(place.name);
    return await open();
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

async function isMirrorWhole(area: StorageAreaLike): Promise<boolean> {
  const sentinel = await readSentinel(area);
  if (!sentinel) return false;
  const { rows } = await readMirror(area, null);
  return rows.filter((row) => row.body !== null).length >= sentinel.count;
}
