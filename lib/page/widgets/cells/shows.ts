import { fold } from '@/lib/model/text';
import { plainNumber, sameNumber } from '../acts/plain-number';

const numbers = /[+-]?\d[\d,]*(?:\.\d+)?/g;

/**
 * Whether a cell's text is a value in the page's manner: `≥321人次` and `1,000.00` for a number that stands alone in it,
 * `【人】` for a word. What no text can tell (an empty value, several numbers) is not said to be so.
 */
export function standsFor(shown: string, value: string): boolean {
  const [text, wanted] = [fold(shown), fold(value)];
  if (wanted === '') return text === '';
  if (plainNumber(wanted) === null) return text.includes(wanted);
  const [number, more] = text.match(numbers) ?? [];
  return number !== undefined && more === undefined && sameNumber(number, wanted);
}
