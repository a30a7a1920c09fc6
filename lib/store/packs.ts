import { PackEdition } from '@/lib/model/pack-edition';
import { fail, ok } from '@/lib/model/result';
import type { Result } from '@/lib/model/result';
import { change } from './commit';
import type { Change } from './commit';
import type { Engine } from './engine';
import type { Reader } from './reader';
import { removalOf, restore } from './removal';
import type { Removal } from './removal';

/** What the loader made of an edition, and which version of this software did. */
export type Loading = NonNullable<PackEdition['inForce']>;

/** How many editions of one pack are kept; installing one more drops the oldest. */
export const mostEditions = 6;

/**
 * Imported packs by their editions, at most one of a pack in force. Each act answers with what takes it back. `not-found`
 * where an id is not there.
 */
export interface Packs {
  /** newest first */
  editions(): Promise<Result<PackEdition[]>>;
  /** keeps a file as the newest edition of its pack, in force from now on; the same file again moves to the top */
  install(file: Pick<PackEdition, 'pack' | 'title' | 'version' | 'text'>, loading: Loading): Promise<Result<Removal>>;
  /** puts a kept edition in force */
  use(edition: string, loading: Loading): Promise<Result<Removal>>;
  /** puts no edition of a pack in force: its built-in one counts again, if it has one */
  setAside(pack: string): Promise<Result<Removal>>;
  /** deletes a pack's editions */
  remove(pack: string): Promise<Result<Removal>>;
  restore(removal: Removal): Promise<Result<null>>;
}

export function packs(engine: Engine): Packs {
  const act = (gather: (reader: Reader, stamp: () => number) => Promise<Result<Change[]>>): Promise<Result<Removal>> =>
    engine.commit(async (reader, stamp) => {
      const changes = await gather(reader, stamp);
      return changes.ok ? ok({ changes: changes.value, value: await removalOf(reader, changes.value) }) : changes;
    });
  return {
    editions: () => engine.read(newestFirst),
    install: (file, loading) =>
      act(async (reader, stamp) => {
        const known = await editionsOf(reader, file.pack);
        const same = known.find(({ text }) => text === file.text);
        const others = known.filter((edition) => edition !== same);
        const id = same?.id ?? crypto.randomUUID();
        // parsed, so that its keys stand as they are read: what takes the act back compares with what is kept
        const fresh = PackEdition.parse({ ...file, id, installed: new Date().toISOString(), seq: stamp(), inForce: loading });
        const dropped = others.slice(mostEditions - 1).map((edition) => change('packs', edition.id, null));
        return ok([change('packs', id, fresh), ...aside(others.slice(0, mostEditions - 1)), ...dropped]);
      }),
    use: (edition, loading) =>
      act(async (reader) => {
        const chosen = await reader.get('packs', edition);
        if (!chosen) return fail('not-found', `packs/${edition}`);
        const others = (await editionsOf(reader, chosen.pack)).filter(({ id }) => id !== edition);
        return ok([change('packs', edition, { ...chosen, inForce: loading }), ...aside(others)]);
      }),
    setAside: (pack) => act(async (reader) => ok(aside(await editionsOf(reader, pack)))),
    remove: (pack) => act(async (reader) => ok((await editionsOf(reader, pack)).map(({ id }) => change('packs', id, null)))),
    restore: (removal) => restore(engine, removal),
  };
}

const newestFirst = async (reader: Reader): Promise<PackEdition[]> => (await reader.all('packs')).sort((a, b) => b.seq - a.seq);

const editionsOf = async (reader: Reader, pack: string): Promise<PackEdition[]> =>
  (await newestFirst(reader)).filter((edition) => edition.pack === pack);

const aside = (editions: readonly PackEdition[]): Change[] =>
  editions.filter(({ inForce }) => inForce !== null).map((edition) => change('packs', edition.id, { ...edition, inForce: null }));
