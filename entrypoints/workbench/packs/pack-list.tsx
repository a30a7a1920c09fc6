import { i18n } from '#i18n';
import { linkTo } from '../route';
import { searchPack } from './search-pack';
import type { ShelfPack } from './shelf';

/** Every pack with what it holds and whether it counts; while something is searched, with how much of it is found there. */
export function PackList({ shelf, open, question }: { shelf: readonly ShelfPack[]; open: string | undefined; question: string }) {
  return (
    <nav class="pack-list" aria-label={i18n.t('packs.list')}>
      <ul>
        {shelf.map((each) => (
          <li key={each.id}>
            <a href={linkTo('packs', each.id)} aria-current={each.id === open ? 'page' : undefined}>
              <span class="strong">{each.title}</span>
              <span class="faint">{question.trim() === '' ? countsOf(each) : i18n.t('packs.found', [foundIn(each, question)])}</span>
              <Standing each={each} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const foundIn = ({ pack }: ShelfPack, question: string): number =>
  pack === undefined ? 0 : Object.values(searchPack(pack, question)).reduce((sum, list) => sum + list.length, 0);

function countsOf({ pack }: ShelfPack): string {
  if (pack === undefined) return '';
  return [pack.region, i18n.t('packs.counts', [pack.forms.length, pack.rules.length])].filter((part) => part !== '').join(' · ');
}

/** Chips: imported, a newer edition of a built-in one, not used. */
function Standing({ each: { builtin, current, used, pack } }: { each: ShelfPack }) {
  return (
    <span class="chips">
      {current !== undefined && <span class="chip is-own">{i18n.t(builtin === undefined ? 'packs.imported' : 'packs.replaces')}</span>}
      {pack === undefined && <span class="chip">{i18n.t('packs.aside')}</span>}
      {!used && <span class="chip">{i18n.t('packs.unused')}</span>}
    </span>
  );
}
