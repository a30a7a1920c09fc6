import type { Mode } from './modes.ts';
import type { Tally } from './score.ts';
import type { Trial } from './try-page.ts';

/** What a set of pages came to in one mode. */
export interface Figures {
  /** pages that are one of our forms, and of how many the form was right */
  forms: number;
  formsRight: number;
  /** pages that are none of ours, and how many were taken for one */
  negatives: number;
  taken: number;
  fields: Tally;
  cells: Tally;
  /** cells found in the right row, in the right column */
  rowFound: number;
  columnFound: number;
}

const none = (): Figures => ({
  forms: 0,
  formsRight: 0,
  negatives: 0,
  taken: 0,
  fields: { truth: 0, found: 0, claims: 0, right: 0 },
  cells: { truth: 0, found: 0, claims: 0, right: 0 },
  rowFound: 0,
  columnFound: 0,
});

/** Sums trials up. A form that is taken for another one counts all its claims as wrong ones. */
export function sum(trials: readonly (Pick<Trial, 'score'> & { form: string | null })[]): Figures {
  const all = none();
  for (const { form, score } of trials) {
    if (form === null) {
      all.negatives++;
      if (!score.formRight) all.taken++;
      continue;
    }
    all.forms++;
    if (score.formRight) all.formsRight++;
    for (const part of ['fields', 'cells'] as const) for (const key of ['truth', 'found', 'claims', 'right'] as const) all[part][key] += score[part][key];
    all.rowFound += score.rowFound;
    all.columnFound += score.columnFound;
  }
  return all;
}

/** Of nothing, all of it. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
export const precision = ({ right, claims }: Tally): number => share(right, claims);
export const recall = ({ found, truth }: Tally): number => share(found, truth);

const precisionAtLeast = 0.998;
const recallAtLeast: Record<Mode, number> = { filled: 0.97, blank: 0.97, hashed: 0.95, mutated: 0.95 };
const hashedFallsAtMost = 0.02;

/** What the figures do not reach, in words. */
export function missedTargets(byMode: ReadonlyMap<Mode, Figures>): string[] {
  const missed: string[] = [];
  for (const [mode, figures] of byMode) {
    if (figures.taken > 0) missed.push(`${mode}: ${figures.taken} pages that are none of ours were taken for a form`);
    for (const part of ['fields', 'cells'] as const) {
      if (precision(figures[part]) < precisionAtLeast) missed.push(`${mode}: precision of ${part} is ${precision(figures[part]).toFixed(4)}, not ${precisionAtLeast}`);
      if (recall(figures[part]) < recallAtLeast[mode]) missed.push(`${mode}: recall of ${part} is ${recall(figures[part]).toFixed(4)}, not ${recallAtLeast[mode]}`);
    }
  }
  const filled = byMode.get('filled');
  const hashed = byMode.get('hashed');
  for (const part of filled && hashed ? (['fields', 'cells'] as const) : []) {
    const fall = filled && hashed ? recall(filled[part]) - recall(hashed[part]) : 0;
    if (fall > hashedFallsAtMost + Number.EPSILON * 4) missed.push(`hashed: recall of ${part} falls by ${fall.toFixed(4)}, more than ${hashedFallsAtMost}`);
  }
  return missed;
}
