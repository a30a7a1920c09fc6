import { isPrinted } from '@/lib/model/pack';
import { saysNothing } from './cell';
import type { BlockColumn } from './column-claims';
import type { Block } from './headers';
import { withoutOrdinal } from './label';
import { level1Of, levelOf } from './levels';
import type { FormLexicon } from './lexicon';
import type { SheetCell } from './scene';

/** What a row under a header is: a row of the table, a printed one, a head of levels, totals, nothing, or its end. */
export type RowKind = 'data' | 'fixed' | 'group' | 'total' | 'skip' | 'end';

const totalWords = new Set('合计 小计 总计 总分 得分合计 分值合计 总得分 合计得分 自评总分 自评总得分 自评得分合计 单位自评总得分 评价总分 评价总得分 合计分值 金额合计 合计金额 资金合计'.split(' '));

/** 合计, 总分 and their kind, at the head of a row. */
export const isTotal = (cell: SheetCell): boolean =>
  !cell.control && (totalWords.has(cell.words.bare) || partTotal.test(cell.words.bare));

/** 产出指标小计 is a total of a part. */
const partTotal = /^.{2,8}(?:小计|合计)$/;
export const isPartTotal = ({ words: { bare } }: SheetCell): boolean =>
  bare === '小计' || (!totalWords.has(bare) && partTotal.test(bare));

export const isLevel = (claim: BlockColumn): boolean => claim.column.id === 'level1' || claim.column.id === 'level2';

/** Tells what stands in a row of the block by what of it lies under the block's columns, and by the form's own words. */
export function kindOf(block: Block, lexicon: FormLexicon, row: number): RowKind {
  const { sheet, table, columns } = block;
  const starts = sheet.row(row);
  if (starts.length === 0) return 'skip';
  if (table.table.fixed.length > 0) {
    if (fixedLabel(block, row) !== undefined) return 'fixed';
    if (starts.some(isTotal) && totalsUnder(block, lexicon, row)) return 'total';
    return starts.some((cell) => isFieldLabel(cell, lexicon)) ? 'end' : 'skip';
  }
  const values = columns.filter((claim) => !isLevel(claim));
  const aligned = values.filter((claim) => standsAlone(block, claim, row));
  const lead = values[0]?.from ?? 0;
  const texts = starts.filter((cell) => !cell.control && !saysNothing(cell.text));
  const leading = texts.filter((cell) => aligned.length === 0 || cell.cell.column < lead);
  if (texts.some((cell) => isTotal(cell) && (aligned.length === 0 || cell.cell.column <= lead))) {
    // a field of its own with its control beside it, under whatever column that is
    const apart = starts.some((cell) => cell.control) && texts.some((cell) => isFieldLabel(cell, lexicon));
    return apart && !totalsUnder(block, lexicon, row) ? 'end' : 'total';
  }
  const levels = leading.filter((cell) => levelOf(table, cell.text) ?? level1Of(table, cell.text));
  const reaching = texts.filter((cell) => cell.cell.column === lead && reachesOn(block, cell));
  if ([...leading, ...reaching].some((cell) => !levels.includes(cell) && isFieldLabel(cell, lexicon))) return 'end';
  const onlyText = texts.length === 1 && !starts.some((cell) => cell.control) ? texts[0] : undefined;
  if (
    onlyText &&
    (levelOf(table, onlyText.text) ?? level1Of(table, onlyText.text)) &&
    (aligned.length === 0 || values.some((claim) => claim.from === onlyText.cell.column))
  ) {
    return 'group';
  }
  if (isBranch(block, starts)) return 'group';
  if (aligned.length === 0) return 'skip';
  const says = aligned.some((claim) =>
    cellsUnder(block, claim, row).some((cell) => cell.control || !saysNothing(withoutOrdinal(cell.text))),
  );
  return says || opensLevel(block, row) || goesOnUnderLevel(block, row) ? 'data' : 'skip';
}

/** What a person sees in a cell, printed or typed. */
export const shownIn = (cell: SheetCell): string => (cell.control ? cell.places.map((place) => place.slot.value).join(' ') : cell.text);

/** Columns under which the branch of a tree bears the sums of what is below it. */
const summed = new Set(['weight', 'score']);
const figures = /^[\d.]*$/;

/** A branch of a tree of levels, drawn with the cells of an indicator: a level where the name stands, and at most its sums beside it. */
function isBranch({ table, columns }: Block, cells: SheetCell[]): boolean {
  if (columns.some(isLevel)) return false;
  const name = columns.find(({ column }) => column.id === 'name');
  const only = cells.find((cell) => !saysNothing(shownIn(cell)));
  if (!only || !name || only.cell.column < name.from || only.cell.column >= name.to) return false;
  const isSum = (cell: SheetCell): boolean =>
    !cell.control && figures.test(cell.text.trim()) && columns.some(({ column, from, to }) => summed.has(column.id) && from <= cell.cell.column && cell.cell.column < to);
  if (cells.some((cell) => cell !== only && !saysNothing(shownIn(cell)) && !isSum(cell))) return false;
  const text = shownIn(only);
  return (levelOf(table, text) ?? level1Of(table, text)) !== undefined;
}

/** Does something stand under a column whose total is a field of the form, and no other field name its own in the row. */
function totalsUnder(block: Block, lexicon: FormLexicon, row: number): boolean {
  const names = block.sheet.row(row).filter((cell) => isFieldLabel(cell, lexicon));
  return (
    names.length <= 1 &&
    block.columns.some(
      (claim) =>
        lexicon.form.fields.some((field) => field.id === `total.${claim.column.id}`) &&
        cellsUnder(block, claim, row).some((cell) => cell.control || !saysNothing(cell.text)),
    )
  );
}

/** A row with a level 2 of its own is a row of the table, filled or not. */
function opensLevel(block: Block, row: number): boolean {
  const claim = block.columns.find((one) => one.column.id === 'level2');
  return claim !== undefined && cellsUnder(block, claim, row).some((cell) => levelOf(block.table, cell.text) !== undefined);
}

/** A blank row that a merged level reaches down to is a row of the table, not a filler. */
function goesOnUnderLevel(block: Block, row: number): boolean {
  const { table, sheet } = block;
  const reaches = block.columns.filter(isLevel).some((claim) => {
    const over = sheet.at(row, claim.from);
    return over !== undefined && over.cell.row < row && (levelOf(table, over.text) ?? level1Of(table, over.text)) !== undefined;
  });
  return reaches && isBlankRow(block, row);
}

function isFieldLabel(cell: SheetCell, lexicon: FormLexicon): boolean {
  if (cell.control) return false;
  return (lexicon.fields.get(cell.words.whole) ?? []).some((sense) => sense.quality >= 0.9);
}

/** A cell that begins under one column of the table and goes on under the next. */
const reachesOn = ({ columns }: Block, { cell }: SheetCell): boolean =>
  columns.some((claim) => claim.from > cell.column && claim.from < cell.column + cell.columnSpan);

/** A row of an indicator table with a place under most of its own columns and nothing in them. */
export function isBlankRow(block: Block, row: number): boolean {
  if (block.table.levels.size === 0) return false;
  const own = block.columns.map((claim) => cellsUnder(block, claim, row)).filter((cells) => cells.length > 0);
  const held = own.filter((cells) => cells.some((cell) => cell.places.length > 0));
  return held.length * 2 > own.length && block.sheet.row(row).every((cell) => saysNothing(shownIn(cell)));
}

const none: readonly SheetCell[] = [];

/** The cells that begin in this row under a column's head. */
export function cellsUnder({ sheet }: Block, claim: BlockColumn, row: number): readonly SheetCell[] {
  if (claim.to - claim.from === 1) {
    const only = sheet.at(row, claim.from);
    return only && only.cell.row === row && only.cell.column === claim.from ? only.alone : none;
  }
  const cells = new Set<SheetCell>();
  for (let column = claim.from; column < claim.to; column++) {
    const cell = sheet.at(row, column);
    if (cell && cell.cell.row === row && cell.cell.column >= claim.from) cells.add(cell);
  }
  return [...cells];
}

/** A column has a cell of its own in this row when no cell under it reaches into another column of the table. */
function standsAlone(block: Block, claim: BlockColumn, row: number): boolean {
  const cells = cellsUnder(block, claim, row);
  return (
    cells.length > 0 &&
    cells.every((cell) => {
      const end = cell.cell.column + cell.cell.columnSpan;
      return !block.columns.some((other) => other !== claim && other.from >= claim.to && other.from < end);
    })
  );
}

/** The printed label of a fixed row: the nearest text before the row's values that names one. */
export function fixedLabel({ sheet, table, columns }: Block, row: number): string | undefined {
  const first = columns.find((claim) => !isPrinted(table.table, claim.column.id))?.from ?? 0;
  for (let column = first - 1; column >= 0; column--) {
    const cell = sheet.at(row, column);
    if (!cell || cell.cell.row !== row || cell.control) continue;
    const label = table.fixed.get(cell.words.whole) ?? table.fixed.get(cell.words.bare);
    if (label !== undefined) return label;
  }
  return undefined;
}
