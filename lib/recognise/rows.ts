import type { BoundRow, Evidence } from '@/lib/model/match';
import { blank } from '@/lib/model/text';
import { isPrinted, labelColumn } from '@/lib/model/pack';
import { apartFromLevels } from './apart';
import { bindCell, emptyCells, type Grounds, rounded, saysNothing } from './cell';
import type { BlockColumn } from './column-claims';
import { expandedUnder } from './expanded';
import type { Block } from './headers';
import { bothLevels, level1Of, levelOf, levelText, levelsUnder, type LevelTrail, stepLevels } from './levels';
import type { FormLexicon } from './lexicon';
import { cellsUnder, fixedLabel, isBlankRow, isLevel, isPartTotal, isTotal, kindOf, shownIn } from './row-kind';
import { inWords, type Place, type Sheet, type SheetCell } from './scene';
import { type RowCells, stackedRows } from './stacked';

/** What the rows under one header say. */
export interface BlockRows {
  block: Block;
  /** the sheet of its rows: the block's own, or the one that goes on after a head drawn apart */
  sheet: Sheet;
  rows: BoundRow[];
  /** ids of the levels that its rows stand under */
  levels: Set<string>;
  /** what rows of totals say, by the column it stands under; without a place where it is printed in none */
  totals: { label: string; column: BlockColumn; text: string; place: Place | undefined }[];
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
    grounds: new Map(),
  };
  for (let row = block.header; row < block.first; row++) {
    for (const cell of block.sheet.row(row)) for (const place of cell.places) read.inside.add(place.index);
  }
  // Blank rows of shown texts are rows where rows go on after them, or where there are no others; at the end they are fillers.
  const waiting: number[] = [];
  for (let row = block.first; row < block.end; row++) {
    if (keepExpanded(read, row)) continue;
    const kind = kindOf(block, lexicon, row);
    if (kind === 'end') break;
    read.last = row + 1;
    if (kind === 'group') context.trail = groupLevels(context, row);
    if (kind === 'total') keepTotals(context, row);
    if (kind === 'data') {
      for (const blankRow of waiting.splice(0)) keepRow(context, blankRow);
      keepRow(context, row);
    }
    if (kind === 'skip' && isBlankRow(block, row)) waiting.push(row);
    if (kind === 'fixed') keepFixed(context, row);
  }
  if (read.rows.length === 0) for (const row of waiting) keepRow(context, row);
  dropBareTotals(read);
  return read;
}

/** A last row that cannot be filled and says nothing but figures under 分值 and 得分 is the sums of those above it. */
function dropBareTotals(read: BlockRows): void {
  const last = read.rows.at(-1);
  if (!last || read.rows.length < 3 || read.block.table.levels.size === 0) return;
  const { cells, bindings } = last;
  const said = Object.keys(cells).filter((id) => !isLevelId(id) && !saysNothing(cells[id] ?? ''));
  if (said.length === 0 || !said.every((id) => id === 'weight' || id === 'score')) return;
  if (Object.values(bindings).some((one) => one.writable)) return;
  read.rows.pop();
}

/** Gives the row right above what stands in a line that is opened under it. @returns whether there is such a line */
function keepExpanded(read: BlockRows, row: number): boolean {
  const over = read.last === row ? read.rows.at(-1) : undefined;
  const under = over && expandedUnder(read.block, row);
  if (!over || !under) return false;
  Object.assign(over.cells, under.cells);
  Object.assign(over.bindings, under.bindings);
  for (const place of under.places) read.inside.add(place.index);
  read.last = row + 1;
  return true;
}

const isLevelId = (id: string): boolean => id === 'level1' || id === 'level2';

interface Context {
  block: Block;
  read: BlockRows;
  trail: LevelTrail;
  /** a row's cells, all blank */
  empty: BoundRow['cells'];
  /** what binds the columns in the rows of one level, by what the page calls it; the same for all of them */
  grounds: Map<string, Map<BlockColumn, Grounds>>;
}

/** The section or title of a grid may itself be the level of its rows. */
function firstLevels({ sheet, table }: Block): LevelTrail {
  return levelsUnder(table, [sheet.grid.title, ...sheet.sections]);
}

function groupLevels({ block, trail }: Context, row: number): LevelTrail {
  const { table } = block;
  const text = block.sheet.row(row).map(shownIn).find((shown) => !saysNothing(shown)) ?? '';
  const level1 = level1Of(table, text);
  const level2 = levelOf(table, text);
  const inColumn = block.columns.some(({ column }) => column.id === 'level2');
  const below = level2?.level1 === trail.level1 && !inColumn;
  if (level2 && (level1 === undefined || level1 === trail.level1 || below)) return stepLevels(table, trail, '', levelText(text));
  return { level1: levelText(text), level2: '' };
}

/** The trail at this row: printed levels are filled down, a control says its row's level alone, blank or not. */
function levelsAt(context: Context, row: number): LevelTrail {
  const level1 = levelAt(context, 'level1', row);
  const level2 = levelAt(context, 'level2', row);
  const both = bothLevels(context.block.table, level2.text || level1.text);
  if (both) return both;
  const trail = stepLevels(context.block.table, context.trail, level1.text, level2.text);
  const own = isSpare(context, row);
  return {
    level1: (own || level1.control) && level1.text === '' ? '' : trail.level1,
    level2: own || level2.control ? level2.text : trail.level2,
  };
}

/** A row with nothing in it, though others are filled, is under no level yet, where its own may be written. */
function isSpare({ block, read }: Context, row: number): boolean {
  if (!read.rows.some(({ cells }) => !blank(cells['name']))) return false;
  let control = false;
  for (const claim of block.columns) {
    for (const { places, cell, control: held } of cellsUnder(block, claim, row)) {
      if (cell.rowSpan !== 1 || !places.every((place) => inWords(place) && blank(place.slot.value))) return false;
      control ||= held;
    }
  }
  return control;
}

/** A level's cell in this row, or the cell that spans it. */
function levelAt({ block }: Context, id: 'level1' | 'level2', row: number): { text: string; control: boolean } {
  const claim = block.columns.find((one) => one.column.id === id);
  const cell = claim && block.sheet.at(row, claim.from);
  if (!cell) return { text: '', control: false };
  const control = cell.places.find((place) => !inWords(place));
  if (control) return { text: control.slot.value.trim(), control: true };
  return { text: cell.control || saysNothing(cell.text) ? '' : levelText(cell.text), control: false };
}

function keepRow(context: Context, row: number): void {
  context.trail = levelsAt(context, row);
  for (const cells of stackedRows(context.block, row) ?? [undefined]) keepIndicator(context, row, cells);
}

/** @param own the cells of one of several indicators that stand in the row; all its cells where there is one */
function keepIndicator(context: Context, row: number, own: RowCells | undefined): void {
  const { block, read } = context;
  const { table } = block;
  const bound: BoundRow = { cells: { ...context.empty }, bindings: {} };
  const level = levelOf(table, context.trail.level2);
  const under: Under = { row, known: level && { via: 'level', text: context.trail.level2 }, grounds: groundsIn(context, level && context.trail.level2) };
  const cellsOf = (claim: BlockColumn): readonly SheetCell[] => (own && !isLevel(claim) ? (own.get(claim) ?? []) : cellsUnder(block, claim, row));
  // The value comes last: a control under its head is an operator only where no column is.
  for (const claim of block.columns) if (claim.column.id !== 'value') bindUnder(block, bound, claim, under, cellsOf(claim));
  for (const claim of block.columns) if (claim.column.id === 'value') bindUnder(block, bound, claim, under, cellsOf(claim));
  const levels = takeLevels(block, bound) ?? context.trail;
  for (const id of ['level1', 'level2'] as const) {
    if (!(id in bound.cells)) continue;
    bound.cells[id] = levels[id];
    const cell = bound.bindings[id];
    if (!cell || (cell.writable && levelAt(context, id, row).control)) continue;
    // a level printed once stands in the cell that prints it, not in the blank ones under it
    if (blank(cell.value) && !blank(context.trail[id])) delete bound.bindings[id];
    else cell.value = context.trail[id];
  }
  const stands = level ?? levelOf(table, levels.level2);
  if (stands) read.levels.add(stands.id);
  finish(context, bound, row);
}

/** The levels that are printed with the name in one cell, where they have no columns; the name is what is left. */
function takeLevels({ columns, table }: Block, { cells, bindings }: BoundRow): LevelTrail | undefined {
  if (columns.some(isLevel) || bindings['name']?.writable) return undefined;
  const apart = apartFromLevels(table, cells['name'] ?? '');
  if (!apart) return undefined;
  cells['name'] = apart.name;
  if (bindings['name']) bindings['name'].value = apart.name;
  return stepLevels(table, { level1: '', level2: '' }, apart.levels.level1, apart.levels.level2);
}

/** What a row is bound by, beside the heads of its columns. */
interface Under {
  row: number;
  known: Evidence | undefined;
  grounds: Map<BlockColumn, Grounds>;
}

function bindUnder(block: Block, bound: BoundRow, claim: BlockColumn, under: Under, own: readonly SheetCell[]): void {
  let cells = own;
  if (cells.length === 0 && (isLevel(claim) || besideLevels(block, claim))) {
    const over = block.sheet.at(under.row, claim.from);
    if (over) cells = [over];
  }
  if (cells.length === 0) return;
  bindCell(bound, block.table, claim, cells, groundsOf(under, claim));
}

/** What stands before the indicator's name may be merged over its rows as the levels are: 部门职责. */
function besideLevels({ columns }: Block, claim: BlockColumn): boolean {
  const name = columns.find(({ column }) => column.id === 'name');
  return name !== undefined && claim.column !== name.column && claim.to <= name.from && claim.column.type === 'text';
}

function groundsIn({ grounds }: Context, level = ''): Map<BlockColumn, Grounds> {
  const kept = grounds.get(level) ?? new Map<BlockColumn, Grounds>();
  grounds.set(level, kept);
  return kept;
}

function groundsOf({ grounds, known }: Under, claim: BlockColumn): Grounds {
  const kept = grounds.get(claim);
  if (kept) return kept;
  const evidence: Evidence[] = [{ via: claim.via, text: claim.text }, ...(known ? [known] : [])];
  const made = { confidence: rounded(claim.quality * (known ? 0.99 : 0.95)), evidence };
  grounds.set(claim, made);
  return made;
}

function finish({ block, read }: Context, bound: BoundRow, row: number): void {
  read.rows.push(bound);
  for (const cell of block.sheet.row(row)) for (const place of cell.places) read.inside.add(place.index);
  if (Object.values(bound.bindings).some((one) => one.writable)) read.writable++;
}

function keepTotals({ block, read }: Context, row: number): void {
  const head = block.sheet.row(row).find(isTotal);
  const label = head?.text ?? '';
  const whole = head !== undefined && !isPartTotal(head);
  for (const claim of block.columns) {
    for (const cell of cellsUnder(block, claim, row)) {
      for (const place of cell.places) {
        if (whole) read.totals.push({ label, column: claim, text: place.slot.value, place });
        read.inside.add(place.index);
      }
      if (whole && cell.places.length === 0 && !isTotal(cell) && !saysNothing(cell.text))
        read.totals.push({ label, column: claim, text: cell.text.trim(), place: undefined });
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
  const under: Under = { row, known: { via: 'row', text: label }, grounds: new Map() };
  for (const claim of block.columns) {
    if (aside || !isPrinted(table, claim.column.id)) bindUnder(block, bound, claim, under, cellsUnder(block, claim, row));
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
