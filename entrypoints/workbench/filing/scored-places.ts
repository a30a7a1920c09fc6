import { cellPlace, type Filing, type Place } from '@/lib/model/filing';
import { isPrinted, labelColumn, type FormSpec } from '@/lib/model/pack';
import type { Scorecard } from '@/lib/model/scorecard';

/**
 * What the lines of a score sheet come to by its own scheme: a printed row takes the points of the line that bears its id,
 * in the column that the sheet asks for. Lines that nobody has judged yet say nothing.
 */
export function scoredPlaces(form: FormSpec, filing: Pick<Filing, 'tables'>, cards: readonly Scorecard[]): Record<Place, string> {
  if (form.kind !== 'sheet') return {};
  const points = new Map(cards.flatMap((card) => card.lines.map((line) => [line.id, line.points] as const)));
  const places = form.tables.flatMap((table) => {
    const asked = table.columns.find(({ id, required }) => required && !isPrinted(table, id));
    const label = labelColumn(table)?.id;
    if (asked === undefined || label === undefined) return [];
    return table.fixed.flatMap((fixed) => {
      const given = points.get(fixed.id);
      const row = (filing.tables[table.id] ?? []).findIndex((one) => one[label] === fixed.label);
      return typeof given === 'number' && row !== -1 ? [[cellPlace(table.id, row, asked.id), String(given)] as const] : [];
    });
  });
  return Object.fromEntries(places);
}
