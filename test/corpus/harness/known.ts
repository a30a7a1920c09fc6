/** A failure that is known and not mended yet. */
export interface Known {
  page: string;
  /** a place, `form`, `year`, or a pattern in which `*` stands for anything */
  place: string;
  why: string;
}

/** Reads known-failures.txt: `<family>/<name> <place or *> <why>`, one a line. */
export function parseKnown(source: string): Known[] {
  return source.split(/\r?\n/).flatMap((line) => {
    const [, page, place, why] = /^([^\s#]\S*)\s+(\S+)\s+(.+)$/.exec(line.trim()) ?? [];
    return page !== undefined && place !== undefined && why !== undefined ? [{ page, place, why }] : [];
  });
}

const asPattern = (place: string): RegExp =>
  new RegExp(`^${place.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')).join('.*')}$`);

export interface KnownChange {
  /** failures that no line of the list names */
  unlisted: { page: string; place: string }[];
  /** lines of the list that nothing fails by any more */
  mended: Known[];
}

/** Holds the failures of the pages that were tried against the list. */
export function compareKnown(known: readonly Known[], failed: readonly { page: string; place: string }[], tried: ReadonlySet<string>): KnownChange {
  const lines = known.map((one) => ({ one, pattern: asPattern(one.place) }));
  const covers = ({ one, pattern }: (typeof lines)[number], { page, place }: { page: string; place: string }) => one.page === page && pattern.test(place);
  return {
    unlisted: failed.filter((failure) => !lines.some((line) => covers(line, failure))),
    mended: lines.filter((line) => tried.has(line.one.page) && !failed.some((failure) => covers(line, failure))).map(({ one }) => one),
  };
}
