import { said } from './box';
import { coverage, fills, holds, type Block, type Cell } from './cells';
import { colon, valueLike } from './words';

const longestHeader = 60;

const drawing = ['class', 'align', 'bgcolor', 'style'];

/** What the page's own drawing says of a cell: two cells of one look mean the same kind of thing. */
export function lookOf({ box }: Cell): string {
  return (box.look ??= drawing.reduce((look, name) => (said(box, name) === '' ? look : `${look} ${name}=${said(box, name)}`), box.tag));
}

const isText = (cell: Cell): boolean => cell.text !== '' && !holds(cell);

/**
 * The rows of a block that head the rows under them: at its top or anywhere inside a long form. Where the page says
 * itself which rows those are, nothing else is taken for one.
 */
export function headerRowsOf(block: Block): boolean[] {
  const at = coverage(block);
  const typed = block.rows.some((line) => line.some(fills));
  const first = block.rows.find((line) => !isTitle(block, line));
  const said = block.headed === true || first?.every((cell) => cell.head === 'column') === true;
  const heads = block.rows.map((line) => {
    const texts = line.filter(isText);
    if (texts.length === 0 || line.some(fills) || isTitle(block, line)) return false;
    if (line.every((cell) => cell.head === 'column')) return texts.length > 1 || block.rows.length > 1;
    if (said || texts.length < 2) return false;
    if (texts.length === line.length && texts.every((cell) => cell.head === 'cell' || cell.head === 'column')) return true;
    if (texts.some((cell) => cell.text.length > longestHeader || colon.test(cell.text) || valueLike.test(cell.text))) return false;
    return typed ? overControls(line, texts, at) : overTexts(block, line, texts);
  });
  for (let row = heads.length - 2; row >= 0; row--) {
    if (!heads[row] && heads[row + 1] && isGroupHeader(block, row)) heads[row] = true;
  }
  return heads;
}

/** One cell over all columns. */
const isTitle = (block: Block, line: Cell[]): boolean => block.columns > 1 && line.length === 1 && line[0]?.columnSpan === block.columns;

type At = ReturnType<typeof coverage>;

/**
 * Most of the words have a control of the same width under them; those that have none stand in front. Words between may
 * have words under them where two neighbours have controls: labels and controls in turn have none side by side.
 */
function overControls(line: Cell[], texts: Cell[], at: At): boolean {
  let over = 0;
  let bare = 0;
  let beside = false;
  let mixed = false;
  let last: Cell | undefined;
  for (const cell of texts) {
    const under = at(cell.row + cell.rowSpan, cell.column);
    const held = under !== undefined && under.row > cell.row && under.column === cell.column && holds(under);
    if (held && under.columnSpan <= cell.columnSpan) {
      over++;
      beside ||= last !== undefined && last.column + last.columnSpan === cell.column;
      last = cell;
    } else if (over > 0 && under !== undefined && under.text !== '' && !valueLike.test(under.text)) mixed = true;
    else bare++;
  }
  if (mixed) return beside && over >= 3;
  if (over >= 2) return true;
  if (over === 0) return false;
  return texts.length >= 3 ? bare > 0 : differs(line, texts, at);
}

/** Two columns: only the look tells a header from a label beside its value. */
function differs(line: Cell[], texts: Cell[], at: At): boolean {
  const looks = new Set(texts.map(lookOf));
  const first = line[0];
  const under = first && at(first.row + first.rowSpan, first.column);
  return looks.size === 1 && under !== undefined && !looks.has(lookOf(under));
}

/** In a view without controls: a row of its own look, or an uneven row of short words over rows of the same columns. */
function overTexts(block: Block, line: Cell[], texts: Cell[]): boolean {
  const row = line[0]?.row ?? 0;
  const next = block.rows[row + 1];
  if (!next || next.length < 2 || !sameColumns(line, next)) return false;
  const before = block.rows[row - 1];
  if (before && before.length === line.length && sameColumns(before, line)) return false;
  const looks = new Set(texts.map(lookOf));
  if (looks.size === 1 && !next.some((cell) => looks.has(lookOf(cell)))) return texts.length >= 2;
  if (texts.length < 3 || texts.length === 4) return false;
  return texts.length === line.length && texts.every((cell) => cell.text.length <= 20) && alternates(line, next) === false;
}

const sameColumns = (a: Cell[], b: Cell[]): boolean => {
  const starts = new Set(a.map((cell) => cell.column));
  return b.every((cell) => starts.has(cell.column));
};

/** Whether looks take turns along the row, as labels and values do. */
function alternates(line: Cell[], next: Cell[]): boolean {
  const [a, b] = [line[0], line[1]];
  return a !== undefined && b !== undefined && lookOf(a) !== lookOf(b) && next[0] !== undefined && lookOf(next[0]) === lookOf(a);
}

/** A row over a header whose cells span columns of it, or reach down into it. */
function isGroupHeader(block: Block, row: number): boolean {
  const line = block.rows[row] ?? [];
  const texts = line.filter(isText);
  if (texts.length === 0 || line.some((cell) => fills(cell) || valueLike.test(cell.text))) return false;
  if (texts.some((cell) => cell.columnSpan >= block.columns)) return false;
  const below = block.rows[row + 1] ?? [];
  const covered = texts.reduce((sum, cell) => sum + cell.columnSpan, 0);
  return (
    texts.some((cell) => cell.columnSpan > 1) &&
    texts.length >= 2 &&
    covered >= below.reduce((sum, cell) => sum + cell.columnSpan, 0) &&
    texts.every((cell) => cell.rowSpan > 1 || below.some((under) => under.column === cell.column))
  );
}
