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
  /** Resolves when the structure was still for `ms` from now on, or after `limit` at the latest. */
  quiet(ms: number, limit: number): Promise<void>;
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
    async quiet(ms, limit) {
      const asked = performance.now();
      const until = asked + limit;
      while (!signal.aborted && performance.now() < until) {
        if (observer.takeRecords().length > 0) note();
        const left = ms - (performance.now() - Math.max(changedAt, asked));
        if (left <= 0) return;
        await sleep(left, signal);
      }
    },
  };
}
