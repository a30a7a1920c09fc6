import { cellPlace, fieldPlace, parsePlace, valueAt, type Filing, type Place, type Row } from '../model/filing';
import type { Match } from '../model/match';
import { joinMeasure, splitMeasure } from '../model/measure';
import { labelColumn, type FormSpec, type TableSpec } from '../model/pack';
import type { PlanLine } from '../model/plan';
import type { Provenance } from '../model/provenance';
import { blank, fold, normal } from '../model/text';
import type { PlaceIndex } from './places';
import { blockOf, foldsMeasure, type Frames } from './steps';

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
  contents: Pick<Filing, 'fields' | 'tables'>;
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
    pushLine(lines, standing, place, place, field.label, filing.fields[field.id] ?? '', to, sourceAt(proposal, place));
  }
  for (const table of form.tables) {
    const rows = proposal.contents.tables[table.id] ?? [];
    const taken = new Set<number>();
    let next = filing.tables[table.id]?.length ?? 0;
    rows.forEach((row, from) => {
      if (Object.values(row).every(blank)) return;
      const found = rowFor(table, row, from, filing.tables[table.id] ?? [], taken);
      const target = found ?? next++;
      taken.add(target);
      const before = lines.length;
      rowLines(lines, standing, table, row, target, found !== undefined, (column) =>
        sourceAt(proposal, cellPlace(table.id, from, column)),
      );
      if (found === undefined && lines.length > before) {
        needed.push({ table: table.id, row: target, level1: row.level1 ?? '', level2: row.level2 ?? '' });
      }
    });
  }
  return { lines, needed };
}

/** Where the value of a line comes from: in words, and as data. */
export type Source = Pick<PlanLine, 'why' | 'provenance'>;

export function sourceAt({ why, provenance }: Proposal, place: Place): Source {
  const known = provenance?.(place);
  return { why: why(place), ...(known && { provenance: known }) };
}

/** The row of the page that a proposed row belongs to; undefined when the page has none free. */
function rowFor(table: TableSpec, row: Row, from: number, present: Row[], taken: ReadonlySet<number>): number | undefined {
  const free = (index: number) => !taken.has(index);
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
  const empty = present.findIndex((one, at) => free(at) && same(one) && blank(one.name) && blank(one.value));
  return empty === -1 ? undefined : empty;
}

/** The class of a 二级指标 by its words, or the words themselves where the form does not know them. */
export function levelOf(table: TableSpec, level2: string): string {
  const words = normal(level2).replace(/指标$/, '');
  const known = table.levels.find((level) =>
    [level.level2, ...level.synonyms].some((name) => normal(name).replace(/指标$/, '') === words),
  );
  return known?.id ?? words;
}

function rowLines(
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
  const bindings = match.tables[table.id]?.rows[model]?.bindings ?? {};
  const present = exists ? (filing.tables[table.id]?.[target] ?? {}) : {};
  const folds = foldsMeasure(match, cellPlace(table.id, model, 'value'));
  for (const [column, to] of Object.entries(laidOut(row, folds, bindings.unit !== undefined))) {
    if (bindings[column] === undefined || ((column === 'level1' || column === 'level2') && exists)) continue;
    const place = cellPlace(table.id, target, column);
    const from = folds && column === 'value' ? joined(present) : (present[column] ?? '');
    const label = [row.level2, row.name || table.label, table.columns.find((one) => one.id === column)?.label ?? column]
      .filter((part) => !blank(part))
      .join(' · ');
    pushLine(lines, standing, place, cellPlace(table.id, model, column), label, from, to, source(column));
  }
}

/** What a place holds now, as a plan's line says it: a folded value cell with its operator and unit. */
export function textAt(standing: Standing, place: Place): string {
  const parts = parsePlace(place);
  if (parts?.kind !== 'cell') return valueAt(standing.filing, place) ?? '';
  const row = standing.filing.tables[parts.table]?.[parts.row] ?? {};
  return parts.column === 'value' && foldsMeasure(standing.match, place) ? joined(row) : (row[parts.column] ?? '');
}

const joined = (row: Row): string =>
  joinMeasure({ operator: row.operator ?? '', value: row.value ?? '', unit: row.unit ?? '' });

/** A row's cells in the manner of the page: operator, value and unit apart, or folded into the value. */
function laidOut(row: Row, folds: boolean, hasUnit: boolean): Row {
  const whole = joined(row);
  if (folds) {
    const { operator: _operator, unit: _unit, ...rest } = row;
    return blank(whole) ? rest : { ...rest, value: whole };
  }
  const parts = splitMeasure(whole);
  return { ...row, ...parts, ...(hasUnit ? {} : { value: `${parts.value}${parts.unit}` }) };
}

/** A row that is not there yet comes by the portal's own button, or not at all. */
function rowBlock({ filing, match }: Standing, at: Place): 'row-not-added' | undefined {
  const parts = parsePlace(at);
  if (parts?.kind !== 'cell' || parts.row < (filing.tables[parts.table]?.length ?? 0)) return undefined;
  return match.tables[parts.table]?.add.length ? undefined : 'row-not-added';
}

function pushLine(
  lines: PlanLine[],
  standing: Standing,
  at: Place,
  model: Place,
  label: string,
  from: string,
  to: string,
  source: Source,
): void {
  if (blank(to) || fold(from) === fold(to)) return;
  const blocked = blockOf(standing.frames, standing.index.bindings.get(model)) ?? rowBlock(standing, at);
  lines.push({ at, label, from, to, ...source, ticked: blocked === undefined && blank(from), ...(blocked ? { blocked } : {}) });
}
