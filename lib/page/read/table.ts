import { hasContent, said, textOf, type Box } from './box';
import { nameless, type Block, type Cell } from './cells';
import { attribute, keepsPlace, rectangleOf } from './dom';
import { tableIn, withGroups } from './nested';
import { codeAttributes } from './words';

const widest = 1000;

/**
 * The cells of a `<table>` at their grid coordinates, as the HTML table model places them, each row group for itself.
 * Rows and cells that are not drawn take no place; a cell that is only unseen leaves its place empty.
 */
export function tableBlock(table: Box): Block {
  const block: Block = { box: table, rows: [], columns: 0, caption: null, from: [] };
  let loose: Box[] = [];
  for (const part of table.children) {
    if (part.tag === 'caption') block.caption = part;
    else if (part.tag === 'tr') loose.push(part);
    else if (part.tag === 'thead' || part.tag === 'tbody' || part.tag === 'tfoot') {
      place(loose, block, false);
      loose = [];
      // a head that keeps its place unseen is drawn over by its copy, and has the same words
      const seen = !part.hidden || table.hidden || (part.tag === 'thead' && part.element !== null && keepsPlace(part.element));
      if (seen) place(part.children.filter((child) => child.tag === 'tr'), block, part.tag === 'thead', part.hidden);
    }
  }
  place(loose, block, false);
  return withGroups(unfolded(block), tableBlock);
}

/** A row of one cell that holds nothing but a table with the same columns, as a tree draws its branches: its rows. */
function unfolded(block: Block): Block {
  const inner = block.rows.map((line) => innerTable(block, line));
  if (!inner.some(Boolean)) return block;
  const rows: Cell[][] = [];
  block.rows.forEach((line, row) => {
    for (const one of inner[row]?.rows ?? [line]) rows.push(one.map((cell) => ({ ...cell, row: rows.length })));
  });
  return { ...block, rows };
}

function innerTable(block: Block, line: Cell[]): Block | null {
  const [only] = line;
  if (line.length !== 1 || !only || only.columnSpan < 2 || only.columnSpan < block.columns) return null;
  const table = tableIn(only);
  const inner = table && tableBlock(table);
  return inner && inner.columns === block.columns && inner.rows[0]?.every((cell) => cell.code === codeAt(block, cell.column)) ? inner : null;
}

const codeAt = (block: Block, column: number): string => {
  for (const line of block.rows) for (const cell of line) if (cell.column === column && cell.code !== '') return cell.code;
  return '';
};

function place(rows: Box[], block: Block, head: boolean, hidden = block.box.hidden): void {
  const shown = rows.filter((row) => (!row.hidden || hidden) && !isFlat(row));
  /** for each column the number of rows still covered by a cell from above */
  const covered: number[] = [];
  shown.forEach((row, index) => {
    const line: Cell[] = [];
    let column = 0;
    for (const box of row.children) {
      if (box.tag !== 'td' && box.tag !== 'th') continue;
      const unseen = box.hidden && !row.hidden;
      if (unseen && !(box.element && keepsPlace(box.element))) continue;
      while ((covered[column] ?? 0) > 0) column++;
      const columnSpan = span(box, 'colspan', widest) || 1;
      const left = shown.length - index;
      const rowSpan = Math.min(span(box, 'rowspan', 65_534) || left, left);
      const cell: Cell = {
        box,
        row: block.rows.length,
        column,
        rowSpan,
        columnSpan,
        head: head ? 'column' : headOf(box),
        text: textOf(box),
        code: codeOf(box),
        paired: false,
        meaning: 'remark',
        names: nameless,
      };
      if (!unseen) line.push(cell);
      for (let under = column; under < column + columnSpan; under++) {
        covered[under] = Math.max(covered[under] ?? 0, rowSpan);
      }
      column += columnSpan;
      block.columns = Math.max(block.columns, column);
    }
    block.rows.push(line);
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max((covered[at] ?? 0) - 1, 0);
  });
}

/** A row that is there for the widths of the columns only. */
const isFlat = (row: Box): boolean =>
  row.element !== null && !hasContent(row) && row.children.length > 0 && !row.hidden && rectangleOf(row.element).height < 2;

/** A missing or unreadable span is 1; 0 (to the end of the row group) only means something for rows. */
function span(box: Box, name: string, most: number): number {
  const text = said(box, name);
  if (text === '') return 1;
  const read = Number.parseInt(text, 10);
  return Number.isNaN(read) || read < 0 ? 1 : Math.min(read, most);
}

function headOf(box: Box): Cell['head'] {
  if (box.role === 'columnheader') return 'column';
  if (box.role === 'rowheader') return 'row';
  if (box.tag !== 'th' || !box.element) return '';
  const scope = attribute(box.element, 'scope');
  if (scope.startsWith('col')) return 'column';
  return scope.startsWith('row') ? 'row' : 'cell';
}

/** Identity of a cell's column beyond its words, or ''. */
export function codeOf(box: Box): string {
  if (box.attributes.length === 0) return '';
  for (const name of codeAttributes) {
    const code = said(box, name);
    if (code !== '' && code.length <= 80) return code;
  }
  return '';
}
