import type { BoundRow } from '@/lib/model/match';
import { binding, emptyCells, rounded } from './cell';
import { levelOf, stepLevels } from './levels';
import type { Sense, TableLexicon } from './lexicon';
import type { BlockRows } from './rows';
import type { Place, PlaceLabel, Scene } from './scene';
import type { ColumnSpec } from '@/lib/model/pack';

/** A table made of repeated blocks: each has the same labelled places, one block a row. */
export interface CardRows {
  rows: BoundRow[];
  places: Place[];
  levels: Set<string>;
  coverage: number;
  confidence: number;
}

interface Claim {
  place: Place;
  label: PlaceLabel;
  sense: Sense<ColumnSpec>;
}

/** Rows from labelled places outside any block; undefined where there are none that name the table's columns. */
export function cardRows(scene: Scene, table: TableLexicon, blocks: readonly BlockRows[]): CardRows | undefined {
  if (table.table.fixed.length > 0) return undefined;
  const claims = scene.places.flatMap((place) => {
    if (blocks.some((block) => block.inside.has(place.index))) return [];
    const claim = claimOf(table, place);
    return claim ? [claim] : [];
  });
  const named = new Set(claims.map((claim) => claim.sense.of.id));
  const lead = table.columns.size > 0 && table.levels.size > 0 ? 'name' : table.table.columns[0]?.id;
  if (lead === undefined || !named.has(lead) || named.size < 2) return undefined;
  const groups = inBlocks(claims);
  const rows = groups.map((group) => cardRow(table, group));
  const levels = new Set(rows.flatMap((row) => levelOf(table, row.cells['level2'] ?? '')?.id ?? []));
  const required = table.table.columns.filter((column) => column.required);
  const coverage = required.filter((column) => named.has(column.id)).length / Math.max(1, required.length);
  return {
    rows,
    places: claims.map((claim) => claim.place),
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
    if (sense && sense.quality >= 0.9) return { place, label, sense };
  }
  return undefined;
}

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

function cardRow(table: TableLexicon, group: Claim[]): BoundRow {
  const row: BoundRow = { cells: emptyCells(table.table.columns), bindings: {} };
  for (const { place, label, sense } of group) {
    row.cells[sense.of.id] = place.slot.value;
    const via = label.via === 'name' ? 'code' : label.via;
    row.bindings[sense.of.id] = binding([place], 'whole', place.slot.value, rounded(sense.quality * 0.9), [
      { via, text: label.text },
    ]);
  }
  const titles = group[0]?.place.sections ?? [];
  const level2 =
    row.cells['level2'] ||
    (titles.map((title) => levelOf(table, title)).find((level) => level !== undefined)?.level2 ?? '');
  const trail = stepLevels(table, { level1: '', level2: '' }, row.cells['level1'] ?? '', level2);
  if ('level1' in row.cells) row.cells['level1'] = trail.level1;
  if ('level2' in row.cells) row.cells['level2'] = trail.level2;
  return row;
}
