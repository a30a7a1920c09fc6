import * as z from 'zod/mini';
import { tableNames } from './tables';

/** A record that was written (`deleted` false) or deleted, in this view or in another one. */
export const StoreChange = z.object({ table: z.enum(tableNames), id: z.string(), deleted: z.boolean() });
export type StoreChange = z.infer<typeof StoreChange>;
const Message = z.array(StoreChange);

export type ChangesCallback = (changes: StoreChange[]) => void;

/** Tells all views, this one included, of what was saved. */
export interface Announcer {
  announce(changes: StoreChange[]): void;
  /** `callback` is called after each act until `signal` is aborted. */
  changes(callback: ChangesCallback, signal: AbortSignal): void;
  close(): void;
}

export function announcer(name: string): Announcer {
  const channel = new BroadcastChannel(name);
  const callbacks = new Set<ChangesCallback>();
  let closed = false;
  const tell = (changes: StoreChange[]) => {
    for (const callback of callbacks) callback(changes);
  };
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = Message.safeParse(event.data);
    if (message.success) tell(message.data);
  });
  return {
    announce(changes) {
      if (closed) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no target
      channel.postMessage(changes);
      tell(changes);
    },
    changes(callback, signal) {
      if (signal.aborted) return;
      callbacks.add(callback);
      signal.addEventListener('abort', () => callbacks.delete(callback), { once: true });
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}
