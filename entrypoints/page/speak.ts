import type { RequestOf } from '@/lib/messages/message';
import type { PageMessages } from '@/lib/messages/page';
import type { Reading } from '@/lib/model/reading';

/** The largest piece of a reading that travels in one message, in characters: 256 KB even of Chinese. */
const partSize = 80_000;

/** Whether our extension is still there: after an update the old script speaks to nobody. */
export const alive = (): boolean => chrome.runtime?.id !== undefined;

/** Tells the background something. Nobody waits: what is lost with a stopped background is read again. */
export function say<Name extends keyof PageMessages>(name: Name, body: RequestOf<PageMessages, Name>): void {
  if (alive()) chrome.runtime.sendMessage({ name, body }).catch(() => undefined);
}

/** Sends a reading in parts that stay small. */
export function sayReading(number: number, reading: Reading, ms: number): void {
  const text = JSON.stringify(reading);
  const of = Math.max(1, Math.ceil(text.length / partSize));
  for (let part = 0; part < of; part++) {
    say('page.reading', { reading: number, part, of, ms, text: text.slice(part * partSize, (part + 1) * partSize) });
  }
}
