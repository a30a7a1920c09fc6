import { seal, unseal } from './envelope';
import type { Envelope } from './envelope';
import { isTableName } from './tables';
import type { TableName, Version } from './tables';

/** What is needed of `chrome.storage.local`. One `set` is written whole or not at all. */
export interface StorageAreaLike {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps the second copy from content scripts, and so from a page that has taken over its renderer. Browsers before
 * Chrome 140 cannot do that for this area: they refuse, and the store works all the same.
 */
export async function closeToPages(area: StorageAreaLike): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}

/** Where a record lies in the second copy. */
export const mirrorKey = (table: TableName, id: string): string => `r:${table}:${id}`;

/** The record that a key stands for; undefined for a key that is none of ours. */
export function addressOf(key: string): { table: TableName; id: string } | undefined {
  const [, table = '', id = ''] = /^r:([a-z]+):(.+)$/s.exec(key) ?? [];
  return isTableName(table) ? { table, id } : undefined;
}

/** What was found in the second copy: records whose hash holds, and what was refused. */
export interface MirrorContents {
  rows: Version[];
  refused: { table: TableName; id: string; raw: unknown }[];
}

/** Reads records by key, or all of them with `null`. A key without anything is in neither list. */
export async function readMirror(area: StorageAreaLike, keys: string[] | null): Promise<MirrorContents> {
  const contents: MirrorContents = { rows: [], refused: [] };
  for (const [key, raw] of Object.entries(await area.get(keys))) {
    const address = addressOf(key);
    if (!address) continue;
    const row = await unseal(key, raw);
    if (row) contents.rows.push({ ...address, ...row });
    else contents.refused.push({ ...address, raw });
  }
  return contents;
}

/** The items that write these records, deletions as tombstones. */
export async function mirrorItems(rows: readonly Version[]): Promise<Record<string, Envelope>> {
  const entries = rows.map(async (row) => {
    const key = mirrorKey(row.table, row.id);
    return [key, await seal(key, row)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
