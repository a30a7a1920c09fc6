import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { withStore } from '@/components/store';
import { dayText } from '@/components/time';
import type { Store } from '@/lib/store';
import { perform } from '../deeds';
import { useStored } from '../use-stored';

const approvals = (store: Store) => store.portals.approved();

/** The portals as the browser holds them: its permissions are what counts, the store only knows since when. */
export function Portals() {
  const origins = useGrantedOrigins();
  const known = useStored(['portals'], approvals);
  if (origins.length === 0) return <p class="faint">{i18n.t('settings.portalsNone')}</p>;
  return (
    <ul class="rows">
      {origins.map((origin) => {
        const since = known?.ok ? known.value.find((portal) => portal.origin === origin)?.approved : undefined;
        return (
          <li key={origin} class="row portal">
            <span class="strong">{origin}</span>
            <span class="faint">
              {origin.startsWith('http:') ? `${i18n.t('popup.plain')} ` : ''}
              {since === undefined ? '' : i18n.t('settings.approved', [dayText(since)])}
            </span>
            <button type="button" onClick={() => void forget(origin)}>
              {i18n.t('settings.forget')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

async function forget(origin: string): Promise<void> {
  await chrome.permissions.remove({ origins: [`${origin}/*`] });
  await perform(
    withStore((store) => store.portals.forget(origin)),
    () => ({ text: i18n.t('popup.forgotten') }),
  );
}

function useGrantedOrigins(): string[] {
  const [origins, setOrigins] = useState<string[]>([]);
  useEffect(() => {
    const look = async () => {
      const { origins: patterns = [] } = await chrome.permissions.getAll();
      setOrigins(patterns.map((pattern) => pattern.replace(/\/\*$/, '')));
    };
    const changed = () => void look();
    chrome.permissions.onAdded.addListener(changed);
    chrome.permissions.onRemoved.addListener(changed);
    void look();
    return () => {
      chrome.permissions.onAdded.removeListener(changed);
      chrome.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return origins;
}
