import { type Claim, isLater, laterWords } from './column-claims';
import type { FormLexicon, TableLexicon } from './lexicon';
import type { Sheet } from './scene';

/**
 * Forms print 中期 and 年度 side by side under one header, or one after the other, with the same words. The two halves are
 * two tables of the form, told by the words over them, and without such words by their order: 中期 stands on the left.
 */

/** 年度总体目标 is a goal of the year. */
const laterTitle = /中期|中长期|长期|实施期|滚动/;
export const speaksOfLater = (title: string): boolean => laterTitle.test(title);

/** The two tables of a form that differ only in the time they speak of, if this is one of them. */
export function twinOf(
  table: TableLexicon,
  { tables }: FormLexicon,
): { later: TableLexicon; year: TableLexicon } | undefined {
  if (table.levels.size === 0) return undefined;
  const later = tables.find((one) => one.levels.size > 0 && isLater(one));
  const year = tables.find((one) => one.levels.size > 0 && !isLater(one));
  return later && year ? { later, year } : undefined;
}

/** Does the heading right over these rows, or else the title of their grid or section, speak of the middle term. */
export function saysLater(sheet: Sheet, header: number): boolean {
  const above = sheet.row(header - 1);
  const [heading] = above.filter((cell) => cell.words.whole !== '');
  if (heading && above.length === 1 && !heading.control) return laterTitle.test(heading.text);
  return [sheet.grid.title, ...sheet.sections.slice(0, 1)].some((title) => laterTitle.test(title));
}

/** Parts the claims of a header that names its columns twice; undefined where it names them once. */
export function halvesOf(later: Claim[], year: Claim[]): { later: Claim[]; year: Claim[] } | undefined {
  const names = year.filter((claim) => claim.column.id === 'name').map((claim) => claim.from);
  const [first, second] = [...new Set(names)].sort((a, b) => a - b);
  if (first === undefined || second === undefined) return undefined;
  // A half begins with the first of the columns that come twice.
  const twice = year.filter((claim) => year.some((one) => one.column === claim.column && one.from > claim.from));
  const again = year.filter((claim) => twice.some((one) => one.column === claim.column && one.from < claim.from));
  const split = Math.min(second, ...again.map((claim) => claim.from).filter((from) => from > first));
  const swapped =
    year.some((claim) => claim.from >= split && laterWords.test(claim.group)) &&
    !year.some((claim) => claim.from < split && laterWords.test(claim.group));
  const left = (claims: Claim[]): Claim[] => claims.filter((claim) => claim.from < split);
  const right = (claims: Claim[]): Claim[] =>
    claims.filter(
      (claim) => claim.from >= split || !claims.some((one) => one.column.id === claim.column.id && one.from >= split),
    );
  return swapped ? { later: right(later), year: left(year) } : { later: left(later), year: right(year) };
}
