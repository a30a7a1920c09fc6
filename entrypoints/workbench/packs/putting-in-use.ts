import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { deed, perform } from '../deeds';
import { namedWith, type ShelfPack } from './shelf';

/** Takes a pack into use or out of it, with the way back. At least one stays in use. */
export async function putInUse(shelf: readonly ShelfPack[], chosen: ShelfPack, used: boolean): Promise<void> {
  const before = namedWith(shelf, chosen.id, !used);
  const after = namedWith(shelf, chosen.id, used);
  if (!used && shelf.every((each) => each.id === chosen.id || !each.used)) {
    deed.value = { tone: 'problem', text: i18n.t('packs.lastOne') };
    return;
  }
  await perform(ask('packs.use', { packs: after }), () => ({
    text: i18n.t(used ? 'packs.nowUsed' : 'packs.nowUnused', [chosen.title]),
    undo: () => ask('packs.use', { packs: before }),
  }));
}
