import { parsePlace, type Place } from '../model/filing';
import type { AddedRow, PlanLine, StepReceipt } from '../model/plan';
import { untried } from './concluded';
import type { Ground } from './ground';
import type { DoneStep } from './memory';
import { addRow, type Barren } from './missing-rows';
import type { NeededRow, Standing } from './propose';
import { fillForm } from './row-in-form';
import { nameOfRow, rowNameOf, seatsOf, type RowSeat } from './seats';

/** The rows that a plan asks the portal for, and what became of each: a place in the table, a form of its own, or nothing. */
export class RowsToCome {
  /** where the rows of the plan stand, by their names in it */
  readonly seats: Map<string, RowSeat>;
  /** what came of the rows that were filled in in a form of their own */
  readonly receipts: StepReceipt[] = [];
  /** what of that can be taken back */
  readonly done: DoneStep[] = [];
  readonly added: AddedRow[] = [];
  readonly #ground: Ground;
  readonly #run: string;
  readonly #linesOf: (row: NeededRow) => PlanLine[];
  readonly #barren: Barren = new Map();
  readonly #known: ReadonlyMap<string, RowSeat>;
  /** the rows that stood in the page when the fill began */
  readonly #there: readonly RowSeat[];
  readonly #formed = new Set<string>();
  readonly #said = new Map<string, string>();
  /** the user let a form be, closed it or asked to stop: no other is opened */
  #ended = false;
  /** the button led to another page */
  #leads = false;

  /** @param planned where the rows of the page stood when the plan was made */
  constructor(ground: Ground, standing: Standing, planned: Record<string, RowSeat> | undefined, run: string, linesOf: (row: NeededRow) => PlanLine[]) {
    this.#ground = ground;
    this.#run = run;
    this.#linesOf = linesOf;
    const now = seatsOf(standing);
    this.#there = [...now.values()];
    this.#known = planned ? new Map(Object.entries(planned)) : now;
    this.seats = new Map(this.#known);
  }

  /** Asks for rows, one after the other. A row that opens in a form is filled in there before the next is asked for. */
  async come(needed: readonly NeededRow[], progress: (done: number) => void): Promise<void> {
    for (const [index, row] of needed.entries()) {
      progress(index);
      if (this.#ended) return;
      const came = await addRow(this.#ground, row, this.#run, this.#taken(), this.#barren);
      const name = nameOfRow(row);
      if (came.as === 'row') {
        this.seats.set(name, came.seat);
        this.#added(row, 'row');
      } else if (came.as === 'form') await this.#inForm(row);
      else if (came.as === 'busy') this.#ended = true;
      else if (came.as === 'page') this.#ended = this.#leads = true;
      else if (came.said !== '') this.#said.set(name, came.said);
    }
  }

  /** What stands in the page already is not taken for new, whether the plan speaks of it or not. */
  #taken(): RowSeat[] {
    return [...this.#there, ...this.seats.values()];
  }

  async #inForm(row: NeededRow): Promise<void> {
    const columns = this.#linesOf(row).flatMap(({ at }) => columnOf(at));
    const { receipts, done, end } = await fillForm(this.#ground, row, new Set(columns), this.#run);
    this.#formed.add(nameOfRow(row));
    this.receipts.push(...receipts);
    this.done.push(...done);
    if (end === 'filed') this.#added(row, 'form');
    else this.#ended = true;
  }

  #added(row: NeededRow, by: AddedRow['by']): void {
    this.added.push({ at: nameOfRow(row), label: [row.level2, row.cells.name].filter(Boolean).join(' · '), by });
  }

  /** Whether a place stands in a row that was filled in in a form. */
  has(at: Place): boolean {
    return this.#formed.has(rowNameOf(at));
  }

  /** The receipt of a line of a page that went. */
  gone(line: PlanLine): StepReceipt {
    return untried(line, this.#leads && !this.#known.has(rowNameOf(line.at)) && parsePlace(line.at)?.kind === 'cell' ? 'row-elsewhere' : 'page-changed');
  }

  /** The receipt of a line whose row did not come. */
  notCome(line: PlanLine): StepReceipt {
    const name = rowNameOf(line.at);
    // it was there when the plan was made
    if (this.#known.has(name)) return untried(line, 'value-changed');
    const said = this.#said.get(name);
    const receipt = untried(line, this.#ended || this.#ground.stopped() ? 'stopped' : 'row-not-added');
    return said === undefined ? receipt : { ...receipt, said };
  }
}

function columnOf(at: Place): string[] {
  const parts = parsePlace(at);
  return parts?.kind === 'cell' ? [parts.column] : [];
}
