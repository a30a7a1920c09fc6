import type { Pack } from '../model/pack';
import type { PackEdition } from '../model/pack-edition';
import { ok } from '../model/result';
import { importedPacks, inForce, withImported } from '../packs/imported';
import type { Desk } from './desk';

export interface PacksInForce {
  packs: Pack[];
  /** imported editions that this version of the software has not loaded yet */
  stale: PackEdition[];
  /** the same as long as the same packs are in force */
  key: string;
}

/**
 * The packs in force on this machine: built-in ones and imported ones, of them those that the user named. Where the store
 * does not answer, the built-in ones. `by` is the version of the software.
 */
export async function packsInForce(store: Desk['store'], builtin: readonly Pack[], by: string): Promise<PacksInForce> {
  const kept = await store(async (opened) => {
    const named = await opened.settings.get('packs');
    const editions = await opened.packs.editions();
    return named.ok && editions.ok ? ok({ named: named.value, editions: editions.value }) : ok(none);
  });
  const { named, editions } = kept.ok ? kept.value : none;
  const { packs: imported, stale } = importedPacks(editions, by);
  const marks = editions.flatMap(({ id, inForce }) => (inForce === null ? [] : [`${id} ${inForce.by}`]));
  return { packs: inForce(withImported(builtin, imported), named), stale, key: [...named, '', ...marks].join('\n') };
}

const none: { named: string[]; editions: PackEdition[] } = { named: [], editions: [] };
