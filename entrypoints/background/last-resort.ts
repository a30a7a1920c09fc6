const told = new Set<string>();

/** A throw is a bug of ours: it is logged once and told to the user, and the worker goes on. */
export function lastResort(tell: () => void): void {
  const report = (reason: unknown): void => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (told.has(text)) return;
    told.add(text);
    // oxlint-disable-next-line no-console -- the one place of the background where a bug is logged
    console.error(text);
    tell();
  };
  self.addEventListener('unhandledrejection', (event) => report(event.reason));
  self.addEventListener('error', (event) => report(event.error ?? event.message));
}
