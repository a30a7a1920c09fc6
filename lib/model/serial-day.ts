import { daysInMonth, type Day } from './day';

const serial = /^\s*(\d{5})(?:\.\d+)?\s*$/;
/** 2000-01-01 and 2099-12-31: numbers outside are more likely numbers. */
const [least, most] = [36_526, 73_050];

/**
 * The day that a spreadsheet keeps as a number, 45000 for 2023-03-15: days since 1899-12-30 (Excel's 1900 system, which
 * counts a 29 February 1900); a time behind the point is not taken. Undefined for any other text.
 */
export function serialDay(text: string): Day | undefined {
  const [, digits] = serial.exec(text) ?? [];
  const days = Number(digits);
  if (digits === undefined || days < least || days > most) return undefined;
  let left = days - least;
  let [year, month] = [2000, 1];
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return { year, month, day: left + 1 };
}
