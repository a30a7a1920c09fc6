import type { BoundRow, Evidence } from '@/lib/model/match';
import { findBlocks } from './headers';
import type { FormLexicon } from './lexicon';
import { type BlockRows, readRows } from './rows';
import { type Scene, type Sheet, SheetCell } from './scene';

const namedAtLeast = 2;
/** What stands on its side is a small table, or a part of a form that is printed as one. */
const cellsAtMost = 4_000;

/** One indicator whose labels stand down the side is a card of its own. */
const indicatorsAtLeast = 2;

/**
 * A table may stand on its side, with its heads down the page: 年初预算数 … 执行率 down, 年度资金总额 · 当年财政拨款 across, or an
 * indicator a column. Looked for where it has no rows as they should be.
 */
export function transposedRows(scene: Scene, lexicon: FormLexicon, upright: readonly BlockRows[]): BlockRows[] {
  return lexicon.tables.flatMap((table) => {
    const there = upright.some(({ block, rows }) => block.table === table && rows.length > 0);
    const across = table.levels.size > 0 ? table.levels : table.fixed;
    if (there || !isNamed(across, scene) || !isNamed(table.columns, scene)) return [];
    const least = table.levels.size > 0 ? indicatorsAtLeast : 1;
    for (const sheet of scene.sheets) {
      if (sheet.rows * sheet.columns > cellsAtMost) continue;
      const read = findBlocks(turned(sheet), { ...lexicon, tables: [table] }).map((block) => readRows(block, lexicon));
      const found = read.filter(({ rows }) => rows.length >= least);
      if (found.length > 0) return found.map((one) => ({ ...one, rows: one.rows.map(sideways) }));
    }
    return [];
  });
}

const isNamed = (words: ReadonlyMap<string, unknown>, { keys }: Scene): boolean =>
  [...words.keys()].filter((key) => keys.has(key)).length >= namedAtLeast;

/** A sheet with its rows as columns. */
function turned(sheet: Sheet): Sheet {
  const cells = new Map<SheetCell, SheetCell>();
  const starts: SheetCell[][] = Array.from({ length: sheet.columns }, () => []);
  for (let row = 0; row < sheet.rows; row++) {
    for (const one of sheet.row(row)) {
      const side = one.turned();
      cells.set(one, side);
      starts[side.cell.row]?.push(side);
    }
  }
  const at = (row: number, column: number): SheetCell | undefined => {
    const one = sheet.at(column, row);
    return one && cells.get(one);
  };
  return {
    ...sheet,
    grid: { ...sheet.grid, headerRows: 0, columnCodes: [] },
    rows: sheet.columns,
    columns: sheet.rows,
    at,
    row: (row) => starts[row] ?? [],
  };
}

/** What heads the columns of a turned sheet heads the rows of the page. */
function sideways(row: BoundRow): BoundRow {
  const swap = (one: Evidence): Evidence =>
    one.via === 'column' ? { ...one, via: 'row' } : one.via === 'row' ? { ...one, via: 'column' } : one;
  const bindings = Object.entries(row.bindings).map(([id, one]) => [id, { ...one, evidence: one.evidence.map(swap) }]);
  return { ...row, bindings: Object.fromEntries(bindings) };
}
