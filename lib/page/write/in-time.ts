import type { WriteOutcome } from '../widgets/widget';
import { gestures, HeldBack } from '../widgets/acts/gate';

/** The longest that a widget may make no gesture, popups and their waits included. */
const standingStill = 10_000;
/** The longest that one may take in all: a calendar that is turned far on a slow machine gets on all the while. */
const oneWidget = 30_000;
/** How often that is counted: a page that stood still for long, an alert open, loses no more than one. */
const beat = 1_000;
/** How long one that was given up may take to end. */
const windingUp = 1_500;

/**
 * A write that does not come back in time is given up. Its widget hears so by the signal, and is waited for, not for long:
 * nothing else is written while it still closes what it opened.
 * @param widgets how many are written one after the other
 */
export async function inTime<T>(
  write: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal,
  widgets = 1,
): Promise<T | WriteOutcome> {
  const life = new AbortController();
  const stop = (): void => life.abort();
  outer.addEventListener('abort', stop, { once: true });
  let [counted, still, made] = [0, 0, gestures()];
  const timer = setInterval(() => {
    counted += beat;
    still = gestures() === made ? still + beat : 0;
    made = gestures();
    if (still >= standingStill || counted >= oneWidget * widgets) stop();
  }, beat);
  // what ends in the turn in which the signal came was not given up
  const given = new Promise<void>((resolve) => life.signal.addEventListener('abort', () => setTimeout(resolve)));
  try {
    const writing = unlessHeldBack(write(life.signal));
    const result = await Promise.race([writing, given]);
    if (result !== undefined) return result;
    await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, windingUp))]);
    return { outcome: 'unverified', why: outer.aborted ? 'stopped' : 'timed-out' };
  } finally {
    clearInterval(timer);
    outer.removeEventListener('abort', stop);
  }
}

/** A write whose next gesture was held back has ended for that reason. */
export async function unlessHeldBack<T>(writing: Promise<T>): Promise<T | WriteOutcome> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof HeldBack)) throw error;
    return { outcome: error.begun ? 'unverified' : error.why === 'stopped' ? 'skipped' : 'refused', why: error.why };
  }
}
