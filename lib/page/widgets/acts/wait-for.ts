/** A change that only a style brings about (a list fading in) tells no observer. In milliseconds. */
const unobserved = 100;
/** So many times as long is waited at most where the page draws nothing meanwhile. */
const patience = 5;

/**
 * Waits until `probe` answers, looking once now and then whenever the page changed (at most once a frame), and every tenth
 * of a second in between. A machine that is busy with other things leaves a page no turn to answer in: only the time counts in
 * which the page could draw.
 * @param within the node whose changes are watched; style and class changes count
 * @returns the probe's answer, or null when `ms` passed or the signal ended it
 */
export function waitFor<T>(within: Node, signal: AbortSignal, ms: number, probe: () => T | null): Promise<T | null> {
  return new Promise((resolve) => {
    const at = probe();
    if (at !== null || signal.aborted) return resolve(at);
    let due: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      due ??= setTimeout(look, 16);
    });
    const end = (answer: T | null): void => {
      observer.disconnect();
      clearTimeout(due);
      clock.end();
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    const look = (): void => {
      due = undefined;
      const answer = probe();
      if (answer !== null) end(answer);
    };
    const stop = (): void => end(null);
    const clock = pageClock(ms, look, () => end(probe()));
    signal.addEventListener('abort', stop, { once: true });
    observer.observe(within, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/**
 * Counts the time in which a page that is shown could draw, part by part.
 * @param each called after each part
 * @param full called when all of it is over
 */
function pageClock(ms: number, each: () => void, full: () => void): { end(): void } {
  let left = ms;
  let missed = 0;
  let drew = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    drew = false;
    frame = requestAnimationFrame(() => (drew = true));
    timer = setTimeout(beat, Math.min(left, unobserved));
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const beat = (): void => {
    cancelAnimationFrame(frame);
    if (drew || document.hidden || ++missed >= patience) {
      left -= unobserved;
      missed = 0;
    }
    if (left <= 0) return full();
    next();
    each();
  };
  next();
  return { end };
}
