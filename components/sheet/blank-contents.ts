import type { Contents, Row } from '@/lib/model/filing';
import { labelColumn, type FormSpec, type TableSpec } from '@/lib/model/pack';
import { blank } from '@/lib/model/text';

type Whole = Required<Pick<Contents, 'fields' | 'tables'>>;

/** An empty form as it is printed: its fixed rows, the rows it leaves for each 二级指标, its empty rows. */
export function blankContents(face: FormSpec): Whole {
  return {
    fields: Object.fromEntries(face.fields.map(({ id }) => [id, ''])),
    tables: Object.fromEntries(face.tables.map((table) => [table.id, printedRows(table)])),
  };
}

/** A row with every column of its table, blank but for what is said; where it stands is said even where that is not printed. */
export function rowOf({ columns, levels }: Pick<TableSpec, 'columns' | 'levels'>, said: Row = {}): Row {
  const placing: Row = levels.length > 0 ? { level1: '', level2: '' } : {};
  return { ...placing, ...Object.fromEntries(columns.map(({ id }) => [id, ''])), ...said };
}

function printedRows(table: TableSpec): Row[] {
  const fixed = table.fixed.map((row) => rowOf(table, fixedCells(table, row)));
  const levels = table.levels.flatMap(({ level1, level2, printed }) =>
    Array.from({ length: printed }, () => rowOf(table, { level1, level2 })),
  );
  const empty = Array.from({ length: table.printed }, () => rowOf(table));
  const rows = [...fixed, ...levels, ...empty];
  return rows.length > 0 ? rows : [rowOf(table)];
}

/** What the form prints in a fixed row, in the columns that its face has. */
function fixedCells(table: TableSpec, { label, cells }: TableSpec['fixed'][number]): Row {
  const shown = Object.entries(cells).filter(([column]) => table.columns.some(({ id }) => id === column));
  return { ...Object.fromEntries(shown), [labelColumn(table)?.id ?? '']: label };
}

/**
 * Kept contents laid into a face of their form: every field and column of it is there, a table that was never begun has its
 * printed rows, and what the face does not have is there only where something is written in it. What is not there is
 * neither checked nor missed.
 */
export function laidInto(face: FormSpec, { fields, tables }: Pick<Contents, 'fields' | 'tables'>): Whole {
  const empty = blankContents(face);
  const elsewhere = Object.entries(tables).filter(([id, rows]) => !(id in empty.tables) && rows.some(said));
  const shown = face.tables.map((table): [string, Row[]] => {
    const kept = tables[table.id] ?? [];
    return [table.id, kept.length > 0 ? kept.map((row) => laidRow(table, row)) : printedRows(table)];
  });
  return { fields: { ...empty.fields, ...written(fields) }, tables: structuredClone(Object.fromEntries([...elsewhere, ...shown])) };
}

function laidRow(table: TableSpec, row: Row): Row {
  const label = labelColumn(table)?.id ?? '';
  const fixed = table.fixed.find((one) => one.label === row[label]);
  return rowOf(table, { ...(fixed && fixedCells(table, fixed)), ...written(row) });
}

const written = (texts: Row): Row => Object.fromEntries(Object.entries(texts).filter(([, text]) => !blank(text)));
const said = (row: Row): boolean => Object.values(row).some((text) => !blank(text));
