/** A change that only a style brings about (a list fading in) tells no observer. */
const unobserved = 100;

/**
 * Waits until `probe` answers, looking once now and then whenever the page changed (at most once a frame), and every tenth
 * of a second in between.
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
      clearTimeout(limit);
      clearInterval(beat);
      signal.removeEventListener('abort', stop);
      resolve(answer);
    };
    const look = (): void => {
      due = undefined;
      const answer = probe();
      if (answer !== null) end(answer);
    };
    const stop = (): void => end(null);
    const beat = setInterval(look, unobserved);
    const limit = setTimeout(() => end(probe()), ms);
    signal.addEventListener('abort', stop, { once: true });
    observer.observe(within, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
