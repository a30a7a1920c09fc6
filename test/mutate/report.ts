import { changing, keeping } from './draw-lots.ts';
import type { Done } from './run.ts';

const outcomes = ['written', 'already', 'refused', 'skipped', 'unverified'] as const;

export interface Line {
  change: string;
  runs: number;
  /** runs in which the change came about before the plan was done */
  changed: number;
  cells: number;
  written: number;
  already: number;
  refused: number;
  skipped: number;
  unverified: number;
  wrong: number;
  misreported: number;
  /** why cells were not written */
  whys: Record<string, number>;
}

export function linesOf(done: readonly Done[]): Line[] {
  const names = ['none', ...keeping, ...changing].filter((change) => done.some(({ run }) => run.change === change));
  return names.map((change) => lineOf(change, done.filter(({ run }) => run.change === change)));
}

export function lineOf(change: string, done: readonly Done[]): Line {
  const cells = done.flatMap((one) => one.cells);
  const whys: Record<string, number> = {};
  for (const { outcome, why } of cells) if (outcome !== 'written' && outcome !== 'already') whys[why] = (whys[why] ?? 0) + 1;
  const [written, already, refused, skipped, unverified] = outcomes.map((outcome) => cells.filter((cell) => cell.outcome === outcome).length);
  return {
    change,
    runs: done.length,
    changed: done.filter(({ changed }) => changed).length,
    cells: cells.length,
    written: written ?? 0,
    already: already ?? 0,
    refused: refused ?? 0,
    skipped: skipped ?? 0,
    unverified: unverified ?? 0,
    wrong: done.reduce((sum, { wrong }) => sum + wrong.length, 0),
    misreported: done.reduce((sum, { misreported }) => sum + misreported.length, 0),
    whys,
  };
}

/** How often something was judged more mildly than by the plan alone (`in-page/judge.ts`). */
export function mildOf(done: readonly Done[]): { halves: number; rests: number } {
  const sum = (of: (mild: Done['mild']) => number): number => done.reduce((all, { mild }) => all + of(mild), 0);
  return { halves: sum(({ halves }) => halves), rests: sum(({ rests }) => rests) };
}

export interface Target {
  what: string;
  reached: boolean;
  value: string;
}

/** What the run must reach: nothing wrong, hardly a refusal where nothing happened, nearly all written where the meaning stayed. */
export function targetsOf(done: readonly Done[]): Target[] {
  const of = (changes: readonly string[]) => lineOf('', done.filter(({ run }) => changes.includes(run.change)));
  const [all, untouched, kept] = [lineOf('', done), of(['none']), of(keeping)];
  const refusals = untouched.cells === 0 ? 0 : 1 - (untouched.written + untouched.already) / untouched.cells;
  const share = kept.cells === 0 ? 1 : (kept.written + kept.already) / kept.cells;
  return [
    { what: `wrong writes in ${all.runs} page states`, reached: all.wrong === 0, value: String(all.wrong) },
    { what: 'receipts that the model does not bear out', reached: all.misreported === 0, value: String(all.misreported) },
    { what: 'not written on untouched pages, under 2 %', reached: refusals < 0.02, value: percent(refusals) },
    { what: 'written where the meaning stayed, at least 95 %', reached: share >= 0.95, value: percent(share) },
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

export function table(lines: readonly Line[]): string {
  const head = ['change', 'runs', 'changed', 'cells', ...outcomes, 'wrong', 'misreported', 'why not'];
  const rows = lines.map((line) => [
    line.change,
    ...[line.runs, line.changed, line.cells, ...outcomes.map((outcome) => line[outcome]), line.wrong, line.misreported].map(String),
    Object.entries(line.whys)
      .sort(([, a], [, b]) => b - a)
      .map(([why, count]) => `${why} ${count}`)
      .join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) => row.map((text, column) => (column === 0 || column === head.length - 1 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}
