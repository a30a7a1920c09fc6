import type { Session } from '@/lib/assistant/session';

const shown = new Map<number, string>();
/** A tab may close while its badge is set. */
const quiet = () => undefined;

/** The toolbar button counts errors only; no figure where there is no form. */
export function badge(session: Session): void {
  const errors = session.findings.filter(({ severity }) => severity === 'error').length;
  const text = session.standing && errors > 0 ? String(errors) : '';
  if (shown.get(session.tab) === text) return;
  shown.set(session.tab, text);
  chrome.action.setBadgeText({ tabId: session.tab, text }).catch(quiet);
  chrome.action.setBadgeBackgroundColor({ tabId: session.tab, color: '#b3261e' }).catch(quiet);
}
