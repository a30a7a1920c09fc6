import type { ColumnSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { readCode } from './label';
import type { FormLexicon, TableLexicon } from './lexicon';
import type { Sheet, SheetCell } from './scene';

/** A column of a block: which columns of the sheet it covers and what made it this column of the form. */
export interface BlockColumn {
  column: ColumnSpec;
  from: number;
  to: number;
  quality: number;
  via: 'column' | 'code';
  text: string;
  unit: string;
}

/** The rows of a sheet that one header governs. */
export interface Block {
  sheet: Sheet;
  table: TableLexicon;
  columns: BlockColumn[];
  /** first row of the header and first row below it */
  header: number;
  first: number;
  /** one past the last row; the rows themselves may end the block earlier */
  end: number;
}

const headerRowsAtMost = 4;
const later = /中期|长期|实施期|总体|滚动/;
const earlier = /上年|前年|去年|历史|往年/;

/** Finds every header row in a sheet, wherever it stands, and the block of rows it governs. */
export function findBlocks(sheet: Sheet, lexicon: FormLexicon): Block[] {
  const blocks: Block[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const found = headerAt(sheet, row, lexicon);
    if (!found) continue;
    const previous = blocks.at(-1);
    if (previous) previous.end = row;
    blocks.push(found);
    row = found.first - 1;
  }
  if (blocks.length === 0) {
    const coded = codedBlock(sheet, lexicon);
    if (coded) blocks.push(coded);
  }
  return blocks;
}

function headerAt(sheet: Sheet, row: number, lexicon: FormLexicon): Block | undefined {
  const cells = headCells(sheet, row);
  if (cells.length < 2) return undefined;
  let best: { table: TableLexicon; score: number } | undefined;
  for (const table of lexicon.tables) {
    const ids = new Set<string>();
    for (const cell of [...cells, ...headsBeside(sheet, row, cells, table)]) {
      for (const sense of sensesOf(cell, table)) ids.add(sense.of.id);
    }
    if (!suffices(ids, table)) continue;
    if (!best || ids.size > best.score) best = { table, score: ids.size };
  }
  if (!best) return undefined;
  const { table } = best;
  const first = headerEnd(sheet, row, table);
  return { sheet, table, columns: mapColumns(sheet, row, first, table), header: row, first, end: sheet.rows };
}

/** Label cells that begin in a row, without the one at its side that heads all the rows below it as well. */
function headCells(sheet: Sheet, row: number): SheetCell[] {
  const cells = sheet.row(row).filter((cell) => !cell.control && cell.words.whole !== '');
  const spans = cells.map((cell) => cell.cell.rowSpan).sort((a, b) => b - a);
  const [most = 1, next = 1] = spans;
  return most > next ? cells.filter((cell) => cell.cell.rowSpan < most) : cells;
}

/** The heads in the rows that a head of this row reaches down to: some columns have one tall head, others a group and its parts. */
function headsBeside(sheet: Sheet, row: number, cells: SheetCell[], table: TableLexicon): SheetCell[] {
  const reach = Math.max(
    0,
    ...cells.filter((cell) => sensesOf(cell, table).length > 0).map((cell) => cell.cell.rowSpan),
  );
  const beside: SheetCell[] = [];
  for (let under = row + 1; under < row + Math.min(reach, headerRowsAtMost); under++) {
    if (sheet.row(under).some((cell) => cell.control)) return [];
    beside.push(...headCells(sheet, under));
  }
  return beside;
}

/** What a header must name before the rows below it are taken for the table's. */
function suffices(ids: Set<string>, { table }: TableLexicon): boolean {
  if (ids.size < 2) return false;
  if (table.columns.some((column) => column.id === 'level2'))
    return ids.has('name') || (ids.has('level2') && ids.has('value'));
  if (table.fixed.length > 0) return table.columns.filter((column) => column.required && ids.has(column.id)).length > 0;
  const lead = table.columns[0];
  return lead !== undefined && ids.has(lead.id);
}

function sensesOf(cell: SheetCell, table: TableLexicon) {
  return table.columns.get(cell.words.whole) ?? table.columns.get(cell.words.bare) ?? [];
}

function headerEnd(sheet: Sheet, row: number, table: TableLexicon): number {
  let end = row + 1;
  for (const cell of headCells(sheet, row)) {
    if (sensesOf(cell, table).length > 0)
      end = Math.max(end, Math.min(row + cell.cell.rowSpan, row + headerRowsAtMost));
  }
  // A row under the header with words of columns alone belongs to it, as do rows that the page marks as header.
  while (end < Math.min(sheet.rows, row + headerRowsAtMost)) {
    const cells = sheet.row(end);
    if (cells.length === 0 || cells.some((cell) => cell.control)) break;
    const words = cells.filter((cell) => cell.words.whole !== '');
    const known = words.filter((cell) => sensesOf(cell, table).length > 0);
    const marked = end < sheet.grid.headerRows;
    if (!marked && !(known.length >= 2 && known.length === words.length)) break;
    end++;
  }
  return Math.min(end, sheet.rows);
}

function mapColumns(sheet: Sheet, header: number, first: number, table: TableLexicon): BlockColumn[] {
  const found: (BlockColumn & { merit: number })[] = [];
  const wantsLater = later.test(table.table.label) || /mid|long/i.test(table.table.id);
  for (let column = 0; column < sheet.columns;) {
    const leaf = lowestWords(sheet, header, first, column, table);
    if (!leaf) {
      column++;
      continue;
    }
    const { cell, senses, above } = leaf;
    const under = sheet.at(first - 1, column)?.cell ?? cell.cell;
    const to = Math.min(
      sheet.columns,
      Math.max(column + 1, Math.min(cell.cell.column + cell.cell.columnSpan, under.column + under.columnSpan)),
    );
    const group = above + cell.text;
    const merit = (later.test(group) === wantsLater ? 0.1 : 0) - (earlier.test(group) ? 0.2 : 0);
    for (const sense of senses) {
      found.push({
        column: sense.of,
        from: column,
        to,
        quality: sense.quality,
        via: 'column',
        text: cell.text,
        unit: cell.words.unit,
        merit: merit + sense.quality,
      });
    }
    column = to;
  }
  const byCode = codeColumns(sheet, table).filter(
    (coded) => !found.some((one) => one.from < coded.to && coded.from < one.to),
  );
  found.push(...byCode.map((coded) => ({ ...coded, merit: coded.quality - 0.05 })));
  return bestOfEach(found);
}

/** The lowest header cell of a column that means one of the table's columns, and the words above it. */
function lowestWords(sheet: Sheet, header: number, first: number, column: number, table: TableLexicon) {
  for (let row = first - 1; row >= header; row--) {
    const cell = sheet.at(row, column);
    if (!cell || cell.control || cell.cell.row < header || cell.cell.row + cell.cell.rowSpan > first) continue;
    const senses = sensesOf(cell, table);
    if (senses.length === 0) continue;
    const above = new Set<SheetCell>();
    for (let up = cell.cell.row - 1; up >= Math.max(0, header - 2); up--) {
      const over = sheet.at(up, column);
      if (over && over.cell.columnSpan > cell.cell.columnSpan && !over.control) above.add(over);
    }
    return { cell, senses, above: [...above].map((one) => one.text).join('') };
  }
  return undefined;
}

/** One place for each column: the best claim first, and no stretch of the sheet given twice. */
function bestOfEach(found: (BlockColumn & { merit: number })[]): BlockColumn[] {
  const taken: BlockColumn[] = [];
  for (const { merit: _, ...claim } of found.sort((a, b) => b.merit - a.merit || a.from - b.from)) {
    if (taken.some((one) => one.column === claim.column || (one.from < claim.to && claim.from < one.to))) continue;
    taken.push(claim);
  }
  return taken.sort((a, b) => a.from - b.from);
}

function codeColumns(sheet: Sheet, table: TableLexicon): BlockColumn[] {
  return sheet.grid.columnCodes.flatMap((code, column) => {
    if (blank(code) || column >= sheet.columns) return [];
    return (table.columnCodes.get(readCode(code)) ?? []).map((sense) => ({
      column: sense.of,
      from: column,
      to: column + 1,
      quality: sense.quality,
      via: 'code' as const,
      text: code,
      unit: '',
    }));
  });
}

/** A grid without words in its head, whose columns or controls carry codes or labels of their own. */
function codedBlock(sheet: Sheet, lexicon: FormLexicon): Block | undefined {
  let best: Block | undefined;
  for (const table of lexicon.tables) {
    const columns = bestOfEach(
      [...codeColumns(sheet, table), ...labelColumns(sheet, table)].map((one) => ({ ...one, merit: one.quality })),
    );
    if (!suffices(new Set(columns.map((one) => one.column.id)), table)) continue;
    if (best && columns.length <= best.columns.length) continue;
    const first = Math.min(Math.max(0, sheet.grid.headerRows), sheet.rows);
    best = { sheet, table, columns, header: first, first, end: sheet.rows };
  }
  return best;
}

/** Columns told by the labels of the controls in them: the reader's `column` label, or the control's own code. */
function labelColumns(sheet: Sheet, table: TableLexicon): BlockColumn[] {
  const seen = new Map<number, BlockColumn>();
  for (let row = 0; row < sheet.rows; row++) {
    for (const { cell, places } of sheet.row(row)) {
      const label =
        places[0]?.labels.find((one) => one.via === 'column') ?? places[0]?.labels.find((one) => one.via === 'name');
      if (!label || seen.has(cell.column)) continue;
      const coded = label.via === 'name';
      const sense = coded
        ? columnOfCode(table, label.code)
        : (table.columns.get(label.words.whole) ?? table.columns.get(label.words.bare))?.[0];
      if (!sense) continue;
      seen.set(cell.column, {
        column: sense.of,
        from: cell.column,
        to: cell.column + Math.max(1, Math.min(cell.columnSpan, sheet.columns)),
        quality: sense.quality * (coded ? 0.95 : 1),
        via: coded ? 'code' : 'column',
        text: label.text,
        unit: label.words.unit,
      });
    }
  }
  return [...seen.values()];
}

/** A control's code names its column, with or without the number of its row. */
function columnOfCode(table: TableLexicon, code: string) {
  return (table.columnCodes.get(code) ?? table.columnCodes.get(code.replace(/\d+$/, '')))?.[0];
}
