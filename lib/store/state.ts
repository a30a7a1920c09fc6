import type { Result } from '@/lib/model/result';
import { quarantineOf, rowsOf } from './database';
import type { Engine } from './engine';
import type { StorageAreaLike } from './mirror';
import { readSentinel } from './sentinel';
import type { QuarantinedRow, TableName } from './tables';
import { tableNames } from './tables';

/** Figures of the store for the settings page. */
export interface StoreState {
  /** records in the database, by table */
  records: Record<TableName, number>;
  /** records that the second copy vouches for; null when there is no second copy */
  mirrored: number | null;
  /** 无法读取的记录, raw */
  quarantined: QuarantinedRow[];
}

export function readState(engine: Engine, area: StorageAreaLike): Promise<Result<StoreState>> {
  return engine.read(async (_reader, db) => {
    const counted = tableNames.map(async (table) => [table, await rowsOf(db, table).count()] as const);
    return {
      records: Object.fromEntries(await Promise.all(counted)) as Record<TableName, number>,
      mirrored: (await readSentinel(area))?.count ?? null,
      quarantined: await quarantineOf(db).toArray(),
    };
  });
}
