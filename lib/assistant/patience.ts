import type { Result } from '../model/result';
import type { Frames } from './desk';
import type { Ground } from './ground';

/** How often a silent frame is looked at, and how long it may be silent before it is said and before it is given up; in ms. */
const beat = 1_000;
const noticed = 5_000;
const givenUp = 120_000;
/** A stopped background would forget the run: asking the frame now and then also keeps it from being stopped. */
const asked = 15_000;

/**
 * Waits for a frame's answer as long as it tells of steps. An alert or a confirm of the page freezes its scripts: then it is said
 * that the page waits for the user, and the frame goes on when the box was answered.
 * @returns undefined when it was given up
 */
export async function patiently<T>(
  ground: Pick<Ground, 'heard' | 'waiting'> & { desk: { frames: Pick<Frames, 'receipt'> } },
  frame: number,
  run: string,
  reply: Promise<Result<T>>,
): Promise<Result<T> | undefined> {
  let heard = ground.heard();
  let silent = 0;
  for (;;) {
    const answer = await within(reply, beat);
    if (answer !== undefined || silent >= givenUp) {
      ground.waiting(false);
      return answer;
    }
    silent = ground.heard() === heard ? silent + beat : 0;
    heard = ground.heard();
    ground.waiting(silent >= noticed);
    if (silent > 0 && silent % asked === 0) void ground.desk.frames.receipt(frame, run);
  }
}

function within<T>(answer: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
