import { formatDay } from '@/lib/model/day';
import type { FieldType } from '@/lib/model/pack';
import { serialDay } from '@/lib/model/serial-day';

/** A copied text as it is written into a cell of a type: spreadsheets give days away as the numbers that they keep. */
export function pasted(type: FieldType, text: string): string {
  const day = type === 'date' ? serialDay(text) : undefined;
  return day === undefined ? text : formatDay(day);
}

/**
 * The cells of a text that was copied from a spreadsheet: tabs part columns, line ends part rows, a cell with either in it
 * stands in quotes whose own quotes are doubled. The line end after the last row counts for nothing.
 */
export function clipboardCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain.charAt(at + 1) === '"') cell += plain.charAt(at++);
      else quoted = false;
    } else if (sign === '"' && cell === '' && closes(plain, at)) quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows;
}

/** A quote opens a quoted cell only where a closing one is followed by the end of a cell: “"五一"慰问” is plain text. */
function closes(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at++) {
    if (text.charAt(at) !== '"') continue;
    const next = text.charAt(at + 1);
    if (next === '"') at++;
    else return next === '' || next === '\t' || next === '\n';
  }
  return false;
}
