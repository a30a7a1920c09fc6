/** Lets the page's own tasks run once; no frame is waited for. */
export const yieldTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const ran = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', ran, { once: true });
    port1.start();
    port2.postMessage(null);
  });

/** Two frames: the first lets a framework draw, the second sees what it drew. A hidden tab has none: then 50 ms; a busy one may. */
export const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, document.hidden ? 50 : 250);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });

export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
