const scriptId = 'page';
const file = 'page.js';

let origins: string[] = [];

/** `http://host:port/*` → `http://host:port` */
export const originOf = (pattern: string): string => pattern.replace(/\/\*$/, '');

export const granted = (origin: string): boolean => origins.includes(origin);

/** Asks the browser what is granted. Messages wait for this, and for nothing more. */
export async function knowOrigins(): Promise<string[]> {
  const { origins: patterns = [] } = await chrome.permissions.getAll();
  origins = patterns.map(originOf);
  return patterns;
}

/**
 * Makes the registered scripts agree with what the user has granted. Run at every start of the worker too: the popup that
 * asked may be gone before the grant arrives, and an unpacked extension loses its registrations with each restart.
 */
export function syncScripts(): Promise<void> {
  queue = queue.then(sync, sync);
  return queue;
}
let queue: Promise<void> = Promise.resolve();

async function sync(): Promise<void> {
  const patterns = await knowOrigins();
  const [known] = await chrome.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (patterns.length === 0) {
    if (known) await chrome.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script: chrome.scripting.RegisteredContentScript = {
    id: scriptId,
    js: [file],
    matches: patterns,
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  const put = known ? chrome.scripting.updateContentScripts : chrome.scripting.registerContentScripts;
  // about:blank and srcdoc frames of a portal; browsers before 119 do not know the key
  await put([{ ...script, matchOriginAsFallback: true }]).catch(() => put([script]));
}

/** Puts the script into tabs of a just granted portal that are already open. A tab we may not see is passed over. */
export async function injectOpenTabs(patterns: string[]): Promise<void> {
  const tabs = await chrome.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [file] }).catch(() => undefined),
    ),
  );
}
