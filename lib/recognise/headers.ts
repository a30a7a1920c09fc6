import { isPrinted } from '@/lib/model/pack';
import { type BlockColumn, type ChosenColumn, type Claim, claimsOf, codeColumns, sensesOf, settle, type Settled } from './column-claims';
import { pastNumbers } from './number-row';
import { listsProjects } from './project-list';
import type { FormLexicon, TableLexicon } from './lexicon';
import type { Sheet, SheetCell } from './scene';
import { isTaught } from './taught';
import { halvesOf, saysLater, twinOf } from './twin-blocks';

/** The rows of a sheet that one header governs. */
export interface Block {
  sheet: Sheet;
  table: TableLexicon;
  columns: BlockColumn[];
  /** columns that two stretches could be */
  open: Settled['open'];
  /** first row of the header and first row below it */
  header: number;
  first: number;
  /** one past the last row; the rows themselves may end the block earlier */
  end: number;
}

const headerRowsAtMost = 4;

const chosenOf = (chosen: readonly ChosenColumn[], { table }: TableLexicon): ChosenColumn[] =>
  chosen.filter((one) => one.table === table.id);

/** Finds every header row in a sheet, wherever it stands, and the block of rows it governs. */
export function findBlocks(sheet: Sheet, lexicon: FormLexicon, chosen: readonly ChosenColumn[] = []): Block[] {
  if (listsProjects(sheet, lexicon)) return [];
  const blocks: Block[] = [];
  for (let row = 0; row < sheet.rows; row++) {
    const found = headerAt(sheet, row, lexicon, chosen);
    const [lead] = found;
    if (!lead) continue;
    for (const previous of blocks) previous.end = Math.min(previous.end, row);
    blocks.push(...found);
    row = lead.first - 1;
  }
  if (blocks.length === 0) {
    const coded = codedBlock(sheet, lexicon, chosen);
    if (coded) blocks.push(coded);
  }
  return blocks;
}

/** The block under a header, or the two of a header that prints its words twice, for 中期 and for 年度. */
function headerAt(sheet: Sheet, row: number, lexicon: FormLexicon, chosen: readonly ChosenColumn[]): Block[] {
  const cells = headCells(sheet, row);
  if (cells.length < 2) return [];
  let best: { table: TableLexicon; score: number } | undefined;
  for (const table of lexicon.tables) {
    // a head that goes on below begins with a word of the table
    if (!cells.some((cell) => sensesOf(cell, table).length > 0)) continue;
    const ids = new Set<string>();
    let taught = false;
    for (const cell of [...cells, ...headsBeside(sheet, row, cells, table)]) {
      for (const sense of sensesOf(cell, table)) {
        ids.add(sense.of.id);
        taught ||= isTaught(sense);
      }
    }
    if (!taught && !suffices(ids, table)) continue;
    if (!best || ids.size > best.score) best = { table, score: ids.size };
  }
  if (!best || isCard(sheet, cells, best.table)) return [];
  const { table } = best;
  const first = headerEnd(sheet, row, table);
  const block = (of: TableLexicon, claims: Claim[]): Block => ({
    sheet,
    table: of,
    ...settle(sheet, claims, chosenOf(chosen, of)),
    header: row,
    first: pastNumbers(sheet, first),
    end: sheet.rows,
  });
  const top = headTop(sheet, row);
  const halves = twinOf(table, lexicon);
  if (!halves) return [block(table, claimsOf(sheet, row, first, table, top))];
  const parted = halvesOf(claimsOf(sheet, row, first, halves.later, top), claimsOf(sheet, row, first, halves.year, top));
  if (parted) return [block(halves.later, parted.later), block(halves.year, parted.year)];
  const only = saysLater(sheet, row) ? halves.later : halves.year;
  return [block(only, claimsOf(sheet, row, first, only, top))];
}

/**
 * Labels with their values beside them, not over them: under a label stands another column's label, in a row that holds a
 * value as well.
 */
function isCard(sheet: Sheet, heads: SheetCell[], table: TableLexicon): boolean {
  return heads.some((head) => {
    const [sense] = sensesOf(head, table);
    const { row, column, rowSpan } = head.cell;
    const under = sheet.at(row + rowSpan, column);
    if (!sense || !under || under.cell.row !== row + rowSpan) return false;
    const other = sensesOf(under, table);
    if (other.length === 0 || other.some((one) => one.of === sense.of)) return false;
    return sheet.row(under.cell.row).some((cell) => cell.control || (cell.places.length > 0 && sensesOf(cell, table).length === 0));
  });
}

/** Label cells that begin in a row, without the one at its side that heads all the rows below it as well. */
function headCells(sheet: Sheet, row: number): SheetCell[] {
  const cells = sheet.row(row).filter((cell) => !cell.control && cell.words.whole !== '');
  if (cells.every((cell) => cell.cell.rowSpan === 1)) return cells;
  const [most = 1, next = 1] = cells.map((cell) => cell.cell.rowSpan).sort((a, b) => b - a);
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
  if (table.fixed.length > 0) {
    const filled = table.columns.filter((column) => !isPrinted(table, column.id));
    const asked = filled.some((column) => column.required) ? filled.filter((column) => column.required) : filled;
    return asked.some((column) => ids.has(column.id));
  }
  if (table.columns.some((column) => column.id === 'level2'))
    return ids.has('name') || (ids.has('level2') && ids.has('value'));
  const lead = table.columns[0];
  return lead !== undefined && ids.has(lead.id);
}

/** The first of the rows that the page marks as header, whose groups of columns alone would not tell the table. */
function headTop(sheet: Sheet, row: number): number {
  let top = row;
  while (top > 0 && top <= sheet.grid.headerRows && top > row - headerRowsAtMost && sheet.row(top - 1).every((cell) => !cell.control)) top--;
  return top;
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

/** A grid without words in its head, whose columns or controls carry codes or labels of their own. */
function codedBlock(sheet: Sheet, lexicon: FormLexicon, chosen: readonly ChosenColumn[]): Block | undefined {
  let best: Block | undefined;
  for (const table of lexicon.tables) {
    const twin = twinOf(table, lexicon);
    if (twin && table !== (saysLater(sheet, 0) ? twin.later : twin.year)) continue;
    const claims = [...codeColumns(sheet, table), ...labelColumns(sheet, table)];
    const { columns, open } = settle(
      sheet,
      claims.map((one) => ({ ...one, group: '', merit: one.quality })),
      chosenOf(chosen, table),
    );
    const taught = columns.some((one) => one.via === 'taught');
    // `name` and `value` alone are codes of anything
    if (!taught && columns.every((one) => one.via === 'code' && one.quality < 0.9)) continue;
    if (!taught && !suffices(new Set(columns.map((one) => one.column.id)), table)) continue;
    if (best && columns.length <= best.columns.length) continue;
    const first = Math.min(Math.max(0, sheet.grid.headerRows), sheet.rows);
    best = { sheet, table, columns, open, header: first, first, end: sheet.rows };
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
