import { acts } from './acts';
import { badge } from './badge';
import { desk, onFilings, onNotice, onPacks, onTaught, refreshPacks, refreshProfile, refreshTaught, store } from './desk';
import { lastResort } from './last-resort';
import { granted, injectOpenTabs, knowOrigins, originOf, syncScripts } from './permissions';
import { pushTo, views } from './panels';
import { changedReading, Parts, readingOf } from './parts';
import { QuietFrames } from './quiet-frames';
import { senderOf } from './sender';
import { Sessions } from './sessions';
import { admit, pageMessages, panelMessages } from '@/lib/messages';
import { isTaught } from '@/lib/assistant/lessons';
import { pointed, unpoint } from '@/lib/assistant/pointing';
import { fail } from '@/lib/model/result';

/**
 * Wires the browser's events. Every listener is set in the first turn of the worker, or the browser would start it for an
 * event that nobody hears.
 */
export function serve(): void {
  const parts = new Parts();
  const quiet = new QuietFrames();
  const sessions = new Sessions(desk, (session) => {
    badge(session);
    pushTo(session);
  });
  lastResort(() => sessions.tell({ code: 'internal' }));
  onNotice((problem) => sessions.tell(problem));
  onFilings(() => sessions.relateAnew());
  onPacks(() => void refreshPacks().then((changed) => changed && sessions.recogniseAnew()));
  const learn = () => refreshTaught().then((changed) => changed && sessions.lookAgain());
  onTaught(() => void learn());
  const ready = knowOrigins();
  void syncScripts();
  void Promise.all([refreshPacks(), refreshProfile()]).then((changed) => changed.includes(true) && sessions.recogniseAnew());
  const learned = learn();

  chrome.runtime.onMessage.addListener((envelope: unknown, from, reply) => {
    void ready
      .then(async () => {
        const sender = senderOf(from, granted);
        if (sender?.tier === 'panel') {
          const message = admit(panelMessages, 'panel', envelope);
          return message ? acts(sessions, message) : fail('message-refused');
        }
        const message = sender?.tier === 'page' ? admit(pageMessages, 'page', envelope) : undefined;
        if (!message || sender?.tier !== 'page') return undefined;
        const session = await sessions.heard(sender.tab, sender.origin, sender.frame);
        switch (message.name) {
          case 'page.hello':
            session.gone(sender.frame);
            quiet.forget(sender.tab, sender.frame);
            if (sender.frame !== 0) break;
            unpoint(session);
            // the top document is new: frames of the one before may have left without a word
            await sessions.ask(session);
            break;
          case 'page.left':
            if (session.inbox.frames.get(sender.frame)?.document === sender.document) session.gone(sender.frame);
            break;
          case 'page.sensed':
            if (!message.body.worth) session.gone(sender.frame);
            if (message.body.worth) quiet.forget(sender.tab, sender.frame);
            else quiet.note(sender.tab, sender.frame);
            quiet.wake(session);
            // what a person taught of a page that says none of our words
            if (!message.body.worth) {
              const { frame } = sender;
              void learned.then(() => {
                if (isTaught(from.url ?? '', session.origin, desk.taught)) void session.desk.frames.read(frame, true);
              });
            }
            session.times.sense.set(sender.frame, message.body.ms);
            session.changed();
            break;
          case 'page.reading':
          case 'page.changed': {
            const { name, body } = message;
            const text = parts.add(sender, body);
            if (text === undefined) break;
            const base = name === 'page.changed' ? session.inbox.held(sender.frame, sender.document, body.base) : undefined;
            const reading = name === 'page.reading' ? readingOf(text) : base && changedReading(base, text);
            if (reading) {
              session.times.read.set(sender.frame, body.ms);
              session.take(sender.frame, sender.document, body.reading, reading);
              quiet.wake(session);
              void session.rollCall(sender.frame);
            } else if (name === 'page.changed') void sessions.ask(session, [sender.frame]);
            break;
          }
          case 'page.values':
            session.type(sender.frame, sender.document, message.body.reading, message.body.values);
            break;
          case 'page.focused':
            session.focusOn(sender.frame, sender.document, message.body.reading, message.body.slot);
            break;
          case 'page.signed':
            session.signed(sender.frame, message.body.seen);
            break;
          case 'page.pointed':
            // a background that was stopped while one pointed knows the form only when the frames have read themselves
            await sessions.rebuilt(session);
            await pointed(session, sender.frame, message.body.key);
            break;
          case 'page.unpointed':
            unpoint(session);
            break;
          case 'page.step':
            if (session.running?.run === message.body.run) {
              session.running.done = session.running.before + message.body.done;
              session.changed();
            }
            break;
        }
        return {};
      })
      .then(reply, (error: unknown) => {
        reply(fail('internal'));
        throw error;
      });
    return true;
  });

  chrome.runtime.onConnect.addListener((port) => {
    if (port.sender && senderOf(port.sender, granted)?.tier === 'panel') void views(sessions, port);
    else port.disconnect();
  });

  chrome.permissions.onAdded.addListener(({ origins = [] }) => {
    void ready.then(syncScripts).then(() => injectOpenTabs(origins));
    for (const pattern of origins) void store((opened) => opened.portals.approve(originOf(pattern)));
  });
  chrome.permissions.onRemoved.addListener(({ origins = [] }) => {
    void ready.then(syncScripts);
    for (const pattern of origins) void store((opened) => opened.portals.forget(originOf(pattern)));
  });
  chrome.tabs.onRemoved.addListener((tab) => {
    quiet.forget(tab);
    void sessions.close(tab);
  });
  // Chrome 114 and later; before that the popup opens a docked window
  void chrome.sidePanel?.setPanelBehavior?.({ openPanelOnActionClick: false }).catch(() => undefined);
}
