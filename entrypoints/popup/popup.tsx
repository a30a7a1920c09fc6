import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { Approved } from './approved';
import { allowed, type Target } from './target';

const openWorkbench = () => void chrome.tabs.create({ url: chrome.runtime.getURL('workbench.html') });

/** What stands for this tab: whether the portal may be read, what was found, and the ways on. */
export function Popup({ target }: { target: Target }) {
  const [approved, setApproved] = useState(target.approved);
  const [told, setTold] = useState('');
  const known = target.origin !== '';
  return (
    <main class="popup">
      <h1>{i18n.t('extName')}</h1>
      {!known && <Unreadable closed={target.closed} />}
      {known && <Address origin={target.origin} />}
      {known && !approved && (
        <NotYet
          origin={target.origin}
          onAnswer={(granted) => {
            setApproved(granted);
            setTold(granted ? '' : i18n.t('popup.refused'));
          }}
        />
      )}
      {known && approved && target.tab !== null && (
        <Approved
          tab={target.tab}
          origin={target.origin}
          onForgotten={() => {
            setApproved(false);
            setTold(i18n.t('popup.forgotten'));
          }}
        />
      )}
      <output class="told">{told}</output>
      <footer>
        <button type="button" class="quiet" onClick={openWorkbench}>
          <Icon name="library" />
          {i18n.t('popup.workbench')}
        </button>
      </footer>
    </main>
  );
}

function Unreadable({ closed }: { closed: boolean }) {
  return (
    <section>
      <p class="strong">{closed ? i18n.t('popup.cannot') : i18n.t('popup.unknownPage')}</p>
      <p class="faint">{closed ? i18n.t('popup.cannotWhy') : i18n.t('popup.unknownPageWhy')}</p>
    </section>
  );
}

function Address({ origin }: { origin: string }) {
  const plain = origin.startsWith('http:');
  return (
    <p class="address">
      <span class="origin">{origin}</span>
      {plain && (
        <span class="chip plain-text" title={i18n.t('popup.plainWhy')}>
          <Icon name="unlocked" />
          {i18n.t('popup.plain')}
        </span>
      )}
    </p>
  );
}

function NotYet({ origin, onAnswer }: { origin: string; onAnswer: (granted: boolean) => void }) {
  const ask = () => {
    // asked in the click itself; the answer may come after this popup is gone, then the background hears of it alone
    void chrome.permissions
      .request({ origins: [`${origin}/*`] })
      .catch(() => allowed(origin))
      .then(onAnswer);
  };
  return (
    <section>
      <p>{i18n.t('state.notApprovedWhy')}</p>
      <button type="button" class="primary" onClick={ask}>
        {i18n.t('popup.allow')}
      </button>
      <p class="faint">{i18n.t('popup.allowWhy')}</p>
    </section>
  );
}
