/** What the popup is about: a tab, where it is, and whether the user has allowed that. `origin` is '' where we cannot know. */
export interface Target {
  tab: number | null;
  origin: string;
  /** a page of the browser or of an extension: nothing can be read there */
  closed: boolean;
  approved: boolean;
}

/** The active tab; or the one that our own address names (`?tab=ID&origin=ENCODED`) when the popup is opened as a tab. */
export async function target(): Promise<Target> {
  const named = new URLSearchParams(location.search);
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  const tab = named.has('tab') ? Number(named.get('tab')) : (active?.id ?? null);
  const address = named.get('origin') ?? (named.has('tab') ? undefined : active?.url);
  const url = address === undefined ? null : parsed(address);
  const web = url !== null && /^https?:$/.test(url.protocol);
  const origin = web ? url.origin : '';
  return { tab, origin, closed: url !== null && !web, approved: web && (await allowed(origin)) };
}

export const allowed = (origin: string): Promise<boolean> => chrome.permissions.contains({ origins: [`${origin}/*`] });

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
