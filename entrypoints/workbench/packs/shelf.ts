import type { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';
import { standardProfile, type UnitProfile } from '@/lib/model/profile';
import { ok, type Result } from '@/lib/model/result';
import { importedPacks } from '@/lib/packs/imported';
import type { Store } from '@/lib/store';

/** What is kept that the page of the packs shows. */
export interface Kept {
  /** ids of the packs in force; none: all */
  named: string[];
  editions: PackEdition[];
  profile: UnitProfile;
}

/** A pack as the page lists it: built in, imported, or both. */
export interface ShelfPack {
  id: string;
  title: string;
  /** what counts now; undefined when every edition is put aside and none is built in */
  pack: Pack | undefined;
  builtin: Pack | undefined;
  /** newest first */
  editions: PackEdition[];
  current: PackEdition | undefined;
  /** does the unit use it */
  used: boolean;
}

export async function readKept(store: Store): Promise<Result<Kept>> {
  const named = await store.settings.get('packs');
  if (!named.ok) return named;
  const editions = await store.packs.editions();
  if (!editions.ok) return editions;
  const profile = await store.settings.get('profile');
  return ok({ named: named.value, editions: editions.value, profile: profile.ok ? profile.value : standardProfile });
}

/** Built-in packs in their order, then those that were imported. `by` is the version of the software. */
export function shelfOf(builtin: readonly Pack[], { named, editions }: Kept, by: string): ShelfPack[] {
  const imported = new Map(importedPacks(editions, by).packs.map((pack) => [pack.id, pack]));
  const ids = [...new Set([...builtin.map(({ id }) => id), ...editions.map(({ pack }) => pack)])];
  return ids.map((id) => {
    const own = builtin.find((pack) => pack.id === id);
    const editionsOf = editions.filter(({ pack }) => pack === id);
    const pack = imported.get(id) ?? own;
    const current = editionsOf.find(({ inForce }) => inForce !== null);
    const used = named.length === 0 || named.includes(id);
    return { id, title: pack?.title ?? editionsOf[0]?.title ?? id, pack, builtin: own, editions: editionsOf, current, used };
  });
}

/** Which packs are named when one is taken into use or out of it; all of them is said by naming none. */
export function namedWith(shelf: readonly ShelfPack[], id: string, used: boolean): string[] {
  const ids = shelf.filter((each) => (each.id === id ? used : each.used)).map((each) => each.id);
  return ids.length === shelf.length ? [] : ids;
}

/** The packs that count, but for one. */
export const othersOf = (shelf: readonly ShelfPack[], id: string): Pack[] =>
  shelf.flatMap(({ pack }) => (pack === undefined || pack.id === id ? [] : [pack]));
