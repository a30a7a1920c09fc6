import { holds, type Cell, type CellLabel } from './cells';
import { filled, isWide, mark, type Head, type State } from './meant';
import { valueLike, wordy } from './words';

/** Heads in force from here on, each with the heads over it. */
export function headRow(state: State, line: Cell[], headed: boolean[]): void {
  const goesOn = headed[(line[0]?.row ?? 0) - 1] === true;
  if (!goesOn) state.heads = [];
  state.pattern = null;
  for (const cell of line) {
    // a cell that reaches down beside the rows of values names those rows, not the column it stands in
    const reaches = cell.rowSpan > 1 && cell.head !== 'column' && headed[cell.row + cell.rowSpan - 1] === false;
    cell.meaning = reaches ? 'label' : 'head';
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

/** Whether a row goes on under the heads in force: every cell under a head, no label in front of a control of the pattern. */
export function inScope(state: State, line: Cell[]): boolean {
  if (!state.heads.some(Boolean)) return false;
  const own = line.filter(filled);
  if (own.length === 0) return line.length > 1;
  if (own.length === 1 && own[0] && isWide(state, own[0])) return holds(own[0]) ? close(state) : true;
  // a grid that draws the columns in sight keeps the cell that has the focus, without its head
  const isKept = (cell: Cell): boolean => cell.code !== '' && cell.column >= state.heads.length;
  if (!own.every((cell) => headOf(state, cell) || isKept(cell))) return close(state);
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

/** A row of values under heads: named by them and by the words in front. */
export function dataRow(state: State, line: Cell[], row: number): void {
  const own = line.filter(filled);
  const only = own[0];
  if (own.length === 1 && only && isWide(state, only) && !holds(only)) {
    only.meaning = 'title';
    mark(state, only);
    return;
  }
  const lead = leading(state, row);
  for (const cell of line) {
    const head = headOf(state, cell);
    if (cell.head === 'row' || (cell.head === 'cell' && !holds(cell))) {
      cell.meaning = 'label';
      continue;
    }
    const isBefore = ({ from: [first] }: CellLabel): boolean => first !== cell && (first?.column ?? 0) < cell.column;
    const rows = lead.every(isBefore) ? lead : lead.filter(isBefore);
    cell.meaning = holds(cell) ? 'control' : 'value';
    cell.names = head && head.label.text !== '' ? [head.label, ...rows] : rows;
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
