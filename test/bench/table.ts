import { met, type Figure } from './figure.ts';
import { rounded } from './statistics.ts';

const heads = ['part', 'what', 'figure', 'target', '', 'alternative', 'its figure', 'ratio', 'note'];
const toTheRight = new Set([2, 3, 6, 7]);

/** The figures as one table of text. The ratio says how many times the alternative's figure ours goes into. */
export function table(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((text, column) => (toTheRight.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0))).join('  ').trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}

function cells(figure: Figure): string[] {
  const { part, what, value, unit, target, alternative, note = '' } = figure;
  const measured = (amount: number) => `${rounded(amount)}${unit === 'count' ? '' : unit === '×' ? ' ×' : ` ${unit}`}`;
  const reached = met(figure);
  return [
    part,
    what,
    measured(value),
    target === undefined ? '' : measured(target),
    reached === undefined ? '' : reached ? 'met' : 'NOT MET',
    alternative?.name ?? '',
    alternative === undefined ? '' : measured(alternative.value),
    alternative === undefined || value === 0 ? '' : `${rounded(alternative.value / value)} ×`,
    note,
  ];
}
