import type { Body, StoredRow, TableName } from './tables';
import { bodies } from './tables';

/**
 * One step of the database's shape, a file of `migrations/`. `stores` are Dexie's table definitions that are new or
 * changed; `rows` turn a body of the version before into one of this version: pure, and harmless when run on a body of
 * this version.
 */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  rows: Partial<Record<TableName, (body: unknown) => unknown>>;
}

const files = import.meta.glob<Migration>('./migrations/*.ts', { eager: true, import: 'default' });

/** All steps in order, as found in `migrations/`. */
export const migrations: readonly Migration[] = Object.values(files).sort((a, b) => a.version - b.version);

export const newest = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 0;

/**
 * Brings a row to the newest version. It goes by the row's own `v`, not by what the database says it ran: an upgrade
 * that died midway, or an old second copy, leaves rows of several versions side by side. A row of a newer version, or
 * one that a step cannot take, stays as it is.
 */
export function upcast(steps: readonly Migration[], table: TableName, row: StoredRow): StoredRow {
  const due = steps.filter((step) => step.version > row.v);
  if (due.length === 0) return row;
  try {
    const body = due.reduce((body, step) => (step.rows[table] ? step.rows[table](body) : body), row.body);
    return { ...row, v: newest(steps), body };
  } catch {
    return row;
  }
}

/** The body of a row at the newest version; undefined when it does not have the shape it must have. */
export function readBody<T extends TableName>(
  steps: readonly Migration[],
  table: T,
  row: StoredRow,
): Body<T> | undefined {
  const parsed = bodies[table].safeParse(upcast(steps, table, row).body);
  return parsed.success ? (parsed.data as Body<T>) : undefined;
}
