import { i18n } from '#i18n';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Empty } from '@/components/panel/empty';
import { Panel } from '@/components/panel/panel';
import { NotApproved, Silent, Waiting } from '@/components/panel/states';
import { followSession, type LiveSession } from '@/components/session';
import { actsOn } from './acts';
import type { FollowedTab } from './followed-tab';

/** The panel of the tab beside it: allowed or not, heard or silent, then what the session says. */
export function SidePanel({ tab }: { tab: ReadonlySignal<FollowedTab | null | undefined> }) {
  const followed = tab.value;
  if (followed === undefined) return <Waiting />;
  if (followed === null) {
    return (
      <Empty icon="sheet" title={i18n.t('state.closed')}>
        <p>{i18n.t('state.closedWhy')}</p>
      </Empty>
    );
  }
  if (!followed.approved) return <NotApproved origin={followed.origin} onAllow={allow} />;
  return <TabPanel key={followed.id} tab={followed.id} />;
}

function allow(origin: string): void {
  void chrome.permissions.request({ origins: [`${origin}/*`] });
}

function TabPanel({ tab }: { tab: number }) {
  const [live, setLive] = useState<LiveSession | null>(null);
  useEffect(() => {
    const life = new AbortController();
    setLive(followSession(tab, life.signal));
    return () => life.abort();
  }, [tab]);
  const acts = useMemo(() => actsOn(tab, new URLSearchParams(location.search).has('tab')), [tab]);
  if (live === null || !live.heard.value) return <Waiting />;
  const view = live.view.value;
  if (live.problem.value !== null && view === null) return <Silent problem={live.problem.value} onRetry={live.retry} />;
  if (view === null) {
    return (
      <Empty icon="sheet" title={i18n.t('state.noForm')}>
        <p>{i18n.t('state.noFormWhy')}</p>
        <button type="button" onClick={live.retry}>
          {i18n.t('act.retry')}
        </button>
      </Empty>
    );
  }
  return <Panel key={tab} view={view} acts={acts} />;
}
