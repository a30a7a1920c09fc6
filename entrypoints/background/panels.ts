import { unpoint } from '@/lib/assistant/pointing';
import type { Session } from '@/lib/assistant/session';
import { viewOf } from '@/lib/assistant/view';
import type { Sessions } from './sessions';

const ports = new Map<number, Set<chrome.runtime.Port>>();

/** Serves a panel that connected as `panel:<tab>`: the present view at once, and each later one. */
export async function views(sessions: Sessions, port: chrome.runtime.Port): Promise<void> {
  const tab = Number(/^panel:(\d+)$/.exec(port.name)?.[1] ?? Number.NaN);
  if (!Number.isInteger(tab)) return port.disconnect();
  const mine = ports.get(tab) ?? new Set();
  ports.set(tab, mine.add(port));
  port.onDisconnect.addListener(() => {
    mine.delete(port);
    if (mine.size === 0) void sessions.of(tab).then((session) => session?.memory.teaching && unpoint(session));
  });
  const session = await sessions.of(tab);
  if (!session) return;
  await sessions.rebuilt(session);
  // the tab may have gone to another portal meanwhile
  post(port, (await sessions.of(tab)) ?? session);
}

const due = new Set<Session>();

/** Sends the view of a session to its panels, once for all changes of one turn. */
export function pushTo(session: Session): void {
  if (!ports.get(session.tab)?.size || due.has(session)) return;
  due.add(session);
  queueMicrotask(() => {
    due.delete(session);
    for (const port of ports.get(session.tab) ?? []) post(port, session);
  });
}

function post(port: chrome.runtime.Port, session: Session): void {
  try {
    port.postMessage({ view: viewOf(session) });
  } catch {
    ports.get(session.tab)?.delete(port);
  }
}
