import { precision, recall, share, sum, type Figures } from './figures.ts';
import { modes, type Mode } from './modes.ts';
import type { Miss } from './score.ts';
import type { Tried } from './try-page.ts';

export interface Line {
  family: string;
  mode: Mode;
  figures: Figures;
}

const familyOf = (page: string): string => page.split('/')[0] ?? page;
const trialsOf = (tried: readonly Tried[], mode: Mode) =>
  tried.flatMap(({ form, trials }) => trials.filter((trial) => trial.mode === mode).map(({ score }) => ({ form, score })));

/** The figures of each family in each mode; those of all pages come under the family `all`. */
export function linesOf(tried: readonly Tried[]): Line[] {
  const families = [...new Set(tried.map(({ page }) => familyOf(page)))].sort();
  return [...families, 'all'].flatMap((family) =>
    modes.flatMap((mode) => {
      const trials = trialsOf(family === 'all' ? tried : tried.filter(({ page }) => familyOf(page) === family), mode);
      return trials.length === 0 ? [] : [{ family, mode, figures: sum(trials) }];
    }),
  );
}

export const ofAll = (lines: readonly Line[]): Map<Mode, Figures> =>
  new Map(lines.filter(({ family }) => family === 'all').map(({ mode, figures }) => [mode, figures]));

const heads = ['family', 'mode', 'forms', 'taken', 'fields', 'precision', 'recall', 'cells', 'precision', 'recall', 'row', 'column'];

/** The figures as one table of text. `taken` are pages of no form that were taken for one. */
export function table(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const texts = rows.map((row) => row.map((text, column) => (column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  '));
  texts.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return texts.join('\n');
}

function cells({ family, mode, figures }: Line): string[] {
  const { forms, formsRight, negatives, taken, fields, cells, rowFound, columnFound } = figures;
  const of = (part: number, whole: number) => (whole === 0 ? '' : `${part}/${whole}`);
  const part = (value: number, whole: number) => (whole === 0 ? '' : value.toFixed(4));
  return [
    family,
    mode,
    of(formsRight, forms),
    of(taken, negatives),
    fields.truth === 0 ? '' : String(fields.truth),
    part(precision(fields), fields.claims),
    part(recall(fields), fields.truth),
    cells.truth === 0 ? '' : String(cells.truth),
    part(precision(cells), cells.claims),
    part(recall(cells), cells.truth),
    part(share(rowFound, cells.truth), cells.truth),
    part(share(columnFound, cells.truth), cells.truth),
  ];
}

export interface Missed extends Miss {
  page: string;
  modes: string[];
}

/** What was missed, page by page; the same miss in several modes is one. */
export function missesOf(tried: readonly Tried[]): Missed[] {
  const all = new Map<string, Missed>();
  for (const { page, trials } of tried) {
    for (const { mode, copy, score } of trials) {
      for (const miss of score.misses) {
        const key = [page, miss.place, miss.kind].join('|');
        const known = all.get(key);
        const dress = copy > 0 ? `${mode} ${copy}` : mode;
        if (known) known.modes.push(dress);
        else all.set(key, { page, modes: [dress], ...miss });
      }
    }
  }
  return [...all.values()];
}

/** A place with any row: `indicators[*].actual`. */
export const anyRow = (place: string): string => place.replace(/\[\d+\]/, '[*]');

/** The misses as lines; the same kind of miss in further rows of a column is only counted. */
export function missLines(misses: readonly Missed[]): string[] {
  const alike = new Map<string, Missed[]>();
  for (const miss of misses) {
    const key = [miss.page, anyRow(miss.place), miss.kind, miss.modes.join()].join('|');
    alike.set(key, [...(alike.get(key) ?? []), miss]);
  }
  return [...alike.values()].flatMap(([first, ...more]) => (first ? [`${missLine(first)}${more.length === 0 ? '' : ` … and ${more.length} more`}`] : []));
}

const missLine = ({ page, place, kind, expected, got, modes }: Missed): string =>
  `${page} ${place} (${kind}; ${modes.join(', ')}): expected “${expected}”${got === '' ? '' : `, got ${got}`}`;
