import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { cellPlace, parsePlace, valueAt, type Filing, type Place, type Row } from '@/lib/model/filing';
import type { Finding } from '@/lib/model/finding';
import type { FormSpec, TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';
import { CellMarks, type Mark } from './cell-marks';
import { cellOf, isOn } from './face-places';
import { PlaceSignals } from './place-signals';
import { growable, type RowEdit, movedRow, ownColumnsBlank, withCells, withLevelRow, withoutRow, withRow } from './row-edits';
import { UndoStack, type Undo } from './undo-stack';

/** What an edit touched: places whose text changed, or a table whose rows are others now. */
export interface Touched {
  places: Place[];
  tables: string[];
}

const drawnAtOnce = 400;

/**
 * A filing while it is edited. Every place has a signal of its own, so that a keystroke redraws one cell; `shape` changes
 * when rows come, go or move. The filing itself is plain and always up to date.
 */
export class SheetModel {
  readonly filing: Filing;
  /** the form as it is drawn */
  readonly face: Signal<FormSpec>;
  readonly shape = signal(0);
  readonly focus = signal<Place | null>(null);
  /** rows of a table that are drawn: thousands at once would make every sign slow */
  readonly drawn = signal(drawnAtOnce);

  readonly #texts = new PlaceSignals<string>((at) => valueAt(this.filing, at) ?? '');
  readonly #formulas = new PlaceSignals<string | undefined>(() => undefined);
  readonly #marks = new CellMarks();
  readonly #edits = new UndoStack();
  readonly #touched: (touched: Touched) => void;

  constructor(filing: Filing, face: FormSpec, touched: (touched: Touched) => void) {
    this.filing = filing;
    this.face = signal(face);
    this.#touched = touched;
  }

  /** Draws as many rows as it takes to see a place; all of them where none is named. */
  reveal(at?: Place): void {
    const parts = at === undefined ? undefined : parsePlace(at);
    if (at === undefined) this.drawn.value = Number.POSITIVE_INFINITY;
    else if (parts !== undefined && 'row' in parts && parts.row >= this.drawn.peek()) this.drawn.value = parts.row + drawnAtOnce;
  }

  /** Is a place on the form as it is drawn? */
  has(at: Place): boolean {
    return isOn(this.face.peek(), this.filing, at);
  }

  text(at: Place): ReadonlySignal<string> {
    return this.#texts.at(at);
  }

  mark(at: Place): ReadonlySignal<Mark> {
    return this.#marks.at(at);
  }

  /** What a place must come to by the form's own formula; undefined for one without. */
  formula(at: Place): ReadonlySignal<string | undefined> {
    return this.#formulas.at(at);
  }

  rows(table: string): readonly Row[] {
    return this.filing.tables[table] ?? [];
  }

  /** The user wrote in a place. */
  type(at: Place, text: string): void {
    if (valueAt(this.filing, at) === text) return;
    const above = this.#levelAbove(at, text);
    const texts = [{ at, to: text }, ...(above === undefined ? [] : [above])];
    this.#edits.typed();
    this.#write(texts);
  }

  /** The 一级指标 that goes with a 二级指标 of the form, where the row says none. */
  #levelAbove(at: Place, level2: string): { at: Place; to: string } | undefined {
    const parts = parsePlace(at);
    if (parts?.kind !== 'cell' || parts.column !== 'level2') return undefined;
    const level = this.#table(parts.table)?.levels.find((one) => one.level2 === level2);
    if (level === undefined || !blank(this.rows(parts.table)[parts.row]?.level1)) return undefined;
    return { at: cellPlace(parts.table, parts.row, 'level1'), to: level.level1 };
  }

  /** Lays several texts at once, as one edit. */
  lay(texts: readonly { at: Place; to: string }[]): void {
    const before = texts.map(({ at }) => ({ at, to: valueAt(this.filing, at) ?? '' }));
    this.#write(texts);
    this.#edits.add({ kept: false, run: () => this.#write(before) });
  }

  addRow(table: string, after: number): Place | undefined {
    return this.#edit(table, (spec, rows) => withRow(spec, rows, after));
  }

  addLevelRow(table: string, level: { level1: string; level2: string }): Place | undefined {
    return this.#edit(table, (spec, rows) => withLevelRow(spec, rows, level));
  }

  moveRow(table: string, row: number, by: 1 | -1): Place | undefined {
    return this.#edit(table, (spec, rows) => movedRow(spec, rows, row, by));
  }

  removeRow(table: string, index: number): Place | undefined {
    const before = this.rows(table);
    const row = before[index];
    if (row === undefined) return undefined;
    return this.#edit(table, (spec, rows) => withoutRow(spec, rows, index), {
      kept: true,
      run: () => {
        const rows = [...this.rows(table)];
        const spare = before.length === 1 && rows.length === 1 && rows[0] !== undefined && ownColumnsBlank(rows[0]);
        rows.splice(Math.min(index, rows.length), spare ? 1 : 0, row);
        this.#setRows(table, rows);
      },
    });
  }

  /** Lays cells that were copied elsewhere from a cell rightwards and down. */
  paste(at: Place, columns: readonly string[], cells: readonly (readonly string[])[]): { laid: number; left: number } {
    const parts = parsePlace(at);
    const spec = parts?.kind === 'cell' ? this.#table(parts.table) : undefined;
    if (parts?.kind !== 'cell' || spec === undefined) return { laid: 0, left: 0 };
    const before = this.filing.tables[spec.id] ?? [];
    const { rows, laid, left } = withCells(spec, before, { row: parts.row, columns }, cells);
    this.#setRows(spec.id, rows, false);
    this.#edits.add({ kept: false, run: () => this.#setRows(spec.id, before) });
    return { laid, left };
  }

  /** Another content altogether: a version that was brought back, indicators that were taken over. One edit. */
  replace(contents: Pick<Filing, 'fields' | 'tables'>): void {
    const before = structuredClone({ fields: this.filing.fields, tables: this.filing.tables });
    this.#become(contents);
    this.#edits.add({ kept: false, run: () => this.#become(before) });
  }

  /** Takes the last edit of rows back, if nothing was typed since. */
  undo(): boolean {
    return this.#edits.undo();
  }

  /** How the edit of rows that was just made is taken back later: false once what came after it stands in the way. */
  undoOfLast(): () => boolean {
    return this.#edits.undoOfLast();
  }

  /** Places with a formula that hold something else, written by hand. */
  kept(): Set<Place> {
    const own = [...this.#formulas].filter(([at, formula]) => {
      const text = valueAt(this.filing, at) ?? '';
      return formula.peek() !== undefined && !blank(text) && text !== formula.peek();
    });
    return new Set(own.map(([at]) => at));
  }

  /**
   * What the form's formulas come to now. A place that is blank, or still holds what its formula came to before, follows
   * it; one that holds something else was written by hand and stays. Returns the places that followed.
   */
  follow(values: Readonly<Record<Place, string>>): Place[] {
    const followed: Place[] = [];
    batch(() => {
      for (const [at, value] of Object.entries(values)) {
        const formula = this.#formulas.at(at);
        const text = valueAt(this.filing, at) ?? '';
        const follows = blank(text) || text === formula.peek();
        formula.value = value;
        if (!follows || text === value) continue;
        this.#put(at, value);
        followed.push(at);
      }
      for (const [at, formula] of this.#formulas) if (!(at in values)) formula.value = undefined;
    });
    return followed;
  }

  /** Marks the places of findings. A finding about a row stands at its first cell that can be written in. */
  markAll(findings: readonly Finding[], quietBlanks: boolean): void {
    this.#marks.show(findings, (at) => this.cellOf(at), quietBlanks);
  }

  /** The cell where a place is marked and found: itself, for a row its first own cell. */
  cellOf(at: Place): Place {
    return cellOf(this.face.peek(), at);
  }

  #edit(table: string, edit: (spec: TableSpec, rows: readonly Row[]) => RowEdit, undo?: Undo): Place | undefined {
    const spec = this.#table(table);
    if (spec === undefined || !growable(spec)) return undefined;
    const before = this.filing.tables[table] ?? [];
    const { rows, to } = edit(spec, before);
    this.#setRows(table, rows);
    this.#edits.add(undo ?? { kept: false, run: () => this.#setRows(table, before) });
    return `${table}[${to}]`;
  }

  #table(id: string): TableSpec | undefined {
    return this.face.peek().tables.find((table) => table.id === id);
  }

  #write(texts: readonly { at: Place; to: string }[]): void {
    batch(() => texts.forEach(({ at, to }) => this.#put(at, to)));
    this.#touched({ places: texts.map(({ at }) => at), tables: [] });
  }

  #become({ fields, tables }: Pick<Filing, 'fields' | 'tables'>): void {
    batch(() => {
      this.filing.fields = { ...fields };
      this.filing.tables = structuredClone(tables);
      this.#refresh(() => true);
      this.shape.value++;
    });
    this.#touched({ places: Object.keys(fields).map((id) => `fields.${id}`), tables: Object.keys(tables) });
  }

  #setRows(table: string, rows: Row[], shifted = true): void {
    batch(() => {
      this.filing.tables[table] = rows;
      const own = (at: Place) => at.startsWith(`${table}[`);
      this.#refresh(own);
      // a formula's former value stands at another row now: it tells no longer what was written by hand
      if (shifted) for (const [at, formula] of this.#formulas) if (own(at)) formula.value = undefined;
      this.shape.value++;
    });
    this.#touched({ places: [], tables: [table] });
  }

  #refresh(which: (at: Place) => boolean): void {
    for (const [at, text] of this.#texts) if (which(at)) text.value = valueAt(this.filing, at) ?? '';
  }

  #put(at: Place, text: string): void {
    const parts = parsePlace(at);
    if (parts?.kind === 'field') this.filing.fields[parts.id] = text;
    else if (parts?.kind === 'cell') {
      const row = this.filing.tables[parts.table]?.[parts.row];
      if (row) row[parts.column] = text;
    }
    this.#texts.set(at, text);
  }
}
