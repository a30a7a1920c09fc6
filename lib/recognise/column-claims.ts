import type { ColumnSpec } from '@/lib/model/pack';
import { blank, normal } from '@/lib/model/text';
import { readCode } from './label';
import type { Sense, TableLexicon } from './lexicon';
import type { Sheet, SheetCell } from './scene';
import { signColumn } from './sign-column';
import { isTaught } from './taught';

/** A column of a block: which columns of the sheet it covers and what made it this column of the form. */
export interface BlockColumn {
  column: ColumnSpec;
  from: number;
  to: number;
  quality: number;
  via: 'column' | 'code' | 'taught';
  text: string;
  unit: string;
}

/** A column of the sheet that may be a column of the table, with the words over it. */
export type Claim = BlockColumn & { merit: number; group: string };

/** What stands over the half of a header that speaks of the middle term. */
export const laterWords = /中期|长期|实施期|总体|滚动/;
/** Of the parts of a group the one that is the whole. */
const sums = new Set(['小计', '合计', '总计']);
const earlier = /上年|前年|去年|历史|往年/;

/** A table of the middle term, where the year has one beside it. */
export const isLater = ({ table }: TableLexicon): boolean =>
  laterWords.test(table.label) || /mid|long/i.test(table.id);

/** What a head may mean among the columns of a table. */
export function sensesOf(cell: SheetCell, table: TableLexicon): readonly Sense<ColumnSpec>[] {
  const { whole, bare } = cell.words;
  const senses = table.columns.get(whole);
  if (senses || bare === whole) return senses ?? [];
  return (table.columns.get(bare) ?? []).map((sense) => ({ ...sense, quality: sense.quality * withoutBrackets }));
}
/** 全年执行数（其他） may be 全年执行数, where nothing is it more plainly. */
const withoutBrackets = 0.97;

/**
 * What each column of the sheet may be among the table's columns.
 * @param top first of the rows over the header that name groups of its columns
 */
export function claimsOf(sheet: Sheet, header: number, first: number, table: TableLexicon, top = header): Claim[] {
  const found: Claim[] = [];
  const wantsLater = isLater(table);
  for (let column = 0; column < sheet.columns;) {
    const leaf = lowestWords(sheet, { top, header, first }, column, table);
    if (!leaf) {
      column++;
      continue;
    }
    const { cell, senses, above, under: below } = leaf;
    const under = sheet.at(first - 1, column)?.cell ?? cell.cell;
    const end = cell.cell.column + cell.cell.columnSpan;
    const reach = Math.max(column + 1, headsOptions(sheet, cell, first, senses) ? end : Math.min(end, under.column + under.columnSpan));
    let to = column + 1;
    while (to < Math.min(sheet.columns, reach) && sheet.at(cell.cell.row, to) === cell) to++;
    const group = above + cell.text;
    const foot = sheet.at(first - 1, column);
    const sum = foot !== undefined && foot.cell !== cell.cell && sums.has(foot.words.whole);
    const merit = (laterWords.test(group) === wantsLater ? 0.1 : 0) - (earlier.test(group) ? 0.2 : 0) + (sum ? 0.05 : 0) - (below ? 0.05 : 0);
    for (const sense of senses) {
      found.push({
        column: sense.of,
        from: column,
        to,
        quality: sense.quality,
        via: isTaught(sense) ? 'taught' : 'column',
        text: cell.text,
        unit: cell.words.unit,
        group,
        merit: merit + sense.quality + (isTaught(sense) ? told : 0),
      });
    }
    column = to;
  }
  const byCode = codeColumns(sheet, table).filter(
    (coded) => !found.some((one) => one.from < coded.to && coded.from < one.to),
  );
  found.push(...byCode.map((coded) => ({ ...coded, group: '', merit: coded.quality - 0.05 })));
  const sign = signColumn(sheet, first, table, found);
  return sign ? [...found, { ...sign, group: '', merit: sign.quality }] : found;
}

/**
 * The lowest header cell of a column that means one of the table's columns, and the words above it. A group and a head in it
 * may mean one together, 上年 over 指标值; a group alone means the less what has a word of its own under it.
 */
function lowestWords(sheet: Sheet, { top, header, first }: Record<'top' | 'header' | 'first', number>, column: number, table: TableLexicon) {
  let under = false;
  for (let row = first - 1; row >= top; row--) {
    const cell = sheet.at(row, column);
    if (!cell || cell.control || cell.cell.row < top || (cell.cell.row < header && cell.cell.columnSpan === 1) || cell.cell.row + cell.cell.rowSpan > first) continue;
    const alone = sensesOf(cell, table);
    const over = sheet.at(cell.cell.row - 1, column);
    const together = over && over.cell.row >= top && !over.control ? sensesOfBoth(over.words.whole, cell.words.whole, alone, table) : undefined;
    if (alone.length === 0 && !together) {
      under ||= cell.words.whole !== '' && !sums.has(cell.words.whole);
      continue;
    }
    const above = new Set<SheetCell>();
    for (let up = cell.cell.row - 1; up >= Math.max(0, header - 2); up--) {
      const higher = sheet.at(up, column);
      if (higher && higher.cell.columnSpan > cell.cell.columnSpan && !higher.control) above.add(higher);
    }
    return { cell, senses: together ?? alone, above: [...above].map((one) => one.text).join(''), under };
  }
  return undefined;
}

/** What a group and a head in it mean together, in the page's words or in those of the column that the head alone means. */
const sensesOfBoth = (over: string, head: string, alone: readonly Sense<ColumnSpec>[], { columns }: TableLexicon) =>
  [head, ...alone.map(({ of }) => normal(of.label))].map((word) => columns.get(over + word)).find((senses) => senses !== undefined);

/** Is a choice printed as a column for each of its words: 确定能 · 有可能 · 完全不可能 under 完成目标可能性. */
function headsOptions(sheet: Sheet, { cell }: SheetCell, first: number, senses: readonly Sense<ColumnSpec>[]): boolean {
  const heads = Array.from({ length: Math.min(cell.columnSpan, sheet.columns) }, (_, at) => sheet.at(first - 1, cell.column + at));
  const words = heads.map((head) => normal(head && head.cell !== cell ? head.text : ''));
  return senses.some(({ of: { options = [] } }) => {
    const known = new Set(options.map(normal));
    return words.length === known.size && words.every((word) => known.has(word));
  });
}

/** The columns of a block, and those that two stretches of the sheet could be. */
export interface Settled {
  columns: BlockColumn[];
  open: { column: ColumnSpec; claims: BlockColumn[] }[];
}

/** What a person said outweighs what words say. */
const told = 10;
/** Two claims closer than this are not told apart. */
const margin = 0.02;

/**
 * One place for each column, the best claim first, and no stretch of the sheet given twice. Where two stretches are as likely
 * one column, what else is given may decide between them; else the column stays open, unless a person chose.
 */
export function settle(sheet: Sheet, claims: Claim[], chosen: readonly ChosenColumn[] = []): Settled {
  let rest = inOrder(claims)
    .map((claim) => (chosen.some((one) => isChosen(sheet, claim, one)) ? { ...claim, via: 'taught' as const, merit: claim.merit + told } : claim))
    .sort((a, b) => b.merit - a.merit || a.from - b.from);
  const columns: BlockColumn[] = [];
  for (;;) {
    const taken: Claim[] = [];
    for (const claim of rest) {
      if (taken.some((one) => excludes(one, claim))) continue;
      const rival = rest.some(
        (other) =>
          other.column === claim.column &&
          other.from !== claim.from &&
          claim.merit - other.merit < margin &&
          !taken.some((one) => excludes(one, other)),
      );
      if (!rival) taken.push(claim);
    }
    if (taken.length === 0) break;
    columns.push(...taken);
    rest = rest.filter((claim) => !taken.some((one) => excludes(one, claim)));
  }
  const left = [...new Set(rest.map((claim) => claim.column))];
  return {
    columns: columns.sort((a, b) => a.from - b.from),
    open: left.map((column) => ({ column, claims: rest.filter((claim) => claim.column === column) })),
  };
}

const excludes = (one: Claim, other: Claim): boolean =>
  one.column === other.column || (one.from < other.to && other.from < one.to);

/** A column that a person chose among several: where it stands in which grid. */
export interface ChosenColumn {
  table: string;
  column: string;
  frame: number;
  grid: number;
  at: number;
}

const isChosen = (sheet: Sheet, claim: Claim, { column, frame, grid, at }: ChosenColumn): boolean =>
  claim.column.id === column && sheet.frame === frame && sheet.index === grid && claim.from <= at && at < claim.to;

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
      via: isTaught(sense) ? ('taught' as const) : ('code' as const),
      text: code,
      unit: '',
    }));
  });
}
