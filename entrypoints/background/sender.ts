import type { Tier } from '@/lib/messages';

/** Who sent a message, by what the browser says of it: never by what the message says. */
export type Sender =
  | { tier: Extract<Tier, 'panel'> }
  | { tier: Extract<Tier, 'page'>; tab: number; frame: number; document: string; origin: string };

/**
 * A page of ours counts as the panel only when no web page frames it (frame 0 or none); a content script only when it
 * speaks from an origin that is granted. A sandboxed frame has the origin "null" and is nobody.
 */
export function senderOf(sender: chrome.runtime.MessageSender, granted: (origin: string) => boolean): Sender | undefined {
  if (sender.id !== chrome.runtime.id) return undefined;
  const own = chrome.runtime.getURL('').replace(/\/$/, '');
  if (sender.origin === own || (sender.origin === undefined && sender.url?.startsWith(`${own}/`))) {
    return sender.frameId === undefined || sender.frameId === 0 ? { tier: 'panel' } : undefined;
  }
  const { tab, frameId, origin } = sender;
  if (tab?.id === undefined || frameId === undefined || origin === undefined || !granted(origin)) return undefined;
  return { tier: 'page', tab: tab.id, frame: frameId, document: sender.documentId ?? '', origin };
}
