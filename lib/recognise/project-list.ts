import { blank } from '@/lib/model/text';
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

const headsAtLeast = 4;
const projectsAtLeast = 2;

/**
 * Rows of a project each, with its offices and its money under heads, to choose from: what stands in them is no field of the
 * form. The rows are printed, and none of them is headed by its own labels.
 */
export function isListOfProjects(sheet: Sheet, { form, fields }: FormLexicon): boolean {
  const { project } = form.identity;
  if (project === undefined) return false;
  const sensesAt = (text: string) => (fields.get(text) ?? []).filter(({ quality }) => quality >= sure);
  for (let row = 0; row + projectsAtLeast < sheet.rows && row < headRowsAtMost; row++) {
    const cells = sheet.row(row);
    const heads = cells.filter((cell) => !cell.control && sensesAt(cell.words.whole).length > 0);
    const at = heads.find((cell) => sensesAt(cell.words.whole).some(({ of }) => of.id === project));
    if (!at || heads.length < headsAtLeast || heads.length * 2 < cells.length) continue;
    const names = Array.from({ length: projectsAtLeast }, (_, down) => sheet.at(row + 1 + down, at.cell.column));
    if (names.every((name) => name && !name.control && name.cell.columnSpan === at.cell.columnSpan && !blank(name.text) && sensesAt(name.words.whole).length === 0)) return true;
  }
  return false;
}
