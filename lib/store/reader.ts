import type { Database } from './database';
import { rowsOf } from './database';
import { readBody } from './migrate';
import type { StorageAreaLike } from './mirror';
import { quarantine } from './quarantine';
import type { Body, StoredRow, TableName } from './tables';

/** Reads records as they should be. What cannot be read goes into quarantine and is passed over. */
export interface Reader {
  get<T extends TableName>(table: T, id: string): Promise<Body<T> | undefined>;
  all<T extends TableName>(table: T): Promise<Body<T>[]>;
  /** revisions of a filing, newest first */
  revisionsOf(filing: string): Promise<Body<'revisions'>[]>;
  newestRevision(filing: string): Promise<Body<'revisions'> | undefined>;
}

/** `tell` hears of each record that had to be put into quarantine. */
export function reader(
  db: Database,
  area: StorageAreaLike,
  tell: (table: TableName, id: string, healed: boolean) => void,
): Reader {
  async function body<T extends TableName>(table: T, row: StoredRow): Promise<Body<T> | undefined> {
    const good = readBody(db.steps, table, row);
    if (good !== undefined || db.newer) return good;
    const healed = await quarantine(db, area, table, row);
    tell(table, row.id, healed !== undefined);
    return healed && readBody(db.steps, table, healed);
  }
  async function readable<T extends TableName>(table: T, rows: StoredRow[]): Promise<Body<T>[]> {
    const read = await Promise.all(rows.map((row) => body(table, row)));
    return read.filter((body) => body !== undefined);
  }
  const ofFiling = (filing: string) =>
    rowsOf(db, 'revisions').where('[body.filing+body.seq]').between([filing, -Infinity], [filing, Infinity]);
  async function revisionsOf(filing: string): Promise<Body<'revisions'>[]> {
    return (await readable('revisions', await ofFiling(filing).toArray())).reverse();
  }
  return {
    async get(table, id) {
      const row = await rowsOf(db, table).get(id);
      return row && body(table, row);
    },
    all: async (table) => readable(table, await rowsOf(db, table).toArray()),
    revisionsOf,
    async newestRevision(filing) {
      const row = await ofFiling(filing).last();
      return row && ((await body('revisions', row)) ?? (await revisionsOf(filing))[0]);
    },
  };
}
