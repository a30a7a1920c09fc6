import { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';

/** What imported editions come to. */
export interface Imported {
  packs: Pack[];
  /** in force, but not as this version of the software would load them: to be loaded anew from their text */
  stale: PackEdition[];
}

/**
 * The packs of the editions in force, as they were loaded when they were installed. One that was loaded by another version of
 * this software is stale; it counts meanwhile if it still has the shape of a pack. `by` is the version asking.
 */
export function importedPacks(editions: readonly PackEdition[], by: string): Imported {
  const found: Imported = { packs: [], stale: [] };
  for (const edition of editions) {
    if (edition.inForce === null) continue;
    const read = Pack.safeParse(edition.inForce.loaded);
    if (read.success) found.packs.push(read.data);
    if (!read.success || edition.inForce.by !== by) found.stale.push(edition);
  }
  return found;
}

/**
 * All packs there are: the built-in ones, of which an imported one of the same id takes the place, then the others that were
 * imported. What built-in packs had settled about forms that were replaced no longer holds.
 */
export function withImported(builtin: readonly Pack[], imported: readonly Pack[]): Pack[] {
  const byId = new Map(imported.map((pack) => [pack.id, pack]));
  const replaced = builtin.filter(({ id }) => byId.has(id)).map(({ id }) => id);
  const own = new Set(builtin.map(({ id }) => id));
  return [
    ...builtin.map((pack) => byId.get(pack.id) ?? unsettled(pack, replaced)),
    ...imported.filter(({ id }) => !own.has(id)),
  ];
}

/** Of all packs those that the user named; nobody named: all. */
export const inForce = (packs: readonly Pack[], named: readonly string[]): Pack[] =>
  named.length === 0 ? [...packs] : packs.filter(({ id }) => named.includes(id));

function unsettled(pack: Pack, replaced: readonly string[]): Pack {
  if (replaced.length === 0 || pack.settled === undefined) return pack;
  const { forms, rules } = pack.settled;
  const stands = (form: string) => !replaced.some((id) => form.startsWith(`${id}/`));
  const places = new Map(forms.flatMap((form, at) => (stands(form) ? [at] : [])).map((at, next) => [at, next]));
  return {
    ...pack,
    settled: {
      forms: forms.filter(stands),
      rules: Object.fromEntries(Object.entries(rules).map(([rule, at]) => [rule, at.flatMap((each) => places.get(each) ?? [])])),
    },
  };
}
