import { cellPlace, fieldPlace, parsePlace, valueAt, type Contents, type Filing, type Place, type Row } from '../model/filing';
import type { Match } from '../model/match';
import { labelColumn, type FormSpec, type TableSpec } from '../model/pack';
import type { PlanLine } from '../model/plan';
import type { Provenance } from '../model/provenance';
import { blank, normal } from '../model/text';
import { openedByOthers } from './deciding';
import { inValueCell, laidOut, qualitativeAt } from './indicator-cells';
import type { PlaceIndex } from './places';
import { lineFor, saysTheSame, type Source, type Wanted } from './plan-line';
import { partsApart, type Frames } from './steps';

/** The page as it stands: what lines are made against. */
export interface Standing {
  match: Match;
  form: FormSpec;
  filing: Filing;
  index: PlaceIndex;
  frames: Frames;
}

/** Contents that could go into the page, and where each value comes from, in words. */
export interface Proposal {
  contents: Contents;
  why(place: Place): string;
  /** the same as data */
  provenance?(place: Place): Provenance | undefined;
}

/** A row that a line needs and the page does not have yet. `row` is the number that the lines use for it. */
export interface NeededRow {
  table: string;
  row: number;
  level1: string;
  level2: string;
  /** what it is to hold, as its source says it */
  cells: Row;
}

export interface Proposed {
  lines: PlanLine[];
  needed: NeededRow[];
}

/**
 * Lays a proposal over the page: one line for every value that differs from what the page holds. Rows are found by their
 * 二级指标 and name, then free rows of the same 二级指标 are used in order, then rows are asked for. A blank proposal never
 * empties a place.
 */
export function propose(proposal: Proposal, standing: Standing): Proposed {
  const lines: PlanLine[] = [];
  const needed: NeededRow[] = [];
  const { form, filing } = standing;
  for (const field of form.fields) {
    const place = fieldPlace(field.id);
    const to = proposal.contents.fields[field.id];
    if (to === undefined || !standing.index.bindings.has(place)) continue;
    const from = filing.fields[field.id] ?? '';
    pushLine(lines, standing, { at: place, model: place, label: field.label, from, to, source: sourceAt(proposal, place) });
  }
  for (const table of form.tables) {
    const rows = proposal.contents.tables[table.id] ?? [];
    const taken = new Set<number>();
    let next = filing.tables[table.id]?.length ?? 0;
    rows.forEach((row, from) => {
      if (Object.values(row).every(blank)) return;
      const found = rowFor(standing, table, row, from, taken);
      const target = found ?? next++;
      taken.add(target);
      const before = lines.length;
      rowLines(lines, standing, table, row, target, found !== undefined, (column) =>
        sourceAt(proposal, cellPlace(table.id, from, column)),
      );
      if (found === undefined && lines.length > before) {
        needed.push({ table: table.id, row: target, level1: row.level1 ?? '', level2: row.level2 ?? '', cells: row });
      }
    });
  }
  return { lines: openedByOthers(lines, standing), needed };
}

export function sourceAt({ contents, why, provenance }: Proposal, place: Place): Source {
  const known = provenance?.(place);
  return { why: why(place), unit: contents.units?.[place] ?? contents.moneyUnit ?? '', ...(known && { provenance: known }) };
}

/** The row of the page that a proposed row belongs to; undefined when the page has none free. */
function rowFor({ filing, match }: Standing, table: TableSpec, row: Row, from: number, taken: ReadonlySet<number>): number | undefined {
  const free = (index: number) => !taken.has(index);
  const present = filing.tables[table.id] ?? [];
  if (table.levels.length === 0) {
    if (table.fixed.length > 0) {
      const label = labelColumn(table)?.id ?? '';
      const index = present.findIndex((one, at) => free(at) && normal(one[label] ?? '') === normal(row[label] ?? ''));
      return index === -1 ? undefined : index;
    }
    return from < present.length && free(from) ? from : undefined;
  }
  const level = levelOf(table, row.level2 ?? '');
  const same = (one: Row) => levelOf(table, one.level2 ?? '') === level;
  const named = present.findIndex((one, at) => free(at) && same(one) && normal(one.name ?? '') === normal(row.name ?? ''));
  if (named !== -1) return named;
  const unused = (one: Row, at: number): boolean => free(at) && blank(one.name) && blank(one.value);
  const empty = present.findIndex((one, at) => unused(one, at) && same(one));
  if (empty !== -1) return empty;
  const spare = present.findIndex((one, at) => unused(one, at) && saysItsLevel(match, table.id, at) && blank(one.level2));
  return spare === -1 ? undefined : spare;
}

/** Whether the level of a row is written in the row itself. */
export const saysItsLevel = ({ tables }: Match, table: string, row: number): boolean =>
  tables[table]?.rows[row]?.bindings.level2?.writable === true;

/** The class of a 二级指标 by its words, or the words themselves where the form does not know them. */
export function levelOf(table: TableSpec, level2: string): string {
  const words = normal(level2).replace(/指标$/, '');
  const known = table.levels.find((level) =>
    [level.level2, ...level.synonyms].some((name) => normal(name).replace(/指标$/, '') === words),
  );
  return known?.id ?? words;
}

/** The lines that bring a row to the row of the page with the number `target`, or to one that is still to come. */
export function rowLines(
  lines: PlanLine[],
  standing: Standing,
  table: TableSpec,
  row: Row,
  target: number,
  exists: boolean,
  source: (column: string) => Source,
): void {
  const { match, filing } = standing;
  // a row that is not there yet is laid out like its neighbours
  const model = exists ? target : 0;
  const bindings = match.tables[table.id]?.rows[model]?.bindings;
  const has = (column: string): boolean => (bindings ? bindings[column] !== undefined : (match.tables[table.id]?.columns ?? []).includes(column));
  const present = exists ? (filing.tables[table.id]?.[target] ?? {}) : {};
  const apart = partsApart(match, cellPlace(table.id, model, 'value'));
  const cells = laidOut(row, apart, qualitativeAt(standing, table.id, model));
  for (const [column, to] of Object.entries(cells)) {
    const level = column === 'level1' || column === 'level2';
    if (!has(column) || (level && exists && !(saysItsLevel(match, table.id, target) && blank(present[column])))) continue;
    const place = cellPlace(table.id, target, column);
    const from = column === 'value' ? inValueCell(present, apart) : (present[column] ?? '');
    const label = [row.level2, row.name || table.label, table.columns.find((one) => one.id === column)?.label ?? column]
      .filter((part) => !blank(part))
      .join(' · ');
    // an operator or a unit that stands beside no value is what the page starts with
    const held = blank(present.value) && (column === 'operator' || column === 'unit') ? '' : from;
    const wanted = { at: place, model: cellPlace(table.id, model, column), label, from, to, source: source(column) };
    pushLine(lines, standing, wanted, held);
  }
}

/** What a place holds now, as a plan's line says it: a folded value cell with its operator and unit. */
export function textAt(standing: Standing, place: Place): string {
  const parts = parsePlace(place);
  if (parts?.kind !== 'cell') return valueAt(standing.filing, place) ?? '';
  const row = standing.filing.tables[parts.table]?.[parts.row] ?? {};
  return parts.column === 'value' ? inValueCell(row, partsApart(standing.match, place)) : (row[parts.column] ?? '');
}

/** Adds the line of a value where the page holds another. `held`: what there is to be kept, where that is not all that stands there. */
function pushLine(lines: PlanLine[], standing: Standing, wanted: Wanted, held = wanted.from): void {
  if (blank(wanted.to)) return;
  const line = lineFor(standing, wanted);
  if (!saysTheSame(wanted.from, line.to)) lines.push({ ...line, ticked: line.blocked === undefined && blank(held) });
}
