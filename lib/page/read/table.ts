import { textOf, type Box } from './box';
import type { Block, Cell } from './cells';
import { attribute, attributeNames, isBare, keepsPlace } from './dom';
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
  return block;
}

function place(rows: Box[], block: Block, head: boolean, hidden = block.box.hidden): void {
  const shown = rows.filter((row) => !row.hidden || hidden);
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

/** A missing or unreadable span is 1; 0 (to the end of the row group) only means something for rows. */
function span(box: Box, name: string, most: number): number {
  if (!box.element || isBare(box.element)) return 1;
  const text = attribute(box.element, name);
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
  if (!box.element || isBare(box.element)) return '';
  const held = attributeNames(box.element);
  for (const name of codeAttributes) {
    const code = held.includes(name) ? attribute(box.element, name) : '';
    if (code !== '' && code.length <= 80) return code;
  }
  return '';
}
