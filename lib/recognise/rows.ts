import type { BoundRow, Evidence } from '@/lib/model/match';
import { isPrinted, labelColumn } from '@/lib/model/pack';
import { bindCell, emptyCells, rounded, saysNothing } from './cell';
import type { BlockColumn } from './column-claims';
import type { Block } from './headers';
import { level1Of, levelOf, levelText, type LevelTrail, stepLevels } from './levels';
import type { FormLexicon } from './lexicon';
import { cellsUnder, fixedLabel, isLevel, isTotal, kindOf } from './row-kind';
import type { Place, Sheet, SheetCell } from './scene';

/** What the rows under one header say. */
export interface BlockRows {
  block: Block;
  /** the sheet of its rows: the block's own, or the one that goes on after a head drawn apart */
  sheet: Sheet;
  rows: BoundRow[];
  /** ids of the levels that its rows stand under */
  levels: Set<string>;
  /** places of rows of totals, by the column they stand under */
  totals: { label: string; column: BlockColumn; place: Place }[];
  /** places inside the block's rows: no fields of the form */
  inside: Set<number>;
  writable: number;
  /** one past the last row that belongs to the block */
  last: number;
}

/** Reads a block downwards until something that is no row of it stands there. */
export function readRows(block: Block, lexicon: FormLexicon): BlockRows {
  const read: BlockRows = {
    block,
    sheet: block.sheet,
    rows: [],
    levels: new Set(),
    totals: [],
    inside: new Set(),
    writable: 0,
    last: block.first,
  };
  const context: Context = {
    block,
    read,
    trail: firstLevels(block),
    empty: emptyCells(block.table.table.columns),
    evidence: new Map(),
  };
  for (let row = block.header; row < block.first; row++) {
    for (const cell of block.sheet.row(row)) for (const place of cell.places) read.inside.add(place.index);
  }
  for (let row = block.first; row < block.end; row++) {
    const kind = kindOf(block, lexicon, row);
    if (kind === 'end') break;
    read.last = row + 1;
    if (kind === 'group') context.trail = groupLevels(context, row);
    if (kind === 'total') keepTotals(context, row);
    if (kind === 'data') keepRow(context, row);
    if (kind === 'fixed') keepFixed(context, row);
  }
  return read;
}

interface Context {
  block: Block;
  read: BlockRows;
  trail: LevelTrail;
  /** a row's cells, all blank */
  empty: BoundRow['cells'];
  /** what binds a column in the rows of one level; the same for all of them */
  evidence: Map<string, Evidence[]>;
}

/** The section or title of a grid may itself be the level of its rows. */
function firstLevels({ sheet, table }: Block): LevelTrail {
  const trail: LevelTrail = { level1: '', level2: '' };
  for (const title of [sheet.grid.title, ...sheet.sections]) {
    const level2 = levelOf(table, title);
    const level1 = level1Of(table, title);
    if (trail.level2 === '' && level2 && level1 === undefined) trail.level2 = level2.level2;
    if (trail.level1 === '' && level1 !== undefined) trail.level1 = level1;
  }
  return stepLevels(table, { level1: trail.level1, level2: '' }, '', trail.level2);
}

function groupLevels({ block, trail }: Context, row: number): LevelTrail {
  const { table } = block;
  const text = block.sheet.row(row).find((cell) => !saysNothing(cell.text))?.text ?? '';
  const level1 = level1Of(table, text);
  const level2 = levelOf(table, text);
  if (level2 && (level1 === undefined || level1 === trail.level1)) return stepLevels(table, trail, '', levelText(text));
  return { level1: levelText(text), level2: '' };
}

/** The trail at this row: printed levels are filled down, a control says its row's level alone, blank or not. */
function levelsAt(context: Context, row: number): LevelTrail {
  const level1 = levelAt(context, 'level1', row);
  const level2 = levelAt(context, 'level2', row);
  const trail = stepLevels(context.block.table, context.trail, level1.text, level2.text);
  return {
    level1: level1.control && level1.text === '' ? '' : trail.level1,
    level2: level2.control ? level2.text : trail.level2,
  };
}

/** A level's cell in this row, or the cell that spans it. */
function levelAt({ block }: Context, id: 'level1' | 'level2', row: number): { text: string; control: boolean } {
  const claim = block.columns.find((one) => one.column.id === id);
  const cell = claim && block.sheet.at(row, claim.from);
  if (!cell) return { text: '', control: false };
  const control = cell.places.find((place) => place.slot.shut !== 'text-only');
  if (control) return { text: control.slot.value.trim(), control: true };
  return { text: saysNothing(cell.text) ? '' : levelText(cell.text), control: false };
}

function keepRow(context: Context, row: number): void {
  const { block, read } = context;
  const { table } = block;
  const bound: BoundRow = { cells: { ...context.empty }, bindings: {} };
  context.trail = levelsAt(context, row);
  const level = levelOf(table, context.trail.level2);
  const known: Evidence | undefined = level && { via: 'level', text: context.trail.level2 };
  // The value comes last: a control under its head is an operator only where no column is.
  for (const claim of block.columns) if (claim.column.id !== 'value') bindUnder(context, bound, claim, row, known);
  for (const claim of block.columns) if (claim.column.id === 'value') bindUnder(context, bound, claim, row, known);
  for (const id of ['level1', 'level2'] as const) {
    if (!(id in bound.cells)) continue;
    bound.cells[id] = context.trail[id];
    const cell = bound.bindings[id];
    if (cell && !cell.writable) cell.value = context.trail[id];
  }
  if (level) read.levels.add(level.id);
  finish(context, bound, row);
}

function bindUnder(
  context: Context,
  bound: BoundRow,
  claim: BlockColumn,
  row: number,
  known: Evidence | undefined,
): void {
  const { block } = context;
  let cells = cellsUnder(block, claim, row);
  if (cells.length === 0 && isLevel(claim)) {
    const over = block.sheet.at(row, claim.from);
    if (over) cells = [over];
  }
  if (cells.length === 0) return;
  bindCell(bound, {
    cells,
    claim,
    confidence: rounded(claim.quality * (known ? 0.99 : 0.95)),
    evidence: evidenceOf(context, claim, known),
  });
}

function evidenceOf({ evidence }: Context, claim: BlockColumn, known: Evidence | undefined): Evidence[] {
  const key = `${claim.from}|${known?.text ?? ''}`;
  const kept = evidence.get(key);
  if (kept) return kept;
  const made: Evidence[] = [{ via: claim.via, text: claim.text }, ...(known ? [known] : [])];
  evidence.set(key, made);
  return made;
}

function finish({ block, read }: Context, bound: BoundRow, row: number): void {
  read.rows.push(bound);
  for (const cell of block.sheet.row(row)) for (const place of cell.places) read.inside.add(place.index);
  if (Object.values(bound.bindings).some((one) => one.writable)) read.writable++;
}

function keepTotals({ block, read }: Context, row: number): void {
  const label = block.sheet.row(row).find(isTotal)?.text ?? '';
  for (const claim of block.columns) {
    for (const cell of cellsUnder(block, claim, row)) {
      for (const place of cell.places) {
        read.totals.push({ label, column: claim, place });
        read.inside.add(place.index);
      }
    }
  }
}

function keepFixed(context: Context, row: number): void {
  const { block } = context;
  const label = fixedLabel(block, row);
  const { table } = block.table;
  const head = labelColumn(table);
  if (label === undefined || !head) return;
  const bound: BoundRow = { cells: { ...context.empty }, bindings: {} };
  const aside = slipped(block, row, head.id, label);
  for (const claim of block.columns) {
    if (aside || !isPrinted(table, claim.column.id)) bindUnder(context, bound, claim, row, { via: 'row', text: label });
  }
  if (!aside) Object.assign(bound.cells, table.fixed.find((printed) => printed.label === label)?.cells, { [head.id]: label });
  finish(context, bound, row);
}

/** Does something else stand where the label belongs? Then the whole row slipped to the side, and is read as it stands. */
function slipped(block: Block, row: number, head: string, label: string): boolean {
  const claim = block.columns.find(({ column }) => column.id === head);
  const own = claim === undefined ? [] : cellsUnder(block, claim, row);
  const names = (cell: SheetCell) => [cell.words.whole, cell.words.bare].some((words) => block.table.fixed.get(words) === label);
  return own.some((cell) => cell.control || !saysNothing(cell.text)) && !own.some(names);
}
