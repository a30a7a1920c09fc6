import type { Related } from '../model/related';
import type { Desk } from './desk';
import type { Standing } from './propose';
import { relatedTo } from './related';

/** The other filings of the project in hand, looked up one time after the other: what an earlier look found never stands over that of a later. */
export class Relating {
  related: Related = {};
  #last: Promise<unknown> = Promise.resolve();

  /** Another project is in hand: nothing is known of its relatives. */
  begin(): void {
    this.related = {};
  }

  /** Looks in the store. @returns whether what was found is another than before */
  look(standing: () => Standing | undefined, desk: Desk): Promise<boolean> {
    const look = this.#last.then(async () => {
      const asked = standing()?.filing;
      if (!asked) return false;
      const related = await relatedTo(asked, desk, this.related);
      if (asked.id !== standing()?.filing.id || related === this.related) return false;
      this.related = related;
      return true;
    });
    this.#last = look.catch(() => false);
    return look;
  }
}
