import { sensesOf } from './column-claims';
import { readCode } from './label';
import type { FormLexicon, Sense } from './lexicon';
import type { Sheet } from './scene';

const headRowsAtMost = 4;
const sure = 0.9;

/** A grid of indicators with the project in each row is a query over many projects, and none of their forms. */
export function listsProjects(sheet: Sheet, { form, fields, fieldCodes, tables }: FormLexicon): boolean {
  const { project } = form.identity;
  const leveled = tables.filter((table) => table.levels.size > 0);
  if (project === undefined || leveled.length === 0) return false;
  const isProject = (senses: readonly Sense<{ id: string }>[] | undefined): boolean =>
    (senses ?? []).some(({ of, quality }) => of.id === project && quality >= sure);
  for (let row = 0; row < Math.min(sheet.rows, headRowsAtMost); row++) {
    const cells = sheet.row(row);
    if (cells.some((cell) => cell.control) || !cells.some((cell) => isProject(fields.get(cell.words.whole)))) continue;
    if (leveled.some((table) => cells.filter((cell) => sensesOf(cell, table).length > 0).length >= 3)) return true;
  }
  const codes = sheet.grid.columnCodes.map(readCode);
  return (
    codes.some((code) => isProject(fieldCodes.get(code))) &&
    leveled.some((table) => codes.filter((code) => table.columnCodes.has(code)).length >= 3)
  );
}
