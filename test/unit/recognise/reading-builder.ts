import type { FrameReading, Grid, GridCell, Label, LabelVia, Reading, Slot } from '@/lib/model/reading';

/**
 * A grid in small. A cell is a text: `label`, `[value]` a control, `=value` a value that is only shown, `label：[value]` a
 * control with text before it (several may follow each other), with its span before it: `2x3|label` is 2 rows, 3 columns.
 */
export interface GridDraft {
  rows: string[][];
  title?: string;
  section?: number;
  headerRows?: number;
  columnCodes?: string[];
}

export interface ItemDraft {
  label: string;
  value?: string;
  via?: LabelVia;
  /** several controls of one form item */
  values?: string[];
  shown?: boolean;
  section?: number;
  unit?: string;
  name?: string;
  options?: string[];
}

export interface ReadingDraft {
  title?: string;
  sections?: string[];
  notes?: string[];
  grids?: GridDraft[];
  items?: ItemDraft[];
  buttons?: { text: string; grid?: number; row?: number; section?: number }[];
}

const control = /([^[\]]*)\[([^[\]]*)\]/g;

export function reading(draft: ReadingDraft): Reading {
  const built: Reading = {
    url: 'https://portal.example/form',
    title: draft.title ?? '',
    sections: (draft.sections ?? []).map((title) => ({ title, level: 2, parent: -1 })),
    slots: [],
    grids: [],
    addButtons: [],
    notes: draft.notes ?? [],
    unreadable: [],
    controls: 0,
  };
  for (const item of draft.items ?? []) addItem(built, item);
  for (const grid of draft.grids ?? []) addGrid(built, grid);
  for (const button of draft.buttons ?? []) {
    const key = `button:${built.addButtons.length}`;
    built.addButtons.push({
      key,
      selector: key,
      text: button.text,
      grid: button.grid ?? -1,
      ...(button.row === undefined ? {} : { row: button.row }),
      section: button.section ?? -1,
    });
  }
  built.controls = built.slots.length;
  return built;
}

export const frames = (...drafts: ReadingDraft[]): FrameReading[] =>
  drafts.map((draft, frame) => ({ frame, document: `d${frame}`, reading: reading(draft) }));

function addSlot(built: Reading, slot: Partial<Slot>): number {
  const index = built.slots.length;
  built.slots.push({
    key: `slot:${index}`,
    widget: slot.shut === 'text-only' ? 'shown' : 'text',
    value: '',
    labels: [],
    section: -1,
    ...slot,
  });
  return index;
}

function addItem(built: Reading, item: ItemDraft): void {
  const labels: Label[] = item.label === '' ? [] : [{ via: item.via ?? 'form-item', text: item.label }];
  if (item.name !== undefined) labels.push({ via: 'name', text: item.name });
  const common = {
    labels,
    section: item.section ?? -1,
    ...(item.shown ? { shut: 'text-only' as const } : {}),
    ...(item.unit === undefined ? {} : { unit: item.unit }),
    ...(item.options === undefined ? {} : { options: item.options }),
  };
  if (item.values) {
    const group = built.slots.length;
    for (const value of item.values) addSlot(built, { ...common, value, group });
  } else addSlot(built, { ...common, value: item.value ?? '' });
}

function addGrid(built: Reading, draft: GridDraft): void {
  const index = built.grids.length;
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  const headerRows = draft.headerRows ?? 0;
  draft.rows.forEach((texts, row) => {
    let column = 0;
    for (const text of texts) {
      while (taken.has(`${row},${column}`)) column++;
      const span = /^(\d+)x(\d+)\|/.exec(text);
      const rowSpan = Number(span?.[1] ?? 1);
      const columnSpan = Number(span?.[2] ?? 1);
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        text: span ? text.slice(span[0].length) : text,
        header: row < headerRows,
        slots: [],
      });
      column += columnSpan;
    }
  });
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const grid: Grid = {
    key: `grid:${index}`,
    title: draft.title ?? '',
    section: draft.section ?? -1,
    headerRows,
    rows: draft.rows.length,
    columns,
    cells,
    columnCodes: draft.columnCodes ?? Array.from({ length: columns }, () => ''),
  };
  built.grids.push(grid);
  const words = wordsOf(grid);
  for (const cell of cells) fillCell(built, grid, words, index, cell);
}

/** Makes the slots of a cell and gives them the labels that a reader finds from their place in the grid. */
function fillCell(built: Reading, grid: Grid, words: GridWords, index: number, cell: GridCell): void {
  const at = { grid: index, row: cell.row, column: cell.column };
  const around = placeLabels(words, cell);
  if (cell.text.startsWith('=')) {
    const value = cell.text.slice(1);
    cell.slots.push(addSlot(built, { value, labels: around, section: grid.section, cell: at, shut: 'text-only' }));
    cell.text = value;
    return;
  }
  const parts = [...cell.text.matchAll(control)];
  if (parts.length === 0) return;
  const group = built.slots.length;
  for (const [, before = '', value = ''] of parts) {
    const inside: Label[] = before.trim() === '' ? [] : [{ via: 'inside', text: before.trim() }];
    cell.slots.push(
      addSlot(built, {
        value,
        labels: [...inside, ...around],
        section: grid.section,
        cell: at,
        ...(parts.length > 1 ? { group } : {}),
      }),
    );
  }
  cell.text = parts
    .map(([, before = '']) => before.trim())
    .join(' ')
    .trim();
}

const isLabelCell = (cell: GridCell): boolean =>
  cell.text !== '' && !cell.text.includes('[') && !cell.text.startsWith('=') && cell.slots.length === 0;

function placeLabels({ words, heads }: GridWords, cell: GridCell): Label[] {
  const labels: Label[] = [];
  const left = (words.get(cell.row) ?? []).filter((one) => one.column + one.columnSpan <= cell.column);
  left.sort((a, b) => a.column - b.column);
  const nearest = left.at(-1);
  if (nearest) labels.push({ via: 'cell-left', text: nearest.text });
  const over = heads.filter((one) => one.column <= cell.column && cell.column < one.column + one.columnSpan);
  if (over.length > 0) labels.push({ via: 'column', text: over.map((one) => one.text).join(' ') });
  else {
    const above = (words.get(cell.row - 1) ?? []).find((one) => one.column === cell.column);
    if (above) labels.push({ via: 'cell-above', text: above.text });
  }
  if (left.length > 1) labels.push({ via: 'row', text: left.map((one) => one.text).join(' ') });
  return labels;
}

/** The label cells that cover each row below the head, and those of the head. */
interface GridWords {
  words: Map<number, GridCell[]>;
  heads: GridCell[];
}

function wordsOf(grid: Grid): GridWords {
  const words = new Map<number, GridCell[]>();
  const labels = grid.cells.filter(isLabelCell);
  for (const cell of labels.filter((one) => one.row >= grid.headerRows)) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) words.set(row, [...(words.get(row) ?? []), cell]);
  }
  return { words, heads: labels.filter((one) => one.header) };
}

/** A form item in small. */
export const item = (label: string, value = '', more: Partial<ItemDraft> = {}) => ({
  label,
  value,
  ...more,
});
