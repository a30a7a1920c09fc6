import type { BoundRow, Evidence } from '@/lib/model/match';
import { binding, emptyCells, rounded, takeParts, tellsPart } from './cell';
import { type CardTitle, titlesOf } from './card-titles';
import { bothLevels, costsBelow, levelOf, levelsUnder, stepLevels } from './levels';
import type { FormLexicon, Sense, TableLexicon } from './lexicon';
import { listedUnder } from './listed-under';
import type { Place, PlaceLabel, Scene, Sheet } from './scene';
import { saidOver, sheetsOfOne } from './sheet-cards';
import type { ColumnSpec } from '@/lib/model/pack';
import { speaksOfLater, twinOf } from './twin-blocks';
import { linesBelow } from './unlabelled-lines';

/** A table made of repeated blocks: each has the same labelled places, one block a row. */
export interface CardRows {
  rows: BoundRow[];
  places: Place[];
  levels: Set<string>;
  coverage: number;
  confidence: number;
}

export interface Claim {
  place: Place;
  /** more controls under the same label: 符号 · 数值 · 单位 side by side */
  parts: Place[];
  label: PlaceLabel;
  sense: Sense<ColumnSpec>;
}

/**
 * Rows from labelled places; undefined where there are none that name the table's columns.
 * @param outside the places outside any block
 */
export function cardRows(scene: Scene, table: TableLexicon, lexicon: FormLexicon, outside: readonly Place[]): CardRows | undefined {
  if (table.table.fixed.length > 0) return undefined;
  const twin = twinOf(table, lexicon);
  const listed = listedUnder(table, outside);
  const single = table.levels.size > 0 ? sheetsOfOne(scene) : new Set<Sheet>();
  const claims = outside.flatMap((place) => {
    if (twin && table !== (place.sections.some(speaksOfLater) ? twin.later : twin.year)) return [];
    const called = listed.get(place);
    if (called) return [{ place, parts: [], ...called }];
    // A grid with heads is no row of cards, whatever kept it from being read as the table.
    if (place.labels.some((label) => label.via === 'column') && !(place.sheet && single.has(place.sheet))) return [];
    const claim = claimOf(table, place);
    return claim ? [claim] : [];
  });
  const named = new Set(claims.map((claim) => claim.sense.of.id));
  const lead = table.columns.size > 0 && table.levels.size > 0 ? 'name' : table.table.columns[0]?.id;
  if (lead === undefined || named.size < 2) return undefined;
  const groups = inBlocks(withLines(scene, joined(claims)));
  const over = groups.map((group) => wordsOver(group, single));
  const titles = named.has(lead) ? undefined : titlesOf(table, groups, over);
  if (!named.has(lead) && !titles) return undefined;
  const rows = groups.map((group, at) => cardRow(table, group, over[at] ?? [], titles?.[at]));
  costsBelow(table, rows);
  if (titles) named.add(lead);
  const levels = new Set(rows.flatMap((row) => levelOf(table, row.cells['level2'] ?? '')?.id ?? []));
  const required = table.table.columns.filter((column) => column.required);
  const coverage = required.filter((column) => named.has(column.id)).length / Math.max(1, required.length);
  return {
    rows,
    places: groups.flat().flatMap(({ place, parts }) => [place, ...parts]),
    levels,
    coverage,
    confidence: 0.85 * (0.6 + 0.4 * coverage),
  };
}

function claimOf(table: TableLexicon, place: Place): Claim | undefined {
  for (const label of place.labels) {
    const senses =
      label.via === 'name'
        ? (table.columnCodes.get(label.code) ?? table.columnCodes.get(label.code.replace(/\d+$/, '')))
        : (table.columns.get(label.words.whole) ?? table.columns.get(label.words.bare));
    const sense = senses?.[0];
    if (sense && sense.quality >= 0.9) return { place, parts: [], label, sense };
  }
  return underLevel(table, place);
}

/** 数量指标：开放天数, printed over what is filled in, is the indicator's name under its level. */
function underLevel(table: TableLexicon, place: Place): Claim | undefined {
  const label = place.slot.shut === 'text-only' ? place.labels.find(({ text }) => levelOf(table, text) !== undefined) : undefined;
  const name = table.table.columns.find(({ id }) => id === 'name');
  return label && name && { place, parts: [], label, sense: { of: name, quality: 0.9 } };
}

/** The claims with those of lines that repeat a labelled one without its labels. */
const withLines = (scene: Scene, claims: Claim[]): Claim[] =>
  [...claims, ...linesBelow(scene, inBlocks(claims))].sort((a, b) => a.place.index - b.place.index);

/** A new block begins where a column comes again. */
function inBlocks(claims: Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  let seen = new Set<string>();
  for (const claim of claims) {
    if (groups.length === 0 || seen.has(claim.sense.of.id)) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(claim.sense.of.id);
    groups.at(-1)?.push(claim);
  }
  return groups;
}

/** Controls that are parts of one value as one claim. */
function joined(claims: Claim[]): Claim[] {
  const whole: Claim[] = [];
  for (const claim of claims) {
    const before = whole.at(-1);
    if (before && isPartOf(before, claim)) whole[whole.length - 1] = { ...before, parts: [...before.parts, claim.place] };
    else whole.push(claim);
  }
  return whole;
}

/** Does a control stand right after another under one label of the value, and one of the two say which part it is. */
function isPartOf(before: Claim, { place, label, sense }: Claim): boolean {
  const last = before.parts.at(-1) ?? before.place;
  return (
    sense.of.id === 'value' &&
    before.sense.of === sense.of &&
    before.label.text === label.text &&
    place.index === last.index + 1 &&
    place.slot.group === last.slot.group &&
    tellsPart([before.place, ...before.parts, place])
  );
}

const wordsOver = ([first]: Claim[], single: ReadonlySet<Sheet>): string[] => (first?.place.sheet && single.has(first.place.sheet) ? saidOver(first.place.sheet) : []);

/**
 * @param over words over the card's heads
 * @param title what stands over the card in place of its indicator's name
 */
function cardRow(table: TableLexicon, group: Claim[], over: readonly string[], title?: CardTitle): BoundRow {
  const row: BoundRow = { cells: { ...emptyCells(table.table.columns), ...title?.cells }, bindings: {} };
  for (const { place, parts, label, sense } of group) {
    const evidence: Evidence[] = [{ via: label.via === 'name' ? 'code' : label.via, text: label.text }];
    const confidence = rounded(sense.quality * 0.9);
    const [main = place] = takeParts(row, [place, ...parts], confidence, evidence);
    row.cells[sense.of.id] = main.slot.value;
    row.bindings[sense.of.id] = binding([main], 'whole', main.slot.value, confidence, evidence);
  }
  const [first] = group;
  const headed = levelsUnder(table, [...(first?.place.labels ?? []).map((label) => label.text), ...over, ...(first?.place.sections ?? [])]);
  const both = bothLevels(table, row.cells['level2'] || row.cells['level1'] || '');
  const trail = both ?? stepLevels(table, title?.levels ?? headed, row.cells['level1'] ?? '', row.cells['level2'] ?? '');
  if ('level1' in row.cells) row.cells['level1'] = trail.level1;
  if ('level2' in row.cells) row.cells['level2'] = trail.level2;
  return row;
}
