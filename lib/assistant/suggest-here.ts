import { suggest } from '../library/suggest';
import { parsePlace, type Place } from '../model/filing';
import type { LibraryEntry } from '../model/library';
import type { Provenance } from '../model/provenance';
import { blank, fold, normal } from '../model/text';
import type { Suggested } from '../model/view';
import type { Finding } from '../model/finding';
import type { HeldOffer } from './offers';
import { levelOf, propose, type Standing } from './propose';

/** So many are enough for one field. */
const atMost = 6;

/** What suggestions for one place are made from. */
export interface Sources {
  offers: readonly HeldOffer[];
  findings: readonly Finding[];
  library: readonly LibraryEntry[];
}

/**
 * What could stand in one place, each value once: what certainly mends a finding, then a draft
 * and earlier filings, then the library: names for the 二级指标 of the row, figures for a row's own name.
 */
export function suggestHere(place: Place, standing: Standing, { offers, findings, library }: Sources): Suggested[] {
  const found: Suggested[] = [];
  const add = (value: string | undefined, provenance?: Provenance): void => {
    if (value === undefined || blank(value) || found.some((one) => fold(one.value) === fold(value))) return;
    found.push({ value, ...(provenance && { provenance }) });
  };
  for (const { at, mend } of findings) if (at === place) add(mend);
  for (const { kind, choices } of offers) {
    if (kind === 'library') continue;
    for (const { at, to, provenance } of choices.flatMap(({ lines }) => lines)) if (at === place) add(to, provenance);
  }
  for (const { value, provenance } of fromLibrary(place, standing, library)) add(value, provenance);
  return found.slice(0, atMost);
}

function fromLibrary(place: Place, standing: Standing, library: readonly LibraryEntry[]): Suggested[] {
  const { form, filing } = standing;
  const parts = parsePlace(place);
  const table = parts?.kind === 'cell' ? form.tables.find(({ id }) => id === parts.table) : undefined;
  if (parts?.kind !== 'cell' || !table || table.levels.length === 0) return [];
  const row = filing.tables[table.id]?.[parts.row];
  if (!row) return [];
  if (parts.column === 'name') {
    const level = levelOf(table, row.level2 ?? '');
    // as for a 二级指标 without any indicator: here one more is looked for
    const open = { ...filing, tables: { ...filing.tables, [table.id]: [] } };
    const [best] = suggest({ ...form, tables: [{ ...table, levels: table.levels.filter(({ id }) => id === level) }] }, open, library, { perLevel: atMost });
    return (best?.suggestions ?? []).map(({ entry, words, akin }) => ({ value: entry.name, provenance: provenanceOf(entry, [...words], akin) }));
  }
  const { column } = parts;
  if ((column !== 'value' && column !== 'operator' && column !== 'unit') || blank(row.name)) return [];
  const same = library.filter((entry) => normal(entry.name) === normal(row.name ?? '')).slice(0, atMost);
  return same.flatMap((entry) => {
    // laid over the page, so that it is said in the page's manner: apart, or folded into one cell
    const wanted = { ...row, operator: entry.operator, value: entry.value, unit: entry.unit };
    const { lines } = propose({ contents: { fields: {}, tables: { [table.id]: [wanted] } }, why: () => '' }, standing);
    const line = lines.find(({ at }) => at === place);
    return line ? [{ value: line.to, provenance: provenanceOf(entry, [], true) }] : [];
  });
}

const provenanceOf = ({ source, value, used }: LibraryEntry, alike: string[], akin: boolean): Provenance => ({
  kind: 'library',
  quality: source.quality,
  title: source.title,
  alike,
  akin,
  bare: blank(value),
  used,
});
