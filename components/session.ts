import { signal, type ReadonlySignal } from '@preact/signals';
import type { Problem } from '@/lib/model/result';
import type { SessionView } from '@/lib/model/view';
import { ask } from './ask';

/** What is known of one tab. `view` is null until something is; `problem` says why it cannot be known. */
export interface LiveSession {
  view: ReadonlySignal<SessionView | null>;
  /** true once the background answered, even if only to say that it knows nothing of the tab */
  heard: ReadonlySignal<boolean>;
  problem: ReadonlySignal<Problem | null>;
  /** asks again, now */
  retry(): void;
}

/** The browser stops an idle background every 30 seconds: its port is opened again after this pause, in milliseconds. */
const pause = 300;

/** Follows the session of a tab until `signal` is aborted. While this page is hidden it does not wake the background. */
export function followSession(tab: number, until: AbortSignal): LiveSession {
  const view = signal<SessionView | null>(null);
  const heard = signal(false);
  const problem = signal<Problem | null>(null);
  let port: chrome.runtime.Port | undefined;

  let pushed = 0;

  const take = (next: SessionView) => {
    view.value = next;
    heard.value = true;
    problem.value = null;
  };
  const inquire = async () => {
    const before = pushed;
    const reply = await ask('session.view', { tab });
    // what was pushed while the answer was on its way is newer than the answer
    if (until.aborted || pushed !== before) return;
    if (reply.ok) return take(reply.value);
    heard.value = true;
    if (reply.problem.code === 'no-form') view.value = null;
    problem.value = reply.problem.code === 'no-form' ? null : reply.problem;
  };
  const connect = () => {
    if (until.aborted || port || document.visibilityState === 'hidden') return;
    port = chrome.runtime.connect({ name: `panel:${tab}` });
    port.onMessage.addListener((message: { view: SessionView }) => {
      pushed++;
      take(message.view);
    });
    port.onDisconnect.addListener(() => {
      port = undefined;
      setTimeout(connect, pause);
    });
  };
  const appear = () => {
    if (document.visibilityState === 'hidden' || port) return;
    connect();
    void inquire();
  };
  document.addEventListener('visibilitychange', appear, { signal: until });
  until.addEventListener('abort', () => port?.disconnect(), { once: true });
  connect();
  void inquire();
  return { view, heard, problem, retry: () => void inquire() };
}
