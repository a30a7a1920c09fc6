import type { Scene, Sheet } from './scene';

const rowsAtMost = 6;
const headsAtLeast = 2;

/** Sheets of one indicator each under the same heads, one after the other: its name and levels over the heads, one row below. */
export function sheetsOfOne({ sheets }: Scene): Set<Sheet> {
  const alike = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    if (sheet.rows < headsAtLeast || sheet.rows > rowsAtMost) continue;
    const heads = sheet.row(sheet.rows - headsAtLeast);
    if (heads.length < headsAtLeast || heads.some((cell) => cell.control || cell.words.whole === '')) continue;
    const key = `${sheet.frame}|${sheet.rows}|${heads.map((cell) => `${cell.cell.column}${cell.words.whole}`).join()}`;
    alike.set(key, [...(alike.get(key) ?? []), sheet]);
  }
  return new Set([...alike.values()].flatMap((same) => (same.length > 1 ? same : [])));
}

/** What stands over the heads of such a sheet, from the bottom up and from the right. */
export const saidOver = (sheet: Sheet): string[] =>
  Array.from({ length: sheet.rows - headsAtLeast }, (_, row) => sheet.row(row).map(({ text }) => text)).flat().reverse();
