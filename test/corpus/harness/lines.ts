import type { SeenSlot } from './seen.ts';
import { cellAt } from './truth.ts';

interface Found {
  place: string;
  slot: SeenSlot;
}

/** The grid rows and grid columns in which cells of a table's rows and columns were found, and how often. */
export class Lines {
  readonly #rows = new Map<string, Map<string, number>>();
  readonly #columns = new Map<string, Map<string, number>>();

  constructor(found: readonly Found[]) {
    for (const { place, slot } of found) {
      const here = around(place, slot);
      if (!here) continue;
      count(this.#rows, here.row, here.gridRow);
      count(this.#columns, here.column, here.gridColumn);
    }
  }

  /** It lies neither where its row nor where its column does: its text only happens to stand somewhere else too. */
  outlies(place: string, slot: SeenSlot): boolean {
    const at = cellAt(place);
    if (!at) return false;
    const { row, column } = namesOf(at);
    const here = around(place, slot);
    const [rows, columns] = [mostOf(this.#rows.get(row)), mostOf(this.#columns.get(column))];
    return (rows.size > 0 || columns.size > 0) && !(here && (rows.has(here.gridRow) || columns.has(here.gridColumn)));
  }

  readonly crossing = (place: string, slot: SeenSlot): boolean => {
    const here = around(place, slot);
    return here !== undefined && this.#inRow(here) && (this.#columns.get(here.column)?.has(here.gridColumn) ?? false);
  };

  /** Only for a column of which no cell was found. */
  readonly alongRow = (place: string, slot: SeenSlot): boolean => {
    const here = around(place, slot);
    return here !== undefined && this.#inRow(here) && !this.#columns.has(here.column);
  };

  #inRow({ row, gridRow }: { row: string; gridRow: string }): boolean {
    return this.#rows.get(row)?.has(gridRow) ?? false;
  }
}

const namesOf = ({ table, row, column }: { table: string; row: number; column: string }) => ({ row: `${table}[${row}]`, column: `${table}.${column}` });

function around(place: string, { frame, slot }: SeenSlot) {
  const at = cellAt(place);
  const { cell } = slot;
  if (!at || !cell) return undefined;
  const grid = `${frame}:${cell.grid}`;
  return { ...namesOf(at), gridRow: `${grid}:${cell.row}`, gridColumn: `${grid}:${cell.column}` };
}

function count(all: Map<string, Map<string, number>>, name: string, line: string): void {
  const lines = all.get(name) ?? new Map<string, number>();
  all.set(name, lines.set(line, (lines.get(line) ?? 0) + 1));
}

/** The lines found most often, where any was found more than once. */
function mostOf(lines: ReadonlyMap<string, number> | undefined): Set<string> {
  const most = Math.max(1, ...(lines?.values() ?? []));
  return new Set(most < 2 ? [] : [...(lines ?? [])].flatMap(([line, times]) => (times === most ? [line] : [])));
}
