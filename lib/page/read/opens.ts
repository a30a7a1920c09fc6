import { isInside, textOf, type Box } from './box';
import { fills, isSheet, type Block, type Cell } from './cells';
import { attribute, elementAbove, hasAttribute, rectangleOf } from './dom';
import { sent } from './words';
import type { Visit } from './visiting';

/** So much must speak for it that the words of a grid become boxes when one clicks them. */
const enough = 3;
/** Rows that are asked what is in them, and cells that are asked how they are drawn. */
const rowsAsked = 12;
const cellsAsked = 3;
/** So many boxes are a form, not a search or an opinion on one. */
const leastBoxes = 3;

/** What the page around a grid says of it, in a form that tells whether it still says so. */
export interface Around {
  keeps: boolean;
  sent: boolean;
  shows: boolean;
  adds: boolean;
  takes: boolean;
  /** there are boxes to fill in, and none of them in rows: then the rows are filled in another way */
  boxes: boolean;
}

export function aroundOf(on: Visit, box: Box): Around {
  const { pressed, into } = on;
  const { sections, notes } = into;
  const isNear = (button: Box): boolean => {
    for (let at = button.parent; at; at = at.parent) if (at.grids > 0) return isInside(box, at) || isInside(button, box);
    return false;
  };
  return {
    keeps: pressed.keeps,
    shows: pressed.shows,
    sent: pressed.judges || notes.some((note) => note.length <= 30 && sent.test(note)) || sections.list.some(({ title }) => sent.test(title)),
    adds: pressed.adds.some((button) => isNear(button.box)),
    takes: pressed.takes.some(isNear),
    boxes: pressed.keeps && pressed.boxes >= leastBoxes && (on.rowsAreTyped ??= [...on.blocks.values()].some(isTyped)) === false,
  };
}

/** Two rows with boxes side by side: those of a form have their names between them. */
function isTyped({ rows }: Block): boolean {
  let typed = 0;
  for (const line of rows) {
    if (line.some((cell, index) => fills(cell) && line[index + 1] !== undefined && fills(line[index + 1] ?? cell))) typed++;
    if (typed > 1) return true;
  }
  return false;
}

/** Whether a cell becomes a box when one clicks it. */
export type Opens = (cell: Cell) => boolean;

const never: Opens = () => false;

/**
 * Whether the cells of a grid are words or nothing until one clicks them. Nothing in a page says so for certain: what speaks
 * for it and against it is added up, for the grid as a whole, and a few cells tell how all of them are drawn.
 */
export function opensOf(block: Block, around: Around): Opens {
  const sheet = isSheet(block);
  const isData = (cell: Cell): boolean => cell.meaning === 'value' && (sheet || isHeaded(cell.names));
  const dataOf = (line: Cell[]): Cell[] => (isSum(line) ? [] : line.filter(isData));
  const cells = firstFull(block.rows, dataOf).flat().filter(isPlain);
  const [first] = cells;
  const typed = typedIn(block) ?? (cells.some(isFocusable) ? 0 : null);
  if (!first || typed === null || isShut(first.box)) return never;
  const full = block.rows.map(dataOf).filter((line) => line.length > 0);
  if (typed + weigh(block, full, cells, around) < enough) return never;
  const ordinals = ordinalColumns(block, full);
  // what fills up the room under the rows has cells of another kind
  const role = cells.some(isGridCell) ? isGridCell : () => true;
  const open = new Set(full.flat().filter((cell) => isPlain(cell) && role(cell) && !ordinals.has(cell.column)));
  return (cell) => open.has(cell);
}

const isGridCell = ({ box }: Cell): boolean => box.role === 'gridcell';
/** As many rows as are asked, without those that nothing is in. */
function firstFull(lines: readonly Cell[][], dataOf: (line: Cell[]) => Cell[]): Cell[][] {
  const out: Cell[][] = [];
  for (const line of lines) {
    if (out.length === rowsAsked) break;
    const data = dataOf(line);
    if (data.length > 0) out.push(data);
  }
  return out;
}

const isHeaded = (labels: readonly { via: string }[]): boolean => labels.some(({ via }) => via === 'column');

/** An editor that is open in one cell, or in one row, speaks for it; null where there are boxes in several rows: the words beside them are printed. */
function typedIn(block: Block): number | null {
  let weight = 0;
  for (const line of block.rows) {
    const held = line.filter(fills).length;
    if (held > 0 && weight > 0) return null;
    if (held > 0) weight = held === 1 && line.length > 2 ? 3 : 1;
  }
  return weight > 0 && block.rows.length < 4 ? null : weight;
}

function weigh(block: Block, rows: Cell[][], cells: Cell[], around: Around): number {
  if (block.rows.slice(0, rowsAsked).some(isOpenedByButton)) return -enough;
  return (
    (around.keeps ? 2 : 0) +
    (around.boxes ? 1 : 0) +
    (around.adds || around.takes ? 1.5 : 0) +
    (block.rows.some((line) => line.some(isTakenByButton)) ? 1.5 : 0) +
    (cells.some(isGridCell) ? 1 : 0) +
    (cells.some(isFocusable) ? 1 : 0) +
    (hasBlankColumn(block, rows) ? 1 : 0) +
    (isSheet(block) ? enough : 0) +
    (around.sent ? -3 : 0) +
    (around.shows && !around.keeps ? -1.5 : 0) +
    drawnWeight(cells)
  );
}

/** A row of sums. */
const isSum = (line: Cell[]): boolean => /^(?:合\s*计|小计|总计|总分|总得分|.{2,6}(?:小计|合计))$/.test(line.find(({ text }) => text !== '')?.text ?? '');

/** Nothing in it that acts or shows something else, and not held shut by the page. */
function isPlain({ box }: Cell): boolean {
  if (!box.element || box.controls > 0 || box.grids > 0) return false;
  if (box.attributes.length > 0 && (attribute(box.element, 'aria-readonly') === 'true' || /read-?only|disabled/i.test(attribute(box.element, 'class')))) return false;
  return !acts(box);
}

const acts = (box: Box): boolean =>
  box.children.some((child) => ((child.button || child.tag === 'a') && !isForKeys(child)) || child.tag === 'img' || acts(child));

/** A link that nobody sees and that says nothing, by which the keys come to an editor. */
const isForKeys = ({ words, element }: Box): boolean => !words && element !== null && rectangleOf(element).width < 2;

/** The buttons and links in a box. */
export const buttonsIn = (box: Box): Box[] => box.children.flatMap((child) => (child.button || child.tag === 'a' ? [child] : buttonsIn(child)));
const saysButton = ({ box }: Cell, words: RegExp): boolean => buttonsIn(box).some((button) => words.test(textOf({ ...button, button: false })));

/** 编辑 in a row opens the row. */
const opened = /^(?:编辑|修改|查看|详情|明细|填报|edit|view)$/i;
const isOpenedByButton = (line: Cell[]): boolean => line.some((cell) => saysButton(cell, opened));
const taken = /^(?:删除|移除|删|－|-|delete|remove)$/i;
const isTakenByButton = (cell: Cell): boolean => saysButton(cell, taken);

/** Something around it is disabled or may only be read. */
function isShut({ element }: Box): boolean {
  for (let at: Element | null = element, up = 0; at && up < 14; at = elementAbove(at), up++) {
    if (attribute(at, 'aria-readonly') === 'true' || attribute(at, 'aria-disabled') === 'true' || hasAttribute(at, 'disabled')) return true;
  }
  return false;
}

function isFocusable({ box: { element } }: Cell): boolean {
  return element !== null && (hasAttribute(element, 'tabindex') || hasAttribute(element, 'aria-selected'));
}

/** A column in which nothing stands. */
function hasBlankColumn({ columns }: Block, rows: Cell[][]): boolean {
  const said = new Set<number>();
  const there = new Set<number>();
  for (const { column, text, box } of rows.flat()) {
    there.add(column);
    if (text !== '' || box.button || acts(box)) said.add(column);
  }
  return there.size > 1 && there.size <= columns && said.size < there.size;
}

/** Columns that only count the rows. */
function ordinalColumns({ columns }: Block, rows: Cell[][]): Set<number> {
  const out = new Set<number>();
  for (let column = 0; column < Math.min(columns, 3); column++) {
    const texts = rows.flatMap((line) => line.filter((cell) => cell.column === column).map(({ text }) => text));
    if (texts.length > 0 && texts.every((text, index) => text === String(index + 1))) out.add(column);
  }
  return out;
}

/** The pointer over the words, and whether they can be marked: a few cells tell, beside the row they stand in. */
function drawnWeight(cells: Cell[]): number {
  const step = Math.max(1, Math.floor(cells.length / cellsAsked));
  let most = 0;
  for (let index = 0; index < cells.length && index < step * cellsAsked; index += step) {
    const box = cells[index]?.box;
    const row = box?.element && elementAbove(box.element);
    const inner = box && innermost(box).element;
    if (!inner || !row) continue;
    const { cursor, userSelect } = getComputedStyle(inner);
    const over = getComputedStyle(row).cursor;
    const weight = cursor === 'text' || cursor === 'cell' ? 2 : cursor === 'pointer' && over !== 'pointer' ? 1 : 0;
    most = Math.max(most, weight + (userSelect === 'none' ? 0.5 : 0));
  }
  return most;
}

function innermost(box: Box): Box {
  let at = box;
  for (let inner = elementIn(at); inner; inner = elementIn(at)) at = inner;
  return at;
}

const elementIn = ({ children }: Box): Box | undefined => children.find(({ element }) => element !== null);
