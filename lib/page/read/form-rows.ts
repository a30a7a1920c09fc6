import { holds, type Cell, type CellLabel, type Meaning } from './cells';
import { lookOf } from './headers';
import { filled, leftOf, mark, type State } from './meant';
import { isPart } from './parts';
import { colon, remark, valueLike } from './words';

/** A row without heads: labels and values in turn, or a title. */
export function formRow(state: State, line: Cell[]): void {
  const own = line.filter(filled);
  const only = own[0];
  if (own.length === 1 && only && !holds(only) && only.column + only.columnSpan >= state.block.columns) {
    const left = leftOf(state, only);
    if (left.length === 0) {
      const kind = remark.test(only.text) || only.text.length > 60 ? longText(state, only) : 'title';
      only.meaning = kind;
      if (kind === 'title') mark(state, only);
      return;
    }
  }
  line.forEach((cell, index) => {
    const kind = kindInForm(state, cell, line[index + 1]);
    cell.meaning = kind;
    if (kind === 'label') mark(state, cell);
    else if (kind === 'value' || kind === 'control') cell.names = namesOf(state, cell);
  });
}

/** A long text over the whole width: the value of the title above it, else a remark. */
function longText(state: State, cell: Cell): Meaning {
  const over = state.above[cell.column];
  if (!over || remark.test(cell.text) || over.row + over.rowSpan !== cell.row) return 'remark';
  cell.names = [{ via: 'cell-above', text: over.text, from: [over] }];
  return 'value';
}

/** Label or value, in a row without a header: what stands right of it, its look, then turns from the left. */
function kindInForm(state: State, cell: Cell, right: Cell | undefined): Meaning {
  if (holds(cell)) return 'control';
  if (cell.head !== '' && cell.text !== '') return 'label';
  const left = leftOf(state, cell)[0];
  const named = left !== undefined && left.meaning === 'label' && !isGroup(left, cell);
  if (cell.text === '') return named ? 'value' : 'remark';
  const end = cell.column + cell.columnSpan;
  if (right && holds(right) && (right.column === end || !state.at(cell.row, end))) return 'label';
  const under = state.at(cell.row + cell.rowSpan, cell.column);
  if (left && isGroup(left, cell) && under && holds(under)) return 'label';
  const look = state.looks.get(lookOf(cell));
  if (look !== undefined) return look;
  if (colon.test(cell.text)) return 'label';
  if (named || (left && left.meaning === 'label' && !right)) return 'value';
  return valueLike.test(cell.text) ? 'value' : 'label';
}

/** A label that spans more rows than what stands beside it names a group of rows. */
const isGroup = (label: Cell, cell: Cell): boolean => label.rowSpan > cell.rowSpan;

/** Which cells name a cell with a value: the label beside it and those that reach over its row; else the one above. */
function namesOf(state: State, cell: Cell): CellLabel[] {
  const out: CellLabel[] = [];
  const outer: CellLabel[] = [];
  for (const left of leftOf(state, cell)) {
    const { meaning } = left;
    if (meaning === 'label' || (meaning === 'title' && left.row < cell.row)) {
      if (out.length === 0) out.push({ via: 'cell-left', text: left.text, from: [left] });
      else outer.unshift({ via: 'row', text: left.text, from: [left] });
    } else if (out.length > 0 || meaning !== 'remark') {
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
