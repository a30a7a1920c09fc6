import type { LabelVia } from '@/lib/model/reading';
import { coverage, holds, type Block, type Cell } from './cells';
import { headerRowsOf, lookOf } from './headers';
import { isPart } from './parts';
import { colon, remark, valueLike, wordy } from './words';

/** What a cell is for. `value` holds text that a person filed; `label` and `head` name others; `title` opens a section. */
export type Meaning = 'head' | 'label' | 'title' | 'remark' | 'value' | 'control';

/** A label with the cells it was taken from, outermost first. */
export interface CellLabel {
  via: LabelVia;
  text: string;
  from: Cell[];
}

export interface Meant {
  meaning: Map<Cell, Meaning>;
  labels: Map<Cell, CellLabel[]>;
  headerRows: number;
}

interface Head {
  column: number;
  end: number;
  label: CellLabel;
}

/** Says of each cell of a block what it is for, and of each cell with a value which cells name it. One pass by rows. */
export function meaningOf(block: Block): Meant {
  const headed = headerRowsOf(block);
  const meant: Meant = { meaning: new Map(), labels: new Map(), headerRows: 0 };
  while (headed[meant.headerRows]) meant.headerRows++;
  const state: State = { block, at: coverage(block), meant, looks: looksOf(block), heads: [], pattern: null, above: [] };
  block.rows.forEach((line, row) => {
    if (headed[row]) headRow(state, line, headed);
    else if (inScope(state, line)) dataRow(state, line, row);
    else formRow(state, line);
  });
  return meant;
}

interface State {
  block: Block;
  at: ReturnType<typeof coverage>;
  meant: Meant;
  looks: Looks;
  /** the head over each column, if any */
  heads: (Head | undefined)[];
  /** which columns held controls in the first row under the heads */
  pattern: boolean[] | null;
  /** the last label cell of each column */
  above: (Cell | undefined)[];
}

function headRow(state: State, line: Cell[], headed: boolean[]): void {
  const goesOn = headed[(line[0]?.row ?? 0) - 1] === true;
  if (!goesOn) state.heads = [];
  state.pattern = null;
  for (const cell of line) {
    // a cell that reaches down beside the rows of values names those rows, not the column it stands in
    const reaches = cell.rowSpan > 1 && cell.head !== 'column' && headed[cell.row + cell.rowSpan - 1] === false;
    state.meant.meaning.set(cell, reaches ? 'label' : 'head');
    if (reaches) continue;
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const over = state.heads[column];
      const inner = over !== undefined && over.label.text !== '' && goesOn && over.label.from.at(-1) !== cell;
      const from = inner ? [...over.label.from, cell] : [cell];
      const text = inner ? joined(over.label.text, cell.text) : cell.text;
      state.heads[column] = { column: cell.column, end: cell.column + cell.columnSpan, label: { via: 'column', text, from } };
    }
  }
  share(state.heads);
}

/** Words of a head under those of the heads over it, said once. */
const joined = (over: string, text: string): string => (text === '' || over.endsWith(text) ? over : `${over} ${text}`);

/** Columns under one head share one label object, so that 5,000 slots do not hold 5,000 copies. */
function share(heads: (Head | undefined)[]): void {
  for (let column = 1; column < heads.length; column++) {
    const [left, here] = [heads[column - 1], heads[column]];
    if (left && here && left.column === here.column && left.label.text === here.label.text) heads[column] = left;
  }
}

const headOf = (state: State, cell: Cell): Head | undefined => {
  const head = state.heads[cell.column];
  return head && head.end >= cell.column + cell.columnSpan ? head : undefined;
};

const filled = (cell: Cell): boolean => holds(cell) || cell.text !== '';

/** Whether a row goes on under the heads in force: every cell under a head, no label in front of a control of the pattern. */
function inScope(state: State, line: Cell[]): boolean {
  if (!state.heads.some(Boolean)) return false;
  const own = line.filter(filled);
  if (own.length === 0) return line.length > 1;
  if (own.length === 1 && own[0] && isWide(state, own[0])) return holds(own[0]) ? close(state) : true;
  if (!own.every((cell) => headOf(state, cell))) return close(state);
  if (!state.pattern) {
    state.pattern = [];
    for (const cell of line) state.pattern[cell.column] = holds(cell);
    return true;
  }
  const breaks = own.some((cell, index) => {
    const right = own[index + 1];
    return !holds(cell) && state.pattern?.[cell.column] === true && right !== undefined && holds(right) && !valueLike.test(cell.text);
  });
  return breaks ? close(state) : true;
}

function close(state: State): false {
  state.heads = [];
  state.pattern = null;
  return false;
}

/** Takes all the width that cells from above leave. */
const isWide = (state: State, cell: Cell): boolean =>
  cell.columnSpan > 1 && cell.column + cell.columnSpan >= state.block.columns && leftOf(state, cell).every((left) => left.row < cell.row);

/** The cells left of a cell in its row, nearest first, also those that reach down from above. */
function leftOf(state: State, cell: Cell): Cell[] {
  const out: Cell[] = [];
  for (let column = cell.column - 1; column >= 0; ) {
    const left = state.at(cell.row, column);
    if (left) out.push(left);
    column = Math.min(left?.column ?? column, column) - 1;
  }
  return out;
}

function dataRow(state: State, line: Cell[], row: number): void {
  const own = line.filter(filled);
  const only = own[0];
  if (own.length === 1 && only && isWide(state, only) && !holds(only)) {
    state.meant.meaning.set(only, 'title');
    mark(state, only);
    return;
  }
  const lead = leading(state, row);
  for (const cell of line) {
    const head = headOf(state, cell);
    if (cell.head === 'row' || (cell.head === 'cell' && !holds(cell))) {
      state.meant.meaning.set(cell, 'label');
      continue;
    }
    const rows = lead.filter((label) => label.from[0] !== cell && (label.from[0]?.column ?? 0) < cell.column);
    state.meant.meaning.set(cell, holds(cell) ? 'control' : 'value');
    state.meant.labels.set(cell, head && head.label.text !== '' ? [head.label, ...rows] : rows);
  }
}

/** The row's label cells, outermost first: words from the left edge up to the first control or number. */
function leading(state: State, row: number): CellLabel[] {
  const labels: CellLabel[] = [];
  for (let column = 0; column < state.block.columns; ) {
    const cell = state.at(row, column);
    if (cell && (holds(cell) || labels.length >= 4)) break;
    if (cell && cell.text !== '' && cell.text.length <= 60 && wordy.test(cell.text) && !valueLike.test(cell.text)) {
      labels.push({ via: 'row', text: cell.text, from: [cell] });
    }
    column = cell ? Math.max(cell.column + cell.columnSpan, column + 1) : column + 1;
  }
  return labels;
}

function formRow(state: State, line: Cell[]): void {
  const own = line.filter(filled);
  const only = own[0];
  const { meaning, labels } = state.meant;
  if (own.length === 1 && only && !holds(only) && only.column + only.columnSpan >= state.block.columns) {
    const left = leftOf(state, only);
    if (left.length === 0) {
      const kind = remark.test(only.text) || only.text.length > 60 ? longText(state, only) : 'title';
      meaning.set(only, kind);
      if (kind === 'title') mark(state, only);
      return;
    }
  }
  line.forEach((cell, index) => {
    const kind = kindInForm(state, cell, line[index + 1]);
    meaning.set(cell, kind);
    if (kind === 'label') mark(state, cell);
    else if (kind === 'value' || kind === 'control') labels.set(cell, namesOf(state, cell));
  });
}

/** A long text over the whole width: the value of the title above it, else a remark. */
function longText(state: State, cell: Cell): Meaning {
  const over = state.above[cell.column];
  if (!over || remark.test(cell.text) || over.row + over.rowSpan !== cell.row) return 'remark';
  state.meant.labels.set(cell, [{ via: 'cell-above', text: over.text, from: [over] }]);
  return 'value';
}

function mark(state: State, cell: Cell): void {
  for (let column = cell.column; column < cell.column + cell.columnSpan; column++) state.above[column] = cell;
}

/** Label or value, in a row without a header: what stands right of it, its look, then turns from the left. */
function kindInForm(state: State, cell: Cell, right: Cell | undefined): Meaning {
  if (holds(cell)) return 'control';
  if (cell.head !== '' && cell.text !== '') return 'label';
  const left = leftOf(state, cell)[0];
  const named = left !== undefined && state.meant.meaning.get(left) === 'label' && !isGroup(left, cell);
  if (cell.text === '') return named ? 'value' : 'remark';
  const end = cell.column + cell.columnSpan;
  if (right && holds(right) && (right.column === end || !state.at(cell.row, end))) return 'label';
  const under = state.at(cell.row + cell.rowSpan, cell.column);
  if (left && isGroup(left, cell) && under && holds(under)) return 'label';
  const look = state.looks.get(lookOf(cell));
  if (look !== undefined) return look;
  if (colon.test(cell.text)) return 'label';
  if (named || (left && state.meant.meaning.get(left) === 'label' && !right)) return 'value';
  return valueLike.test(cell.text) ? 'value' : 'label';
}

/** A label that spans more rows than what stands beside it names a group of rows. */
const isGroup = (label: Cell, cell: Cell): boolean => label.rowSpan > cell.rowSpan;

/** Which cells name a cell with a value: the label beside it and those that reach over its row; else the one above. */
function namesOf(state: State, cell: Cell): CellLabel[] {
  const out: CellLabel[] = [];
  const outer: CellLabel[] = [];
  for (const left of leftOf(state, cell)) {
    const meaning = state.meant.meaning.get(left);
    if (meaning === 'label' || (meaning === 'title' && left.row < cell.row)) {
      if (out.length === 0) out.push({ via: 'cell-left', text: left.text, from: [left] });
      else outer.unshift({ via: 'row', text: left.text, from: [left] });
    } else if (out.length > 0 || (meaning !== 'remark' && meaning !== undefined)) {
      if (left.row === cell.row || out.length > 0) break;
    }
  }
  const over = state.above[cell.column];
  if (over && !isPart(cell.box) && (out.length === 0 || isBetween(over, out[0]?.from[0], cell))) {
    outer.push(...out.splice(0).map((label): CellLabel => ({ ...label, via: 'row' })));
    out.push({ via: 'cell-above', text: over.text, from: [over] });
  }
  return [...out, ...outer];
}

/** Right above the cell, in a group of rows that its label on the left names as a whole. */
const isBetween = (over: Cell, left: Cell | undefined, cell: Cell): boolean =>
  left !== undefined && isGroup(left, cell) && over.row >= left.row && over.row + over.rowSpan === cell.row;

type Looks = Map<string, 'label' | 'value'>;

/** Looks that are certain in this block: of cells in front of controls, and of cells that hold controls. */
function looksOf(block: Block): Looks {
  const labels = new Set<string>();
  const values = new Set<string>();
  for (const line of block.rows) {
    line.forEach((cell, index) => {
      const right = line[index + 1];
      if (holds(cell)) values.add(lookOf(cell));
      else if (cell.text === '') return;
      else if (cell.head !== '' || colon.test(cell.text) || (right && holds(right))) labels.add(lookOf(cell));
      else if (valueLike.test(cell.text) && cell.text !== '') values.add(lookOf(cell));
    });
  }
  const looks: Looks = new Map();
  if (labels.size === 0 || values.size === 0) return looks;
  for (const look of labels) if (!values.has(look)) looks.set(look, 'label');
  for (const look of values) if (!labels.has(look)) looks.set(look, 'value');
  return looks;
}
