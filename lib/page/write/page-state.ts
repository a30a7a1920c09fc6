import type { LiveReading } from '../page';
import { codeAttributes } from '../read/words';
import { sleep } from '../widgets/acts/pause';

/** The page as it was last read, with the means to know that it has changed since and to read it again. */
export interface PageState {
  live(): LiveReading;
  /** Reads again if anything in the page's structure changed since the last reading. @returns whether it did */
  refresh(): boolean;
  /** How often anything about how elements look was changed so far: style, class, hidden. Another number means another look. */
  looks(): number;
  /**
   * Resolves when the structure was still for `ms`, or after `limit` at the latest; what the page's own timers were to do in that
   * time has been done. @param since from when on: now, where nothing is said
   */
  quiet(ms: number, limit: number, since?: number): Promise<void>;
}

/** Attributes that name a place or say which label is whose. */
const naming = ['aria-label', 'aria-labelledby', 'for', 'id', 'name', 'placeholder', 'title', ...codeAttributes];

/** @param live the reading others keep for this frame; a newer one of theirs is taken over */
export function watchPage(
  document: Document,
  live: () => LiveReading,
  reread: () => LiveReading,
  signal: AbortSignal,
): PageState {
  let given = live();
  let known = given;
  let stale = true;
  let changedAt = performance.now();
  const note = (): void => {
    stale = true;
    changedAt = performance.now();
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: naming });
  let restyled = 0;
  const styles = new MutationObserver((records) => (restyled += records.length));
  styles.observe(document, { subtree: true, attributeFilter: ['style', 'class', 'hidden'] });
  signal.addEventListener('abort', () => [observer, styles].forEach((one) => one.disconnect()), { once: true });
  return {
    live() {
      const theirs = live();
      if (theirs !== given) given = known = theirs;
      return known;
    },
    refresh() {
      if (observer.takeRecords().length > 0) note();
      if (!stale) return false;
      stale = false;
      known = reread();
      given = live();
      return true;
    },
    looks: () => (restyled += styles.takeRecords().length),
    async quiet(ms, limit, since = performance.now()) {
      const until = performance.now() + limit;
      const left = (): number => ms - (performance.now() - Math.max(changedAt, since));
      do {
        // a timer, however short, runs after those that were due before it
        await sleep(Math.max(left(), 0), signal);
        if (observer.takeRecords().length > 0) note();
      } while (left() > 0 && !signal.aborted && performance.now() < until);
    },
  };
}
