import type { BoundRow, BoundTable } from '@/lib/model/match';
import { blank } from '@/lib/model/text';
import { addButtonsOf } from './add-buttons';
import { rounded } from './cell';
import { cardRows } from './cards';
import type { ChosenColumn } from './column-claims';
import { goOn, joinFrames } from './go-on';
import { findBlocks } from './headers';
import type { FormLexicon, TableLexicon } from './lexicon';
import { openForm } from './row-form';
import { type BlockRows, readRows } from './rows';
import type { Scene } from './scene';
import { transposedRows } from './transposed';
import { inOneLine } from './two-lines';

/** The tables of a form as the scene holds them, and what is thereby no field. */
export interface TablesFound {
  tables: Record<string, BoundTable>;
  blocks: BlockRows[];
  /** places inside rows of tables */
  inside: Set<number>;
  levels: Set<string>;
  /** share of the required columns that the page has, by table id */
  coverage: Map<string, number>;
  /** rows that a person could fill */
  writable: number;
}

export function bindTables(scene: Scene, lexicon: FormLexicon, chosen: readonly ChosenColumn[] = []): TablesFound {
  const all: BlockRows[] = [];
  for (const page of scene.sheets) {
    const sheet = inOneLine(page, lexicon);
    const blocks = findBlocks(sheet, lexicon, chosen);
    const coded = blocks.every(({ header, first }) => header === first);
    // a body whose own codes tell some of its columns is told better by the head before it
    if (coded && goOn(all.at(-1), sheet, lexicon)) continue;
    all.push(...blocks.map((block) => readRows(block, lexicon)));
  }
  joinFrames(all, scene.sheets, lexicon);
  all.push(...transposedRows(scene, lexicon, all));
  const found: TablesFound = {
    tables: {},
    blocks: [],
    inside: new Set(),
    levels: new Set(),
    coverage: new Map(),
    writable: 0,
  };
  const inRows = new Set<number>();
  for (const read of all) for (const place of read.inside) inRows.add(place);
  const outside = scene.places.filter(({ index }) => !inRows.has(index));
  for (const table of lexicon.tables) {
    const chosen = choose(all.filter((read) => read.block.table === table && coverageOf(read) > 0));
    const cards = cardRows(scene, table, lexicon, outside);
    if (cards && chosen.length === 0) {
      found.tables[table.table.id] = {
        rows: cards.rows,
        add: addButtonsOf(scene, table, all),
        confidence: rounded(cards.confidence),
      };
      for (const place of cards.places) found.inside.add(place.index);
      for (const level of cards.levels) found.levels.add(level);
      found.coverage.set(table.table.id, cards.coverage);
      found.writable += cards.rows.filter((row) => Object.values(row.bindings).some((one) => one.writable)).length;
      continue;
    }
    const lead = chosen[0];
    if (!lead) continue;
    found.blocks.push(...chosen);
    const rows = chosen.flatMap((read) => read.rows);
    const form = openForm(table.table, rows, cards);
    if (form) for (const place of cards?.places ?? []) found.inside.add(place.index);
    found.tables[table.table.id] = {
      rows,
      ...(form && { form }),
      ...(rows.length === 0 && { columns: lead.block.columns.map(({ column }) => column.id) }),
      grid: { frame: lead.sheet.frame, grid: lead.sheet.index },
      add: addButtonsOf(scene, table, all),
      confidence: rounded(confidenceOf(lead)),
    };
    found.coverage.set(table.table.id, coverageOf(lead));
    for (const read of chosen) {
      for (const level of read.levels) found.levels.add(level);
      found.writable += read.writable;
    }
  }
  // What stands in the rows of a table that was not chosen (last year's, a library to pick from) is no field either.
  for (const place of inRows) found.inside.add(place);
  return found;
}

/** What a head alone counts, of a table that has its rows. */
const emptyShare = 0.5;

const requiredOf = ({ table }: TableLexicon) => table.columns.filter((column) => column.required);

function coverageOf(read: BlockRows): number {
  const { table } = read.block;
  // A head without a row is not yet a table; where the form prints the rows, rows without them are another table's.
  if (read.rows.every(saysNothingAtAll)) return table.fixed.size > 0 ? 0 : emptyShare * headShare(read);
  return headShare(read);
}

/** A row of text cells with nothing in them but the levels above: a filler that a grid draws at its end. */
const saysNothingAtAll = ({ cells, bindings }: BoundRow): boolean =>
  !Object.values(bindings).some((one) => one.writable) &&
  Object.entries(cells).every(([id, text]) => id === 'level1' || id === 'level2' || blank(text));

function headShare(read: BlockRows): number {
  const required = requiredOf(read.block.table);
  if (required.length === 0) return 1;
  const there = new Set([...read.block.columns, ...read.block.open].map(({ column }) => column.id));
  if (read.levels.size > 0) for (const id of ['level1', 'level2']) there.add(id);
  return required.filter((column) => there.has(column.id)).length / required.length;
}

function confidenceOf(read: BlockRows): number {
  const quality =
    read.block.columns.reduce((sum, claim) => sum + claim.quality, 0) / Math.max(1, read.block.columns.length);
  return quality * (0.6 + 0.4 * coverageOf(read));
}

/** Titles of rows that are there to look at: last year's. */
const earlier = /上年|前年|去年|往年|历史/;

function merit(read: BlockRows): number {
  return (
    coverageOf(read) * 4 +
    Math.min(read.levels.size, 8) * 0.5 +
    Math.min(read.writable, 4) * 0.25 +
    Math.min(read.rows.length, 4) * 0.1 -
    ([read.block.sheet.grid.title, ...read.block.sheet.sections].some((title) => earlier.test(title)) ? 1 : 0)
  );
}

const signature = (read: BlockRows): string =>
  read.block.columns
    .map((claim) => claim.column.id)
    .sort()
    .join();

/**
 * The best block of a table with what goes on from it: under the same head printed again in its sheet, and in grids of the
 * same columns with other levels (one grid for each level 1).
 */
function choose(reads: BlockRows[]): BlockRows[] {
  const best = reads.reduce<BlockRows | undefined>(
    (top, read) => (top && merit(top) >= merit(read) ? top : read),
    undefined,
  );
  if (!best) return [];
  const seen = levelsSaid(best);
  const said = seen.size > 0;
  return reads.filter((read) => {
    if (read === best) return true;
    if (signature(read) !== signature(best)) return false;
    if (read.sheet === best.sheet) return true;
    const levels = levelsSaid(read);
    if (!said || levels.size === 0 || [...levels].some((level) => seen.has(level))) return false;
    for (const level of levels) seen.add(level);
    return true;
  });
}

/** The levels of a block's rows, or the levels 1 where it has no others. */
const levelsSaid = ({ levels, rows }: BlockRows): Set<string> =>
  new Set(levels.size > 0 ? levels : rows.map(({ cells }) => cells['level1'] ?? '').filter((level) => level !== ''));
