import type { Grid, GridCell, Label, Reading, Slot } from '@/lib/model/reading';
import type { FrameReading } from '@/lib/model/reading';
import type { SlotRef } from '@/lib/model/match';
import { blank } from '@/lib/model/text';
import { apartFromEditor, toolsOfEditors } from './editor-tools';
import { type LabelWords, readCode, readLabel } from './label';
import { ownLabel } from './own-label';

/** A label of a place with its words; for via `name` the key is the code. A heading may label what stands alone under it. */
export interface PlaceLabel {
  via: Label['via'] | 'section';
  text: string;
  words: LabelWords;
  code: string;
}

/** A slot of some frame, in page order over all frames. */
export interface Place {
  index: number;
  ref: SlotRef;
  slot: Slot;
  labels: PlaceLabel[];
  /** the nearest of the words that it bears itself */
  own: PlaceLabel | undefined;
  sheet: Sheet | null;
  /** titles of its sections, innermost first */
  sections: string[];
}

/** Whether it stands in the page as words, though they may become a box when one clicks them. */
export const inWords = ({ slot }: Place): boolean => slot.shut === 'text-only' || slot.widget === 'cell-on-click';

/** A grid with its cells found by row and column, spans resolved. */
export interface Sheet {
  frame: number;
  index: number;
  grid: Grid;
  rows: number;
  columns: number;
  sections: string[];
  at(row: number, column: number): SheetCell | undefined;
  /** cells that begin in this row, left to right */
  row(row: number): SheetCell[];
}

/** A cell with what stands in it. Its words are read when first asked for: most cells hold values, not labels. */
export class SheetCell {
  readonly #words: (text: string) => LabelWords;

  /**
   * @param text what stands in it as text: its own, else what its slots show
   * @param control whether it holds a control, or nothing where one may be had; not only text
   */
  constructor(
    readonly cell: GridCell,
    readonly places: Place[],
    readonly text: string,
    readonly control: boolean,
    words: (text: string) => LabelWords,
  ) {
    this.#words = words;
  }

  #read: LabelWords | undefined;

  get words(): LabelWords {
    return (this.#read ??= this.#words(this.text));
  }

  #alone: readonly SheetCell[] | undefined;

  /** The cell as all that stands under a head: every form that is tried asks for it again. */
  get alone(): readonly SheetCell[] {
    return (this.#alone ??= [this]);
  }

  /** The cell with its row for its column. */
  turned(): SheetCell {
    const { row, column, rowSpan, columnSpan } = this.cell;
    const cell = { ...this.cell, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan };
    return new SheetCell(cell, this.places, this.text, this.control, this.#words);
  }

  /** The cell in another row and column, over as many columns as before. */
  movedTo(row: number, column: number, rowSpan: number): SheetCell {
    return new SheetCell({ ...this.cell, row, column, rowSpan }, this.places, this.text, this.control, this.#words);
  }

  /** The cell with one of its places alone. */
  holding(place: Place): SheetCell {
    return new SheetCell(this.cell, [place], '', true, this.#words);
  }
}

/** All frames of a tab as one, every label's words read once. */
export interface Scene {
  places: Place[];
  sheets: Sheet[];
  readings: { frame: number; reading: Reading }[];
  /** document titles, section and grid titles, short notes, cells over a grid's whole width, in page order */
  headings: string[];
  /** keys and codes of everything that labels something: labels, column codes, text cells of grids */
  keys: Set<string>;
  codes: Set<string>;
  words(text: string): LabelWords;
  /** index into `places` of a slot, -1 if there is none */
  indexOf(ref: SlotRef): number;
}

const areaAtMost = 2_000_000;
const columnsAtMost = 1_000;

export function buildScene(frames: readonly FrameReading[]): Scene {
  const known = new Map<string, LabelWords>();
  const words = (text: string): LabelWords => {
    const found = known.get(text);
    if (found) return found;
    const read = readLabel(text);
    known.set(text, read);
    return read;
  };
  const firsts = new Map<number, number>();
  const scene: Scene = {
    places: [],
    sheets: [],
    readings: [],
    headings: [],
    keys: new Set(),
    codes: new Set(),
    words,
    indexOf: ({ frame, slot }) => (firsts.has(frame) ? (firsts.get(frame) ?? 0) + slot : -1),
  };
  for (const { frame, reading } of frames) {
    const trails = sectionTrails(reading);
    const first = scene.places.length;
    firsts.set(frame, first);
    const tools = toolsOfEditors(reading.slots);
    reading.slots.forEach((read, index) => {
      const slot = tools.has(index) ? apartFromEditor(read) : read;
      const labels = slot.labels.map((label) =>
        label.via === 'name' ? { ...label, words: words(''), code: readCode(label.text) } : { ...label, words: words(label.text), code: '' },
      );
      scene.places.push({
        index: first + index,
        ref: { frame, slot: index },
        slot,
        labels,
        own: ownLabel(labels),
        sheet: null,
        sections: trails[slot.section] ?? [],
      });
    });
    reading.grids.forEach((grid, index) => {
      const sheet = buildSheet(
        grid,
        frame,
        index,
        trails[grid.section] ?? [],
        (slot) => (tools.has(slot) ? undefined : scene.places[first + slot]),
        reading.slots.length,
        words,
      );
      if (sheet) scene.sheets.push(sheet);
    });
    scene.readings.push({ frame, reading });
    scene.headings.push(
      reading.title,
      ...reading.sections.map((section) => section.title),
      ...reading.grids.map((grid) => grid.title),
      ...reading.notes,
    );
  }
  for (const sheet of scene.sheets) scene.headings.push(...titleCells(sheet));
  gatherKeys(scene, known);
  return scene;
}

const titleRows = 3;

/**
 * A form printed as one table has its title in a cell over its whole width, one placed by coordinates in a first row for
 * itself.
 */
function titleCells(sheet: Sheet): string[] {
  const titles: string[] = [];
  for (let row = 0, first = true; row < Math.min(titleRows, sheet.rows); row++) {
    const [cell, ...more] = sheet.row(row);
    const alone = cell !== undefined && more.length === 0 && !cell.control;
    first &&= alone;
    if (alone && sheet.columns > 1 && (first || cell.cell.columnSpan >= sheet.columns)) titles.push(cell.text);
  }
  return titles;
}

const labelAtMost = 40;

/** @param known the words of all labels, each once */
function gatherKeys({ places, sheets, keys, codes }: Scene, known: ReadonlyMap<string, LabelWords>): void {
  for (const { whole, bare } of known.values()) keys.add(whole).add(bare);
  for (const { labels } of places) for (const { code } of labels) if (code !== '') codes.add(code);
  for (const sheet of sheets) {
    for (const code of sheet.grid.columnCodes) codes.add(readCode(code));
    for (let row = 0; row < sheet.rows; row++) {
      for (const cell of sheet.row(row)) {
        if (!cell.control && cell.text !== '' && cell.text.length <= labelAtMost)
          keys.add(cell.words.whole).add(cell.words.bare);
      }
    }
  }
  keys.delete('');
  codes.delete('');
}

function sectionTrails(reading: Reading): string[][] {
  return reading.sections.map((section, index) => {
    const trail = [section.title];
    const seen = new Set([index]);
    let parent = section.parent;
    while (parent >= 0 && !seen.has(parent) && trail.length < 8) {
      const above = reading.sections[parent];
      if (!above) break;
      seen.add(parent);
      trail.push(above.title);
      parent = above.parent;
    }
    return trail;
  });
}

const whole = (value: number): number => (Number.isInteger(value) && value >= 0 ? value : -1);

function buildSheet(
  grid: Grid,
  frame: number,
  index: number,
  sections: string[],
  placeOf: (slot: number) => Place | undefined,
  slots: number,
  words: (text: string) => LabelWords,
): Sheet | null {
  const cells = grid.cells.filter(
    (cell) => whole(cell.row) >= 0 && whole(cell.column) >= 0 && cell.column < columnsAtMost,
  );
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = cells.reduce(
    (most, cell) => Math.max(most, Math.min(cell.column + Math.max(1, cell.columnSpan), columnsAtMost)),
    0,
  );
  if (rows === 0 || !(rows * columns <= areaAtMost)) return null;
  const owner = new Int32Array(rows * columns);
  const starts: SheetCell[][] = [];
  const held: SheetCell[] = [];
  const sheet: Sheet = {
    frame,
    index,
    grid,
    rows,
    columns,
    sections,
    at: (row, column) =>
      row < 0 || row >= rows || column < 0 || column >= columns
        ? undefined
        : held[(owner[row * columns + column] ?? 0) - 1],
    row: (row) => starts[row] ?? [],
  };
  for (const cell of cells) {
    const places: Place[] = [];
    for (const slot of cell.slots) {
      const place = whole(slot) >= 0 && slot < slots ? placeOf(slot) : undefined;
      if (place) places.push(place);
    }
    const control = places.some((place) => !inWords(place) || (place.slot.shut === undefined && blank(place.slot.value)));
    const shown = !control && places.length > 0 && blank(cell.text);
    const asked = places.length === 1 && places.every((place) => inWords(place) && place.slot.value === '');
    const text = shown || asked ? places.map((place) => place.slot.value).join(' ') : cell.text;
    const resolved = new SheetCell(cell, places, text, control, words);
    held.push(resolved);
    (starts[cell.row] ??= []).push(resolved);
    for (const place of places) place.sheet = sheet;
    const bottom = Math.min(rows, cell.row + Math.max(1, whole(cell.rowSpan)));
    const right = Math.min(columns, cell.column + Math.max(1, whole(cell.columnSpan)));
    for (let row = cell.row; row < bottom; row++) {
      for (let column = cell.column; column < right; column++) {
        if (owner[row * columns + column] === 0) owner[row * columns + column] = held.length;
      }
    }
  }
  // Where a page's spans overlap, a cell stands where it begins.
  held.forEach(({ cell }, index) => {
    owner[cell.row * columns + cell.column] = index + 1;
  });
  for (const row of starts) row?.sort((a, b) => a.cell.column - b.cell.column);
  return sheet;
}
