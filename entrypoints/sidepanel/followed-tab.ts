import { signal, type ReadonlySignal } from '@preact/signals';

/** A tab that the panel stands beside. `origin` is '' while the browser does not tell us where the tab is. */
export interface FollowedTab {
  id: number;
  origin: string;
  /** the user has allowed this origin */
  approved: boolean;
}

/**
 * The tab named in our own address (a docked window), else the active tab of our window, whichever that is at the time.
 * Undefined until that is known, null when there is none: the tab was closed. Looked at again when the user allows or stops a portal and when a tab goes elsewhere.
 */
export function followTab(): ReadonlySignal<FollowedTab | null | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const followed = signal<FollowedTab | null | undefined>(undefined);
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const found = await present(named === null ? null : Number(named));
    if (mine === turn && JSON.stringify(found) !== JSON.stringify(followed.value)) followed.value = found;
  };
  chrome.tabs.onActivated.addListener(() => void look());
  chrome.tabs.onUpdated.addListener((tab, change) => {
    if (tab === followed.value?.id && (change.status !== undefined || change.url !== undefined)) void look();
  });
  chrome.tabs.onRemoved.addListener((tab) => {
    if (tab === followed.value?.id) void look();
  });
  chrome.permissions.onAdded.addListener(() => void look());
  chrome.permissions.onRemoved.addListener(() => void look());
  void look();
  return followed;
}

async function present(named: number | null): Promise<FollowedTab | null> {
  const tab =
    named === null
      ? (await chrome.tabs.query({ active: true, currentWindow: true }))[0]
      : await chrome.tabs.get(named).catch(() => undefined);
  if (tab?.id === undefined) return null;
  const origin = webOrigin(tab.url);
  const approved = origin !== '' && (await chrome.permissions.contains({ origins: [`${origin}/*`] }));
  return { id: tab.id, origin, approved };
}

function webOrigin(url: string | undefined): string {
  if (url === undefined || !/^https?:/.test(url)) return '';
  return new URL(url).origin;
}
