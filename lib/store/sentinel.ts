import * as z from 'zod/mini';
import type { StorageAreaLike } from './mirror';

/**
 * What the database must hold, kept outside of it, because a wiped database does not say that it was wiped. `pending`
 * is the act under way: while it is there, the second copy may be ahead of the database by just these keys.
 */
export const Sentinel = z.object({
  dbEverMade: z.literal(true),
  count: z.number(),
  maxSeq: z.number(),
  pending: z.optional(z.object({ keys: z.array(z.string()), count: z.number(), maxSeq: z.number() })),
});
export type Sentinel = z.infer<typeof Sentinel>;

export const sentinelKey = 'store';

/** undefined: there is none, or it cannot be read; the second copy then counts as lost. */
export async function readSentinel(area: StorageAreaLike): Promise<Sentinel | undefined> {
  const found = await area.get([sentinelKey]);
  const parsed = Sentinel.safeParse(found[sentinelKey]);
  return parsed.success ? parsed.data : undefined;
}

export async function writeSentinel(area: StorageAreaLike, count: number, maxSeq: number): Promise<Sentinel> {
  const sentinel: Sentinel = { dbEverMade: true, count, maxSeq };
  await area.set({ [sentinelKey]: sentinel });
  return sentinel;
}
