import * as z from 'zod/mini';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import type { Act, Change } from './commit';
import type { Engine } from './engine';
import type { Reader } from './reader';
import type { Body, TableName } from './tables';
import { tableNames } from './tables';

/** What takes a removal back: plain data, the records before it and after it. */
export const Removal = z.object({
  records: z.array(z.object({ table: z.enum(tableNames), id: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type Removal = z.infer<typeof Removal>;

/** Notes, for each change, what stood there before. */
export async function removalOf(reader: Reader, changes: readonly Change[]): Promise<Removal> {
  const records = changes.map(async ({ table, id, body }) => ({
    table,
    id,
    before: (await reader.get(table, id)) ?? null,
    after: body,
  }));
  return { records: await Promise.all(records) };
}

/** Takes a removal back, all of it or nothing; `conflict` when one of its records was written anew since. */
export function restore(engine: Engine, removal: Removal): Promise<Result<null>> {
  const act: Act<null> = async (reader) => {
    const changes: Change[] = [];
    for (const { table, id, before, after } of removal.records) {
      const present = (await reader.get(table, id)) ?? null;
      if (JSON.stringify(present) !== JSON.stringify(after)) return fail('conflict', `${table}/${id}`);
      changes.push({ table, id, body: before as Body<TableName> | null });
    }
    return ok({ changes, value: null });
  };
  return engine.commit(act);
}
