import * as z from 'zod/mini';
import { PackEdition } from '@/lib/model/pack-edition';
import { PortalProfile } from '@/lib/model/portal';
import { TaughtPage } from '@/lib/model/taught-page';
import { FilingRecord, Revision } from '@/lib/model/revision';
import { LibraryMark } from './library-mark';

/** A setting as it is kept; the value's own schema is in settings.ts. */
export const Setting = z.object({ id: z.string(), value: z.unknown() });

/** The tables that exist twice, with the shape of a body in each. */
export const bodies = {
  filings: FilingRecord,
  revisions: Revision,
  library: LibraryMark,
  portals: PortalProfile,
  settings: Setting,
  packs: PackEdition,
  taught: TaughtPage,
} as const;
export type TableName = keyof typeof bodies;
export type Body<T extends TableName> = z.infer<(typeof bodies)[T]>;
export const tableNames = Object.keys(bodies) as TableName[];
export const isTableName = (name: string): name is TableName => Object.hasOwn(bodies, name);

/** A record as both copies keep it. `v` is the version the body was written in; `seq` orders it among all acts. */
export interface StoredRow {
  id: string;
  v: number;
  seq: number;
  body: unknown;
}

/** A record with its table; a `null` body says that it was deleted. */
export interface Version extends StoredRow {
  table: TableName;
}

/**
 * A record that could not be read, kept as it was found, in the database or in the second copy. `healed`: the other
 * copy had a good one, which took its place.
 */
export interface QuarantinedRow {
  id: string;
  table: TableName;
  key: string;
  from: 'database' | 'mirror';
  raw: unknown;
  healed: boolean;
}
