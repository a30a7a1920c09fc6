import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import { Icon, type IconName } from '@/components/icon';
import { DeedLine } from './deed-line';
import { undoLast } from './deeds';
import { FilingsPage } from './filings/filings-page';
import { LibraryPage } from './library/library-page';
import { PacksPage } from './packs/packs-page';
import { PortalsPage } from './portals/portals-page';
import { linkTo, pages, route, type PageName } from './route';
import { SettingsPage } from './settings/settings-page';

const icons: Record<PageName, IconName> = { library: 'library', filings: 'filing', packs: 'pack', portals: 'panel', settings: 'settings' };

/** Pages that begin with a heading of their own. */
const headed = (page: PageName, filing: boolean): boolean => filing || page === 'packs';

/** 工作台: what is kept on this machine, page by page. */
export function Workbench() {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
      event.preventDefault();
      void undoLast();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, []);
  const { page, id } = route.value;
  const filing = page === 'filings' && id !== '' && id !== 'new';
  return (
    <div class={`workbench ${filing ? 'is-filing' : ''}`}>
      <nav class="side" aria-label={i18n.t('work.nav.label')}>
        <p class="brand">{i18n.t('extName')}</p>
        {pages.map((name) => (
          <a key={name} href={linkTo(name)} title={i18n.t(`work.nav.${name}`)} aria-current={name === page ? 'page' : undefined}>
            <Icon name={icons[name]} />
            <span>{i18n.t(`work.nav.${name}`)}</span>
          </a>
        ))}
      </nav>
      <main class="work">
        {!headed(page, filing) && <h1 class="unseen">{i18n.t(`work.nav.${page}`)}</h1>}
        {page === 'library' && <LibraryPage />}
        {page === 'filings' && <FilingsPage open={id} />}
        {page === 'packs' && <PacksPage open={id} />}
        {page === 'portals' && <PortalsPage />}
        {page === 'settings' && <SettingsPage />}
        <DeedLine />
      </main>
    </div>
  );
}
