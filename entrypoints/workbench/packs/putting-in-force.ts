import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { softwareVersion } from '@/components/packs';
import { withStore } from '@/components/store';
import type { Pack } from '@/lib/model/pack';
import type { PackEdition } from '@/lib/model/pack-edition';
import type { Result } from '@/lib/model/result';
import type { Removal } from '@/lib/store';
import { deed, perform } from '../deeds';
import { readText } from './import-reading';
import { namedWith, othersOf, type ShelfPack } from './shelf';

const loading = (pack: Pack) => ({ loaded: pack, by: softwareVersion() });

/** Installs a pack that was read from a file: kept as an edition and in force from now on, with the way back. */
export async function install(shelf: readonly ShelfPack[], pack: Pack, text: string): Promise<boolean> {
  const { id, title, version } = pack;
  const installed = await perform(
    withStore((store) => store.packs.install({ pack: id, title, version, text }, loading(pack))),
    (removal) => ({
      text: i18n.t('packs.installed', [title]),
      undo: undoing(removal),
    }),
  );
  // where the unit named its packs, what it installs is one of them
  const named = shelf.some(({ used }) => !used) ? [...new Set([...namedWith(shelf, id, true), id])] : [];
  if (installed && named.length > 0) await ask('packs.use', { packs: named });
  return installed;
}

/** Puts a kept edition in force, loaded anew; null puts the built-in one back, or the pack aside. */
export async function switchTo(shelf: readonly ShelfPack[], chosen: ShelfPack, edition: PackEdition | null): Promise<void> {
  const said = (removal: Removal) => ({
    text: i18n.t(edition === null ? (chosen.builtin === undefined ? 'packs.nowAside' : 'packs.nowBuiltin') : 'packs.nowEdition', [
      chosen.title,
      edition?.version ?? '',
    ]),
    undo: undoing(removal),
  });
  if (edition === null) {
    await perform(withStore((store) => store.packs.setAside(chosen.id)), said);
    return;
  }
  const read = readText(edition.text, `${edition.pack}.yaml`, (id) => othersOf(shelf, id));
  if (read.kind === 'broken') {
    deed.value = { tone: 'problem', text: i18n.t('packs.editionBroken', [edition.version, read.problems[0]?.what ?? '']) };
    return;
  }
  await perform(
    withStore((store) => store.packs.use(edition.id, loading(read.pack))),
    said,
  );
}

const undoing =
  (removal: Removal) =>
  (): Promise<Result<null>> =>
    withStore((store) => store.packs.restore(removal));
