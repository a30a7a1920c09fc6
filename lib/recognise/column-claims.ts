import type { ColumnSpec } from '@/lib/model/pack';
import { blank, normal } from '@/lib/model/text';
import { readCode } from './label';
import type { Sense, TableLexicon } from './lexicon';
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

/** A column of the sheet that may be a column of the table, with the words over it. */
export type Claim = BlockColumn & { merit: number; group: string };

/** What stands over the half of a header that speaks of the middle term. */
export const laterWords = /中期|长期|实施期|总体|滚动/;
const earlier = /上年|前年|去年|历史|往年/;

/** A table of the middle term, where the year has one beside it. */
export const isLater = ({ table }: TableLexicon): boolean =>
  laterWords.test(table.label) || /mid|long/i.test(table.id);

/** What a head may mean among the columns of a table. */
export function sensesOf(cell: SheetCell, table: TableLexicon) {
  return table.columns.get(cell.words.whole) ?? table.columns.get(cell.words.bare) ?? [];
}

/** What each column of the sheet may be among the table's columns. */
export function claimsOf(sheet: Sheet, header: number, first: number, table: TableLexicon): Claim[] {
  const found: Claim[] = [];
  const wantsLater = isLater(table);
  for (let column = 0; column < sheet.columns;) {
    const leaf = lowestWords(sheet, header, first, column, table);
    if (!leaf) {
      column++;
      continue;
    }
    const { cell, senses, above } = leaf;
    const under = sheet.at(first - 1, column)?.cell ?? cell.cell;
    const end = cell.cell.column + cell.cell.columnSpan;
    const to = Math.min(
      sheet.columns,
      Math.max(column + 1, headsOptions(sheet, cell, first, senses) ? end : Math.min(end, under.column + under.columnSpan)),
    );
    const group = above + cell.text;
    const merit = (laterWords.test(group) === wantsLater ? 0.1 : 0) - (earlier.test(group) ? 0.2 : 0);
    for (const sense of senses) {
      found.push({
        column: sense.of,
        from: column,
        to,
        quality: sense.quality,
        via: 'column',
        text: cell.text,
        unit: cell.words.unit,
        group,
        merit: merit + sense.quality,
      });
    }
    column = to;
  }
  const byCode = codeColumns(sheet, table).filter(
    (coded) => !found.some((one) => one.from < coded.to && coded.from < one.to),
  );
  found.push(...byCode.map((coded) => ({ ...coded, group: '', merit: coded.quality - 0.05 })));
  return found;
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

/** Is a choice printed as a column for each of its words: 确定能 · 有可能 · 完全不可能 under 完成目标可能性. */
function headsOptions(sheet: Sheet, { cell }: SheetCell, first: number, senses: readonly Sense<ColumnSpec>[]): boolean {
  const heads = Array.from({ length: cell.columnSpan }, (_, at) => sheet.at(first - 1, cell.column + at));
  const words = heads.map((head) => normal(head && head.cell !== cell ? head.text : ''));
  return senses.some(({ of: { options = [] } }) => {
    const known = new Set(options.map(normal));
    return words.length === known.size && words.every((word) => known.has(word));
  });
}

/** One place for each column: the best claim first, and no stretch of the sheet given twice. */
export function bestOfEach(claims: Claim[]): BlockColumn[] {
  const taken: BlockColumn[] = [];
  const found = inOrder(claims);
  for (const { merit: _, group: __, ...claim } of found.sort((a, b) => b.merit - a.merit || a.from - b.from)) {
    if (taken.some((one) => one.column === claim.column || (one.from < claim.to && claim.from < one.to))) continue;
    taken.push(claim);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** As many columns of the sheet as of the form under one and the same word (分值 of each level): they are in the form's order. */
function inOrder(claims: Claim[]): Claim[] {
  const settled = new Set<Claim>();
  const dropped = new Set<Claim>();
  for (const word of new Set(claims.map((claim) => claim.text))) {
    const group = claims.filter((claim) => claim.text === word);
    const places = [...new Set(group.map((claim) => claim.from))].sort((a, b) => a - b);
    const columns = [...new Set(group.map((claim) => claim.column))];
    if (places.length < 2 || places.length !== columns.length || group.length !== places.length * columns.length) continue;
    for (const claim of group)
      (places.indexOf(claim.from) === columns.indexOf(claim.column) ? settled : dropped).add(claim);
  }
  return settled.size === 0 ? claims : claims.filter((claim) => !dropped.has(claim));
}

/** Columns told by the codes that a grid gives them. */
export function codeColumns(sheet: Sheet, table: TableLexicon): BlockColumn[] {
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
