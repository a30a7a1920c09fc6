import type { GridCell } from '@/lib/model/reading';
import { textOf, type Box } from './box';
import type { Block, Cell, CellLabel } from './cells';
import { labelRef, type LabelRef } from './collector';
import { alikePairs, innermost } from './pairs';
import { mean } from './meaning';
import { aroundOf, buttonsIn, opensOf, type Opens } from './opens';
import { rowLevel } from './sections';
import { hint, nameAndValue, remark } from './words';
import type { Context, Pending, Visit } from './visiting';

const none: readonly number[] = [];

const linksAtLeast = 3;

/** The link that is all there is in a cell. */
function linkIn(cell: Cell): Box | undefined {
  const [link, more] = cell.text === '' && cell.box.controls === 0 ? buttonsIn(cell.box).filter(({ tag }) => tag === 'a') : [];
  return more ? undefined : link;
}

/** What the cells of a column say by a link alone, each something else, are the names of what it leads to: an action says the same in every row. */
function readLinks({ rows }: Block): void {
  const columns: [Cell, Box][][] = [];
  for (const cell of rows.flat()) {
    const link = linkIn(cell);
    if (link && textOf(link) !== '') (columns[cell.column] ??= []).push([cell, link]);
  }
  for (const links of columns) {
    if (!links || links.length < linksAtLeast || new Set(links.map(([, link]) => textOf(link))).size < links.length) continue;
    for (const [cell, link] of links) say(cell, link);
  }
}

/** A link beside what is kept unseen is the face of what was chosen in a window of its own. */
function readFace(cell: Cell): void {
  const link = cell.meaning === 'value' ? linkIn(cell) : undefined;
  if (link && cell.box.element?.querySelector('[type=hidden]')) say(cell, link);
}

function say(cell: Cell, link: Box): void {
  cell.text = textOf(link);
  cell.linked = true;
}

/** The cells of what stays the same are asked again when other links may stand beside theirs. */
function forget(cell: Cell): void {
  if (cell.linked) cell.text = '';
  cell.linked = false;
}

/** Reads a block as a grid: each cell at its coordinates, each value under the cells that name it. */
export function visitGrid(on: Visit, block: Block, at: Context): void {
  readLinks(block);
  const texts = block.rows.flatMap((line) => line.filter((cell, index) => mayState(cell, line[index + 1])));
  const paired = new Set(alikePairs(texts.map((cell) => cell.box)));
  const split = texts.filter(({ text }) => nameAndValue.test(text) && !remark.test(text) && !hint.test(text));
  for (const cell of texts) {
    cell.paired = paired.has(cell.box) || (split.length > 1 && split.includes(cell));
    if (cell.paired) on.pairs.add(innermost(cell.box));
  }
  const headerRows = mean(block);
  const opens = opensOf(block, aroundOf(on, block.box));
  const index = on.into.grids.length;
  const { sections, grids, paths } = on.into;
  if (!block.box.element) return;
  const title = (block.caption && textOf(block.caption)) || at.label?.ref.label.text || lastTitle(on);
  const cells: GridCell[] = [];
  grids.push({
    box: block.box,
    lines: block.rows,
    grid: {
      key: paths.of(block.box),
      title,
      section: sections.current,
      headerRows,
      rows: block.rows.length,
      columns: block.columns,
      cells,
      columnCodes: codesOf(block),
    },
  });
  const refs = new Map<CellLabel, LabelRef>();
  const outer = at.label ? [at.label.ref, ...at.outer] : at.outer;
  sections.scoped(() => {
    for (const cell of block.rows.flat()) {
      readFace(cell);
      const { row, column, rowSpan, columnSpan, text, meaning } = cell;
      const read: GridCell = { row, column, rowSpan, columnSpan, text, header: meaning === 'head' || meaning === 'label', slots: [] };
      cells.push(read);
      if (meaning === 'title') sections.begin(cell.text, rowLevel);
      const names = namesOf(cell.names, opens, refs);
      readCell(on, cell, opens, {
        label: null,
        outer: outer.length === 0 ? names : [...names, ...outer],
        hidden: at.hidden,
        cell: { grid: index, at: read },
      });
      forget(cell);
    }
  }, false);
}

/** Words that a person may change name nothing beside them. */
function namesOf(labels: readonly CellLabel[], opens: Opens, refs: Map<CellLabel, LabelRef>): LabelRef[] {
  const names: LabelRef[] = [];
  for (const label of labels) if (label.via !== 'row' || !label.from.every(opens)) names.push(refOf(label, refs));
  return names;
}

/** A text that may be a name with its value: it is the name of what stands behind it where that holds a control. */
const mayState = (cell: Cell, next: Cell | undefined): boolean =>
  cell.text !== '' && cell.box.controls === 0 && cell.head === '' && !(next && next.box.controls > 0 && next.row === cell.row);

function readCell(on: Visit, cell: Cell, opens: Opens, at: Context): void {
  const { meaning } = cell;
  const said = cell.paired ? nameAndValue.exec(cell.text) : null;
  if (said?.[1] !== undefined && said[2] !== undefined) {
    on.into.shown(cell.box, said[2], [labelRef('inside', said[1], [cell.box]), ...at.outer], at);
  } else if (meaning === 'control') {
    const nearest = at.outer[0];
    // the nearest name waits as a label does, so that two bare inputs of one cell become one group
    const label: Pending | null = nearest ? { ref: nearest, takers: none, names: at.outer } : null;
    on.read(cell.box, { ...at, label, outer: at.outer.slice(1) });
    if (label) on.into.group(label.takers);
  } else if (meaning === 'value' && (opens(cell) || !isOnlyButtons(cell))) {
    on.into.shown(cell.box, cell.text, at.outer, at, opens(cell));
  } else if (meaning === 'remark' && cell.text !== '') {
    on.into.note(cell.text);
  }
}

/** A cell of actions (编辑, 删除) holds no value. */
const isOnlyButtons = (cell: Cell): boolean => cell.text === '' && hasButton(cell.box.children);
const hasButton = (boxes: Cell['box'][]): boolean => boxes.some((box) => box.button || hasButton(box.children));

function refOf(label: CellLabel, refs: Map<CellLabel, LabelRef>): LabelRef {
  const known = refs.get(label);
  if (known) return known;
  const ref = labelRef(label.via, label.text, label.from.map((cell) => cell.box));
  refs.set(label, ref);
  return ref;
}

function codesOf(block: Block): string[] {
  const codes = Array.from({ length: block.columns }, () => '');
  for (const line of block.rows) {
    for (const cell of line) if (cell.code !== '' && cell.columnSpan === 1 && codes[cell.column] === '') codes[cell.column] = cell.code;
  }
  return codes;
}

const lastTitle = (on: Visit): string => on.into.sections.list[on.into.sections.current]?.title ?? '';
