import { i18n } from '#i18n';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { say } from '@/entrypoints/page/speak';
import { admit } from '@/lib/messages/message';
import { pickerMessages } from '@/lib/messages/picker';
import { pick } from '@/lib/page/pick/pick';

/**
 * Lets a person point at a place of this frame. Put in by the background for one pointing, in none but the frames of an
 * approved portal; the script that attends to the frame never carries it.
 */
const slot = Symbol.for('jixiao.picking');
type World = typeof globalThis & { [slot]?: AbortController };

export default defineUnlistedScript(() => {
  const world: World = globalThis;
  world[slot]?.abort();
  const life = new AbortController();
  world[slot] = life;
  let end = (): void => life.abort();
  const listener = (envelope: unknown, sender: chrome.runtime.MessageSender): void => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    const message = admit(pickerMessages, 'background', envelope);
    if (message?.name === 'pick.end') end();
    if (message?.name === 'pick.begin') end = begin(life, message.body.wanted);
  };
  chrome.runtime.onMessage.addListener(listener);
  life.signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(listener));
  window.addEventListener('pagehide', () => life.abort(), { signal: life.signal });
});

function begin(life: AbortController, wanted: string): () => void {
  const words = (label: string): string => (wanted === '' ? i18n.t('teach.takeThis', [label]) : i18n.t('teach.takeFor', [wanted, label]));
  return pick(document, life, words, { picked: (key) => say('page.pointed', { key }), ended: () => say('page.unpointed', {}) });
}
