import { i18n } from '#i18n';
import { softwareVersion } from '@/components/packs';
import { withStore } from '@/components/store';
import type { PackEdition } from '@/lib/model/pack-edition';
import { wholePacks } from '@/lib/packs/builtin-whole';
import { importedPacks } from '@/lib/packs/imported';
import { deed } from '../deeds';
import { readText } from './import-reading';

/** Loads editions in force anew that another version of this software had loaded. One that no longer fits is put aside and told. */
export async function freshen(editions: readonly PackEdition[]): Promise<void> {
  const { packs, stale } = importedPacks(editions, softwareVersion());
  for (const edition of stale) {
    const others = (id: string) => [...wholePacks, ...packs].filter((pack) => pack.id !== id);
    const read = readText(edition.text, `${edition.pack}.yaml`, others);
    if (read.kind === 'pack') {
      await withStore((store) => store.packs.use(edition.id, { loaded: read.pack, by: softwareVersion() }));
    } else {
      await withStore((store) => store.packs.setAside(edition.pack));
      deed.value = { tone: 'problem', text: i18n.t('packs.editionBroken', [edition.version, read.problems[0]?.what ?? '']) };
    }
  }
}
