import type { TaughtBinding } from '../model/match';
import { pagePattern } from '../model/page-pattern';
import type { FrameReading, Grid, Reading, Slot } from '../model/reading';

const longest = 300;

/** Whether a place of a form names a column of all rows rather than a field. */
export const isColumn = (at: string): boolean => !at.startsWith('fields.');

/**
 * A slot of a page as a person's pointing keeps it: by its words, its code and its way in the page, with nothing of the
 * project at hand. Undefined where `at` is a column and the slot stands in no grid, or under no head and no code.
 */
export function placeAsTaught({ reading }: Pick<FrameReading, 'reading'>, index: number, at: string): TaughtBinding | undefined {
  const slot = reading.slots[index];
  if (!slot) return undefined;
  const frame = pagePattern(reading.url);
  if (isColumn(at)) {
    const head = headOf(reading, slot);
    // a column is found by its head or its code alone
    return head && { at, ...head, section: '', frame, locator: '' };
  }
  const label = slot.labels.find(({ via }) => via !== 'name');
  const section = shortened(reading.sections[slot.section]?.title);
  return { at, label: shortened(label?.text), labelVia: label?.via ?? '', section, frame, locator: slot.key, code: codeOf(slot) };
}

const shortened = (text = ''): string => text.trim().slice(0, longest);
const codeOf = ({ labels }: Slot): string => shortened(labels.find(({ via }) => via === 'name')?.text);

function headOf(reading: Reading, slot: Slot): Pick<TaughtBinding, 'label' | 'labelVia' | 'code'> | undefined {
  const { cell } = slot;
  const grid = cell && reading.grids[cell.grid];
  if (!grid) return undefined;
  const label = shortened(headOver(grid, cell) ?? slot.labels.find(({ via }) => via === 'column')?.text);
  const code = shortened(grid.columnCodes[cell.column]);
  return label === '' && code === '' ? undefined : { label, labelVia: label === '' ? '' : 'column', code };
}

/** The lowest words of the grid's head over a column; where a form is one large table, the nearest words above in that column. */
function headOver({ cells, headerRows }: Grid, at: { row: number; column: number }): string | undefined {
  const bottom = headerRows > 0 ? headerRows : at.row;
  const over = cells.filter(
    ({ row, column, columnSpan, text, slots }) =>
      row < bottom && column <= at.column && at.column < column + columnSpan && text.trim() !== '' && slots.length === 0,
  );
  return over.sort((a, b) => b.row - a.row)[0]?.text;
}
