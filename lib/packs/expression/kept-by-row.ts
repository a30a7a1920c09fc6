import { Raised } from './evaluation';
import { RowValue } from './row';

/** Keeps what came out for rows by their place in the table: to look one up must cost less than a small expression. */
export class KeptByRow {
  readonly #rows: (RowValue | undefined)[] = [];
  readonly #outcomes: unknown[] = [];

  /** undefined: not known */
  get(row: RowValue): unknown {
    const at = RowValue.orderOf(row);
    return this.#rows[at] === row ? this.#outcomes[at] : undefined;
  }

  set(row: RowValue, outcome: unknown): void {
    const at = RowValue.orderOf(row);
    this.#rows[at] = row;
    this.#outcomes[at] = outcome;
  }

  /** Is it known of the row that this is false, or has no answer. */
  refuses(row: RowValue): boolean {
    const outcome = this.get(row);
    return outcome === false || outcome instanceof Raised;
  }
}
