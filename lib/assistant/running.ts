import type { Result } from '../model/result';
import type { Ground } from './ground';
import type { Session } from './session';

/** Does a piece of work that writes, one at a time in a session, and shows how far it is. @param of how many lines it has */
export async function run<T>(
  session: Session,
  of: number,
  id: string,
  work: (ground: Ground) => Promise<Result<T>>,
): Promise<Result<T>> {
  const running = { done: 0, before: 0, of, run: id, stopped: false, waiting: false, asking: false };
  session.running = running;
  session.changed();
  const ground: Ground = {
    desk: session.desk,
    inbox: session.inbox,
    standing: () => session.standing,
    progress(done, all) {
      Object.assign(running, { done, before: done, of: all });
      session.changed();
    },
    heard: () => running.done,
    waiting(on) {
      if (running.waiting === on) return;
      running.waiting = on;
      session.changed();
    },
    asking(on) {
      running.asking = on;
      session.changed();
    },
    rollCall: () => session.rollCall(),
    stopped: () => running.stopped,
    begun: (part) => session.remember({ underway: { run: id, ...part } }),
  };
  try {
    return await work(ground);
  } finally {
    session.running = null;
    session.changed();
  }
}

/** Reads the page again after a fill, so that what is kept is what the page holds, and takes the version. */
export async function settle(session: Session, cause: 'filled' | 'restored' | 'undone'): Promise<void> {
  await Promise.all(
    [...session.inbox.frames.keys()].map(async (frame) => {
      const read = await session.desk.frames.read(frame);
      if (read.ok) await session.inbox.until(frame, read.value.reading, 3_000);
    }),
  );
  await session.keeper?.flush();
  if (session.standing) await session.keeper?.revision(session.standing.filing, cause);
  await session.offer();
}
