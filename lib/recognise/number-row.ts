import { fold } from '@/lib/model/text';
import type { Sheet } from './scene';

/** 栏次, 甲 乙 丙, 1 2 3, 5=3/2, and the dash of a column without a number. */
const numbered = /^(?:[栏行列]次|[甲乙丙丁戊己庚辛壬癸]|[-—–/]+|\(?\d{1,2}\)?(?:=[\d+\-*×÷/().%\s]+)?)$/;
const numbersAtLeast = 3;

/** First row below the row under a head in which official reports number their columns; the row itself where there is none. */
export function pastNumbers(sheet: Sheet, row: number): number {
  return isNumberRow(sheet, row) ? row + 1 : row;
}

function isNumberRow(sheet: Sheet, row: number): boolean {
  const cells = sheet.row(row);
  if (cells.length < numbersAtLeast || cells.some((cell) => cell.control)) return false;
  const texts = cells.map((cell) => fold(cell.text)).filter((text) => text !== '');
  if (!texts.every((text) => numbered.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d{1,2}/.exec(text)?.[0] ?? []).map(Number);
  return numbers.length >= numbersAtLeast && numbers[0] === 1 && numbers.every((number, at) => number === at + 1);
}
